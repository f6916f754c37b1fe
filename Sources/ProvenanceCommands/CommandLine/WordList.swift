/// Words in a row, as a sentence gives them.
enum WordList {
  /// `a, b or c`.
  static func or(_ words: [String]) -> String { joined(words, with: "or") }

  /// `a, b and c`.
  static func and(_ words: [String]) -> String { joined(words, with: "and") }

  private static func joined(_ words: [String], with conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}
