/// How a case is read: which assertions count, and which relations.
public struct ReadingOptions: Sendable {
  /// Two readings of a case.
  public enum Reading: String, Sendable, CaseIterable {
    /// The current position of every source.
    case latest
    /// Everything that was ever said.
    case ever
  }

  /// Which assertions count.
  public var reading: Reading
  /// The least certainty of the relations that count.
  public var minCertainty: Certainty

  /// The default: current positions, all relations.
  public init(reading: Reading = .latest, minCertainty: Certainty = .possible) {
    self.reading = reading
    self.minCertainty = minCertainty
  }
}
