import Provenance
import ProvenanceReports
import Testing

@Suite struct DOTTextTests {
  /// The text with every quoted string taken out: what Graphviz sees of the structure.
  static func structure(_ dot: String) -> String {
    var result = String.UnicodeScalarView()
    var isQuoted = false
    var isEscaped = false
    for scalar in dot.unicodeScalars {
      if isQuoted {
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else if scalar == "\"" {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
        result.append("S")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  static func strings(_ dot: String) -> [Substring] { dot.split(separator: "\"") }

  static let hostileTexts = [
    "\"", "\\", "\\\"", "ends in \\", "\"]; evil [label=\"x", "</script><script>alert(1)</script>",
    "&lt;b&gt;&amp;", "\\N\\G\\E\\T\\H\\L\\l\\r\\n", "a\nb\r\nc\td", "\u{0}\u{1}\u{1B}\u{7F}\u{85}",
    "\u{202E}\u{2066}\u{200B}\u{FEFF}", "\u{FFFE}\u{FFFF}", "السلام שלום", "👩‍👩‍👧🇯🇵",
    "a" + String(repeating: "\u{301}\u{323}", count: 15), "}", "//", "/* */", "#", "<b>", "",
    String(repeating: "long \" & \\ \u{202E} ", count: 700),
  ]

  /// The case with every text that is no id replaced.
  static func poisoned(_ text: String) -> Records {
    var records = PictureCases.oneCarrier
    records.title = text
    for index in records.sources.indices {
      records.sources[index].name = text
      records.sources[index].role = text
    }
    for index in records.documents.indices { records.documents[index].title = text }
    for index in records.questions.indices { records.questions[index].text = text }
    for index in records.claims.indices { records.claims[index].text = text }
    for index in records.relations.indices { records.relations[index].reason = text }
    for index in records.assertions.indices {
      records.assertions[index].evidence[0].quote = [Quote(exact: text)]
      records.assertions[index].evidence[0].translation = text
    }
    return records
  }

  /// The texts are named by their places: the runner would print them as they are.
  @Test(arguments: hostileTexts.indices)
  func theStructureDoesNotDependOnText(_ place: Int) throws {
    let text = DOTTextTests.hostileTexts[place]
    let selections: [PictureSelection] = [
      .contradiction(1), .around("safe", hops: 2), .disputed, .whole,
    ]
    for selection in selections {
      let dot = try PictureCases.dot(DOTTextTests.poisoned(text), selection)
      let plain = try PictureCases.dot(DOTTextTests.poisoned("x"), selection)
      #expect(DOTTextTests.structure(dot) == DOTTextTests.structure(plain))
      for scalar in dot.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control)
        #expect(scalar.value & 0xFFFE != 0xFFFE)
        #expect(!(0x202A...0x202E).contains(scalar.value))
        #expect(!(0x2066...0x2069).contains(scalar.value))
      }
      for string in DOTTextTests.strings(dot) { #expect(string.utf8.count < 16_384) }
    }
  }

  @Test func aDecoyInTheTextWouldBeFound() {
    // The test above can fail: without escaping the structure changes.
    #expect(
      DOTTextTests.structure("a [label=\"\"]; evil [label=\"x\"];")
        != DOTTextTests.structure("a [label=\"x\"];"))
  }

  @Test func theOrderOfTheRecordsDoesNotShow() throws {
    let records = PictureCases.oneCarrier
    var turned = records
    turned.sources.reverse()
    turned.documents.reverse()
    turned.claims.reverse()
    turned.relations.reverse()
    turned.assertions = Array(records.assertions[3...] + records.assertions[..<3].reversed())
    let selections: [PictureSelection] = [
      .contradiction(1), .around("old", hops: 3), .disputed, .whole,
    ]
    for selection in selections {
      #expect(try PictureCases.dot(records, selection) == PictureCases.dot(turned, selection))
      #expect(
        GraphJSONText.text(try PictureCases.picture(records, selection))
          == GraphJSONText.text(try PictureCases.picture(turned, selection)))
    }
  }

  @Test func colourNeverStandsAlone() throws {
    let dot = try PictureCases.dot(PictureCases.oneCarrier, .contradiction(1))
    for line in dot.split(separator: "\n") where line.contains("class=\"stance ") {
      let isDenial = line.contains("class=\"stance denies")
      #expect(line.contains(isDenial ? "#D55E00" : "#0072B2"))
      #expect(line.contains("arrowhead=\"tee\"") == isDenial)
      #expect(line.contains(isDenial ? ">denies" : ">asserts"))
      #expect(line.contains("labeltooltip=\"["))
    }
    let inferred = dot.split(separator: "\n").filter { $0.contains("(probable, inferred)") }
    #expect(inferred.count == 1)
    #expect(inferred.first?.contains("style=\"dashed\"") == true)
  }

  @Test func addressesAreHTTPOnlyAndEscaped() throws {
    var records = PictureCases.oneCarrier
    records.documents[0].url = WebAddress("https://e.org/?a=1&b=2")
    let dot = try PictureCases.dot(records, .contradiction(1))
    #expect(dot.contains(#"URL="https://e.org/?a=1&amp;b=2""#))
    #expect(dot.split(separator: "\n").count { $0.contains("URL=") } == 1)
  }

  @Test func linesBetweenTheSameClaimsOfAColumnBecomeOne() throws {
    var records = PictureCases.oneCarrier
    records.relations = [
      Relation(id: "r", kind: .contrary, from: "old", to: "sound"),
      Relation(id: "s", kind: .equivalent, from: "sound", to: "old", certainty: .possible),
    ]
    records.assertions.removeAll { ["a1", "a3", "a4"].contains($0.id) }
    let picture = try PictureCases.picture(records, .disputed)
    #expect(picture.edges.count { ["r", "s"].contains($0.recordIDs.first) } == 2)
    let lines = DOTText.text(picture).split(separator: "\n").filter {
      $0.contains("class=\"relation ")
    }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("contradicts, means the same as (possible)") == true)
    #expect(lines.first?.contains("constraint=false") == false)
  }
}
