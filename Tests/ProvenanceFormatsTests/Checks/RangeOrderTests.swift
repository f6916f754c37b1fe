import TestSupport
import Testing

/// A range of numbers, or of time, ends no earlier than it begins: by what the numbers and dates
/// mean, not by how they are written.
@Suite struct RangeOrderTests {
  @Test(
    arguments: [
      """
      "claims": [{"id": "c", "text": "C.", "value": {"min": 15, "max": 10}}]
      > 1:90: the range from 15 to 10 ends before it begins in claim "c" [range-order]
      >   give the smaller number as "min"
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"max": 9, "min": 10, "unit": "km"}}]
      > 1:79: the range from 10 to 9 ends before it begins in claim "c" [range-order]
      >   give the smaller number as "min"
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"min": 1e-999, "max": 1E-1000}}]
      > 1:94: the range from 1e-999 to 1E-1000 ends before it begins in claim "c" [range-order]
      >   give the smaller number as "min"
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"min": -1, "max": -1.000000000000000001}}]
      > 1:90: the range from -1 to -1.000000000000000001 ends before it begins in claim "c" \
      [range-order]
      >   give the smaller number as "min"
      """,
    ] as [Told])
  func `a range whose upper end is the smaller`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "claims": [{"id": "c", "text": "C.", "scope": {"from": "2013-11-02", "to": "2013-11-01"}}]
      > 1:100: the time from 2013-11-02 to 2013-11-01 ends before it begins in claim "c" \
      [range-order]
      >   give the earlier date as "from"
      """,
      """
      "claims": [{"id": "c", "text": "C.", "scope": {"to": "2012", "place": "p", "from": "2013"}}]
      > 1:78: the time from 2013 to 2012 ends before it begins in claim "c" [range-order]
      >   give the earlier date as "from"
      """,
      """
      "claims": [{"id": "c", "text": "C.", "scope": {"from": "2013-11-03", "to": \
      "2013-11-02T23:59:59Z"}}]
      > 1:100: the time from 2013-11-03 to 2013-11-02T23:59:59Z ends before it begins in claim "c" \
      [range-order]
      >   give the earlier date as "from"
      """,
      """
      "claims": [{"id": "c", "text": "C.", "scope": {"from": "2013-11-02T10:00:00Z", "to": \
      "2013-11-02T11:59:59+02:00"}}]
      > 1:110: the time from 2013-11-02T10:00:00Z to 2013-11-02T11:59:59+02:00 ends before it \
      begins in claim "c" [range-order]
      >   give the earlier date as "from"
      """,
    ] as [Told])
  func `a time that is over before it begins`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "claims": [{"id": "c", "text": "C.", "value": {"min": 2, "max": 1}},
       {"id": "d", "text": "D.", "scope": {"from": "2013", "to": "2012"}, "value": {"max": 1, \
      "min": 2}}, {"id": "e", "text": "E.", "value": {"min": 1, "max": 2}}]
      > 1:89: the range from 2 to 1 ends before it begins in claim "c" [range-order]
      >   give the smaller number as "min"
      > 2:60: the time from 2013 to 2012 ends before it begins in claim "d" [range-order]
      >   give the earlier date as "from"
      > 2:86: the range from 2 to 1 ends before it begins in claim "d" [range-order]
      >   give the smaller number as "min"
      """
    ] as [Told])
  func `every one of them`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      #""claims": [{"id": "c", "text": "C.", "value": {"min": 1, "max": 1.0}}]"#,
      #""claims": [{"id": "c", "text": "C.", "value": {"min": 1.0, "max": 1}}]"#,
      #""claims": [{"id": "c", "text": "C.", "value": {"min": -0, "max": 0}}]"#,
      #""claims": [{"id": "c", "text": "C.", "value": {"min": 9, "max": 10}}]"#,
      #""claims": [{"id": "c", "text": "C.", "value": {"min": -1e1000, "max": 1e-1000}}]"#,
      #""claims": [{"id": "c", "text": "C.", "value": {"min": 10, "max": 1e1}}]"#,
      #""claims": [{"id": "c", "text": "C.", "value": {"min": 10}}]"#,
      #""claims": [{"id": "c", "text": "C.", "value": {"max": -10}}]"#,
      """
      "claims": [{"id": "c", "text": "C.", "scope": {"from": "2013-11-02", "to": "2013-11-02"}}]
      """,
      """
      "claims": [{"id": "c", "text": "C.", "scope": {"from": "2013-11-02", "to": "2013-11"}}]
      """,
      """
      "claims": [{"id": "c", "text": "C.", "scope": {"from": "2013-11-30", "to": "2013-11"}}]
      """,
      """
      "claims": [{"id": "c", "text": "C.", "scope": {"from": "2013-11/2013-12", "to": \
      "2013-11-01"}}]
      """,
      """
      "claims": [{"id": "c", "text": "C.", "scope": {"from": "2013-11-02T10:00:00Z", "to": \
      "2013-11-02T12:00:00+02:00"}}]
      """,
      #""claims": [{"id": "c", "text": "C.", "scope": {"from": "2013-11-02"}}]"#,
      #""claims": [{"id": "c", "text": "C.", "scope": {"to": "2013-11-02"}}]"#,
    ] as [Told])
  func `a point, a day, an open end, and what is near to them`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "claims": [{"id": "c", "text": "C.", "value": {"min": 15, "max": "10"}}]
      > 1:90: a number is wanted in "max" of claim "c", not a text [wrong-type]
      """,
      """
      "claims": [{"id": "c", "text": "C.", "scope": {"from": "2013", "to": 2012}}]
      > 1:94: a date is wanted in "to" of claim "c", not a number [wrong-type]
      """,
      """
      "claims": [{"id": "c", "text": "C.", "scope": {"from": "2013", "to": "2012-13"}}]
      > 1:94: "2012-13" is no date in "to" of claim "c": there is no month 13 [date-form]
      """,
    ] as [Told])
  func `an end that was not read is told of as such, and no second time`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "claim", "id": "c", "text": "C.", "value": {"min": 2, "max": 1}}
      > 1:71: the range from 2 to 1 ends before it begins in claim "c" [range-order]
      >   give the smaller number as "min"
      """,
      """
      {"type": "claim", "id": "c", "text": "C.", "value": {"min": 2, "max": 1}}
      {"type": "claim", "id": "c", "text": "C.", "value": {"min": 1, "max": 2}}
      """,
    ] as [Told])
  func `a line of a journal, and one that was replaced`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
