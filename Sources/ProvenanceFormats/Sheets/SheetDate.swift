import Provenance

/// Which of two numbers before a year is the day.
public enum DateOrder: String, CaseIterable, Sendable {
  /// Day, month, year.
  case dmy
  /// Month, day, year.
  case mdy

  /// The order in words.
  package var words: String { self == .dmy ? "day/month/year" : "month/day/year" }
}

/// Dates as spreadsheet programs and people write them, read as the dates of a case.
package enum SheetDate {
  /// What a cell gives.
  package enum Reading {
    /// A date; with the order in which it was read, where nobody had told one.
    case date(CalendarDate, guessed: DateOrder?)
    /// Why it gives none, and the mend.
    case fault(String, help: String)
  }

  private static let form = "write year, month, day: 2013-11-02, 2013-11 or 2013"

  /// The date that a text writes.
  ///
  /// Beside the dates of a case these are `2013-11-02 00:00:00` (midnight is the day),
  /// `2013/11/02`, `2013年11月2日`, and `13/11/2013`, whose parts may also be joined by `.` or `-`.
  package static func read(_ text: String, order: DateOrder?) -> Reading {
    if let date = CalendarDate(text) { return .date(date, guessed: nil) }
    let (day, time) = parts(text)
    guard let numbers = numbers(day) else {
      let fault = CalendarDate.fault(in: text) ?? "this is no date"
      let isSerial = text.utf8.count == 5 && text.utf8.allSatisfy { (48...57).contains($0) }
      return .fault(
        "\(Visible.quoted(text)) is no date: \(fault)",
        help: isSerial
          ? "this is a day number; format the column as a date, and export again" : form)
    }
    guard let clock = clock(time) else {
      return .fault("\(Visible.quoted(text)) has no time of day that can be read", help: form)
    }
    if numbers[0].count == 4 {
      return date(numbers[0], numbers[1], numbers[2], clock, text, guessed: nil)
    }
    guard numbers[2].count == 4 else {
      return .fault("the year of \(Visible.quoted(text)) has not four digits", help: form)
    }
    return turned(numbers, clock, text, order)
  }

  /// A date whose year stands last.
  private static func turned(
    _ numbers: [String], _ clock: String, _ text: String, _ order: DateOrder?
  ) -> Reading {
    let (first, second, year) = (numbers[0], numbers[1], numbers[2])
    if let order {
      let reading =
        order == .dmy
        ? date(year, second, first, clock, text, guessed: nil)
        : date(year, first, second, clock, text, guessed: nil)
      if case .fault(let message, _) = reading {
        let other: DateOrder = order == .dmy ? .mdy : .dmy
        return .fault(
          message, help: "--dates \(order.rawValue) is given; is it \(other.rawValue)? Or \(form)")
      }
      return reading
    }
    let asDayFirst = date(year, second, first, clock, text, guessed: .dmy)
    let asMonthFirst = date(year, first, second, clock, text, guessed: .mdy)
    switch (asDayFirst, asMonthFirst) {
    case (.date(let one, _), .date(let other, _)):
      if sameBytes(one.text, other.text) { return .date(one, guessed: nil) }
      return .fault(
        "\(Visible.quoted(text)) is two days, \(one.text) or \(other.text)",
        help: "give --dates dmy (day first) or --dates mdy, or write \(one.text)")
    case (.date, .fault): return asDayFirst
    case (.fault, .date): return asMonthFirst
    case (.fault(let message, _), .fault): return .fault(message, help: form)
    }
  }

  private static func date(
    _ year: String, _ month: String, _ day: String, _ clock: String, _ text: String,
    guessed: DateOrder?
  ) -> Reading {
    func two(_ digits: String) -> String { digits.count == 1 ? "0" + digits : digits }
    let written = "\(year)-\(two(month))-\(two(day))\(clock)"
    if let date = CalendarDate(written) { return .date(date, guessed: guessed) }
    let fault = CalendarDate.fault(in: written) ?? "this is no date"
    return .fault("\(Visible.quoted(text)) is no date: \(fault)", help: form)
  }

  /// The day and the time of day, which a blank or a T sets apart.
  private static func parts(_ text: String) -> (day: Substring, time: Substring) {
    guard let gap = text.firstIndex(where: { $0 == " " || $0 == "T" }) else {
      return (text[...], "")
    }
    return (text[..<gap], text[text.index(after: gap)...])
  }

  /// The three numbers of a day, as digits; nil where it is not three of them.
  private static func numbers(_ day: Substring) -> [String]? {
    var numbers = [""]
    var joints: [Character] = []
    for character in day {
      if character.isASCII, character.isNumber {
        numbers[numbers.count - 1].append(character)
      } else {
        joints.append(character)
        numbers.append("")
      }
    }
    if joints == ["年", "月", "日"], numbers.last == "" {
      numbers.removeLast()
    } else if joints != ["/", "/"], joints != [".", "."], joints != ["-", "-"] {
      return nil
    }
    guard numbers.count == 3, numbers.allSatisfy({ (1...4).contains($0.count) }) else { return nil }
    return numbers
  }

  /// The time of day as a case writes it, empty at midnight; nil where it is none.
  private static func clock(_ time: Substring) -> String? {
    var digits = time
    // Spreadsheet programs write fractions of a second, which are zeros.
    if let dot = digits.firstIndex(of: "."), digits[dot...].dropFirst().allSatisfy({ $0 == "0" }) {
      digits = digits[..<dot]
    }
    if digits.isEmpty { return time.isEmpty ? "" : nil }
    let fields = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 2 || fields.count == 3,
      fields.allSatisfy({
        (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) }
      })
    else { return nil }
    let two = fields.map { $0.utf8.count == 1 ? "0" + $0 : String($0) } + ["00"]
    let clock = "T" + two.prefix(3).joined(separator: ":")
    return clock == "T00:00:00" ? "" : clock
  }
}
