/// The ticks of an axis of time: full years, months, days or hours, so many as fit.
struct TimelineTicks {
  /// A tick: its second since 1970-01-01T00:00:00Z, and what stands at it.
  struct Tick: Equatable {
    let second: Int64
    let text: String
  }

  let ticks: [Tick]

  private enum Unit {
    case years(Int)
    case months(Int)
    case days(Int)
    case hours(Int)
  }

  private static let units: [Unit] =
    [.hours(1), .hours(3), .hours(6), .hours(12), .days(1), .days(2), .days(5), .days(10)]
    + [.months(1), .months(2), .months(3), .months(6)]
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].map { .years($0) }

  /// The finest ticks of which a stretch of time has at most so many.
  /// - Complexity: O(count).
  init(_ range: ClosedRange<Int64>, limit: Int) {
    let unit = TimelineTicks.units.first { unit in
      (range.upperBound - range.lowerBound) / TimelineTicks.seconds(unit) < Int64(limit)
    }
    ticks = TimelineTicks.ticks(unit ?? .years(5000), range)
  }

  /// About how long a unit is.
  private static func seconds(_ unit: Unit) -> Int64 {
    switch unit {
    case .years(let count): Int64(count) * 365 * 86400
    case .months(let count): Int64(count) * 28 * 86400
    case .days(let count): Int64(count) * 86400
    case .hours(let count): Int64(count) * 3600
    }
  }

  private static func ticks(_ unit: Unit, _ range: ClosedRange<Int64>) -> [Tick] {
    var ticks: [Tick] = []
    func add(_ second: Int64, _ text: String) {
      if range.contains(second) { ticks.append(Tick(second: second, text: text)) }
    }
    let first = date(floored(range.lowerBound, 86400))
    let last = date(floored(range.upperBound, 86400))
    switch unit {
    case .years(let step):
      for year in (first.year / step)...(last.year / step + 1) {
        add(second(year * step, 1, 1), padded(year * step, 4))
      }
    case .months(let step):
      for month in ((first.year * 12 + first.month - 1) / step)...(last.year * 12 + last.month)
        / step
      {
        let (year, number) = (month * step / 12, month * step % 12 + 1)
        add(second(year, number, 1), padded(year, 4) + "-" + padded(number, 2))
      }
    case .days(let step):
      let days = floored(range.lowerBound, 86400)...floored(range.upperBound, 86400)
      for day in days where floored(day, Int64(step)) * Int64(step) == day {
        add(day * 86400, name(day))
      }
    case .hours(let step):
      let length = Int64(step) * 3600
      for index in floored(range.lowerBound, length)...floored(range.upperBound, length) {
        let day = floored(index * length, 86400)
        let hour = Int((index * length - day * 86400) / 3600)
        add(index * length, hour == 0 ? name(day) : padded(hour, 2) + ":00 UTC")
      }
    }
    return ticks
  }

  private static func name(_ day: Int64) -> String {
    let date = date(day)
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2)
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  private static func floored(_ value: Int64, _ step: Int64) -> Int64 {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: step)
    return rest < 0 ? quotient - 1 : quotient
  }

  private static func second(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(era * 146_097 + dayOfEra - 719_468) * 86400
  }

  /// The date of a day since 1970-01-01: Howard Hinnant's `civil_from_days`.
  static func date(_ day: Int64) -> (year: Int, month: Int, day: Int) {
    let shifted = Int(day) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }
}
