import TestSupport
import Testing

/// A relation joins two claims, whatever its kind.
@Suite struct SelfRelationTests {
  /// What every case here has behind its own records.
  private static let rest = """
    ,
    "claims": [{"id": "c", "text": "C."}, {"id": "d", "text": "D."}]
    """

  @Test(
    arguments: [
      """
      "relations": [{"kind": "equivalent", "from": "c", "to": "c"}]
      > 1:81: relation "c equivalent c" leads from a claim to itself [self-relation]
      >   name the other claim
      """,
      """
      "relations": [{"kind": "entails", "from": "c", "to": "c"}]
      > 1:78: relation "c entails c" leads from a claim to itself [self-relation]
      >   name the other claim
      """,
      """
      "relations": [{"kind": "contrary", "from": "c", "to": "c"}]
      > 1:79: relation "c contrary c" leads from a claim to itself [self-relation]
      >   name the other claim
      """,
      """
      "relations": [{"kind": "contradictory", "from": "c", "to": "c"}]
      > 1:84: relation "c contradictory c" leads from a claim to itself [self-relation]
      >   name the other claim
      """,
      """
      "relations": [{"kind": "supports", "from": "c", "to": "c"}]
      > 1:79: relation "c supports c" leads from a claim to itself [self-relation]
      >   name the other claim
      """,
      """
      "relations": [{"id": "r", "kind": "entails", "to": "d", "from": "d", "certainty": \
      "possible"}]
      > 1:76: relation "r" leads from a claim to itself [self-relation]
      >   name the other claim
      """,
      """
      "relations": [{"kind": "entails", "from": "c", "to": "d"}, {"id": "r", "kind": "entails",
       "from": "d", "to": "d"}]
      > 2:21: relation "r" leads from a claim to itself [self-relation]
      >   name the other claim
      """,
    ] as [Told])
  func `from a claim to itself`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "relations": [{"kind": "entails", "from": "c", "to": "d"}, {"kind": "entails", "from": "d",
       "to": "c"}]
      """,
      """
      "relations": [{"kind": "entails", "from": "", "to": ""}]
      > 1:67: an id is not empty in "from" of relation number 1 [id-form]
      > 1:77: an id is not empty in "to" of relation number 1 [id-form]
      """,
      """
      "relations": [{"kind": "entails"}]
      > 1:39: "from" is missing in relation number 1 [missing-field]
      >   from: the claim it starts from
      > 1:39: "to" is missing in relation number 1 [missing-field]
      >   to: the claim it leads to
      """,
    ] as [Told])
  func `two claims, or an end that is missing`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  /// What every case here has behind its own records.
  private static let lines = #"{"type": "claim", "id": "c", "text": "C."}"#

  @Test(
    arguments: [
      """
      {"type": "relation", "kind": "entails", "from": "c", "to": "c"}
      > 1:60: relation "c entails c" leads from a claim to itself [self-relation]
      >   name the other claim
      """
    ] as [Told])
  func `a line of a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n\(Self.lines)\n").told == row.messages)
  }
}
