/// Words that documents of different publishers have in common, outside quotation marks.
///
/// They are a sign that the documents have one origin, and no more than that: nothing is taken to
/// be one for it.
public struct SharedPassage: Sendable, Hashable {
  /// Where in a document something stands.
  public struct Place: Sendable, Hashable {
    /// The document, by its place in the records.
    public let document: Int
    /// The scalars of its text.
    public let scalars: Range<Int>
    /// The line of the first scalar, from 1.
    public let line: Int
    /// The scalar of the line, from 1.
    public let column: Int
  }

  /// An amount of text.
  public struct Extent: Sendable, Hashable, AdditiveArithmetic {
    /// Words of scripts that put space between words.
    public var words: Int
    /// Graphemes of scripts that put none.
    public var characters: Int

    /// An amount.
    public init(words: Int = 0, characters: Int = 0) {
      self.words = words
      self.characters = characters
    }

    /// No text.
    public static let zero = Extent()

    /// Both amounts.
    public static func + (a: Extent, b: Extent) -> Extent {
      Extent(words: a.words + b.words, characters: a.characters + b.characters)
    }

    /// The first amount without the second.
    public static func - (a: Extent, b: Extent) -> Extent {
      Extent(words: a.words - b.words, characters: a.characters - b.characters)
    }

    /// What it counts in a comparison: a word as much as two graphemes.
    var weight: Int { 2 * words + characters }
  }

  /// The words in another document.
  public struct Copy: Sendable, Hashable {
    /// Where they stand.
    public let place: Place
    /// The scalars of the earliest document that have them.
    public let origin: Range<Int>
    /// What is the same in both, outside quotation marks.
    public let shared: Extent
    /// What was put in other words between them, or left out of one of them.
    public let differing: Extent
    /// Whether the records say already that the two documents have one origin.
    public let lineage: RecordedOrigin
    /// Whether the publishers of the two documents are in the same hands.
    public let isUnderOneControl: Bool
  }

  /// The document that has the words and was published first; of those without a date, or with
  /// one that does not tell, the one with the smallest id.
  public let earliest: Place
  /// The others that have them, or a part of them: the earlier published first.
  public let copies: [Copy]

  /// The most that a copy has in common with the earliest document.
  public var shared: Extent {
    copies.map(\.shared).max { $0.weight < $1.weight } ?? .zero
  }

  /// The words as the earliest document has them and as a copy has them, from the captured texts;
  /// `WordDifference` says what is different in them.
  /// - Complexity: O(n) in the two texts.
  public func wordings(of copy: Copy, in texts: CaseTexts) -> (earliest: String, copy: String) {
    func words(_ document: Int, _ scalars: Range<Int>) -> String {
      TextLines(texts.captures[document].text ?? "").text(scalars)
    }
    return (words(earliest.document, copy.origin), words(copy.place.document, copy.place.scalars))
  }

  /// Whether the records have it already that all of the documents have one origin.
  public var isRecorded: Bool { copies.allSatisfy { $0.lineage != .notRecorded } }
}

/// What the records say of the origin that two documents have in common.
public enum RecordedOrigin: Sendable, Hashable {
  /// One is made from the other, or translates it, over any number of steps.
  case derived
  /// Both are made from this document, by its place in the records; the nearest there is.
  case common(document: Int)
  /// Nothing.
  case notRecorded
}
