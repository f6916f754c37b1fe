/// A finding with its place in the user's own file: what a message shows.
public struct Diagnostic: Sendable {
  /// The name of the file; nil for records that come from no file.
  public let file: String?
  /// The line, from 1; 0 where there is none.
  public let line: Int
  /// The character of the line in Unicode scalars, from 1; 0 where there is none.
  public let column: Int
  /// What is wrong there.
  public let finding: Finding
  /// The other place that the message speaks of; nil where there is none.
  public package(set) var other: FilePlace?
  /// The line, made safe to show and cut around the place; nil where there is none.
  public let excerpt: Excerpt?

  /// A line of a file with the part that a finding is about.
  public struct Excerpt: Sendable {
    /// The text of the line.
    public let text: String
    /// The terminal columns before the part.
    public let caret: Int
    /// The terminal columns of the part, at least 1.
    public let width: Int

    package init(text: String, caret: Int, width: Int) {
      self.text = text
      self.caret = caret
      self.width = width
    }
  }

  package init(file: String?, line: Int, column: Int, finding: Finding, excerpt: Excerpt?) {
    self.file = file
    self.line = line
    self.column = column
    self.finding = finding
    self.excerpt = excerpt
  }
}
