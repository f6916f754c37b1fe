// The text report without a limit: everything that the Markdown report has, on a terminal.
import Foundation
import Provenance
import ProvenanceReports
import TestSupport
import Testing

@Suite struct WholeTextReportTests {
  static let examples = ["harbour-fire", "japan-russia-2plus2"]

  /// The first lines of the sections: those that begin at the margin after an empty line.
  static func headings(_ text: String) -> [String] {
    let lines = text.components(separatedBy: "\n")
    return zip(lines, lines.dropFirst()).filter { $0.isEmpty && !$1.isEmpty && !$1.hasPrefix(" ") }
      .map(\.1)
  }

  @Test func theSectionsStandInTheirOrder() throws {
    let text = PrintedReport.text(try PrintedReport.example("harbour-fire"))
    let wanted = [
      "5 contradictions, 1 tension", "1 self-contradiction", "Attributions denied",
      "What has been reviewed", "Not compared", "Agreement", "Independence", "Changes of position",
      "Circular reporting",
      "Originals to find", "Matrix", "Timeline", "All claims", "Flags", "Quotes", "Sources",
      "How this was made", "16 claims",
    ]
    let headings = Self.headings(text)
    #expect(headings.count == wanted.count)
    for (heading, want) in zip(headings, wanted) { #expect(heading.hasPrefix(want)) }
  }

  @Test func whatIsNotThereHasNoHeading() throws {
    #expect(
      PrintedReport.text(PrintedReport.of(Records())) == """
        Untitled case                                                          case.json
        0 documents, 0 sources, 0 claims, 0 assertions, 0 relations

        No contradictions.

        How this was made
          whosaid report case.json
          Version 1, from case.json. The same input gives the same report, byte for
          byte.

        """)
  }

  /// The text without white space: where a line was broken does not matter.
  static func packed(_ text: String) -> String {
    String(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
  }

  @Test(arguments: examples, [40, 80])
  func everythingOfTheCaseIsThere(_ example: String, _ columns: Int) throws {
    let report = try PrintedReport.example(example)
    let records = report.graph.records
    let packed = Self.packed(PrintedReport.text(report, columns: columns))
    var texts = records.claims.map(\.text)
    for assertion in records.assertions {
      for evidence in assertion.evidence {
        texts += evidence.quote.map(\.exact) + [evidence.translation].compactMap { $0 }
      }
    }
    texts += records.documents.map(\.title) + records.documents.compactMap(\.text?.sha256)
    texts += records.documents.compactMap(\.published?.text)
    texts += records.sources.map(\.name) + records.sources.compactMap(\.role)
    for text in texts { #expect(packed.contains(Self.packed(text)), "\(text)") }
    for number in 1...records.assertions.count { #expect(packed.contains("[\(number)]")) }
    let matrix = Self.packed(
      PrintedReport.section("Matrix", of: PrintedReport.text(report, columns: columns)).joined())
    for (claim, standing) in report.analysis.standings.enumerated() {
      let id = report.graph.claim(claim).id
      #expect(packed.contains(Self.packed("\(id), \(standing.status.rawValue)")))
    }
    for root in report.contradictions where root.kind == .question {
      for claim in root.claims { #expect(matrix.contains(report.graph.claim(claim).id)) }
    }
  }

  @Test(arguments: examples)
  func notesAndReasonsOfTheMarkdownReportAreThere(_ example: String) throws {
    let report = try PrintedReport.example(example)
    let packed = Self.packed(PrintedReport.text(report))
    let markdown = PrintedReport.markdown(report)
    for (index, line) in markdown.components(separatedBy: "\n").enumerated() {
      guard line.hasPrefix("- "), let roots = markdown.range(of: "\n## <a"),
        let end = markdown.range(of: "\n## Agreement"), index > 0
      else { continue }
      guard markdown[roots.lowerBound..<end.lowerBound].contains(line) else { continue }
      var plain = line.dropFirst(2).replacing("\\", with: "").replacing("&gt;", with: ">")
      while let link = plain.range(of: #"\]\(#q\d+\)"#, options: .regularExpression) {
        plain.replaceSubrange(link, with: "")
      }
      plain = plain.replacing("[[", with: "[")
      #expect(packed.contains(Self.packed(String(plain))), "\(line)")
    }
  }

  @Test func aScreenSaysWhatTheWholeReportAdds() throws {
    for example in Self.examples {
      let report = try PrintedReport.example(example)
      let screen = PrintedReport.text(report, limit: 8)
      let last = screen.components(separatedBy: "\n").suffix(2)
      #expect(
        last == [
          "--limit 0 adds notes, matrix, timeline, all claims, flags, quotes and sources.", "",
        ])
      for heading in ["Matrix", "Timeline", "All claims", "Quotes", "Sources"] {
        #expect(PrintedReport.section(heading, of: screen).isEmpty)
      }
      #expect(!PrintedReport.text(report).contains("--limit 0"))
    }
  }

  @Test func aDeniedAttributionIsNamedWhereSomethingRestsOnIt() throws {
    let screen = PrintedReport.text(try PrintedReport.example("harbour-fire"), limit: 8)
    #expect(
      Self.packed(screen).contains(
        Self.packed(
          "mind: that Aldous Pell said [1] is denied by Harbour master's office, Tolvane [25]")))
  }

  @Test func aChangeShowsTheWordsBeforeAndNow() throws {
    let report = try PrintedReport.example("harbour-fire")
    let lines = PrintedReport.section("Changes", of: PrintedReport.text(report, limit: 8))
    #expect(
      lines == [
        "  ~  Hale Dunmore changes position: How many people were injured in the fire at",
        "     Cooper's Wharf?",
        "       before (2024-03-12): 8, \"Eight people were hurt in the warehouse\" [22]",
        "       now (2024-03-13): 12, \"Foram doze os feridos no armazém\" (in",
        "         translation: \"Twelve were injured in the warehouse\") [6]", "",
      ])
    let markdown = PrintedReport.markdown(report)
    #expect(
      markdown.contains(
        """
        - Hale Dunmore changes position: How many people were injured in the fire at Cooper's Wharf?
          - before (2024-03-12): 8, "Eight people were hurt in the warehouse" [[22]](#q22)
          - now (2024-03-13): 12, "Foram doze os feridos no armazém" (in translation: "Twelve \
        were injured in the warehouse") [[6]](#q6)
        """))
  }

  @Test func aPositionThatWasGivenUpAgainIsNotTheOneOfNow() throws {
    let records = try CaseText.records(
      """
      "sources": [{"id": "s", "name": "Sun"}],
      "documents": [
        {"id": "d1", "title": "D1", "publisher": "s", "published": "2024-01"},
        {"id": "d2", "title": "D2", "publisher": "s", "published": "2024-02"},
        {"id": "d3", "title": "D3", "publisher": "s", "published": "2024-03"}],
      "claims": [{"id": "c", "text": "It is safe."}],
      "assertions": [
        {"id": "a1", "source": "s", "claim": "c", "evidence": [{"document": "d1"}]},
        {"id": "a2", "source": "s", "claim": "c", "stance": "denies",
         "evidence": [{"document": "d2", "quote": {"exact": "It \\"is\\" not"}}]},
        {"id": "a3", "source": "s", "claim": "c", "certainty": "probable",
         "evidence": [{"document": "d3"}]}]
      """)
    let text = PrintedReport.text(PrintedReport.of(records))
    #expect(
      PrintedReport.section("Changes", of: text) == [
        "  ~  Sun changes position: It is safe.",
        "       before (2024-01): affirms [1]",
        "       then (2024-02): denies, 'It \"is\" not' [3]",
        "  ~  Sun changes position: It is safe.",
        "       before (2024-02): denies, 'It \"is\" not' [3]",
        "       now (2024-03): affirms as probable [2]", "",
      ])
  }
}
