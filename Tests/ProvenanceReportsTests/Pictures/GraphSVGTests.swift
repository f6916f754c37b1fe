import Foundation
import Provenance
import Testing

@testable import ProvenanceReports

@Suite struct GraphSVGTests {
  static let selections: [PictureSelection] = [
    .contradiction(1), .around("safe", hops: 2), .disputed, .whole,
  ]

  static func svg(_ records: Records, _ selection: PictureSelection) throws -> String {
    GraphSVG.text(try PictureCases.picture(records, selection))
  }

  /// The texts are named by their places: the runner would print them as they are.
  @Test(arguments: DOTTextTests.hostileTexts.indices)
  func theStructureDoesNotDependOnText(_ place: Int) throws {
    let text = DOTTextTests.hostileTexts[place]
    for selection in GraphSVGTests.selections {
      let svg = try GraphSVGTests.svg(DOTTextTests.poisoned(text), selection)
      let hostile = SVGStructure(svg)
      let plain = SVGStructure(try GraphSVGTests.svg(DOTTextTests.poisoned("x"), selection))
      #expect(hostile.isWellFormed)
      #expect(hostile.elements == plain.elements)
      for scalar in svg.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control)
        #expect(scalar.value & 0xFFFE != 0xFFFE)
        #expect(!(0x202A...0x202E).contains(scalar.value))
        #expect(!(0x2066...0x2069).contains(scalar.value))
      }
    }
  }

  @Test(arguments: 1...80)
  func randomPicturesAreWellFormed(_ seed: Int) {
    for picture in RandomPictures.pictures(seed: UInt64(seed)) {
      let svg = GraphSVG.text(picture)
      let structure = SVGStructure(svg)
      #expect(structure.isWellFormed)
      #expect(Set(structure.ids).count == structure.ids.count)
      #expect(GraphSVG.text(picture) == svg)
    }
  }

  @Test func theOrderOfTheRecordsDoesNotShow() throws {
    let records = PictureCases.oneCarrier
    var turned = records
    turned.sources.reverse()
    turned.claims.reverse()
    turned.relations.reverse()
    for selection in GraphSVGTests.selections {
      #expect(
        try GraphSVGTests.svg(records, selection) == GraphSVGTests.svg(turned, selection))
    }
  }

  @Test func severalPicturesStandOnOnePage() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    let first = SVGStructure(GraphSVG.text(picture, idPrefix: "x1"))
    let second = SVGStructure(GraphSVG.text(picture, idPrefix: "x2"))
    #expect(!first.ids.isEmpty)
    #expect(first.ids.allSatisfy { $0.hasPrefix("x1-") })
    #expect(Set(first.ids).isDisjoint(with: second.ids))
  }

  @Test func standsAloneAndOnWhite() throws {
    let svg = try GraphSVGTests.svg(PictureCases.oneCarrier, .contradiction(1))
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.hasSuffix("</svg>\n"))
    for word in ["role=\"img\"", "<title ", "<desc ", "viewBox=", "\"#FFFFFF\""] {
      #expect(svg.contains(word))
    }
    for word in ["<script", "<style", "<image", "@import", "url(", "<foreignObject"] {
      #expect(!svg.contains(word))
    }
  }

  @Test func nodesAndLinesLeadToTheReport() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    let svg = GraphSVG.text(picture, link: ReportLink(""))
    for place in ["claim:safe", "source:mayor", "source:paper", "document:d"] {
      #expect(svg.contains("<a href=\"#\(place)\">"))
    }
    // Of two links to a quote one is the words of the line, the other one the line.
    for number in 1...4 {
      #expect(svg.contains("<a href=\"#q\(number)\">"))
      #expect(svg.contains("<a href=\"#q\(number)\" tabindex=\"-1\" aria-hidden=\"true\">"))
    }
    let page = GraphSVG.text(picture, link: ReportLink("report.html"))
    #expect(page.contains("<a href=\"report.html#claim:safe\">"))
    #expect(SVGStructure(svg).isWellFormed && !GraphSVG.text(picture).contains("<a "))
  }

  @Test func aPictureWithLinksIsNoImage() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    let linked = GraphSVG.text(picture, link: ReportLink(""))
    #expect(linked.contains("role=\"graphics-document document\""))
    var records = PictureCases.oneCarrier
    records.documents[0].url = WebAddress("https://e.org/")
    let found = try GraphSVGTests.svg(records, .contradiction(1))
    #expect(found.contains("role=\"graphics-document document\""))
    for svg in [linked, found, GraphSVG.text(picture)] {
      #expect(svg.contains("role=\"img\"") == !svg.contains("<a "))
      for name in ["labelledby=\"graph-title\"", "describedby=\"graph-description\""] {
        #expect(svg.contains("aria-" + name))
      }
      let ids = SVGStructure(svg).ids
      #expect(ids.contains("graph-title") && ids.contains("graph-description"))
    }
  }

  /// A line without room for words has its own ones for who hears the picture.
  @Test(arguments: 1...60)
  func everyLinkHasWords(_ seed: Int) {
    for picture in RandomPictures.pictures(seed: UInt64(seed)) {
      let svg = GraphSVG.text(picture, link: ReportLink(""))
      #expect(SVGStructure(svg).isWellFormed)
      for part in svg.components(separatedBy: "<a href=").dropFirst() {
        let link = part.components(separatedBy: "</a>")[0]
        let isTold = link.contains("<tspan ") || link.contains("<title>")
        #expect(isTold != link.contains("aria-hidden=\"true\""))
      }
    }
  }

  @Test func idsInLinksCannotAct() throws {
    var records = PictureCases.oneCarrier
    let id = "a\"><script>&'é 漢"
    for index in records.claims.indices where records.claims[index].id == "safe" {
      records.claims[index].id = id
    }
    for index in records.assertions.indices where records.assertions[index].claim == "safe" {
      records.assertions[index].claim = id
    }
    records.relations[0].to = id
    let picture = try PictureCases.picture(records, .contradiction(1))
    let svg = GraphSVG.text(picture, link: ReportLink(""))
    #expect(SVGStructure(svg).isWellFormed && !svg.contains("<script"))
    #expect(svg.contains("href=\"#claim:a&quot;&gt;&lt;script&gt;&amp;&#39;é 漢\""))
  }

  @Test func colourNeverStandsAlone() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    for edge in picture.edges {
      guard case .stance(let stance) = edge.kind else { continue }
      let style = PictureLineStyle(edge)
      #expect("\(style.colour)" == (stance == .denies ? "#D55E00" : "#0072B2"))
      #expect(style.head == (stance == .denies ? .bar : .arrow))
      #expect(edge.label.hasPrefix(stance == .denies ? "denies" : "asserts"))
      #expect((style.dashes == nil) == (edge.certainty == .certain && !edge.isInferred))
    }
    let svg = GraphSVG.text(picture)
    let labels = picture.edges.filter { !$0.label.isEmpty }
    for edge in labels { #expect(svg.contains(">\(edge.label)</tspan>")) }
  }

  @Test func addressesAreEscaped() throws {
    var records = PictureCases.oneCarrier
    records.documents[0].url = WebAddress("https://e.org/?a=1&b='\"2\"'")
    let svg = try GraphSVGTests.svg(records, .contradiction(1))
    #expect(SVGStructure(svg).isWellFormed)
    #expect(svg.contains("href=\"https://e.org/?a=1&amp;b=&#39;&quot;2&quot;&#39;\""))
  }

  @Test func tellsInWordsWhatItShows() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    let text = PictureDescription.text(picture)
    #expect(text.contains("1 document, "))
    #expect(text.contains("The mayor asserts [2]: The piers are sound."))
    #expect(text.contains("The council denies [3]: The bridge is safe."))
  }

  @Test func anOverviewSaysAllThatItCounts() throws {
    let picture = try PictureCases.picture(OverviewTests.large, .whole)
    #expect(picture.isOverview)
    let svg = GraphSVG.text(picture)
    let shown = SVGStructure(svg.replacing("</tspan>", with: " </tspan>")).text
    #expect(picture.clusters.map(\.remarks) == [["+3 more disputed answers"]])
    for remark in picture.nodes.flatMap(\.remarks) + picture.clusters.flatMap(\.remarks) {
      #expect(shown.contains(remark))
    }
    #expect(!shown.contains("…"))
    let text = PictureDescription.text(picture)
    #expect(text.hasPrefix("Reads left to right: who asserts, claim, who denies. 8 claims. "))
    #expect(!text.contains("0 documents") && text.hasSuffix(picture.notes.last ?? "?"))
  }

  @Test func aPictureOfNothingIsStillAPicture() throws {
    var records = Records(title: "Nothing")
    records.claims = [Claim(id: "c", text: "Alone.")]
    let structure = SVGStructure(try GraphSVGTests.svg(records, .whole))
    #expect(structure.isWellFormed)
  }
}
