/// A date as a record writes it: EDTF level 0, kept as written, understood as an interval.
///
/// `2013`, `2013-11`, `2013-11-02`, `2013-11-02T10:00:00Z` (UTC where no offset is given), or
/// `a/b`, "some time within". Source: Library of Congress, EDTF specification, level 0
/// (ISO 8601-2:2019); the day count is Howard Hinnant's `days_from_civil`.
public struct CalendarDate: Sendable, Hashable {
  /// The date as written.
  public let text: String
  /// The seconds it covers, counted from 1970-01-01T00:00:00Z; half open.
  public let seconds: Range<Int64>

  /// The date that `text` writes, or nil where it is not EDTF level 0 or no day of the calendar.
  public init?(_ text: String) {
    guard case .success(let seconds) = CalendarDate.parse(text) else { return nil }
    self.text = text
    self.seconds = seconds
  }

  /// The second that lies so many seconds behind 1970-01-01T00:00:00Z, written in UTC; nil outside
  /// the years 1 to 9999.
  ///
  /// The date is Howard Hinnant's `civil_from_days`.
  public init?(secondsSince1970 second: Int64) {
    guard (-62_135_596_800...253_402_300_799).contains(second) else { return nil }
    let dayCount = Int(second / 86400) - (second % 86400 < 0 ? 1 : 0)
    let timeOfDay = Int(second) - dayCount * 86400
    let shifted = dayCount + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func digits(_ value: Int, _ count: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    self.init(
      "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))T\(digits(timeOfDay / 3600, 2)):"
        + "\(digits(timeOfDay / 60 % 60, 2)):\(digits(timeOfDay % 60, 2))Z")
  }

  /// Why a text is not a date, in words for a message.
  package static func fault(in text: String) -> String? {
    guard case .failure(let fault) = parse(text) else { return nil }
    return fault.words
  }

  private struct Fault: Error {
    let words: String
    init(_ words: String) { self.words = words }
  }

  private static func parse(_ text: String) -> Result<Range<Int64>, Fault> {
    let bytes = Array(text.utf8)
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    do throws(Fault) {
      switch parts.count {
      case 1:
        return .success(try moment(bytes[...]))
      case 2:
        for part in parts where part.contains(UInt8(ascii: "T")) {
          throw Fault("an interval joins two dates without a time of day")
        }
        let first = try moment(parts[0])
        let last = try moment(parts[1])
        guard first.lowerBound <= last.lowerBound, first.upperBound <= last.upperBound else {
          throw Fault("the interval ends before it begins")
        }
        return .success(first.lowerBound..<last.upperBound)
      default:
        throw Fault("a date is written yyyy, yyyy-mm or yyyy-mm-dd; \"/\" joins two of them")
      }
    } catch {
      return .failure(error)
    }
  }

  private static func moment(_ bytes: ArraySlice<UInt8>) throws(Fault) -> Range<Int64> {
    var rest = bytes
    let year = try number(4, from: &rest)
    guard take("-", from: &rest) else {
      try finish(rest)
      return days(year, 1, 1) * 86400..<days(year + 1, 1, 1) * 86400
    }
    let month = try number(2, from: &rest)
    guard (1...12).contains(month) else { throw Fault("there is no month \(month)") }
    guard take("-", from: &rest) else {
      try finish(rest)
      let next = month == 12 ? (year + 1, 1) : (year, month + 1)
      return days(year, month, 1) * 86400..<days(next.0, next.1, 1) * 86400
    }
    let day = try number(2, from: &rest)
    guard (1...length(ofMonth: month, year)).contains(day) else {
      throw Fault("\(name(ofMonth: month)) \(year) has no day \(day)")
    }
    let midnight = days(year, month, day) * 86400
    guard take("T", from: &rest) else {
      try finish(rest)
      return midnight..<midnight + 86400
    }
    let second = midnight + (try timeOfDay(&rest)) - (try offset(&rest))
    try finish(rest)
    return second..<second + 1
  }

  private static func timeOfDay(_ rest: inout ArraySlice<UInt8>) throws(Fault) -> Int64 {
    let hour = try number(2, from: &rest)
    guard take(":", from: &rest) else { throw Fault("a time is written hh:mm:ss") }
    let minute = try number(2, from: &rest)
    guard take(":", from: &rest) else { throw Fault("a time is written hh:mm:ss") }
    let second = try number(2, from: &rest)
    guard hour < 24, minute < 60, second < 60 else {
      throw Fault("there is no such time of day")
    }
    if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
      throw Fault("fractions of a second are not taken")
    }
    return Int64(hour * 3600 + minute * 60 + second)
  }

  /// The offset from UTC in seconds; 0 where none is given.
  private static func offset(_ rest: inout ArraySlice<UInt8>) throws(Fault) -> Int64 {
    if rest.isEmpty || take("Z", from: &rest) { return 0 }
    let west = rest.first == UInt8(ascii: "-")
    guard take("+", from: &rest) || take("-", from: &rest) else {
      throw Fault("after the time stands Z, +hh:mm or -hh:mm")
    }
    let hours = try number(2, from: &rest)
    let minutes = take(":", from: &rest) ? try number(2, from: &rest) : 0
    guard hours < 24, minutes < 60 else { throw Fault("there is no such offset from UTC") }
    return Int64(hours * 3600 + minutes * 60) * (west ? -1 : 1)
  }

  private static func take(_ sign: Unicode.Scalar, from rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest.removeFirst()
    return true
  }

  private static func number(
    _ digits: Int, from rest: inout ArraySlice<UInt8>
  ) throws(Fault) -> Int {
    let form = Fault("a date is written yyyy, yyyy-mm, yyyy-mm-dd or yyyy-mm-ddThh:mm:ssZ")
    guard rest.count >= digits else { throw form }
    var value = 0
    for byte in rest.prefix(digits) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { throw form }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    rest.removeFirst(digits)
    return value
  }

  private static func finish(_ rest: ArraySlice<UInt8>) throws(Fault) {
    guard rest.isEmpty else {
      throw Fault("a date is written yyyy, yyyy-mm, yyyy-mm-dd or yyyy-mm-ddThh:mm:ssZ")
    }
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(era * 146_097 + dayOfEra - 719_468)
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  private static func name(ofMonth month: Int) -> String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ][month - 1]
  }
}
