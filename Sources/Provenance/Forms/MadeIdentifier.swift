extension Identifier {
  /// An id made of the first words of a text: its letters and digits in small letters, a hyphen
  /// between words; `record` where the text has none.
  ///
  /// Six words at most, and 48 bytes; of a script without spaces twelve letters.
  package static func made(from text: String) -> String {
    var words: [String] = []
    var word = ""
    var room = 48
    for scalar in text.lowercased().unicodeScalars {
      if isPartOfWord(scalar) {
        room -= scalar.value >= 0x2E80 ? 4 : 1
        if room >= 0 { word.unicodeScalars.append(scalar) }
      } else if scalar != "'", scalar != "\u{2019}", !word.isEmpty {
        words.append(word)
        word = ""
        if words.count == 6 || room <= 0 { break }
      }
    }
    // A word that was cut stands only where it is the only one.
    if !word.isEmpty, words.count < 6, room >= 0 || words.isEmpty { words.append(word) }
    var id = ""
    for word in words {
      let next = id.isEmpty ? word : "\(id)-\(word)"
      if !id.isEmpty, next.utf8.count > 48 { break }
      id = next
    }
    return fault(in: id) == nil ? id : "record"
  }

  /// An id like this one that nobody has: itself, or with a number behind it.
  /// - Complexity: O(k) lookups for k ids of this form that are taken.
  package static func free(_ id: String, isTaken: (String) -> Bool) -> String {
    guard isTaken(id) else { return id }
    var number = 2
    while isTaken("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }

  /// Whether a scalar is a letter, a mark or a digit that an id may have.
  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    ![".", "_", "-", ":", "/"].contains(scalar) && fault(in: "a\(scalar)") == nil
  }
}
