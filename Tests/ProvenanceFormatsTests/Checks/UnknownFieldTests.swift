import TestSupport
import Testing

/// A field that a record does not have is told of with the nearest that it has, in every object of
/// the format.
@Suite struct UnknownFieldTests {
  /// What every case here has behind its own records.
  private static let rest = """
    ,
    "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
    "documents": [{"id": "d", "title": "T"}]
    """

  @Test(
    arguments: [
      """
      {"format": "whosaid/1", "titel": "T"}
      > 1:25: there is no field "titel" [unknown-field]
      >   did you mean "title"?
      """,
      """
      {"format": "whosaid/1", "Title": "T"}
      > 1:25: there is no field "Title" [unknown-field]
      >   did you mean "title"?
      """,
      """
      {"format": "whosaid/1", "x": "T"}
      > 1:25: there is no field "x" [unknown-field]
      >   it takes format, title; your own begin with "x-"
      """,
      """
      {"format": "whosaid/1", "X-a": "T"}
      > 1:25: there is no field "X-a" [unknown-field]
      >   it takes format, title; your own begin with "x-"
      """,
      """
      {"format": "whosaid/1", "": "T"}
      > 1:25: there is no field "" [unknown-field]
      >   it takes format, title; your own begin with "x-"
      """,
      """
      {"format": "whosaid/1", "type": "T"}
      > 1:25: there is no field "type" [unknown-field]
      >   it takes format, title; your own begin with "x-"
      """,
      """
      {"format": "whosaid/1", "claim": "T"}
      > 1:25: there is no field "claim" [unknown-field]
      >   it takes format, title; your own begin with "x-"
      """,
    ] as [Told])
  func `the case itself`(row: Told) {
    #expect(CaseText.read(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "stanse": "denies"}]
      > 1:81: there is no field "stanse" in assertion "a" [unknown-field]
      >   did you mean "stance"?
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "credibility": {"grade": 1, \
      "reasn": "R"}}]
      > 1:109: there is no field "reasn" in "credibility" of assertion "a" [unknown-field]
      >   did you mean "reason"?
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "withdrawn": {"dat": "2013"}}]
      > 1:95: there is no field "dat" in "withdrawn" of assertion "a" [unknown-field]
      >   did you mean "date"?
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "qoute": {"exact": "E"}}]}]
      > 2:20: there is no field "qoute" in "evidence" of assertion "a" [unknown-field]
      >   did you mean "quote"?
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "quote": {"exact": "E", "sufix": "S"}}]}]
      > 2:44: there is no field "sufix" in "quote" of assertion "a" [unknown-field]
      >   did you mean "suffix"?
      """,
      """
      "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [
       {"document": "d", "position": {"start": 0, "end": 1, "length": 1}}]}]
      > 2:55: there is no field "length" in "position" of assertion "a" [unknown-field]
      >   it takes start, end; your own begin with "x-"
      """,
      """
      "reviews": [{"id": "v", "claim": "c", "rating": {"lable": "L"}}]
      > 1:74: there is no field "lable" in "rating" of review "v" [unknown-field]
      >   did you mean "label"?
      """,
      """
      "questions": [{"id": "q", "text": "Q?", "units": "km"}]
      > 1:65: there is no field "units" in question "q" [unknown-field]
      >   did you mean "unit"?
      """,
    ] as [Told])
  func `a record and what lies in it`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  @Test(
    arguments: [
      #""x-a": {"b": 1}, "x-": null, "$schema": "s", "@context": {}"#,
      #""sources": [{"id": "t", "name": "T", "x-a": 1, "\u0072ole": "R"}]"#,
    ] as [Told])
  func `a field of another program, and one that is written with escapes`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "source", "id": "s", "name": "S", "$schema": "x"}
      > 1:44: there is no field "$schema" in source "s" [unknown-field]
      >   it takes id, name, kind, identity, aliases, role, language, url, controlledBy, \
      memberOf, reliability, note, recordedBy, recordedAt; your own begin with "x-"
      """,
      """
      {"type": "source", "id": "s", "name": "S", "typ": "x"}
      > 1:44: there is no field "typ" in source "s" [unknown-field]
      >   it takes id, name, kind, identity, aliases, role, language, url, controlledBy, \
      memberOf, reliability, note, recordedBy, recordedAt; your own begin with "x-"
      """,
      """
      {"type": "case", "format": "whosaid/1", "titel": "T"}
      > 1:41: there is no field "titel" [unknown-field]
      >   did you mean "title"?
      """,
      """
      {"type": "source", "id": "s", "name": "S"}
      {"type": "retract", "target": "source:s", "why": "W"}
      > 2:43: there is no field "why" [unknown-field]
      >   it takes target, reason, recordedBy, recordedAt; your own begin with "x-"
      """,
    ] as [Told])
  func `a line of a journal has a type and may have a hash`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
