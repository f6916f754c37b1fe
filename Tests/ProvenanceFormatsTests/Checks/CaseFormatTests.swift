import TestSupport
import Testing

/// A file that is no case of this format is said to be none, once, whatever else it holds.
@Suite struct CaseFormatTests {
  @Test(
    arguments: [
      """
      []
      > 1:1: a case is an object, not a list [case-format]
      >   a case document begins {"format": "whosaid/1", ...}
      """,
      """
      "whosaid/1"
      > 1:1: a case is an object, not a text [case-format]
      >   a case document begins {"format": "whosaid/1", ...}
      """,
      """
      12
      > 1:1: a case is an object, not a number [case-format]
      >   a case document begins {"format": "whosaid/1", ...}
      """,
      """
      null
      > 1:1: a case is an object, not null [case-format]
      >   a case document begins {"format": "whosaid/1", ...}
      """,
      """


        [{"format": "whosaid/1"}]
      > 3:3: a case is an object, not a list [case-format]
      >   a case document begins {"format": "whosaid/1", ...}
      """,
    ] as [Told])
  func `another value than an object`(row: Told) {
    #expect(CaseText.read(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"format": "whosaid/2"}
      > 1:12: this program reads "whosaid/1", not "whosaid/2" [case-format]
      """,
      """
      {"format": "Whosaid/1"}
      > 1:12: this program reads "whosaid/1", not "Whosaid/1" [case-format]
      """,
      """
      {"format": "whosaid/1 "}
      > 1:12: this program reads "whosaid/1", not "whosaid/1 " [case-format]
      """,
      """
      {"format": "whosaid/2", "sources": [{"id": "s", "name": "S"}]}
      > 1:12: this program reads "whosaid/1", not "whosaid/2" [case-format]
      """,
      """
      {"title": "T"}
      > 1:1: "format" is missing [missing-field]
      >   format: the format and its version
      """,
      """
      {"format": null}
      > 1:12: a text is wanted in "format", not null [wrong-type]
      >   leave the field out where nothing is known
      """,
    ] as [Told])
  func `another format, a later one, or none`(row: Told) {
    #expect(CaseText.read(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "source", "id": "bbc", "name": "BBC"}
      > 1:1: this is a record of a journal, not a case document [case-format]
      >   a journal's name ends in .jsonl
      """,
      """
      {"type": "case", "titel": "T", "claims": []}
      > 1:1: this is a record of a journal, not a case document [case-format]
      >   a journal's name ends in .jsonl
      > 1:1: "format" is missing [missing-field]
      >   format: the format and its version
      > 1:2: there is no field "type" [unknown-field]
      >   it takes format, title; your own begin with "x-"
      > 1:18: there is no field "titel" [unknown-field]
      >   did you mean "title"?
      """,
    ] as [Told])
  func `a record of a journal in a file named as a case document`(row: Told) {
    #expect(CaseText.read(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "case", "format": "whosaid/2"}
      > 1:28: this program reads "whosaid/1", not "whosaid/2" [case-format]
      """,
      """
      {"type": "source", "id": "s", "name": "S"}
      {"type": "case", "format": "argdown"}
      > 2:28: this program reads "whosaid/1", not "argdown" [case-format]
      """,
    ] as [Told])
  func `the case line of a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }

  @Test(
    arguments: [
      #"{"title": "T", "format": "whosaid/1"}"#,
      #"{"format": "whosaid\/1"}"#,
      #"{"f\u006frmat": "whosaid/1"}"#,
    ] as [Told])
  func `the format may stand anywhere, and be written with escapes`(row: Told) {
    #expect(CaseText.read(row.input).told == row.messages)
  }
}
