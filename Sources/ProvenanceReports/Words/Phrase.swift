/// Words that reports are made of: numbers with nouns, and lists.
package enum Phrase {
  /// A number with its noun: `1 source`, `2 sources`.
  package static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// `one source`, `2 sources`: for the middle of a sentence.
  package static func countInWords(_ number: Int, _ noun: String) -> String {
    number == 1 ? "one \(noun)" : count(number, noun)
  }

  /// `a`, `a and b`, `a, b and c`.
  package static func list(_ items: [String], joining word: String = "and") -> String {
    guard let last = items.last else { return "" }
    if items.count == 1 { return last }
    return items.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }

  /// The text with its first letter as a capital.
  package static func capitalized(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// The text without a full stop at its end.
  package static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
