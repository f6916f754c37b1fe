// The terminal report: safe to show, never wider than asked for, with the same numbers everywhere.
import Provenance
import ProvenanceReports
import TestSupport
import Testing

@Suite struct TextReportTests {
  static func text(_ report: ContradictionReport, columns: Int = 80, limit: Int = 8) -> String {
    String(
      decoding: TextReport.text(
        report, selection: ReportSelection(limit: limit),
        origin: ReportOrigin(inputs: ["case.json"], command: "whosaid report", version: "1"),
        style: TerminalStyle(columns: columns)), as: UTF8.self)
  }

  @Test(arguments: HostileTexts.all)
  func nothingActsOnATerminal(_ text: String) {
    let report = HostileTexts.report(text)
    let printed = Self.text(report) + Self.text(report, limit: .max)
    for scalar in printed.unicodeScalars where scalar != "\n" {
      #expect(!Visible.isHidden(scalar), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: HostileTexts.all, [40, 60, 80, 120])
  func noLineIsTooWide(_ text: String, _ columns: Int) {
    let report = HostileTexts.report(text)
    for limit in [8, .max] {
      let printed = Self.text(report, columns: columns, limit: limit)
      for line in printed.split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= columns, "\(line)")
      }
    }
  }

  @Test(arguments: HostileTexts.all, [40, 80])
  func noLineIsTooWideInChinese(_ text: String, _ columns: Int) {
    let report = HostileTexts.report(text)
    let printed = TextReport.text(
      report, selection: ReportSelection(), origin: PrintedReport.origin,
      style: TerminalStyle(columns: columns), language: .traditionalChinese)
    for line in String(decoding: printed, as: UTF8.self).split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= columns, "\(line)")
    }
  }

  @Test(arguments: ["harbour-fire", "japan-russia-2plus2"])
  func `no number is torn from the flags that it counts`(example: String) throws {
    let report = try PrintedReport.example(example)
    // A flag of five words needs 44 columns for itself.
    for columns in 44...100 {
      let lines = Self.text(report, columns: columns).split(
        separator: "\n", omittingEmptySubsequences: false)
      let start = try #require(lines.firstIndex { $0.hasPrefix("flags  ") })
      let flags = lines[start...].prefix { !$0.isEmpty }
      let items = flags.joined(separator: " ").split(separator: ",")
      #expect(items.allSatisfy { $0.last?.isNumber == true })
      for line in flags.dropFirst() {
        #expect(line.first { $0 != " " }?.isLetter == true, "\(columns): \(line)")
      }
    }
  }

  @Test func quoteNumbersAreThoseOfTheMarkdownReport() {
    let report = HostileTexts.report("word")
    let origin = ReportOrigin(inputs: ["case.json"], command: "whosaid report", version: "1")
    let markdown = String(decoding: MarkdownReport.text(report, origin: origin), as: UTF8.self)
    for (index, assertion) in report.quotes.order.enumerated() {
      #expect(report.quotes.number(of: assertion) == index + 1)
      #expect(markdown.contains("<a id=\"q\(index + 1)\"></a>**[\(index + 1)]**"))
    }
    // The sides of x1 come first.
    let sides = report.sides[0]
    let numbers = (sides.first + sides.second).map { report.quotes.number(of: $0.assertion) }
    #expect(numbers == Array(1...numbers.count))
  }

  @Test func anEmptyCaseSaysSo() {
    let report = ContradictionReport(Analysis(ClaimGraph(Records())))
    #expect(
      Self.text(report, columns: 72) == """
        Untitled case                                                  case.json
        0 documents, 0 sources, 0 claims, 0 assertions, 0 relations

        No contradictions.

        """)
  }

  @Test func aPossibilityAgainstAPossibilityIsNoContradiction() {
    var records = Records(title: "T")
    records.sources = [Source(id: "s", name: "S"), Source(id: "t", name: "T")]
    records.claims = [Claim(id: "c", text: "C.")]
    records.assertions = [
      Assertion(id: "a", source: "s", claim: "c", certainty: .possible),
      Assertion(id: "b", source: "t", claim: "c", stance: .denies, certainty: .possible),
    ]
    let report = ContradictionReport(Analysis(ClaimGraph(records)))
    #expect(Self.text(report).contains("No contradictions."))
    #expect(Self.text(report).contains("1 claim: 1 disputed."))
  }

  @Test func oneCarrierIsNamedOnce() {
    var records = Records(title: "T")
    records.sources = [
      Source(id: "ntd", name: "NTD (a broadcaster)"), Source(id: "s", name: "S"),
    ]
    records.documents = [Document(id: "d", title: "D", publisher: "ntd")]
    records.claims = [Claim(id: "c", text: "C.")]
    records.assertions = [
      Assertion(id: "a", source: "s", claim: "c", evidence: [Evidence(document: "d")]),
      Assertion(
        id: "b", source: "ntd", claim: "c", stance: .denies,
        evidence: [Evidence(document: "d", part: .headline)]),
    ]
    let text = Self.text(ContradictionReport(Analysis(ClaimGraph(records))))
    #expect(text.contains("One carrier. All 2 assertions come through one document of NTD."))
    #expect(text.contains("- NTD, in its headline"))
    #expect(!text.contains("through NTD"))
    records.documents[0].publisher = nil
    let without = Self.text(ContradictionReport(Analysis(ClaimGraph(records))))
    #expect(!without.contains("One carrier"))
  }
}
