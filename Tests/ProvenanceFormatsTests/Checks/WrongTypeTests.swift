import TestSupport
import Testing

/// A value of another type is told of where it stands, and is as if left out.
@Suite struct WrongTypeTests {
  /// What every case here has behind its own records.
  private static let rest = """
    ,
    "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
    "documents": [{"id": "d", "title": "T"}]
    """

  @Test(
    arguments: [
      """
      "title": 12
      > 1:34: a text is wanted in "title", not a number [wrong-type]
      """,
      """
      "questions": {"id": "q"}
      > 1:38: a list of records is wanted in "questions", not an object [wrong-type]
      """,
      """
      "questions": null
      > 1:38: a list of records is wanted in "questions", not null [wrong-type]
      """,
      """
      "questions": [null, 1, "q", ["q"]]
      > 1:39: a record is an object, not null [wrong-type]
      > 1:45: a record is an object, not a number [wrong-type]
      > 1:48: a record is an object, not a text [wrong-type]
      > 1:53: a record is an object, not a list [wrong-type]
      """,
      """
      "questions": [{"id": "q", "text": ["Q?"], "exclusive": "yes", "unit": null}]
      > 1:59: a text is wanted in "text" of question "q", not a list [wrong-type]
      > 1:80: true or false is wanted in "exclusive" of question "q", not a text [wrong-type]
      > 1:95: a text is wanted in "unit" of question "q", not null [wrong-type]
      >   leave the field out where nothing is known
      """,
      """
      "reviews": [{"id": "v", "claim": ["c"], "rating": "false", "date": 2013, "url": true}]
      > 1:58: the id of a claim is wanted in "claim" of review "v", not a list [wrong-type]
      > 1:75: an object is wanted in "rating" of review "v", not a text [wrong-type]
      > 1:92: a date is wanted in "date" of review "v", not a number [wrong-type]
      > 1:105: a web address is wanted in "url" of review "v", not true or false [wrong-type]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "via": "s", "evidence": \
      {"document": "d"}, "certainty": 1}]
      > 1:88: a list is wanted in "via" of assertion "a", not a text [wrong-type]
      > 1:105: a list is wanted in "evidence" of assertion "a", not an object [wrong-type]
      > 1:137: one of the words is wanted in "certainty" of assertion "a", not a number \
      [wrong-type]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "via": ["s", null, {"id": "s"}], \
      "derivedFrom": [5]}]
      > 1:94: the id of a source is wanted in "via" of assertion "a", not null [wrong-type]
      >   leave the field out where nothing is known
      > 1:100: the id of a source is wanted in "via" of assertion "a", not an object [wrong-type]
      > 1:130: the id of an assertion is wanted in "derivedFrom" of assertion "a", not a number \
      [wrong-type]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "assertion": {"id": "b"}, "credibility": \
      {"grade": 7}}]
      > 1:80: the id of an assertion is wanted in "assertion" of assertion "a", not an object \
      [wrong-type]
      > 1:118: a whole number from 1 to 6 is wanted in "grade" of assertion "a", not 7 \
      [wrong-type]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "quote": "E", "position": {"start": 0.5, "end": -1}}]}]
      > 2:29: an object is wanted in "quote" of assertion "a", not a text [wrong-type]
      > 2:56: a whole number from 0 to 1099511627776 is wanted in "start" of assertion "a", not \
      0.5 [wrong-type]
      > 2:68: a whole number from 0 to 1099511627776 is wanted in "end" of assertion "a", not -1 \
      [wrong-type]
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "quote": ["E", {"exact": 5}]}]}]
      > 2:30: an object is wanted in "quote" of assertion "a", not a text [wrong-type]
      > 2:45: a text is wanted in "exact" of assertion "a", not a number [wrong-type]
      """,
    ] as [Told])
  func `each type that is wanted`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "source", "id": "s", "name": 5}
      > 1:39: a text is wanted in "name" of source "s", not a number [wrong-type]
      """
    ] as [Told])
  func `a line of a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }

  @Test(
    arguments: [
      #""questions": [{"id": "q", "text": "Q?", "exclusive": false}]"#,
      """
      "reviews": [{"id": "v", "claim": "c", "rating": {"value": 1, "best": 1.0, "worst": -1e1}}]
      """,
    ] as [Told])
  func `true for true, a whole number for a number`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }
}
