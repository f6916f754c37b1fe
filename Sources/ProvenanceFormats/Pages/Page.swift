import Provenance

/// The readable text of a saved page, and what the page says of itself.
package struct Page: Sendable {
  /// The text in paragraphs; empty where the page has none of its own.
  package let text: String
  /// What the page says of itself.
  package let facts: PageFacts
  /// The part of the page that the text is from: "the article".
  package let region: String
  /// Whether a headline from outside of it stands before the text.
  package let hasHeadlineFromOutside: Bool
  /// What was left out, sorted and counted: `2 asides`, `1 navigation`, `9 words beside it`.
  package let leftOut: [String]
  /// The words that were left out, beside the part of the page too.
  package let leftOutWords: Int
  /// The links among what was left out.
  package let leftOutLinks: Int
  /// The words of the text.
  package let wordCount: Int
  /// Whether the markup was small enough to be read to its end.
  package let isWhole: Bool

  /// The page that well-formed markup writes.
  /// - Complexity: O(n).
  package init(markup: [UInt8]) {
    let tree = MarkupTree(markup)
    let region = PageRegion(tree)
    let read = PageText(tree, region)
    facts = PageFacts(tree, region)
    text = read.text
    self.region = region.kind.rawValue
    hasHeadlineFromOutside = region.headline != nil
    isWhole = tree.isWhole
    wordCount = Page.wordCount(of: read.text)
    leftOutWords = read.leftOutWords + read.wordsBeside
    leftOutLinks = read.linkCount
    leftOut =
      read.leftOut.map { ($0.rawValue, "\($1) \($0.rawValue)\($1 == 1 ? "" : "s")") }
      .sorted { precedes($0.0, $1.0) }.map(\.1)
      + (read.wordsBeside > 0
        ? [
          "\(read.wordsBeside) \(read.wordsBeside == 1 ? "word" : "words") beside "
            + region.kind.rawValue
        ] : [])
  }

  /// How many words a text has; in scripts without spaces every character is one.
  /// - Complexity: O(n).
  package static func wordCount(of text: String) -> Int {
    var count = 0
    var isInWord = false
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 {
        if byte <= 0x20 {
          isInWord = false
        } else if !isInWord, (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) {
          (isInWord, count) = (true, count + 1)
        }
      }
      return count
    }
    for character in text {
      if character.isWhitespace {
        isInWord = false
      } else if character.isWrittenWithoutSpaces {
        if character.isLetter || character.isNumber { count += 1 }
        isInWord = false
      } else if !isInWord {
        // A dash or a bullet alone is no word.
        guard character.isLetter || character.isNumber else { continue }
        count += 1
        isInWord = true
      }
    }
    return count
  }
}
