import Provenance
import TestSupport
import Testing

@testable import ProvenanceReports

/// The counts of a side in words.
@Suite struct SideSentenceTests {
  private static let people = """
    "sources": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"},
      {"id": "n", "name": "N"}, {"id": "o", "name": "O"}, {"id": "p", "name": "P", "kind": "person"}],
    "claims": [{"id": "x", "text": "X."}],
    """

  private func side(_ members: String) throws -> SideIndependence {
    Analysis(ClaimGraph(try CaseText.records(Self.people + members)))
      .independence(of: Literal(claim: 0, isNegated: false))
  }

  @Test func `the counts read as a sentence`() throws {
    func sentence(_ assertions: String) throws -> String {
      try side(#""assertions": ["# + assertions + "]").sentence {
        ["A", "B", "C", "N", "O", "P"][$0]
      }
    }
    #expect(
      try sentence(
        """
        {"id": "1", "source": "a", "claim": "x", "via": ["n"], "lineage": "firsthand"},
        {"id": "2", "source": "b", "claim": "x", "via": ["n"]},
        {"id": "3", "source": "c", "claim": "x", "via": ["n"]}
        """)
        == "3 speakers, 3 groups, 1 origin, 2 with lineage not recorded; 1 independent line: "
        + "everything passes through N")
    #expect(
      try sentence(#"{"id": "1", "source": "a", "claim": "x", "via": ["n", "o", "p"]}"#)
        == "1 speaker, 1 group, no origin, 1 with lineage not recorded; 1 independent line: "
        + "everything passes through N, O and P")
    #expect(
      try sentence(
        #"{"id": "1", "source": "a", "claim": "x", "via": ["n", "o"], "lineage": "relays"}"#)
        == "1 speaker, 1 group, no origin; 1 independent line: everything passes through N and O")
    #expect(
      try sentence(#"{"id": "1", "source": "a", "claim": "x", "lineage": "firsthand"}"#)
        == "1 speaker, 1 group, 1 origin; 1 independent line")
    #expect(
      try sentence(
        """
        {"id": "1", "source": "a", "claim": "x", "lineage": "firsthand"},
        {"id": "2", "source": "b", "claim": "x", "lineage": "firsthand"}
        """) == "2 speakers, 2 groups, 2 origins; 2 independent lines")
    #expect(
      try sentence(#"{"id": "1", "source": "a", "claim": "x", "stance": "denies"}"#)
        == "0 speakers, 0 groups, no origin; no independent line")
  }

  @Test func `and in another language`() throws {
    let side = try side(
      #""assertions": [{"id": "1", "source": "a", "claim": "x", "via": ["n"]}]"#)
    let words = side.sentence(in: .traditionalChinese) { ["A", "B", "C", "N", "O", "P"][$0] }
    #expect(words.contains("N"))
    #expect(!words.contains("speaker"))
  }
}
