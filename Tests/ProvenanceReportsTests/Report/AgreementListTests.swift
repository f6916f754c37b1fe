import Provenance
import TestSupport
import Testing

@testable import ProvenanceReports

/// What sources agree on only because each gives another answer is counted, not listed.
@Suite struct AgreementListTests {
  /// Three answers to one question; and a relation where the test wants one.
  static func report(_ relations: String = "") throws -> ContradictionReport {
    PrintedReport.of(
      try CaseText.records(
        """
        "sources": [{"id": "s", "name": "S"}, {"id": "t", "name": "T"}, {"id": "u", "name": "U"}],
        "questions": [{"id": "q", "text": "How many?"}],
        "claims": [
          {"id": "c1", "text": "One.", "question": "q", "value": {"number": 1}},
          {"id": "c2", "text": "Two.", "question": "q", "value": {"number": 2}},
          {"id": "c3", "text": "Three.", "question": "q", "value": {"number": 3}},
          {"id": "many", "text": "Many."}],
        "assertions": [
          {"id": "a", "source": "s", "claim": "c1"}, {"id": "b", "source": "t", "claim": "c2"},
          {"id": "c", "source": "u", "claim": "c3"}]\(relations)
        """))
  }

  static func ids(_ literals: [Literal], _ report: ContradictionReport) -> [String] {
    literals.map(report.graph.name(of:))
  }

  @Test func `other values alone`() throws {
    let report = try Self.report()
    let list = AgreementList(report)
    #expect(list.listed.isEmpty)
    #expect(Self.ids(list.shutOut, report) == ["!c1", "!c2", "!c3"])
    #expect(
      PrintedReport.section("Agreement", of: PrintedReport.text(report)) == [
        "  3 claims on which sources agree only because their values shut out another",
        "  one: c1, c2, c3", "",
      ])
    // Programs get all of them.
    let agreements = try PrintedReport.json(report)["agreements"] as? [[String: Any]]
    #expect(agreements?.count == 3)
  }

  @Test func `a denial in so many words is listed`() throws {
    let report = try Self.report(
      #", "relations": []"#)
    var records = report.graph.records
    records.sources.append(Source(id: "v", name: "V"))
    records.assertions.append(Assertion(id: "d", source: "v", claim: "c1", stance: .denies))
    let denied = PrintedReport.of(records)
    let list = AgreementList(denied)
    #expect(Self.ids(list.listed, denied) == ["!c1"])
    #expect(Self.ids(list.shutOut, denied) == ["!c2", "!c3"])
    let text = PrintedReport.text(denied)
    #expect(text.contains("       denied by V [2]; denial follows from T ["))
    #expect(text.contains(" ... and 2 more claims on which sources agree only because"))
    #expect(PrintedReport.markdown(denied).contains("\n... and 2 more claims on which sources"))
  }

  @Test func `what follows through a relation is listed, too`() throws {
    let report = try Self.report(
      #", "relations": [{"id": "r", "kind": "contrary", "from": "c1", "to": "many"}]"#)
    var records = report.graph.records
    records.sources.append(Source(id: "v", name: "V"))
    records.assertions.append(Assertion(id: "d", source: "v", claim: "many"))
    let related = PrintedReport.of(records)
    let list = AgreementList(related)
    #expect(Self.ids(list.listed, related) == ["!c1"])
    // A relation that nobody's words lead through changes nothing.
    let unused = AgreementList(report)
    #expect(Self.ids(unused.shutOut, report) == ["!c1", "!c2", "!c3"])
  }

  @Test func `one is singular`() throws {
    var records = try Self.report().graph.records
    records.assertions.removeLast()
    let text = PrintedReport.text(PrintedReport.of(records))
    #expect(text.contains("  1 claim on which sources agree"))
  }
}
