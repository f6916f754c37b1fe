/// The quote of a piece of evidence as a reader finds it in the captured text.
public struct QuotedPassage: Sendable, Hashable {
  /// Where its parts stand.
  public let anchors: QuoteAnchors.Evidence
  /// The passage from the first part to the last, or the part that is found; nil where none is.
  public private(set) var place: TextPlace?
  /// The words of the text, where they are other than those quoted.
  public private(set) var words: String?
  /// Whether the passage lies within the title at the head of the text.
  public private(set) var isInTitle = false

  init(_ anchors: QuoteAnchors.Evidence) { self.anchors = anchors }

  /// What became of the quote; nil where nothing is quoted.
  public var outcome: QuoteAnchor.Outcome? { anchors.outcome }

  /// How much of the quote stands in the text as it is quoted, in percent: that of its worst part.
  public var score: Int { anchors.parts.map(\.score).min() ?? 0 }

  mutating func find(in lines: TextLines, title: Range<Int>?) {
    let range = anchors.place ?? anchors.parts.lazy.compactMap(\.place).first
    guard let range else { return }
    place = lines.place(of: range)
    if outcome == .altered { words = lines.text(range) }
    if let title {
      isInTitle = title.lowerBound <= range.lowerBound && range.upperBound <= title.upperBound
    }
  }
}

/// The title at the head of a captured text.
enum Headline {
  /// Graphemes at the head of a text among which its title is looked for.
  private static let reach = 2_000

  /// Where a title stands at the head of a text, in scalars; nil where it does not.
  /// - Complexity: O(1), but for the length of the title.
  static func place(of title: String, in text: String) -> Range<Int>? {
    var anchoring = TextAnchoring(String(text.prefix(reach)), searchBudget: 0)
    guard let anchor = anchoring.anchors(of: [Quote(exact: title)], at: nil).first else {
      return nil
    }
    return anchor.place ?? (anchor.outcome == .ambiguous ? anchor.places.first : nil)
  }
}
