import TestSupport
import Testing

/// Numbers that answer one exclusive question stand in units that convert into each other and
/// into that of the question.
@Suite struct UnitMismatchTests {
  /// What every case here has behind its own records.
  private static let questions = """
    ,
    "questions": [{"id": "q", "text": "Q?"}, {"id": "metres", "text": "Q?", "unit": "m"},
     {"id": "any", "text": "Q?", "exclusive": false}]
    """

  @Test(
    arguments: [
      """
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 3, "unit": "USD"}},
       {"id": "b", "text": "B.", "question": "q", "value": {"number": 3, "unit": "EUR"}}]
      > 2:76: claim "b" is in "EUR" and claim "a" in "USD", which cannot be compared [unit-mismatch]
      >   use a unit that converts to that of claim "a", or ask another question
      """,
      """
      "claims": [{"id": "a", "text": "A.", "question": "metres", "value": {"min": 3, "unit": "kg"}}]
      > 1:112: claim "a" is in "kg" and question "metres" in "m", which cannot be compared \
      [unit-mismatch]
      >   use a unit that converts to that of question "metres", or ask another question
      """,
      """
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"max": 3, "unit": "m"}},
       {"id": "b", "text": "B.", "question": "q", "value": {"number": 3}}]
      > 2:54: claim "b" is in no unit and claim "a" in "m", which cannot be compared [unit-mismatch]
      >   use a unit that converts to that of claim "a", or ask another question
      """,
      """
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 3}},
       {"id": "b", "text": "B.", "question": "q", "value": {"number": 3, "unit": "person"}}]
      > 2:76: claim "b" is in "person" and claim "a" in no unit, which cannot be compared \
      [unit-mismatch]
      >   use a unit that converts to that of claim "a", or ask another question
      """,
      """
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 3, "unit": "m"}},
       {"id": "b", "text": "B.", "question": "q", "value": {"number": 3, "unit": "M"}}]
      > 2:76: claim "b" is in "M" and claim "a" in "m", which cannot be compared [unit-mismatch]
      >   use a unit that converts to that of claim "a", or ask another question
      """,
      #"""
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 3, "unit": "é"}},
       {"id": "b", "text": "B.", "question": "q", "value": {"number": 3, "unit": "e\u0301"}}]
      > 2:76: claim "b" is in "é" and claim "a" in "é", which cannot be compared [unit-mismatch]
      >   use a unit that converts to that of claim "a", or ask another question
      """#,
    ] as [Told])
  func `units that do not convert, or a unit and none`(row: Told) {
    #expect(CaseText.members(row.input + Self.questions).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 1, "unit": "USD"}},
       {"id": "b", "text": "B.", "question": "q", "value": {"number": 2, "unit": "EUR"}},
       {"id": "c", "text": "C.", "question": "q", "value": {"number": 3, "unit": "USD"}},
       {"id": "d", "text": "D.", "question": "q", "value": {"number": 4, "unit": "EUR"}},
       {"id": "e", "text": "E.", "question": "q", "value": {"number": 5}},
       {"id": "f", "text": "F.", "question": "metres", "value": {"number": 6, "unit": "EUR"}},
       {"id": "g", "text": "G.", "question": "metres", "value": {"number": 7}}]
      > 2:76: claim "b" is in "EUR" and claim "a" in "USD", which cannot be compared [unit-mismatch]
      >   use a unit that converts to that of claim "a", or ask another question
      > 5:54: claim "e" is in no unit and claim "a" in "USD", which cannot be compared \
      [unit-mismatch]
      >   use a unit that converts to that of claim "a", or ask another question
      > 6:81: claim "f" is in "EUR" and question "metres" in "m", which cannot be compared \
      [unit-mismatch]
      >   use a unit that converts to that of question "metres", or ask another question
      """
    ] as [Told])
  func `each unit once for each question`(row: Told) {
    #expect(CaseText.members(row.input + Self.questions).told == row.messages)
  }

  @Test(
    arguments: [
      ["m", "mm", "cm", "km", "in", "ft", "yd", "mi"], ["m2", "km2", "ha", "acre"],
      ["ml", "l", "m3"], ["mg", "g", "kg", "t", "oz", "lb"], ["s", "min", "h", "d", "week"],
      ["C", "F", "K"], ["person", "person"],
    ])
  func `units that convert, and the same unit twice`(units: [String]) {
    let claims = units.enumerated().map { number, unit in
      """
      {"id": "c\(number)", "text": "C.", "question": "q", "value": {"number": 1, "unit": "\(unit)"}}
      """
    }
    let list = #""claims": ["# + claims.joined(separator: ",\n") + "]"
    #expect(CaseText.members(list + Self.questions).told == "")
  }

  @Test(
    arguments: [
      """
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 3}},
       {"id": "b", "text": "B.", "question": "q", "value": {"min": 3, "max": 4}}]
      """,
      """
      "claims": [{"id": "a", "text": "A.", "question": "metres", "value": {"number": 3}},
       {"id": "b", "text": "B.", "question": "metres", "value": {"number": 3, "unit": "km"}}]
      """,
      """
      "claims": [{"id": "a", "text": "A.", "question": "any", "value": {"number": 3, "unit": "kg"}},
       {"id": "b", "text": "B.", "question": "any", "value": {"number": 3, "unit": "m"}}]
      """,
      """
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 3, "unit": "kg"}},
       {"id": "b", "text": "B.", "value": {"number": 3, "unit": "m"}},
       {"id": "c", "text": "C.", "question": "metres", "value": {"number": 3, "unit": "m"}}]
      """,
      """
      "claims": [{"id": "a", "text": "A.", "question": "metres", "value": {"date": "2013"}},
       {"id": "b", "text": "B.", "question": "metres", "value": {"category": "arson"}},
       {"id": "c", "text": "C.", "question": "metres"}]
      """,
    ] as [Told])
  func `no unit at all, questions that share nothing, and what has no unit`(row: Told) {
    #expect(CaseText.members(row.input + Self.questions).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 3, "unit": ""}},
       {"id": "b", "text": "B.", "question": "q", "value": {"number": 3, "unit": "m"}},
       {"id": "c", "text": "C.", "question": "q", "value": {"number": 3, "unit": " "}}]
      > 1:110: this text is empty in "unit" of claim "a" [empty-text]
      > 3:76: this text is empty in "unit" of claim "c" [empty-text]
      """,
      """
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 3, "unit": 5}},
       {"id": "b", "text": "B.", "question": "q", "value": {"number": 3, "unit": "m"}},
       {"id": "c", "text": "C.", "question": "q", "value": {"number": 3, "unit": null}}]
      > 1:110: a text is wanted in "unit" of claim "a", not a number [wrong-type]
      > 3:76: a text is wanted in "unit" of claim "c", not null [wrong-type]
      >   leave the field out where nothing is known
      """,
      """
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 3, "unti": "m"}},
       {"id": "b", "text": "B.", "question": "q", "value": {"number": 3, "unit": "m"}},
       {"id": "c", "text": "C.", "question": "q", "value": {"number": 3, "in": "m"}}]
      > 1:102: there is no field "unti" in "value" of claim "a" [unknown-field]
      >   did you mean "unit"?
      > 3:68: there is no field "in" in "value" of claim "c" [unknown-field]
      >   did you mean "min"?
      """,
      #"""
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 3, "unit": m}},
       {"id": "b", "text": "B.", "question": "q", "value": {"number": 3, "unit": "m"}},
       {"id": "c", "text": "C.", "question": "q", "value": {"number": 3, "unit": "\ud800"}},
       {"id": "d", "text": "D.", "question": "q", "value": {"number": 3, "\ud800": "m"}}]
      > 1:110: text stands in quotation marks [json-syntax]
      >   write it as "..."
      > 3:77: this escape is half a character [text-encoding]
      >   write the character itself; as escapes it takes two, \uD83D\uDE00
      > 4:69: this escape is half a character [text-encoding]
      >   write the character itself; as escapes it takes two, \uD83D\uDE00
      """#,
      """
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 3, "date": "2013"}},
       {"id": "b", "text": "B.", "question": "q", "value": {"number": 3, "unit": "m"}},
       {"id": "c", "text": "C.", "question": "q", "value": 3},
       {"id": "d", "text": "D.", "question": "q", "value": {"number": "3"}},
       {"id": "e", "text": "E.", "question": "r", "value": {"number": 3, "unit": "kg"}}]
      > 1:88: a value is one of number, range, date and category in "value" of claim "a"; this one \
      has number, date [value-form]
      >   give "number", or "min" and "max", or "date", or "category"
      > 3:54: an object is wanted in "value" of claim "c", not a number [wrong-type]
      > 4:65: a number is wanted in "number" of claim "d", not a text [wrong-type]
      > 5:40: no question "r", named by claim "e" [unknown-id]
      >   did you mean "q"?
      """,
      """
      "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 3, "unit": "m"}},
       {"id": "a", "text": "A.", "question": "q", "value": {"number": 3, "unit": "kg"}}]
      > 2:9: there is already a claim "a" [duplicate-id]
      >   rename one of them; only a line of a journal replaces a record
      """,
    ] as [Told])
  func `a unit that was not read is told of as such, and no second time`(row: Told) {
    #expect(CaseText.members(row.input + Self.questions).told == row.messages)
  }

  /// What every case here has behind its own records.
  private static let claims = """
    ,
    "claims": [{"id": "a", "text": "A.", "question": "q", "value": {"number": 3}},
     {"id": "b", "text": "B.", "question": "q", "value": {"number": 3, "unit": "m"}}]
    """

  @Test(
    arguments: [
      """
      "questions": [{"id": "q", "text": "Q?", "unit": ""}]
      > 1:73: this text is empty in "unit" of question "q" [empty-text]
      """,
      """
      "questions": [{"id": "q", "text": "Q?", "unit": 5}]
      > 1:73: a text is wanted in "unit" of question "q", not a number [wrong-type]
      """,
      """
      "questions": [{"id": "q", "text": "Q?", "exclusive": "no"}]
      > 1:78: true or false is wanted in "exclusive" of question "q", not a text [wrong-type]
      """,
      """
      "questions": [{"id": "q", "text": "Q?", "exlusive": false}]
      > 1:65: there is no field "exlusive" in question "q" [unknown-field]
      >   did you mean "exclusive"?
      """,
      """
      "questions": [{"id": "q", "text": "Q?"}, {"id": "q", "text": "Q?", "unit": "km"}]
      > 1:73: there is already a question "q" [duplicate-id]
      >   rename one of them; only a line of a journal replaces a record
      """,
    ] as [Told])
  func `nor does one follow from what is wrong with the question`(row: Told) {
    #expect(CaseText.members(row.input + Self.claims).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "questions": [{"id": "q", "text": ""}]
      > 1:59: this text is empty in "text" of question "q" [empty-text]
      > 3:76: claim "b" is in "m" and claim "a" in no unit, which cannot be compared [unit-mismatch]
      >   use a unit that converts to that of claim "a", or ask another question
      """
    ] as [Told])
  func `one that is there whatever else is wrong with the question`(row: Told) {
    #expect(CaseText.members(row.input + Self.claims).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "question", "id": "q", "text": "Q?", "unit": "m"}
      {"type": "claim", "id": "c", "text": "C.", "question": "q", "value": {"number": 3, "unit": \
      "kg"}}
      > 2:92: claim "c" is in "kg" and question "q" in "m", which cannot be compared [unit-mismatch]
      >   use a unit that converts to that of question "q", or ask another question
      """,
      """
      {"type": "question", "id": "q", "text": "Q?", "unit": "m"}
      {"type": "claim", "id": "c", "text": "C.", "question": "q", "value": {"number": 3, "unit": \
      "kg"}}
      {"type": "question", "id": "q", "text": "Q?", "unit": "t"}
      """,
    ] as [Told])
  func `a line of a journal, and a unit that was replaced`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
