import TestSupport
import Testing

/// A record without a field that it needs is told of at its first character, and nothing follows
/// from the gap.
@Suite struct MissingFieldTests {
  @Test(
    arguments: [
      """
      "sources": [{"id": "s"}, {}]
      > 1:37: "name" is missing in source "s" [missing-field]
      >   name: the name to print
      > 1:50: "id" is missing in source number 2 [missing-field]
      >   id: the name of the record, unique among sources
      > 1:50: "name" is missing in source number 2 [missing-field]
      >   name: the name to print
      """,
      """
      "documents": [{"id": "d"}]
      > 1:39: "title" is missing in document "d" [missing-field]
      >   title: the title to print
      """,
      """
      "questions": [{"id": "q"}]
      > 1:39: "text" is missing in question "q" [missing-field]
      >   text: the question, to print
      """,
      """
      "claims": [{"id": "c"}]
      > 1:36: "text" is missing in claim "c" [missing-field]
      >   text: the proposition, to print
      """,
      """
      "claims": [{"id": "c", "text": "C."}], "assertions": [{"id": "a", "claim": "c"}]
      > 1:79: "source" is missing in assertion "a" [missing-field]
      >   source: the innermost source, the only one that is committed
      """,
      """
      "relations": [{}, {}]
      > 1:39: "kind" is missing in relation number 1 [missing-field]
      >   kind: the kind of relation
      > 1:39: "from" is missing in relation number 1 [missing-field]
      >   from: the claim it starts from
      > 1:39: "to" is missing in relation number 1 [missing-field]
      >   to: the claim it leads to
      > 1:43: "kind" is missing in relation number 2 [missing-field]
      >   kind: the kind of relation
      > 1:43: "from" is missing in relation number 2 [missing-field]
      >   from: the claim it starts from
      > 1:43: "to" is missing in relation number 2 [missing-field]
      >   to: the claim it leads to
      """,
      """
      "reviews": [{"id": "v"}]
      > 1:37: "claim" is missing in review "v" [missing-field]
      >   claim: the claim it is about
      > 1:37: "rating" is missing in review "v" [missing-field]
      >   rating: the verdict
      """,
    ] as [Told])
  func `every record`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  /// What every case here has behind its own records.
  private static let rest = """
    ,
    "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
    "documents": [{"id": "d", "title": "T"}]
    """

  @Test(
    arguments: [
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "credibility": {"reason": "R"}}]
      > 1:96: "grade" is missing in "credibility" of assertion "a" [missing-field]
      >   grade: 1 (confirmed) to 5 (improbable), 6 (unknown)
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"quote": {"prefix": "P"}}]}]
      > 2:2: "document" is missing in "evidence" of assertion "a" [missing-field]
      >   document: the document
      > 2:12: "exact" is missing in "quote" of assertion "a" [missing-field]
      >   exact: the words as they stand in the text
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "quote": [{"exact": "E"}, {}], "position": {}}]}]
      > 2:46: "exact" is missing in "quote" of assertion "a" [missing-field]
      >   exact: the words as they stand in the text
      > 2:63: "start" is missing in "position" of assertion "a" [missing-field]
      >   start: the first Unicode scalar, from 0
      > 2:63: "end" is missing in "position" of assertion "a" [missing-field]
      >   end: one past the last Unicode scalar
      """,
    ] as [Told])
  func `an object inside a record`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {}
      > 1:1: "format" is missing [missing-field]
      >   format: the format and its version
      """
    ] as [Told])
  func `a case document`(row: Told) {
    #expect(CaseText.read(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "case"}
      > 1:1: "format" is missing [missing-field]
      >   format: the format and its version
      """,
      """
      {"type": "source", "id": "s"}
      {"type": "claim"}
      > 1:1: "name" is missing in source "s" [missing-field]
      >   name: the name to print
      > 2:1: "id" is missing in this claim [missing-field]
      >   id: the name of the record, unique among claims
      > 2:1: "text" is missing in this claim [missing-field]
      >   text: the proposition, to print
      """,
      """
      {"type": "retract"}
      > 1:1: "target" is missing [missing-field]
      >   target: the record to take back, as TYPE:ID
      """,
    ] as [Told])
  func `the lines of a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }

  @Test(
    arguments: [
      """
      "sources": [{"id": "s", "name": ""}]
      > 1:57: this text is empty in "name" of source "s" [empty-text]
      """,
      """
      "sources": [{"id": "s", "name": 5}]
      > 1:57: a text is wanted in "name" of source "s", not a number [wrong-type]
      """,
      #""sources": [{"\u0069d": "s", "name": "S"}]"#,
      """
      "claims": [{"id": "c", "text": "C."}], "reviews": [{"id": "v", "claim": "c", "rating": {}}]
      """,
    ] as [Told])
  func `a field that is empty, of the wrong type, or named by an escape is there`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }
}
