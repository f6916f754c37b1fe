/// A cell of a CSV table that a spreadsheet program will not take for a formula.
package enum CSVCell {
  /// The text as a cell between commas: quoted where RFC 4180 wants it, disarmed where it begins
  /// like a formula.
  package static func text(_ text: String) -> String {
    let disarmed = isFormula(text) ? "'" + text : text
    let needsQuotes = disarmed.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D || $0 == 0x09
    }
    guard needsQuotes || beginsLikeFormula(text) else { return disarmed }
    return "\"" + disarmed.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a spreadsheet program could read a text as a formula: it begins with `=`, `+`, `-`,
  /// `@` or the wide form of one, also behind blanks, or with a tab or a carriage return (OWASP,
  /// "CSV injection").
  package static func isFormula(_ text: some StringProtocol) -> Bool {
    beginsLikeFormula(text) || text.utf8.first == 0x09 || text.utf8.first == 0x0D
  }

  /// The text with an apostrophe before it, where it begins like a formula, and where it already
  /// has such an apostrophe: so `armed` gives back every text.
  package static func disarmed(_ text: String) -> String {
    isFormula(text) ? "'" + text : kept(text)
  }

  /// The text as it is, but for one that `armed` would change, which gets another apostrophe.
  package static func kept(_ text: String) -> String { isDisarmed(text) ? "'" + text : text }

  /// The text without the apostrophe that keeps it from being a formula.
  package static func armed(_ text: String) -> String {
    isDisarmed(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func isDisarmed(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "'") else { return false }
    return isFormula(Substring(text.unicodeScalars.drop { $0 == "'" }))
  }

  private static func beginsLikeFormula(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.isBlank }) else {
      return false
    }
    switch first {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
  }
}
