import TestSupport
import Testing

@testable import Provenance

/// Dates are EDTF level 0 and days of the calendar; each is the interval of seconds it covers.
@Suite struct CalendarDateTests {
  private static let day: Int64 = 86_400

  @Test(
    arguments: [
      ("1970", 0, 365 * day), ("1970-01", 0, 31 * day), ("1970-01-01", 0, day),
      ("1970-01-01T00:00:00Z", 0, 1), ("1970-01-01T00:00:00", 0, 1),
      ("1969-12-31T23:59:59Z", -1, 0), ("1970-01-01T01:00:00+01:00", 0, 1),
      ("1969-12-31T19:30:00-04:30", 0, 1), ("1970-01-01T05:00:00+05", 0, 1),
      ("1970-01-01T00:00:00+00:00", 0, 1), ("1970-01-01T00:00:00-00:00", 0, 1),
      ("1970-01-01T23:59:00+23:59", 0, 1),
      ("2012-02-29", 1_330_473_600, 1_330_473_600 + day),
      ("2000-02-29", 951_782_400, 951_782_400 + day),
      ("2013-11-02T10:00:00Z", 1_383_386_400, 1_383_386_401),
      ("2012", 1_325_376_000, 1_325_376_000 + 366 * day),
      ("2013-12", 1_385_856_000, 1_385_856_000 + 31 * day),
      ("0000", -62_167_219_200, -62_167_219_200 + 366 * day),
      ("0001-01-01", -62_135_596_800, -62_135_596_800 + day),
      ("9999-12-31", 253_402_214_400, 253_402_300_800),
      ("1970-01-01/1970-01-02", 0, 2 * day), ("1970-01-01/1970-01-01", 0, day),
      ("1970/1970-01", nil, nil), ("1970-01/1970", 0, 365 * day),
      ("1969/1970", -365 * day, 365 * day),
    ] as [(String, Int64?, Int64?)])
  func `a date covers its seconds`(text: String, from: Int64?, to: Int64?) {
    let date = CalendarDate(text)
    #expect(date?.seconds.lowerBound == from)
    #expect(date?.seconds.upperBound == to)
    #expect((CalendarDate.fault(in: text) == nil) == (from != nil))
    if from != nil { #expect(date?.text == text) }
  }

  @Test(
    arguments: [
      "", " ", "2013-02-29", "1900-02-29", "2013-02-30", "2013-04-31", "2013-00", "2013-13",
      "2013-01-00", "2013-01-32", "2013-1-1", "2013-1", "13", "201", "20133", "+2013", "-0001",
      "-2013", "2013-", "2013-11-", "2013-11-02T", "2013-11-02T10", "2013-11-02T10:00",
      "2013-11-02T10:00Z", "2013-11-02T24:00:00Z", "2013-11-02T23:60:00Z",
      "2013-11-02T23:59:60Z", "2013-11-02T10:00:00.5Z", "2013-11-02T10:00:00,5Z",
      "2013-11-02T10:00:00z", "2013-11-02t10:00:00Z", "2013-11-02 10:00:00Z",
      "2013-11-02T10:00:00+24:00", "2013-11-02T10:00:00+01:60", "2013-11-02T10:00:00+1",
      "2013-11-02T10:00:00+01:", "2013-11-02T10:00:00+01:0", "2013-11-02T10:00:00ZZ",
      "2013-11-02T10:00:00Z ", " 2013", "2013 ", "2013x", "2013-11-02x", "2013-11x", "x2013",
      "２０１３", "2013-１1-02", "٢٠١٣", "2013‐11", "2013–11–02", "2013/", "/2013", "2013//2014",
      "2013/2014/2015", "2014/2013", "2013-11-02/2013-11-01", "../2013", "2013/..", "2013?",
      "2013~", "201X", "2013-21", "Y2013", "2013-11-02T10:00:00Z/2013-11-03",
      "2013-W44", "2013-306", "20131102", "2/11/2013", "2013-11-02\n", "2013\u{0}",
      "2013\u{301}", "2013-11-02T10:00:00Z\u{200B}",
    ])
  func `what is no date is refused with a reason`(text: String) {
    #expect(CalendarDate(text) == nil)
    let fault = CalendarDate.fault(in: text)
    #expect(fault?.isEmpty == false)
  }

  @Test func `the reason names the month and the year`() {
    #expect(CalendarDate.fault(in: "2013-02-29") == "February 2013 has no day 29")
    #expect(CalendarDate.fault(in: "2013-13") == "there is no month 13")
    #expect(CalendarDate.fault(in: "2014/2013") == "the interval ends before it begins")
  }

  @Test func `every day from 1890 to 2110 follows the one before, as many as there are`() {
    // Zeller's rule in place of the day count under test: month lengths and leap years only.
    var end: Int64?
    var days = 0
    for year in 1890...2110 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        .enumerated()
      {
        for day in 1...length {
          let text = "\(year)-\(two(month + 1))-\(two(day))"
          let seconds = CalendarDate(text)?.seconds
          if let end { #expect(seconds?.lowerBound == end, "\(text)") }
          end = seconds?.upperBound
          days += 1
        }
        #expect(CalendarDate("\(year)-\(two(month + 1))-\(two(length + 1))") == nil)
      }
    }
    #expect(days == 80_718)
    #expect(end == 4_449_513_600)
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (951_827_696, "2000-02-29T12:34:56Z"), (1_394_211_600, "2014-03-07T17:00:00Z"),
      (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
      (-62_135_596_800, "0001-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    ] as [(Int64, String)])
  func `a second is written in UTC`(second: Int64, text: String) {
    #expect(CalendarDate(secondsSince1970: second)?.text == text)
    #expect(CalendarDate(text)?.seconds == second..<second + 1)
  }

  @Test func `a second is read as it was written, over ten thousand years`() {
    for second in stride(
      from: Int64(-62_135_596_800), through: 253_402_300_799, by: 86_400 * 7 - 61)
    {
      #expect(CalendarDate(secondsSince1970: second)?.seconds == second..<second + 1)
    }
    #expect(CalendarDate(secondsSince1970: -62_135_596_801) == nil)
    #expect(CalendarDate(secondsSince1970: .max) == nil)
    #expect(CalendarDate(secondsSince1970: .min) == nil)
  }
}
