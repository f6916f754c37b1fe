/// Where the words of a quote stand in the captured text of its document (MODEL.md section 6).
public struct QuoteAnchor: Sendable, Hashable {
  /// What became of the quote, from the best to the worst.
  public enum Outcome: String, Sendable, CaseIterable {
    /// The words stand where they are said to stand, or in one place alone.
    case exact
    /// The words stand in one place, which is another than the one given.
    case moved
    /// The words stand in several places, and what stands around them does not tell which.
    case ambiguous
    /// Words much like these stand in one place.
    case altered
    /// Neither the words nor any much like them stand in the text.
    case orphan
    /// The text was not captured.
    case noText = "no-text"
  }

  /// What became of the quote.
  public let outcome: Outcome
  /// The scalars of the text that it stands at; of an altered one those that are most like it.
  public let place: Range<Int>?
  /// For an ambiguous quote the first of its places; for an orphan those that are too much alike
  /// to choose between.
  public let places: [Range<Int>]
  /// How many places there are in all.
  public let placeCount: Int
  /// Units that were changed, left out or put in, where the quote is altered.
  public let distance: Int
  /// The units of the quote: graphemes, white space folded.
  public let length: Int
  /// Whether alike words were looked for, where none are the same.
  public let isSearched: Bool

  init(
    _ outcome: Outcome, at place: Range<Int>? = nil, places: [Range<Int>] = [],
    placeCount: Int = 0, distance: Int = 0, length: Int = 0, isSearched: Bool = true
  ) {
    self.outcome = outcome
    self.place = place
    self.places = places
    self.placeCount = max(placeCount, places.count)
    self.distance = distance
    self.length = length
    self.isSearched = isSearched
  }

  /// How much of the quote stands in the text as it is quoted, in percent, rounded down.
  public var score: Int {
    switch outcome {
    case .exact, .moved, .ambiguous: 100
    case .altered: length > 0 ? 100 * (length - distance) / length : 0
    case .orphan, .noText: 0
    }
  }
}
