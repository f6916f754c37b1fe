import Provenance
import TestSupport
import Testing

/// What is no day of the calendar in the international way is told of with the reason, in every
/// field that holds a date.
@Suite struct DateFormTests {
  private static let form =
    "a date is written yyyy, yyyy-mm, yyyy-mm-dd or yyyy-mm-ddThh:mm:ssZ"

  @Test(
    arguments: [
      ("2013-02-30", "February 2013 has no day 30"), ("1900-02-29", "February 1900 has no day 29"),
      ("2013-13", "there is no month 13"), ("2013-11-00", "November 2013 has no day 0"),
      ("2/11/2013", "a date is written yyyy, yyyy-mm or yyyy-mm-dd; \"/\" joins two of them"),
      ("2013-11-2", form), ("2013-", form),
      ("13-11-02", form), ("2013-11-02 ", form), ("２０１３", form), ("today", form), ("", form),
      ("2013-11-02T10:00", "a time is written hh:mm:ss"),
      ("2013-11-02T24:00:00Z", "there is no such time of day"),
      ("2013-11-02T10:00:00.5Z", "fractions of a second are not taken"),
      ("2013-11-02T10:00:00 Z", "after the time stands Z, +hh:mm or -hh:mm"),
      ("2013-11-02T10:00:00+24:00", "there is no such offset from UTC"),
      ("2013-11-05/2013-11-02", "the interval ends before it begins"),
      ("2013-11-02T10:00:00Z/2013-11-03", "an interval joins two dates without a time of day"),
      ("/2013", form), ("2013/", form),
    ])
  func `each wrong form has its reason`(date: String, reason: String) {
    let document = #""documents": [{"id": "d", "title": "T", "published": "\#(date)"}]"#
    #expect(
      CaseText.members(document).told
        == "1:78: \"\(date)\" is no date in \"published\" of document \"d\": \(reason) [date-form]")
  }

  @Test(
    arguments: [
      "2012-02-29", "2000-02-29", "0000", "2013-11-02T10:00:00", "2013-11-02T23:59:59-05:30",
      "2013-11/2013-11", "2013/2013-12-31",
    ])
  func `what is near to it and right`(date: String) {
    let document = #""documents": [{"id": "d", "title": "T", "published": "\#(date)"}]"#
    #expect(CaseText.members(document).told == "")
  }

  private static let fields: [(RecordKind, String, String)] = [
    (.source, "reliability", "date"), (.document, "published", "published"),
    (.document, "accessed", "accessed"), (.claim, "scope", "from"), (.assertion, "date", "date"),
    (.assertion, "credibility", "date"), (.assertion, "withdrawn", "date"),
    (.review, "date", "date"),
  ]

  @Test(arguments: fields + RecordKind.allCases.map { ($0, "recordedAt", "recordedAt") })
  func `every field that holds a date is looked at`(
    kind: RecordKind, field: String, inner: String
  ) {
    let wrong = FullCase().replacing(kind, field, "\"2024", with: "\"2024-19")
    let told = CaseText.read(wrong.text).told
    #expect(told.hasPrefix("\(wrong.place(of: "\"2024-19")): \"2024-19"))
    #expect(
      told.hasSuffix(
        " is no date in \"\(inner)\" of \(FullCase.name(kind)): there is no month 19 [date-form]"))
  }

  @Test(
    arguments: [
      """
      {"type": "claim", "id": "c", "text": "C.", "scope": {"to": "2013-00"}}
      > 1:60: "2013-00" is no date in "to" of claim "c": there is no month 0 [date-form]
      """,
      """
      {"type": "claim", "id": "c", "text": "C.", "value": {"date": "2013-00"}}
      > 1:62: "2013-00" is no date in "date" of claim "c": there is no month 0 [date-form]
      """,
      """
      {"type": "claim", "id": "c", "text": "C."}
      {"type": "retract", "target": "claim:c", "recordedAt": "2013-00"}
      > 2:56: "2013-00" is no date in "recordedAt": there is no month 0 [date-form]
      """,
    ] as [Told])
  func `and in the lines of a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
