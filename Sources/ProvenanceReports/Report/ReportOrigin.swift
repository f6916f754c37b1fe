import Provenance

/// Where a report comes from, for the section that says how it was made.
public struct ReportOrigin: Sendable {
  /// The names of the files that the case was read from.
  public var inputs: [String]
  /// The SHA-256 digests of the same files, as hexadecimal digits; none where they are not told.
  public var digests: [String]
  /// Where the journals among the files stand that are kept with hashes.
  public var checkpoints: [KeptCheckpoint] = []
  /// The command line that makes the report again.
  public var command: String
  /// The version of the program.
  public var version: String

  /// The origin of a report.
  public init(inputs: [String], digests: [String] = [], command: String, version: String) {
    self.inputs = inputs
    self.digests = digests
    self.command = command
    self.version = version
  }
}
