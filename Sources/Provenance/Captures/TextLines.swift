/// The lines of a captured text, to say where in it something stands.
public struct TextLines: Sendable {
  /// The first scalar of each line.
  private let starts: [Int]
  private let scalars: [Unicode.Scalar]

  /// The lines of a text; a line ends at LF.
  /// - Complexity: O(n).
  public init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars
    starts = [0] + scalars.indices.filter { scalars[$0].value == 0x0A }.map { $0 + 1 }
  }

  /// The line and its character, from 1, that a scalar stands at.
  /// - Complexity: O(log n).
  public func place(of scalar: Int) -> (line: Int, column: Int) {
    let line = partitionPoint(in: starts.indices) { starts[$0] > scalar }
    return (line, scalar - starts[line - 1] + 1)
  }

  /// A passage with its line and column.
  /// - Complexity: O(log n).
  public func place(of range: Range<Int>) -> TextPlace {
    let start = place(of: range.lowerBound)
    return TextPlace(range, line: start.line, column: start.column)
  }

  /// The words at some scalars.
  public func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(view)
  }
}
