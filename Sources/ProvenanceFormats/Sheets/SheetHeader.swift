import Provenance

/// The row of a table that names its columns.
package struct SheetHeader: Sendable {
  /// Rows above it that are looked at: titles, dates of export, merged headings.
  static let rowLimit = 100
  /// Bytes at the start of a table in which it is looked for.
  static let byteLimit = 4 << 20

  let separator: UInt8
  /// Its number as a row.
  let row: Int
  /// For each known column the cell of a row that it stands in.
  let cells: [Int?]
  /// The cells of columns that are not known, each with the name of the field that it becomes.
  let own: [(cell: Int, name: String)]
  /// Cells of the header, without the empty ones at its end.
  var width: Int { named.count }
  /// For each cell whether it has a name.
  private let named: [Bool]
  /// The bytes of the row, to know it again where it is repeated.
  let bytes: [UInt8]

  /// The cell of a column; nil where the table does not have it.
  subscript(column: SheetColumn) -> Int? { cells[column.index] }

  /// Whether the table has a column.
  func has(_ column: SheetColumn) -> Bool { cells[column.index] != nil }

  /// Whether a cell of a row stands in a column that has a name.
  func names(_ cell: Int) -> Bool { named[cell] }

  /// Finds the first row that has the columns claim and said_by, whatever sets its cells apart;
  /// reports where there is none, and what is wrong with its names.
  /// - Complexity: O(n log n) in the columns, O(n) in the bytes that are looked at.
  static func find(
    in head: [UInt8], isWhole: Bool, form: SheetForm, input: Int, _ found: inout SheetDiagnostics
  ) -> SheetHeader? {
    var best: (separator: UInt8, row: SheetRow)?
    var nearest: (known: Int, row: SheetRow)?
    for separator in form.separators {
      var scanner = SheetScanner(separator: separator)
      let look: (SheetRow) -> Void = { row in
        guard row.number <= rowLimit else { return }
        let columns = Set(row.cells.indices.compactMap { SheetColumn(header: row.text(of: $0)) })
        if columns.isSuperset(of: [.claim, .saidBy]) {
          if best.map({ row.number < $0.row.number }) ?? true { best = (separator, row) }
        } else if columns.count > nearest?.known ?? 0 {
          nearest = (columns.count, row)
        }
      }
      scanner.take(head, look)
      if isWhole { scanner.finish(look) }
    }
    guard let best else {
      reportMissing(nearest?.row, input, &found)
      return nil
    }
    return SheetHeader(best.row, separator: best.separator, input, &found)
  }

  private init(
    _ row: SheetRow, separator: UInt8, _ input: Int, _ found: inout SheetDiagnostics
  ) {
    var cells = [Int?](repeating: nil, count: SheetColumn.allCases.count)
    var own: [(cell: Int, name: String)] = []
    var names: [[UInt8]: Int] = [:]
    var named: [Bool] = []
    for cell in row.cells.indices where !row.isEmpty(cell) {
      named += Array(repeating: false, count: cell - named.count) + [true]
      let exact = row.text(of: cell)
      let text = Extra.isOwn(exact) ? exact : SheetCells.trimmed(exact)
      let column = SheetColumn(header: text)
      let name = column?.rawValue ?? (Extra.isOwn(text) ? text : "x-" + text)
      if let first = names.updateValue(cell, forKey: Array(name.utf8)) {
        found.report(
          .sheetHeader, in: row, of: input, at: row.cells[cell].content,
          "the column \(Visible.quoted(text)) is there twice, in columns \(first + 1) and \(cell + 1)",
          help: "keep one of them, or give one another name")
        continue
      }
      if let column {
        cells[column.index] = cell
      } else {
        own.append((cell, name))
        SheetHeader.reportSlip(text, row, cell, input, &found)
      }
    }
    self.separator = separator
    self.row = row.number
    self.cells = cells
    self.own = own
    self.named = named
    bytes = Array(row.bytes)
  }

  /// A name that is nearly that of a known column.
  private static func reportSlip(
    _ text: String, _ row: SheetRow, _ cell: Int, _ input: Int, _ found: inout SheetDiagnostics
  ) {
    guard !Extra.isOwn(text),
      let near = Nearest.to(text, among: SheetColumn.allCases.map(\.rawValue))
    else { return }
    found.report(
      .sheetColumn, in: row, of: input, at: row.cells[cell].content,
      "\(Visible.quoted(text)) is no column that is read; it is kept as \(Visible.quoted("x-" + text))",
      help: "did you mean \(near)? If not, name it \(Visible.quoted("x-" + text))")
  }

  private static func reportMissing(
    _ nearest: SheetRow?, _ input: Int, _ found: inout SheetDiagnostics
  ) {
    let all = SheetColumn.allCases.map(\.rawValue).joined(separator: ", ")
    guard let nearest else {
      return found.report(
        .sheetHeader, file: input, "no row names the columns claim and said_by",
        help: "put a row above the others that names them; known are \(all)")
    }
    let texts = nearest.cells.indices.prefix(200).map { SheetCells.trimmed(nearest.text(of: $0)) }
    let known = texts.compactMap { SheetColumn(header: $0) }
    for column in [SheetColumn.claim, .saidBy] where !known.contains(column) {
      let unknown = texts.filter { SheetColumn(header: $0) == nil && !$0.isEmpty }
      let guess = unknown.first { Nearest.to($0, among: [column.rawValue]) != nil }
      found.report(
        .sheetHeader, in: nearest, of: input, at: 0..<1,
        "no column \(column.rawValue) in row \(nearest.number), and no row names claim and said_by",
        help: guess.map { "name the column \(Visible.quoted($0)) \(column.rawValue)" }
          ?? "name a column \(column.rawValue); known are \(all)")
    }
  }
}
