import Provenance
import TestSupport
import Testing

@testable import ProvenanceReports

@Suite struct IndependenceSVGTests {
  /// Five papers print one agency's wire, a witness saw it, and two say it without saying whence.
  static var wire: Records {
    var records = Records(title: "A wire")
    records.claims = [Claim(id: "fire", text: "The fire was set on purpose.")]
    func add(_ id: String, _ kind: Source.Kind, _ lineage: Assertion.Lineage?, from: [String] = [])
    {
      records.sources.append(Source(id: id, name: "The \(id)", kind: kind))
      records.documents.append(Document(id: "d-\(id)", title: "Fire (\(id))", publisher: id))
      records.assertions.append(
        Assertion(
          id: "a-\(id)", source: id, claim: "fire", lineage: lineage, derivedFrom: from,
          evidence: [PictureCases.evidence("d-\(id)", "set")]))
    }
    add("agency", .agency, .firsthand)
    for paper in ["courier", "herald", "lantern", "mirror", "times"] {
      add(paper, .outlet, .relays, from: ["a-agency"])
    }
    add("witness", .person, .firsthand)
    add("blogger", .person, nil)
    add("gossip", .person, .relays)
    records.sources.append(Source(id: "chief", name: "The chief", kind: .person))
    records.assertions.append(
      Assertion(
        id: "no", source: "chief", claim: "fire", stance: .denies,
        evidence: [PictureCases.evidence("d-courier", "not set")]))
    return records
  }

  static func sides(_ records: Records) -> (report: ContradictionReport, [SideIndependence]) {
    let report = PictureCases.report(records)
    return (report, report.analysis.independenceOfContestedClaims())
  }

  static func svgs(_ records: Records, _ language: ReportLanguage = .english) -> [String] {
    let (report, sides) = IndependenceSVGTests.sides(records)
    return sides.compactMap { IndependenceSVG.text($0, of: report, language: language) }
  }

  /// Random cases whose lineages are recorded in all ways there are.
  static func records(seed: Int) -> Records {
    var records = RandomPictures.records(seed: UInt64(seed))
    var random = SeededGenerator(seed: UInt64(seed) + 1_000)
    for index in records.assertions.indices {
      records.assertions[index].writtenLineage = random.pick([.firsthand, .relays, .unknown, nil])
      records.assertions[index].derivedFrom =
        random.oneIn(2) ? [random.pick(records.assertions).id] : []
    }
    return records
  }

  private func pairs<Item>(_ items: [Item]) -> [(Item, Item)] {
    items.indices.flatMap { index in items[..<index].map { ($0, items[index]) } }
  }

  @Test func fivePapersWithOneWireAreOneOrigin() throws {
    let svg = try #require(IndependenceSVGTests.svgs(IndependenceSVGTests.wire).first)
    let structure = SVGStructure(svg)
    #expect(structure.isWellFormed)
    #expect(
      structure.elements.count { $0.hasPrefix("g class=origin") && !$0.contains("unknown") } == 2)
    #expect(structure.elements.count { $0.hasPrefix("g class=origin unknown") } == 2)
    for words in [
      "Origin 1: The agency, for 6 of 9 sources: The agency, The courier, The herald, "
        + "The lantern, The mirror and The times.",
      "Origin 2: The witness, for 1 of 9 sources",
      "Origin not recorded, of each by itself: 1 of 9 sources: The blogger.",
      "No origin, passed on from nobody named or in a circle: 1 of 9 sources: The gossip.",
    ] {
      #expect(structure.text.contains(words))
    }
    #expect(structure.text.contains("9 speakers, 9 groups, 2 origins"))
  }

  @Test func singlePointsAreMarkedInWords() throws {
    let (report, sides) = IndependenceSVGTests.sides(IndependenceSVGTests.wire)
    let denial = try #require(sides.first { $0.isDenial })
    #expect(!denial.singlePoints.isEmpty)
    let bands = IndependenceBands(denial, report, .english)
    let marked = bands.nodes.filter(\.isSinglePoint)
    #expect(marked.map(\.recordID) == ["d-courier"])
    #expect(marked.first?.remarks.last == "everything passes through its publisher")
  }

  @Test(arguments: 1...120)
  func bandsAgreeWithTheCounts(_ seed: Int) {
    let (report, sides) = IndependenceSVGTests.sides(IndependenceSVGTests.records(seed: seed))
    for side in sides {
      let bands = IndependenceBands(side, report, .english)
      guard bands.moreBands == 0 else { continue }
      #expect(bands.bands.count { $0.kind == .origin } == side.origins)
      let shared = bands.bands.count { $0.kind == .notRecorded }
      let alone = bands.bands.contains { $0.kind == .eachNotRecorded }
      #expect(shared <= side.lineageNotRecorded)
      #expect((shared < side.lineageNotRecorded) == alone)
      #expect(bands.bands.allSatisfy { $0.speakerCount <= side.speakers })
      let drawn = Set(bands.bands.flatMap { $0.columns[2] }.map { bands.nodes[$0].recordID })
      #expect(drawn.count + bands.moreSources == side.speakers)
      // Every document has a way to a source, and every source one from a document.
      for (place, node) in bands.nodes.enumerated() where node.column > 0 {
        #expect(bands.lines.contains { node.column == 1 ? $0.from == place : $0.to == place })
      }
    }
  }

  @Test(arguments: 1...120)
  func nothingOverlapsAndNothingLeavesItsPlace(_ seed: Int) throws {
    let (report, sides) = IndependenceSVGTests.sides(IndependenceSVGTests.records(seed: seed))
    for side in sides {
      let layout = try #require(IndependenceSVG(side, report)).layout
      #expect(pairs(layout.places).allSatisfy { !$0.overlaps($1) })
      #expect(pairs(layout.boxes).allSatisfy { !$0.overlaps($1) })
      #expect(layout.boxes.last?.bottom == layout.height)
      for (index, band) in layout.bands.bands.enumerated() {
        let box = layout.boxes[index]
        #expect(box.width == layout.width)
        let nodes = band.columns.flatMap { $0 }
        #expect(nodes.allSatisfy { box.contains(layout.places[$0]) })
        let title = layout.titles[index].lines
        let bottom =
          box.y + IndependenceLayout.topPadding
          + title.count * IndependenceLayout.titleFont.lineHeight
        #expect(nodes.allSatisfy { layout.places[$0].y > bottom })
        for line in title {
          let width = TextMeasure.width(line, IndependenceLayout.titleFont)
          #expect(width <= layout.width - 2 * IndependenceLayout.sidePadding)
        }
      }
      for (shape, box) in zip(layout.shapes, layout.places) {
        #expect(shape.width <= box.width && shape.height <= box.height)
      }
      for ((from, to), (curve, _)) in zip(layout.bands.lines, layout.lines) {
        #expect(layout.bands.nodes[from].column + 1 == layout.bands.nodes[to].column)
        for part in stride(from: 0, through: 100, by: 5) {
          let point = curve.point(at: part)
          for (place, box) in layout.places.enumerated() where place != from && place != to {
            #expect(!box.grown(by: -5).contains(point))
          }
        }
      }
    }
  }

  @Test(arguments: 1...60)
  func randomPicturesAreWellFormedAndTheSameAgain(_ seed: Int) {
    let records = IndependenceSVGTests.records(seed: seed)
    let svgs = IndependenceSVGTests.svgs(records)
    for svg in svgs {
      let structure = SVGStructure(svg)
      #expect(structure.isWellFormed)
      #expect(Set(structure.ids).count == structure.ids.count)
    }
    var turned = records
    turned.sources.reverse()
    turned.documents.reverse()
    turned.assertions.reverse()
    // Neither runs nor the order of the records show.
    #expect(IndependenceSVGTests.svgs(turned) == svgs)
  }

  @Test(arguments: HostileTexts.all.indices)
  func theStructureDoesNotDependOnText(_ place: Int) {
    func svgs(_ text: String) -> [String] {
      let report = HostileTexts.report(text)
      return report.analysis.independenceOfContestedClaims().compactMap {
        IndependenceSVG.text($0, of: report, link: ReportLink(""))
      }
    }
    let (hostile, plain) = (svgs(HostileTexts.all[place]), svgs("x"))
    #expect(!plain.isEmpty && hostile.count == plain.count)
    for (a, b) in zip(hostile, plain) {
      #expect(SVGStructure(a).isWellFormed)
      #expect(SVGStructure(a).elements == SVGStructure(b).elements)
      #expect(a.contains("role=\"graphics-document document\""))
    }
  }

  @Test func nodesLeadToTheReport() throws {
    let (report, sides) = IndependenceSVGTests.sides(IndependenceSVGTests.wire)
    let side = try #require(sides.first)
    let svg = try #require(IndependenceSVG.text(side, of: report, link: ReportLink("r.html")))
    #expect(svg.contains("<a href=\"r.html#source:agency\">"))
    #expect(svg.contains("<a href=\"r.html#document:d-courier\">"))
    let alone = try #require(IndependenceSVG.text(side, of: report, idPrefix: "i1"))
    #expect(alone.contains("role=\"img\"") && !alone.contains("<a "))
    #expect(SVGStructure(alone).ids.allSatisfy { $0.hasPrefix("i1-") })
  }

  @Test func ofALargeSideTheRestIsCounted() throws {
    var records = IndependenceSVGTests.wire
    for number in 0..<200 {
      records.sources.append(Source(id: "p\(number)", name: "Paper \(number)"))
      records.assertions.append(
        Assertion(
          id: "p\(number)", source: "p\(number)", claim: "fire", lineage: .relays,
          derivedFrom: ["a-agency"]))
    }
    for number in 0..<20 {
      records.sources.append(Source(id: "w\(number)", name: "Witness \(number)"))
      records.assertions.append(
        Assertion(id: "w\(number)", source: "w\(number)", claim: "fire", lineage: .firsthand))
    }
    let (report, sides) = IndependenceSVGTests.sides(records)
    let side = try #require(sides.first { !$0.isDenial })
    let bands = IndependenceBands(side, report, .english)
    #expect(bands.bands.count == IndependenceBands.bandLimit)
    #expect(bands.nodes.count { $0.column == 2 } <= IndependenceBands.sourceLimit)
    let svg = try #require(IndependenceSVG.text(side, of: report))
    #expect(svg.contains("Origin 1: The agency, for 206 of 229 sources"))
    #expect(
      svg.contains(
        "Not drawn: \(bands.moreBands) more origins, \(bands.moreSources) more sources."))
  }

  @Test func speaksChinese() throws {
    let svg = try #require(
      IndependenceSVGTests.svgs(IndependenceSVGTests.wire, .traditionalChinese).first)
    #expect(svg.contains("源頭 1：The agency，9 個來源中有 6 個出自於此"))
    for word in ["Origin", "origin", "source ", "firsthand", "document"] {
      #expect(!SVGStructure(svg).text.contains(word))
    }
  }
}
