/// A place in one of the files of a case.
public struct FilePlace: Sendable, Hashable {
  /// The name of the file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The character of the line in Unicode scalars, from 1.
  public let column: Int

  /// A place in a file.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
