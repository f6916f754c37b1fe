/// A passage of a captured text, and where a person finds it.
public struct TextPlace: Sendable, Hashable {
  /// The Unicode scalars of the passage, from the start of the text.
  public let scalars: Range<Int>
  /// The line at which it begins, from 1.
  public let line: Int
  /// The scalar of the line at which it begins, from 1.
  public let column: Int

  /// A passage that begins at a line and column.
  public init(_ scalars: Range<Int>, line: Int, column: Int) {
    self.scalars = scalars
    self.line = line
    self.column = column
  }
}
