import Testing

@testable import ProvenanceReports

@Suite struct SVGWriterTests {
  @Test(arguments: [
    (0, "0"), (5, "0.5"), (-5, "-0.5"), (120, "12"), (123, "12.3"), (-1230, "-123"), (-7, "-0.7"),
  ])
  func writesTenths(_ number: (Int, String)) {
    #expect(SVGWriter.number(number.0) == number.1)
  }

  @Test func endsWhatItBegins() {
    var writer = SVGWriter()
    writer.begin("g", [("class", .word("a"))])
    writer.element("rect", [("x", .tenths(15))])
    writer.leaf("title", [], "t")
    writer.end()
    #expect(writer.text == "<g class=\"a\">\n<rect x=\"1.5\"/>\n<title>t</title>\n</g>\n")
    writer.end()
    #expect(writer.text.hasSuffix("</g>\n"))
  }

  @Test(arguments: HostileTexts.all.indices)
  func textStaysText(_ place: Int) {
    let text = HostileTexts.all[place]
    var writer = SVGWriter()
    writer.begin("svg")
    writer.leaf("title", [("id", .text(text))], text)
    writer.lines([], [(PicturePoint(0, 0), text), (PicturePoint(0, 10), "end")])
    writer.end()
    let structure = SVGStructure(writer.text)
    #expect(structure.isWellFormed)
    #expect(structure.elements.count == 4)
    #expect(structure.ids.count == 1)
    for scalar in writer.text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
    }
    if text.unicodeScalars.allSatisfy({ (0x20..<0x7F).contains($0.value) }) {
      #expect(structure.ids == [text])
      #expect(structure.text.contains(text))
    }
  }

  @Test func aParserWouldSeeAnElementInText() {
    // The test above can fail: what is not escaped is seen.
    #expect(SVGStructure("<svg><b/></svg>").elements == ["svg", "b"])
    #expect(!SVGStructure("<svg><b></svg>").isWellFormed)
  }

  @Test func pathsAreAbsolute() {
    var path = SVGPath()
    path.move(to: PicturePoint(0, 5))
    path.line(to: PicturePoint(10, 20))
    path.curve(PicturePoint(1, 2), PicturePoint(3, 4), to: PicturePoint(5, 6))
    path.close()
    #expect(path.text == "M0 0.5L1 2C0.1 0.2 0.3 0.4 0.5 0.6Z")
  }
}
