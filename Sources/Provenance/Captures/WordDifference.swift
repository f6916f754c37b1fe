/// How one wording becomes another, word by word.
public struct WordDifference: Sendable, Hashable {
  /// A stretch of words that both wordings have, or that only one has.
  public struct Piece: Sendable, Hashable {
    /// Which wording has the words.
    public enum Kind: Sendable, Hashable {
      case both
      case onlyFirst
      case onlySecond
    }

    /// Which wording has the words.
    public let kind: Kind
    /// The words, with single spaces; those of both as the first wording writes them.
    public let text: String
  }

  /// The stretches in order; what is replaced stands before what replaces it.
  public let pieces: [Piece]

  /// Words of a wording beyond which it is not looked into: both are given whole.
  static let limit = 1_000

  /// The difference of two wordings, with as many words kept as possible.
  ///
  /// Words are the same where quotes are: quotation marks and dashes are folded. In scripts that
  /// put no space between words every grapheme is a word.
  /// - Complexity: O((n + m) · d) for wordings of n and m words of which d differ.
  public init(_ first: String, _ second: String) {
    var alphabet = UnitAlphabet()
    let (a, b) = (SplitWords(first, &alphabet), SplitWords(second, &alphabet))
    guard a.keys.count <= WordDifference.limit, b.keys.count <= WordDifference.limit else {
      pieces =
        a.keys == b.keys
        ? [Piece(kind: .both, text: first)]
        : [Piece(kind: .onlyFirst, text: first), Piece(kind: .onlySecond, text: second)]
      return
    }
    var isRemoved = [Bool](repeating: false, count: a.keys.count)
    var isInserted = [Bool](repeating: false, count: b.keys.count)
    for change in b.keys.difference(from: a.keys) {
      switch change {
      case .remove(let offset, _, _): isRemoved[offset] = true
      case .insert(let offset, _, _): isInserted[offset] = true
      }
    }
    var pieces: [Piece] = []
    var (x, y) = (0, 0)
    while x < a.keys.count || y < b.keys.count {
      let (startX, startY) = (x, y)
      while x < a.keys.count, isRemoved[x] { x += 1 }
      if x > startX { pieces.append(Piece(kind: .onlyFirst, text: a.text(startX..<x))) }
      while y < b.keys.count, isInserted[y] { y += 1 }
      if y > startY { pieces.append(Piece(kind: .onlySecond, text: b.text(startY..<y))) }
      let keptX = x
      while x < a.keys.count, y < b.keys.count, !isRemoved[x], !isInserted[y] {
        (x, y) = (x + 1, y + 1)
      }
      if x > keptX { pieces.append(Piece(kind: .both, text: a.text(keptX..<x))) }
    }
    self.pieces = pieces
  }

  /// Whether the wordings have the same words.
  public var isEmpty: Bool { pieces.allSatisfy { $0.kind == .both } }
}

/// A wording as its words.
private struct SplitWords {
  /// What a word is compared by.
  private(set) var keys: [[Int32]] = []
  private var words: [(text: String, hasSpaceBefore: Bool)] = []

  init(_ text: String, _ alphabet: inout UnitAlphabet) {
    var word = ""
    var key: [Int32] = []
    var hasSpace = false
    var isSpaced = false
    func end() {
      guard !word.isEmpty else { return }
      keys.append(key)
      words.append((word, hasSpace))
      (word, key, hasSpace) = ("", [], false)
    }
    for grapheme in text {
      switch alphabet.fold(grapheme) {
      case .nothing: continue
      case .space:
        end()
        isSpaced = true
      case .unit(let unit):
        if grapheme.isWrittenWithoutSpaces { end() }
        if word.isEmpty { (hasSpace, isSpaced) = (isSpaced, false) }
        word.append(grapheme)
        key.append(unit)
        if grapheme.isWrittenWithoutSpaces { end() }
      }
    }
    end()
  }

  func text(_ range: Range<Int>) -> String {
    range.map { index in
      (index > range.lowerBound && words[index].hasSpaceBefore ? " " : "") + words[index].text
    }.joined()
  }
}
