import Provenance

/// A date of a page as the case writes dates.
enum PageDate {
  /// The date that a text of a page gives; nil where it cannot be read without a guess.
  ///
  /// Pages write ISO 8601 with fractions of seconds, without seconds, with blanks, slashes or no
  /// separators. A time of day without an offset from UTC is no moment: the day alone is taken.
  static func reading(_ text: String) -> CalendarDate? {
    let bytes = Array(text.utf8.filter { $0 > 0x20 || $0 == 0x20 })
    let written = String(decoding: bytes, as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    guard let first = written.first, written.count <= 3 else { return nil }
    let parts = first.split(separator: "T", maxSplits: 1).map(String.init) + written.dropFirst()
    guard let date = parts.first, let day = day(date) else { return nil }
    guard parts.count > 1 else { return CalendarDate(day) }
    let time = parts.dropFirst().joined()
    let moment = moment(time).map { "\(day)T\($0)" } ?? day
    return CalendarDate(moment) ?? CalendarDate(day)
  }

  /// `2024-03-12`, `2024/03/12`, `20240312`, `2024-03`, `2024` with hyphens.
  private static func day(_ text: String) -> String? {
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if digits, text.utf8.count == 8 {
      let scalars = Array(text)
      return "\(String(scalars[..<4]))-\(String(scalars[4..<6]))-\(String(scalars[6...]))"
    }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard parts.first?.count == 4, parts.count <= 3 else { return nil }
    return parts.map { $0.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-")
  }

  /// The time with seconds and an offset; nil where it has no offset.
  private static func moment(_ text: String) -> String? {
    let sign = text.lastIndex { $0 == "Z" || $0 == "z" || $0 == "+" || $0 == "-" }
    guard let sign else { return nil }
    let clock = text[..<sign].split(separator: ".", maxSplits: 1)[...].first.map(String.init) ?? ""
    let parts = clock.split(separator: ":")
    guard (2...3).contains(parts.count) else { return nil }
    var offset = text[sign...].lowercased() == "z" ? "Z" : String(text[sign...])
    if offset.utf8.count == 5 {
      offset.insert(":", at: offset.index(offset.endIndex, offsetBy: -2))
    }
    return parts.joined(separator: ":") + (parts.count == 2 ? ":00" : "") + offset
  }
}
