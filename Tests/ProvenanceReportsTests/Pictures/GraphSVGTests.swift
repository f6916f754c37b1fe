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

  @Test func aPictureOfNothingIsStillAPicture() throws {
    var records = Records(title: "Nothing")
    records.claims = [Claim(id: "c", text: "Alone.")]
    let structure = SVGStructure(try GraphSVGTests.svg(records, .whole))
    #expect(structure.isWellFormed)
  }
}
