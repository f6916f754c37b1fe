// What a comparison says of two versions, as text, Markdown and JSON; and that no text of a case
// changes the structure of any of them.
import Foundation
import Provenance
import ProvenanceFormats
import TestSupport
import Testing

@testable import ProvenanceReports

@Suite struct ComparisonTests {
  static func comparison(_ a: Records, _ b: Records, workLimit: Int = 100_000) -> CaseComparison {
    CaseComparison(
      CaseComparison.Version(files: ["a.json"], records: a),
      CaseComparison.Version(files: ["b.json"], records: b),
      CaseDifference(CaseVersion(a), CaseVersion(b)), options: ReadingOptions(),
      workLimit: workLimit)
  }

  private static let base = #"""
    "title": "T",
    "sources": [{"id": "s", "name": "Sue"}, {"id": "t", "name": "Tom"}],
    "claims": [{"id": "c", "text": "It burned."}, {"id": "d", "text": "It rained."}],
    "assertions": [{"id": "a", "source": "s", "claim": "c"},
      {"id": "b", "source": "t", "claim": "c", "stance": "denies", "certainty": "possible"}]
    """#

  private func text(
    _ a: String, _ b: String, width: Int = 80, workLimit: Int = 100_000
  ) throws -> String {
    let comparison = Self.comparison(
      try CaseText.records(a), try CaseText.records(b), workLimit: workLimit)
    let bytes = ComparisonText.text(comparison, style: TerminalStyle(columns: width))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func saysWhatChangedAndWhatCameOfIt() throws {
    let changed = Self.base.replacing(#", "certainty": "possible""#, with: "")
    #expect(
      try text(Self.base, changed) == """
        T
        A  a.json
        B  b.json

        1 record differs: 1 changed
         ~  assertion:b, t denies c
              certainty
              - "possible"

        1 finding differs
         ~  tension in A, contradiction in B, on "It burned" (x1 in both)
              because assertion:b was changed (certainty)

        """)
  }

  @Test func saysWhatCameAndWent() throws {
    let start = try #require(Self.base.range(of: ",\n  {\"id\": \"b\""))
    let gone = Self.base[..<start.lowerBound] + "]"
    let there = try text(Self.base, String(gone))
    #expect(there.contains("1 record differs: 1 removed\n -  assertion:b, t denies c\n"))
    #expect(there.contains(" -  tension on \"It burned\": 1 pair (x1 in A)\n"))
    #expect(there.contains("because assertion:b was removed"))
    #expect(there.contains(" ~  \"It burned\": disputed in A, affirmed in B\n"))
    let back = try text(String(gone), Self.base)
    #expect(back.contains(" +  tension on \"It burned\": 1 pair (x1 in B)\n"))
  }

  @Test func twoThatAreTheSameAreSaidToBe() throws {
    let same = try text(Self.base, Self.base)
    #expect(same.contains("The records are the same.\n\nThe findings are the same.\n"))
  }

  @Test func aGuessAtACauseIsCalledOne() throws {
    let changed = Self.base.replacing(#", "certainty": "possible""#, with: "")
    let guess = try text(Self.base, changed, workLimit: 0)
    #expect(guess.contains("perhaps because assertion:b was changed"))
    #expect(guess.contains("There are too many changes"))
  }

  @Test(arguments: [40, 60, 80])
  func fitsANarrowTerminal(_ width: Int) throws {
    let changed = Self.base.replacing("It burned.", with: "茶餐廳的老闆說火是有人故意放的，警方否認這個說法。")
    for line in try text(Self.base, changed, width: width).split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
    }
  }

  // MARK: Hostile texts

  /// Two versions in which every text is this one, and everything differs.
  private static func hostile(_ text: String) -> (Records, Records) {
    let a = HostileTexts.report(text).graph.records
    var b = a
    b.title = text + "!"
    for index in b.claims.indices { b.claims[index].text += "?" }
    for index in b.assertions.indices {
      b.assertions[index].note = "n" + text
      b.assertions[index].evidence = []
    }
    b.assertions.removeFirst()
    b.sources[0].name += "x"
    return (a, b)
  }

  /// The lines of an output without the words in them: signs, headings and how deep they stand.
  private func shape(_ lines: [String], _ leads: [String]) -> [String] {
    lines.map { line in leads.first { line.hasPrefix($0) } ?? "words" }
  }

  @Test func noTextActsOnATerminal() {
    for text in HostileTexts.all {
      let (a, b) = Self.hostile(text)
      let bytes = ComparisonText.text(Self.comparison(a, b), style: TerminalStyle(columns: 80))
      let output = String(decoding: bytes, as: UTF8.self)
      #expect(
        !output.unicodeScalars.contains { Visible.isHidden($0) && $0 != "\n" }, "\(text.prefix(20))"
      )
      #expect(output.split(separator: "\n").filter { $0.hasPrefix(" -  ") }.count >= 1)
    }
  }

  @Test func noTextChangesTheStructureOfMarkdown() {
    let leads = ["# ", "## ", "- **", "- A", "- B", "  - ", "    - "]
    func markdown(_ text: String) -> [String] {
      let (a, b) = Self.hostile(text)
      let bytes = ComparisonMarkdown.text(Self.comparison(a, b))
      return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    }
    let plain = shape(markdown("word"), leads)
    for text in HostileTexts.all {
      #expect(shape(markdown(text), leads) == plain, "\(text.prefix(20))")
    }
  }

  @Test func jsonCanBeReadWhateverTheTexts() throws {
    for text in HostileTexts.all {
      let (a, b) = Self.hostile(text)
      let data = Data(ComparisonJSON.text(Self.comparison(a, b)))
      let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(json["format"] as? String == "whosaid-diff/1")
      #expect((json["same"] as? Bool) == false)
      #expect((json["records"] as? [Any])?.count == 9)
    }
  }
}
