/// The words of a quotation that are given as the source's own.
///
/// What an editor may do to a quotation without changing its words is taken away: an ellipsis says
/// that something was left out, square brackets hold what the editor put in, and the capital at
/// the start and the stop at the end follow the sentence around it.
enum SpokenWords {
  /// The stretches of a quotation between its ellipses and square brackets, in order, without the
  /// punctuation at their ends; one without letters or digits is left out.
  /// - Complexity: O(n).
  static func stretches(of quotation: String) -> [String] {
    var stretches: [Substring] = []
    var start = quotation.startIndex
    var at = start
    func end(at place: String.Index) { stretches.append(quotation[start..<place]) }
    while at < quotation.endIndex {
      let next: String.Index
      switch quotation[at] {
      case "…": next = quotation.index(after: at)
      case ".": next = endOfStops(from: at, in: quotation)
      case "[", "［": next = endOfBrackets(from: at, in: quotation)
      default: next = at
      }
      if next > at {
        end(at: at)
        start = next
        at = next
      } else {
        at = quotation.index(after: at)
      }
    }
    end(at: at)
    return stretches.compactMap { trimmed($0) }
  }

  /// Whether two wordings have the same letters and digits, in capitals or not.
  static func isSame(_ first: String, _ second: String) -> Bool {
    letters(of: first).elementsEqual(letters(of: second))
  }

  /// Some words as they stand in a sentence and at its start.
  static func spellings(of words: String) -> [String] {
    guard let first = words.first else { return [] }
    let rest = words.dropFirst()
    var spellings = [words]
    for other in [first.lowercased(), first.uppercased()] where other != String(first) {
      spellings.append(other + rest)
    }
    return spellings
  }

  /// The end of three full stops or more, with or without blanks between them; the place itself
  /// where there are fewer.
  private static func endOfStops(from place: String.Index, in text: String) -> String.Index {
    var count = 0
    var at = place
    var end = place
    while at < text.endIndex, text[at] == "." || text[at] == " " {
      let isStop = text[at] == "."
      at = text.index(after: at)
      if isStop { (count, end) = (count + 1, at) }
    }
    return count >= 3 ? end : place
  }

  /// The end of a passage in square brackets; the place itself where they do not close.
  private static func endOfBrackets(from place: String.Index, in text: String) -> String.Index {
    guard let close = text[place...].firstIndex(where: { $0 == "]" || $0 == "］" }) else {
      return place
    }
    return text.index(after: close)
  }

  /// Words of a text without the punctuation at their ends, and where they stand then.
  static func trimmed(_ words: String, at place: Range<Int>) -> (words: String, place: Range<Int>) {
    guard let first = words.firstIndex(where: isWord), let trimmed = trimmed(words[...]) else {
      return (words, place)
    }
    let start = place.lowerBound + words.unicodeScalars[..<first].count
    return (trimmed, start..<start + trimmed.unicodeScalars.count)
  }

  private static func trimmed(_ stretch: Substring) -> String? {
    guard let first = stretch.firstIndex(where: isWord),
      let last = stretch.lastIndex(where: isWord)
    else { return nil }
    return String(stretch[first...last])
  }

  private static func isWord(_ grapheme: Character) -> Bool {
    grapheme.isLetter || grapheme.isNumber || grapheme.isCurrencySymbol
  }

  private static func letters(of text: String) -> [Character] {
    text.filter(isWord).flatMap { Array($0.lowercased()) }
  }
}
