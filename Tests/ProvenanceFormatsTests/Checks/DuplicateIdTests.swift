import TestSupport
import Testing

/// An id names one record of its type in case documents; a line of a journal replaces.
@Suite struct DuplicateIdTests {
  @Test(
    arguments: [
      """
      "sources": [{"id": "s", "name": "S"}, {"id": "s", "name": "T"}]
      > 1:70: there is already a source "s" [duplicate-id]
      >   rename one of them; only a line of a journal replaces a record
      """,
      """
      "documents": [{"id": "d", "title": "T"}, {"id": "d", "title": "T"}, {"id": "d", "title": \
      "U"}]
      > 1:73: there is already a document "d" [duplicate-id]
      >   rename one of them; only a line of a journal replaces a record
      > 1:100: there is already a document "d" [duplicate-id]
      >   rename one of them; only a line of a journal replaces a record
      """,
      """
      "questions": [{"id": "q", "text": "Q?"}, {"id": "q", "text": "Q?"}]
      > 1:73: there is already a question "q" [duplicate-id]
      >   rename one of them; only a line of a journal replaces a record
      """,
      """
      "claims": [{"id": "c", "text": "C."}, {"id": "c", "text": "C."}]
      > 1:70: there is already a claim "c" [duplicate-id]
      >   rename one of them; only a line of a journal replaces a record
      """,
      """
      "claims": [{"id": "c", "text": "C."}], "reviews": [{"id": "v", "claim": "c", "rating": {}},
       {"id": "v", "claim": "c", "rating": {}}]
      > 2:9: there is already a review "v" [duplicate-id]
      >   rename one of them; only a line of a journal replaces a record
      """,
      """
      "claims": [{"id": "c", "text": "C."}], "sources": [{"id": "s", "name": "S"}],
       "assertions": [{"id": "a", "source": "s", "claim": "c"},
       {"id": "a", "source": "s", "claim": "c", "stance": "denies"}]
      > 3:9: there is already an assertion "a" [duplicate-id]
      >   rename one of them; only a line of a journal replaces a record
      """,
      """
      "claims": [{"id": "c", "text": "C."}, {"id": "e", "text": "E."}],
       "relations": [{"id": "r", "kind": "entails", "from": "c", "to": "e"},
       {"id": "r", "kind": "contrary", "from": "c", "to": "e"}]
      > 3:9: there is already a relation "r" [duplicate-id]
      >   rename one of them; only a line of a journal replaces a record
      """,
    ] as [Told])
  func `every type of record`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  /// What every case here has behind its own records.
  private static let claims = """
    ,
    "claims": [{"id": "c", "text": "C."}, {"id": "e", "text": "E."}]
    """

  @Test(
    arguments: [
      """
      "relations": [{"kind": "entails", "from": "c", "to": "e"},
       {"kind": "entails", "from": "c", "to": "e", "certainty": "possible"}]
      > 2:2: there is already a relation "c entails e" [duplicate-id]
      >   rename one of them; only a line of a journal replaces a record
      """,
      """
      "relations": [{"kind": "entails", "from": "c", "to": "e"},
       {"kind": "entails", "from": "e", "to": "c"}, {"kind": "supports", "from": "c", "to": "e"},
       {"id": "r", "kind": "entails", "from": "c", "to": "e"}]
      """,
    ] as [Told])
  func `a relation without an id is called by what it joins`(row: Told) {
    #expect(CaseText.members(row.input + Self.claims).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "sources": [{"name": "S"}, {"name": "T"}]
      > 1:37: "id" is missing in source number 1 [missing-field]
      >   id: the name of the record, unique among sources
      > 1:52: "id" is missing in source number 2 [missing-field]
      >   id: the name of the record, unique among sources
      """,
      """
      "sources": [{"id": "", "name": "S"}, {"id": "", "name": "T"}]
      > 1:44: an id is not empty [id-form]
      > 1:69: an id is not empty [id-form]
      """,
      """
      "sources": [{"id": 1, "name": "S"}, {"id": 2, "name": "T"}]
      > 1:44: an id is wanted in "id" of source number 1, not a number [wrong-type]
      > 1:68: an id is wanted in "id" of source number 2, not a number [wrong-type]
      """,
      """
      "relations": [{"kind": "entails", "to": "e"}, {"kind": "entails", "to": "e"}]
      > 1:39: "from" is missing in relation number 1 [missing-field]
      >   from: the claim it starts from
      > 1:71: "from" is missing in relation number 2 [missing-field]
      >   from: the claim it starts from
      """,
    ] as [Told])
  func `a missing or empty id is told of as such, and no second time`(row: Told) {
    #expect(CaseText.members(row.input + Self.claims).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "sources": [{"id": "c", "name": "S"}, {"id": "C", "name": "S"}, {"id": "c-", "name": "S"}]
      """
    ] as [Told])
  func `ids of two types, and ids that only look the same`(row: Told) {
    #expect(CaseText.members(row.input + Self.claims).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "source", "id": "s", "name": "S"}
      {"type": "source", "id": "s", "name": "T"}
      """
    ] as [Told])
  func `a line of a journal replaces`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
