import Provenance

/// Words that reports are made of: numbers with nouns, lists, and where a sentence ends.
package enum Phrase {
  /// A number with its noun: `1 source`, `2 sources`.
  package static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// `a`, `a and b`, `a, b and c`; with semicolons where an item has a comma or an "and" itself.
  package static func list(_ items: [String], joining word: String = "and") -> String {
    guard let last = items.last else { return "" }
    if items.count == 1 { return last }
    if items.contains(where: { $0.contains(", ") || $0.contains(" \(word) ") }) {
      return items.dropLast().joined(separator: "; ") + "; \(word) \(last)"
    }
    return items.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }

  /// The first items of a list, and how many more there are.
  package static func list(_ items: [String], of count: Int) -> String {
    list(items + (count > items.count ? ["\(count - items.count) more"] : []))
  }

  /// The text with its first letter as a capital.
  package static func capitalized(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// The text in quotation marks, in single ones where it has double ones itself.
  package static func quoted(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\"")) ? "'\(text)'" : "\"\(text)\""
  }

  /// The text without the full stop at its end.
  ///
  /// The stop of an abbreviation (`at 2.40 a.m.`) and three dots stay.
  package static func withoutStop(_ text: String) -> String {
    guard let last = text.unicodeScalars.last, stops.contains(last), !endsInAbbreviation(text)
    else { return text }
    return String(text.unicodeScalars.dropLast())
  }

  /// The text as a sentence: with a full stop, unless it ends in a mark of its own.
  package static func sentence(_ text: String) -> String { sentence(text, stop: ".") }

  /// The text as a sentence that ends in the stop of its language.
  ///
  /// A wide stop is for sentences with wide letters in them; others, as notes of an annotator in
  /// another language, end in a plain one.
  static func sentence(_ text: String, stop: String) -> String {
    let end = text.unicodeScalars.last { !closingMarks.contains($0) }
    guard let end, !endMarks.contains(end) else { return text }
    let isWide = stop.unicodeScalars.contains { DisplayWidth.of($0) == 2 }
    return text
      + (isWide && !text.unicodeScalars.contains { DisplayWidth.of($0) == 2 } ? "." : stop)
  }

  private static let stops = Set(".。．".unicodeScalars)
  private static let endMarks = Set(".!?…。．！？".unicodeScalars)
  private static let closingMarks = Set("\"'”’»」』".unicodeScalars)

  /// Whether the last word is one letter or two, a stop, and the same again: `a.m.`, `U.S.`,
  /// `Ph.D.`; or ends in several stops.
  private static func endsInAbbreviation(_ text: String) -> Bool {
    let word = text.unicodeScalars.reversed().prefix { $0 != " " }.dropFirst()
    if word.first == "." { return true }
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return false }
    return parts.allSatisfy { $0.count <= 2 && $0.allSatisfy(\.properties.isAlphabetic) }
  }
}
