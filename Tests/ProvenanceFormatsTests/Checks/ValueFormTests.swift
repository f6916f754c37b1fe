import TestSupport
import Testing

/// A value is a number, a range, a date or a category, with the fields that go with it.
@Suite struct ValueFormTests {
  @Test(
    arguments: [
      """
      "claims": [{"id": "c", "text": "C.", "value": {}}]
      > 1:71: a value is one of number, range, date and category in "value" of claim "c"; this \
      one has none [value-form]
      >   give "number", or "min" and "max", or "date", or "category"
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"unit": "km"}}]
      > 1:71: a value is one of number, range, date and category in "value" of claim "c"; this \
      one has none [value-form]
      >   give "number", or "min" and "max", or "date", or "category"
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"number": 12, "category": "many"}}]
      > 1:71: a value is one of number, range, date and category in "value" of claim "c"; this \
      one has number, category [value-form]
      >   give "number", or "min" and "max", or "date", or "category"
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"number": 1, "min": 0, "max": 2}}]
      > 1:71: a value is one of number, range, date and category in "value" of claim "c"; this \
      one has number, min, max [value-form]
      >   give "number", or "min" and "max", or "date", or "category"
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"date": "2013", "category": "x", "max": 2}}]
      > 1:71: a value is one of number, range, date and category in "value" of claim "c"; this \
      one has max, date, category [value-form]
      >   give "number", or "min" and "max", or "date", or "category"
      """,
    ] as [Told])
  func `none, or several`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "claims": [{"id": "c", "text": "C.", "value": {"min": 1, "bound": "about"}}]
      > 1:91: "bound" does not go with "min" in "value" of claim "c" [value-form]
      >   leave it out
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"max": 1, "bound": "about", "min": 0}}]
      > 1:91: "bound" does not go with "min" in "value" of claim "c" [value-form]
      >   leave it out
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"date": "2013", "unit": "km", "tolerance": \
      1}}]
      > 1:96: "unit" does not go with "date" in "value" of claim "c" [value-form]
      >   leave it out
      > 1:115: "tolerance" does not go with "date" in "value" of claim "c" [value-form]
      >   leave it out
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"category": "x", "bound": "about"}}]
      > 1:98: "bound" does not go with "category" in "value" of claim "c" [value-form]
      >   leave it out
      """,
    ] as [Told])
  func `a field that does not go with its kind`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "claims": [{"id": "c", "text": "C.", "value": {"number": 1, "bound": "about", "unit": \
      "km", "tolerance": "1%"}}]
      """,
      #""claims": [{"id": "c", "text": "C.", "value": {"min": 1, "unit": "km", "tolerance": 1}}]"#,
      #""claims": [{"id": "c", "text": "C.", "value": {"min": 1, "max": 1}}]"#,
      #""claims": [{"id": "c", "text": "C.", "value": {"date": "2013"}}]"#,
      #""claims": [{"id": "c", "text": "C.", "value": {"category": "x", "x-a": 1}}]"#,
    ] as [Told])
  func `one kind`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "claims": [{"id": "c", "text": "C.", "value": {"number": "12"}}]
      > 1:82: a number is wanted in "number" of claim "c", not a text [wrong-type]
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"number": null, "unit": "km"}}]
      > 1:82: a number is wanted in "number" of claim "c", not null [wrong-type]
      >   leave the field out where nothing is known
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"date": "today"}}]
      > 1:80: "today" is no date in "date" of claim "c": a date is written yyyy, yyyy-mm, \
      yyyy-mm-dd or yyyy-mm-ddThh:mm:ssZ [date-form]
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"category": ""}}]
      > 1:84: this text is empty in "category" of claim "c" [empty-text]
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": 12}]
      > 1:71: an object is wanted in "value" of claim "c", not a number [wrong-type]
      """,
    ] as [Told])
  func `one of the wrong type is one`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "claim", "id": "c", "text": "C.", "value": {}}
      > 1:53: a value is one of number, range, date and category in "value" of claim "c"; this \
      one has none [value-form]
      >   give "number", or "min" and "max", or "date", or "category"
      """
    ] as [Told])
  func `a line of a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
