/// A rule that a case is held to, with the page that explains it.
///
/// One check is one file in `Checks/`; `whosaid explain NAME` prints its page.
public struct Check: Sendable {
  /// The name, as it stands in brackets behind a message.
  public let name: String
  /// Whether a case that breaks the rule can be used.
  public let severity: Finding.Severity
  /// The rule in one line.
  public let title: String
  /// What it finds, in sentences.
  public let finds: String
  /// Why it matters to whoever reads the report.
  public let matters: String
  /// A smallest case that breaks it.
  public let example: Example
  /// How to mend it.
  public let mend: String

  /// A smallest case that breaks a check, and the first message that it gives.
  public struct Example: Sendable {
    /// The input as it would stand in a file.
    public let input: String
    /// Whether the input is a journal and no case document.
    public let isJournal: Bool
    /// Whether the input is a table, as `whosaid convert --from csv` reads it.
    public let isSheet: Bool
    /// The message, from `LINE:COLUMN:` on, as `whosaid check --format gnu` prints it.
    public let message: String

    init(
      _ input: String, isJournal: Bool = false, isSheet: Bool = false, gives message: String
    ) {
      self.input = input
      self.isJournal = isJournal
      self.isSheet = isSheet
      self.message = message
    }
  }
}
