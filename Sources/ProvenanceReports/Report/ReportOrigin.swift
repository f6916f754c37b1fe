/// Where a report comes from, for the section that says how it was made.
public struct ReportOrigin: Sendable {
  /// The names of the files that the case was read from.
  public var inputs: [String]
  /// The command line that makes the report again.
  public var command: String
  /// The version of the program.
  public var version: String

  /// The origin of a report.
  public init(inputs: [String], command: String, version: String) {
    self.inputs = inputs
    self.command = command
    self.version = version
  }
}
