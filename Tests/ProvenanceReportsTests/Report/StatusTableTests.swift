// The status table: what it counts, and cells that no spreadsheet takes for a formula.
import Provenance
import ProvenanceReports
import Testing

@Suite struct StatusTableTests {
  static func analysis(_ assertions: [Assertion], claim: String = "c") -> Analysis {
    var records = Records()
    records.sources = ["s", "t", "u"].map { Source(id: $0, name: $0) }
    records.claims = [Claim(id: claim, text: "C.")]
    records.assertions = assertions
    return Analysis(ClaimGraph(records))
  }

  static func line(_ analysis: Analysis) -> String {
    String(decoding: StatusTable.jsonLines(analysis), as: UTF8.self)
  }

  @Test func countsDistinctSources() {
    let analysis = Self.analysis([
      Assertion(id: "1", source: "s", claim: "c"), Assertion(id: "2", source: "s", claim: "c"),
      Assertion(id: "3", source: "t", claim: "c"),
      Assertion(id: "4", source: "u", claim: "c", stance: .reports),
    ])
    #expect(
      Self.line(analysis)
        == #"{"claim": "c", "status": "affirmed", "affirming": 2, "denying": 0, "reporting": 1, "#
        + #""affirmingDerived": 2, "denyingDerived": 0}"# + "\n")
  }

  @Test(arguments: [
    (Certainty.certain, Certainty.certain, ClaimStatus.disputed), (.certain, .possible, .disputed),
    (.probable, .probable, .disputed), (.probable, .possible, .affirmed),
    (.possible, .probable, .denied), (.possible, .possible, .disputed),
  ])
  func weighsTheTwoSides(_ yes: Certainty, _ no: Certainty, _ status: ClaimStatus) {
    let analysis = Self.analysis([
      Assertion(id: "1", source: "s", claim: "c", certainty: yes),
      Assertion(id: "2", source: "t", claim: "c", stance: .denies, certainty: no),
    ])
    #expect(analysis.standings[0].status == status)
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@x", "\"'@x\""),
    (" =1", "\"' =1\""), ("\u{FF1D}1", "\"'\u{FF1D}1\""), ("\tx", "\"'\tx\""), ("a,b", "\"a,b\""),
    ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("plain", "plain"), ("1=1", "1=1"),
  ])
  func cellsAreDisarmed(_ id: String, _ cell: String) {
    let csv = String(decoding: StatusTable.csv(Self.analysis([], claim: id)), as: UTF8.self)
    #expect(csv.hasSuffix("\r\n\(cell),unattested,0,0,0,0,0,,0\r\n"))
  }
}
