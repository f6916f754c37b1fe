import Provenance

/// A row of a table as bytes, with the places of its cells.
package struct SheetRow {
  /// A cell of a row.
  package struct Cell {
    /// The bytes of what it says, counted from the start of the row; without quotation marks.
    var content: Range<Int>
    /// Whether quotation marks in it are doubled.
    var hasDoubledQuotes = false
  }

  /// What is wrong with the quotation marks of a row.
  package struct Fault {
    package enum Kind {
      /// Text behind a closing quotation mark.
      case textBehindQuote
      /// A quotation mark that nothing closes.
      case unclosedQuote
      /// A row that does not end within the limit.
      case endless
    }

    let kind: Kind
    /// The byte it is about, counted from the start of the row.
    let at: Int
  }

  /// The bytes of the row, with its line breaks inside cells and without the one behind it.
  package let bytes: ArraySlice<UInt8>
  /// Its number, as a spreadsheet program numbers it: from 1, with blank rows.
  package let number: Int
  /// The line of the file in which it begins, from 1.
  package let line: Int
  package let cells: [Cell]
  package let fault: Fault?

  /// The bytes of what a cell says.
  func content(of cell: Int) -> ArraySlice<UInt8> {
    let start = bytes.startIndex
    let range = cells[cell].content
    return bytes[start + range.lowerBound..<start + range.upperBound]
  }

  /// What a cell says, without the apostrophe that keeps a spreadsheet program from reading it as
  /// a formula; bytes that are no UTF-8 were reported before.
  func text(of cell: Int) -> String {
    let content = content(of: cell)
    guard cells[cell].hasDoubledQuotes else {
      return CSVCell.armed(String(decoding: content, as: UTF8.self))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count)
    var isSecond = false
    for byte in content {
      if byte == UInt8(ascii: "\"") {
        isSecond.toggle()
        if !isSecond { continue }
      } else {
        isSecond = false
      }
      bytes.append(byte)
    }
    return CSVCell.armed(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a cell says nothing: blanks are nothing.
  func isEmpty(_ cell: Int) -> Bool {
    content(of: cell).allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// Whether no cell says anything.
  var isBlank: Bool { cells.indices.allSatisfy { isEmpty($0) } }
}
