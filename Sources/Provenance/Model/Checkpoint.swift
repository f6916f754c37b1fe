/// Where a chained journal stands: how many lines it has, and the hash of the last one.
///
/// Kept outside the journal it shows later whether whole lines at the end are missing, or whether
/// all of it was written anew; the chain alone cannot show that.
public struct Checkpoint: Sendable, Equatable {
  /// The lines of the journal.
  public let count: Int
  /// The hash of the last line, 64 hexadecimal digits in lower case.
  public let hash: String

  /// The checkpoint of a journal without a line.
  public static let start = Checkpoint(count: 0, hash: String(repeating: "0", count: 64))

  /// A checkpoint after a number of lines.
  public init(count: Int, hash: String) {
    self.count = count
    self.hash = hash
  }

  /// The checkpoint that `COUNT:HASH` writes; nil for any other text.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].allSatisfy({ (48...57).contains($0) }),
      let count = Int(String(parts[0]) ?? ""), parts[1].count == 64,
      parts[1].allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
      let hash = String(parts[1])
    else { return nil }
    self.init(count: count, hash: hash)
  }

  /// The checkpoint as `COUNT:HASH`.
  public var text: String { "\(count):\(hash)" }
}

/// Where a journal among the inputs of a case stands.
public struct KeptCheckpoint: Sendable, Equatable {
  /// The name of the journal.
  public let file: String
  /// Where it stands.
  public let checkpoint: Checkpoint

  /// That a journal of this name stands there.
  public init(file: String, checkpoint: Checkpoint) {
    self.file = file
    self.checkpoint = checkpoint
  }
}
