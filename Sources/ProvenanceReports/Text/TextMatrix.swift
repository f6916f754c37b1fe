import Provenance

extension TextReport {
  /// Sources by the disputed claims of each dispute; where a matrix is wider than the terminal,
  /// its columns go on in a further one.
  mutating func writeMatrices() {
    let disputes = PositionMatrix.disputes(of: report, selection: selection)
    guard !disputes.isEmpty else { return }
    heading(.matrixHeading, of: .matrixOf)
    var search = CommitmentSearch(graph)
    let nameWidth = nameWidth
    for claims in disputes {
      var start = 0
      while start < claims.count {
        let columns = columns(of: claims[start...], beside: nameWidth)
        start += columns.count
        write(
          PositionMatrix(columns.map(\.claim), limit: selection.limit, using: &search), columns,
          nameWidth)
      }
    }
  }

  private struct Column {
    let claim: Int
    let id: String
    let width: Int
  }

  private static let gap = 2

  /// The columns of the names; the claims share the rest.
  private var nameWidth: Int {
    let longest = (0..<graph.sources.count).map { DisplayWidth.of(names[$0]) }.max() ?? 0
    return min(28, (width - 4) / 3, longest)
  }

  /// As many of the claims as stand beside each other on a line, and one at least.
  private func columns(of claims: ArraySlice<Int>, beside nameWidth: Int) -> [Column] {
    var columns: [Column] = []
    var room = width - TextReport.gap - nameWidth
    for claim in claims {
      let id = Visible.line(graph.claim(claim).id)
      let width = min(max(DisplayWidth.of(id), 4), width - 2 * TextReport.gap - nameWidth)
      room -= TextReport.gap + width
      if room < 0 { break }
      columns.append(Column(claim: claim, id: id, width: width))
    }
    return columns
  }

  private mutating func write(
    _ matrix: PositionMatrix, _ columns: [Column], _ nameWidth: Int
  ) {
    lines.append("")
    row("", columns.map(\.id), columns, nameWidth)
    for row in matrix.rows {
      let cells = row.cells.map { $0.signs({ $1 ? $0 : "(\($0))" }, minus: "-") }
      self.row(names[row.source], cells, columns, nameWidth)
    }
  }

  /// A row of as many lines as its highest cell takes.
  private mutating func row(
    _ name: String, _ cells: [String], _ columns: [Column], _ nameWidth: Int
  ) {
    let gap = String(repeating: " ", count: TextReport.gap)
    let isShort = DisplayWidth.of(name) <= nameWidth
    let wrapped = DisplayWidth.wrapped(name, to: nameWidth - TextReport.gap)
    let first = isShort ? [name] : wrapped.enumerated().map { ($0 == 0 ? "" : gap) + $1 }
    let parts =
      [(first, nameWidth)]
      + zip(cells, columns).map { (DisplayWidth.wrapped($0, to: $1.width), $1.width) }
    for index in 0..<(parts.map(\.0.count).max() ?? 0) {
      let line = parts.map { DisplayWidth.padded(index < $0.count ? $0[index] : "", to: $1) }
      lines.append(TextReport.trimmed(gap + line.joined(separator: gap)))
    }
  }

  /// The line without the blanks at its end.
  private static func trimmed(_ line: String) -> String {
    var scalars = Array(line.unicodeScalars)
    while scalars.last == " " { scalars.removeLast() }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }
}
