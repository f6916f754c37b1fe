import Provenance
import ProvenanceReports
import TestSupport
import Testing

@Suite struct MermaidTextTests {
  static func text(
    _ records: Records, _ selection: PictureSelection, assertionLimit: Int? = nil
  ) throws -> String {
    MermaidText.text(
      try PictureCases.picture(records, selection, assertionLimit: assertionLimit))
  }

  /// The text with every quoted string taken out: what Mermaid sees of the structure.
  static func structure(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset % 2 == 0 ? String($0.element) : "S" }.joined()
  }

  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
  }

  @Test func theSmallestPictureInFull() throws {
    var records = Records(title: "Smallest")
    records.sources = [Source(id: "anna", name: "Anna", kind: .person)]
    records.claims = [Claim(id: "rain", text: "It rained.")]
    records.assertions = [
      Assertion(id: "a", source: "anna", claim: "rain", certainty: .possible)
    ]
    let text = try Self.text(records, .around("rain", hops: 1))
    let wanted = """
      flowchart LR
        %% Provenance of claims: what is around a record
        n0["1 hop around the claim “It rained.”<br>1 claim, 1 assertion."]:::note
        n1(["Anna"]):::source
        n2["It rained.<br>claimed by 1"]:::central
        n1 -.->|"asserts (possible) #91;1#93;"| n2
        linkStyle 0 stroke:#0072B2,stroke-width:2px

      """
    #expect(text.hasPrefix(wanted))
    #expect(text.contains("classDef disputed fill:#FFFFFF,stroke:#D55E00,color:#111111\n"))
  }

  @Test(arguments: DOTTextTests.hostileTexts.indices)
  func theStructureDoesNotDependOnText(_ place: Int) throws {
    let hostile = DOTTextTests.poisoned(DOTTextTests.hostileTexts[place])
    let selections: [PictureSelection] = [
      .contradiction(1), .around("safe", hops: 2), .disputed, .whole,
    ]
    for selection in selections {
      let text = try Self.text(hostile, selection)
      let plain = try Self.text(DOTTextTests.poisoned("x"), selection)
      #expect(Self.structure(text) == Self.structure(plain))
      // Inside the strings stand letters, entity codes, and our own line breaks.
      for part in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      where part.offset % 2 == 1 {
        let bare = part.element.replacing("<br>", with: "")
        #expect(!bare.contains { "<>&`*_[]{}|\\\"".contains($0) })
      }
    }
  }

  @Test func aTextThatIsNotEscapedWouldBeFound() {
    #expect(Self.structure("n1[\"a\"] --> n2[\"b\"]") != Self.structure("n1[\"a\"b\"]"))
  }

  @Test func linesAndNodesAreThoseOfThePicture() throws {
    let picture = try PictureCases.picture(PictureCases.oneCarrier, .contradiction(1))
    let lines = Self.lines(MermaidText.text(picture))
    for (place, node) in picture.nodes.enumerated() {
      let own = lines.filter { $0.hasPrefix("n\(place + 1)[") || $0.hasPrefix("n\(place + 1)(") }
      #expect(own.count == 1, "\(node.id)")
    }
    let arrows = lines.filter { $0.hasPrefix("n") && $0.contains(" n") && !$0.contains(":::") }
    #expect(arrows.count == picture.edges.count)
    #expect(arrows.count { $0.contains("--x|\"denies") } == 1)
    #expect(arrows.count { $0.contains("-.-x|\"denies (probable, inferred)") } == 1)
    // Each line with a look of its own is named once.
    let styled = lines.filter { $0.hasPrefix("linkStyle ") }
      .flatMap { $0.split(separator: " ")[1].split(separator: ",") }.compactMap { Int($0) }
    #expect(Set(styled).count == styled.count)
    #expect(styled.allSatisfy(picture.edges.indices.contains))
  }

  @Test func questionsAreFrames() throws {
    let lines = Self.lines(try Self.text(PictureCases.oneCarrier, .whole))
    #expect(lines.count { $0.hasPrefix("subgraph q1[\"Is the bridge safe?\"]") } == 1)
    #expect(lines.count { $0 == "end" } == 1)
    #expect(lines.count { $0 == "class q1 question" } == 1)
  }

  /// More lines, and longer texts, than Mermaid draws.
  static var huge: Records {
    var records = PictureCases.oneCarrier
    let long = String(repeating: "\"long\" ", count: 40)
    for number in 0..<300 {
      records.sources.append(Source(id: "s\(number)", name: "\(number) \(long)"))
      records.documents.append(
        Document(id: "d\(number)", title: "\(number) \(long)", publisher: "s\(number)"))
      records.claims.append(Claim(id: "n\(number)", text: "\(number) \(long)"))
      for step in [0, 7, 11] {
        records.assertions.append(
          Assertion(
            id: "n\(number)-\(step)", source: "s\((number + step) % 300)", claim: "n\(number)",
            stance: step == 7 ? .denies : .affirms,
            evidence: [PictureCases.evidence("d\(number)", "words")]))
      }
    }
    return records
  }

  @Test func aPictureStaysBelowTheLimitsAndSaysSo() throws {
    for limit in [1000, 2000] {
      let picture = try PictureCases.picture(Self.huge, .disputed, assertionLimit: limit)
      let text = MermaidText.text(picture)
      #expect(text.utf16.count < 50_000)
      let lines = Self.lines(text)
      let arrows = lines.filter { $0.hasPrefix("n") && $0.contains(" n") && !$0.contains(":::") }
      #expect(arrows.count < 500)
      #expect(arrows.count > 20)
      let notes = lines.filter { $0.hasPrefix("%% Left out for the limits of Mermaid: ") }
      #expect(notes.count == 1)
      #expect(lines.count { $0.hasPrefix("note[\"Left out for the limits") } == 1)
      // What is said to be left out is what is not there.
      let numbers = notes[0].split(separator: " ").compactMap { Int($0) }
      let nodes = lines.count {
        $0.first == "n" && $0.dropFirst().first?.isNumber == true && $0.contains(":::")
      }
      #expect(numbers == [picture.nodes.count - (nodes - 1), picture.edges.count - arrows.count])
      // Every line leads from a node to a node that is there.
      let ids = Set(lines.filter { $0.contains(":::") }.map { $0.prefix { !"[(>".contains($0) } })
      for arrow in arrows {
        let words = arrow.split(separator: " ")
        #expect(ids.contains(words[0][...]) && ids.contains(words[words.count - 1][...]))
      }
    }
  }

  @Test func nothingIsLeftOutOfAPictureThatFits() throws {
    for selection in [PictureSelection.contradiction(1), .disputed, .whole] {
      #expect(!(try Self.text(PictureCases.oneCarrier, selection)).contains("Left out"))
    }
  }
}
