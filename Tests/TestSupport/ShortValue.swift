import Provenance

/// Values written in a few signs, for tables of tests.
package enum ShortValue {
  /// A value in short: `=12`, `~12`, `>=12`, `>12`, `<=12`, `<12`, `10..15`, a date, or a word.
  package static func value(_ text: String, tolerance: Tolerance? = nil) -> ClaimValue {
    let bounds: [(String, ClaimValue.Bound)] = [
      ("=", .exactly), ("~", .about), (">=", .atLeast), ("<=", .atMost), (">", .moreThan),
      ("<", .lessThan),
    ]
    for (sign, bound) in bounds where text.hasPrefix(sign) {
      let words = text.dropFirst(sign.count).split(separator: " ").map(String.init)
      return ClaimValue(
        number: ExactNumber(words[0]), bound: bound, unit: words.count > 1 ? words[1] : nil,
        tolerance: tolerance)
    }
    if let dots = text.firstRange(of: "..") {
      return ClaimValue(
        min: ExactNumber(String(text[..<dots.lowerBound])),
        max: ExactNumber(String(text[dots.upperBound...])), tolerance: tolerance)
    }
    return CalendarDate(text).map { ClaimValue(date: $0) } ?? ClaimValue(category: text)
  }
}
