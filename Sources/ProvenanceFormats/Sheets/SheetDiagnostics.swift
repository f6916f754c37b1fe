import Provenance

/// A place in a table: its row as a spreadsheet program numbers it, and the line of the file.
package struct SheetPlace: Sendable, Equatable {
  /// The number of the table among those that are read.
  let input: Int32
  let row: Int32
  let line: Int32
}

/// What is wrong with the tables that are read, in their order; of very much only the number.
package struct SheetDiagnostics {
  /// Diagnostics that are kept; those behind are counted.
  static let limit = 1000

  /// The first diagnostics, in the order of the rows.
  package private(set) var list: [Diagnostic] = []
  package private(set) var errorCount = 0
  package private(set) var warningCount = 0
  /// Whether what was found last leaves nothing behind it that can be read.
  private(set) var stopsTable = false
  let files: [String]

  init(files: [String]) { self.files = files }

  /// Reports a fault at a range of bytes of a row, counted from its start.
  mutating func report(
    _ check: Check, in row: SheetRow, of input: Int, at range: Range<Int>, _ message: String,
    help: String?, other: SheetPlace? = nil
  ) {
    guard count(check) else { return }
    let bytes = Array(row.bytes)
    // A range never ends inside a letter.
    var end = range.upperBound
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let range = range.lowerBound..<end
    let map = LineMap(bytes)
    let line = row.line + map.line(of: range.lowerBound)
    let column = map.column(of: range.lowerBound)
    add(check, input, line, column, message, help, other, map.excerpt(of: range))
  }

  /// Reports a fault at a row whose bytes are gone.
  mutating func report(
    _ check: Check, at place: SheetPlace, _ message: String, help: String?,
    other: SheetPlace? = nil
  ) {
    guard count(check) else { return }
    add(check, Int(place.input), Int(place.line), 1, message, help, other, nil)
  }

  /// Reports a fault of a file as a whole.
  mutating func report(_ check: Check, file input: Int, _ message: String, help: String?) {
    guard count(check) else { return }
    add(check, input, 1, 1, message, help, nil, nil)
  }

  private mutating func count(_ check: Check) -> Bool {
    if sameBytes(check.name, Check.textEncoding.name) { stopsTable = true }
    if check.severity == .error { errorCount += 1 } else { warningCount += 1 }
    return list.count < SheetDiagnostics.limit
  }

  private mutating func add(
    _ check: Check, _ input: Int, _ line: Int, _ column: Int, _ message: String, _ help: String?,
    _ other: SheetPlace?, _ excerpt: Diagnostic.Excerpt?
  ) {
    let place = FilePlace(file: files[input], line: line, column: column)
    let finding = Finding(check, at: .file(place), message, help: help)
    var diagnostic = Diagnostic(
      file: files[input], line: line, column: column, finding: finding, excerpt: excerpt)
    diagnostic.other = other.map {
      FilePlace(file: files[Int($0.input)], line: Int($0.line), column: 1)
    }
    list.append(diagnostic)
  }
}
