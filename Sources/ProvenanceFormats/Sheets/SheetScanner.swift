import Provenance

/// Splits the bytes of a table into rows and cells, piece by piece (RFC 4180).
///
/// Rows end with CRLF, LF or CR. A cell that begins with a quotation mark ends with one; inside it
/// two stand for one. A quotation mark inside a bare cell is a character like any other. Only the
/// row that is being read is kept.
package struct SheetScanner {
  /// Bytes that one row may have.
  static let rowLimit = 64 << 20

  private enum State {
    case cellStart
    case bare
    case quoted
    /// Behind a quotation mark inside a quoted cell: its end, or the first of two.
    case quoteMet
    /// Behind the end of a quoted cell.
    case closed
  }

  private let separator: UInt8
  private var buffer: [UInt8] = []
  private var rowStart = 0
  private var at = 0
  private var state = State.cellStart
  private var cells: [SheetRow.Cell] = []
  private var cellStart = 0
  private var quoteEnd = 0
  private var hasDoubledQuotes = false
  private var fault: SheetRow.Fault?
  private var number = 1
  private var line = 1
  private var innerLines = 0
  private var metReturn = false
  private var isOver = false

  package init(separator: UInt8) { self.separator = separator }

  /// Takes the next bytes of the table in, and hands on every row that ends in them.
  /// - Complexity: O(n) in the bytes.
  package mutating func take(_ piece: [UInt8], _ body: (SheetRow) -> Void) {
    guard !isOver else { return }
    if rowStart > 0 {
      buffer.removeFirst(rowStart)
      at -= rowStart
      rowStart = 0
    }
    buffer += piece
    scan(body)
    if at - rowStart > SheetScanner.rowLimit {
      fault = SheetRow.Fault(kind: .endless, at: 0)
      cells = []
      hand(body, end: rowStart + min(at - rowStart, 200))
      isOver = true
      buffer = []
    }
  }

  /// Hands on the last row, where no line break stands behind it.
  package mutating func finish(_ body: (SheetRow) -> Void) {
    guard !isOver, at > rowStart else { return }
    if state == .quoted, fault == nil {
      fault = SheetRow.Fault(kind: .unclosedQuote, at: max(0, cellStart - 1))
    }
    if state == .quoteMet { quoteEnd = at - rowStart - 1 }
    endCell(at: at)
    hand(body, end: at)
  }

  private mutating func scan(_ body: (SheetRow) -> Void) {
    let quote = UInt8(ascii: "\"")
    while at < buffer.count {
      let byte = buffer[at]
      if metReturn {
        metReturn = false
        if byte == 0x0A {
          at += 1
          rowStart = at
          continue
        }
      }
      switch state {
      case .cellStart:
        if byte == quote {
          state = .quoted
          cellStart = at + 1 - rowStart
          at += 1
        } else if byte == 0x20 {
          at += 1
        } else {
          state = .bare
        }
      case .bare:
        if byte == separator || byte == 0x0A || byte == 0x0D { end(byte, body) } else { at += 1 }
      case .quoted:
        if byte == quote { state = .quoteMet } else if byte == 0x0A { innerLines += 1 }
        at += 1
      case .quoteMet:
        if byte == quote {
          hasDoubledQuotes = true
          state = .quoted
          at += 1
        } else {
          quoteEnd = at - 1 - rowStart
          state = .closed
        }
      case .closed:
        if byte == separator || byte == 0x0A || byte == 0x0D {
          end(byte, body)
        } else {
          if byte != 0x20, fault == nil {
            fault = SheetRow.Fault(kind: .textBehindQuote, at: at - rowStart)
          }
          at += 1
        }
      }
    }
  }

  /// Ends a cell at a separator, and the row at a line break.
  private mutating func end(_ byte: UInt8, _ body: (SheetRow) -> Void) {
    endCell(at: at)
    if byte == separator {
      at += 1
      cellStart = at - rowStart
      return
    }
    hand(body, end: at)
    at += 1
    rowStart = at
    metReturn = byte == 0x0D
  }

  private mutating func endCell(at end: Int) {
    let isBare = state == .bare || state == .cellStart || state == .quoted
    let contentEnd = isBare ? end - rowStart : quoteEnd
    cells.append(
      SheetRow.Cell(content: cellStart..<contentEnd, hasDoubledQuotes: hasDoubledQuotes))
    hasDoubledQuotes = false
    state = .cellStart
  }

  private mutating func hand(_ body: (SheetRow) -> Void, end: Int) {
    body(
      SheetRow(
        bytes: buffer[rowStart..<end], number: number, line: line, cells: cells, fault: fault))
    cells.removeAll(keepingCapacity: true)
    cellStart = 0
    fault = nil
    number += 1
    line += 1 + innerLines
    innerLines = 0
  }
}
