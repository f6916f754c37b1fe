import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// A claim whose relations lead to its own negation, or back from it, is told of at its id, with
/// the relations on the way.
@Suite struct InconsistentAnnotationTests {
  private func told(_ reading: CaseReading, _ options: ReadingOptions = ReadingOptions()) -> String
  {
    reading.adding(ClaimGraph(reading.records, options: options).inconsistencies()).told
  }

  /// What every case here has behind its own records.
  private static let claims = """
    ,
    "claims": [{"id": "a", "text": "A."}, {"id": "b", "text": "B."}, {"id": "c", "text": "C."}]
    """

  @Test(
    arguments: [
      """
      "relations": [{"kind": "entails", "from": "a", "to": "b"},
       {"kind": "contrary", "from": "a", "to": "b"}]
      > 3:19: the relations lead from claim "a" to its own negation [inconsistent-annotation]
      >   look at the relations "a entails b", "a contrary b"
      """,
      """
      "relations": [{"kind": "contradictory", "from": "a", "to": "b"},
       {"kind": "entails", "from": "b", "to": "a"}]
      > 3:19: the relations lead from the negation of claim "a" to the claim \
      [inconsistent-annotation]
      >   look at the relations "a contradictory b", "b entails a"
      > 3:46: the relations lead from claim "b" to its own negation [inconsistent-annotation]
      >   look at the relations "b entails a", "a contradictory b"
      """,
      """
      "relations": [{"id": "r1", "kind": "equivalent", "from": "a", "to": "b"},
       {"id": "r2", "kind": "equivalent", "from": "b", "to": "c", "certainty": "possible"},
       {"id": "r3", "kind": "contradictory", "from": "c", "to": "a", "certainty": "possible"}]
      > 4:19: the relations lead from claim "a" to its own negation [inconsistent-annotation]
      >   look at the relations "r1", "r2", "r3"
      > 4:46: the relations lead from claim "b" to its own negation [inconsistent-annotation]
      >   look at the relations "r1", "r3", "r2"
      > 4:73: the relations lead from claim "c" to its own negation [inconsistent-annotation]
      >   look at the relations "r3", "r1", "r2"
      """,
    ] as [Told])
  func `each claim of which it is so`(row: Told) {
    #expect(told(CaseText.members(row.input + Self.claims)) == row.messages)
  }

  @Test(
    arguments: [
      """
      "relations": [{"kind": "contradictory", "from": "a", "to": "b"},
       {"kind": "contradictory", "from": "b", "to": "c"},
       {"kind": "equivalent", "from": "a", "to": "c"}]
      """,
      """
      "relations": [{"kind": "supports", "from": "a", "to": "b"},
       {"kind": "contrary", "from": "a", "to": "b"}]
      """,
      """
      "relations": [{"kind": "entails", "from": "a", "to": "b"},
       {"kind": "contrary", "from": "b", "to": "c"}, {"kind": "entails", "from": "b", "to": "a"}]
      """,
    ] as [Told])
  func `relations that can all be right`(row: Told) {
    #expect(told(CaseText.members(row.input + Self.claims)) == row.messages)
  }

  @Test func `relations below the certainty that is asked for are left out`() {
    let reading = CaseText.members(
      #""relations": [{"kind": "entails", "from": "a", "to": "b", "certainty": "possible"},"#
        + #"{"kind": "contrary", "from": "a", "to": "b"}]"# + Self.claims)
    #expect(reading.adding(ClaimGraph(reading.records).inconsistencies()).findings.count == 1)
    #expect(told(reading, ReadingOptions(minCertainty: .probable)) == "")
  }

  @Test func `a long way is shown with its middle left out, in a journal too`() {
    let claims = (0...9).map { #"{"type": "claim", "id": "c\#($0)", "text": "C."}"# }
    let steps = (0..<9).map {
      #"{"type": "relation", "id": "r\#($0)", "kind": "entails", "from": "c\#($0)", "to": "c\#($0 + 1)"}"#
    }
    let last = #"{"type": "relation", "id": "r9", "kind": "contrary", "from": "c9", "to": "c0"}"#
    let reading = CaseText.journal((claims + steps + [last]).map { $0 + "\n" }.joined())
    #expect(
      told(reading) == """
        1:25: the relations lead from claim "c0" to its own negation [inconsistent-annotation]
          look at the relations "r0", "r1", "r2", "r3", ..., "r8", "r9"
        """)
  }
}
