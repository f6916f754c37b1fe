import Provenance

/// Two columns beside each other: who says it is so, and who says it is not.
///
/// Where the terminal is too narrow for two, the second column follows under the first.
struct SideTable {
  /// What stands in one cell, with the number of its quote at the right.
  struct Cell {
    let text: String
    let number: Int?
    /// The blanks under its first characters.
    let hang: Int

    init(_ text: String = "", number: Int? = nil, hang: Int = 0) {
      self.text = text
      self.number = number
      self.hang = hang
    }
  }

  private static let gap = 3
  /// Whether the second column follows under the first.
  let isNarrow: Bool
  private let column: Int

  /// A table for so many columns of a terminal.
  init(width: Int) {
    isNarrow = width < 60
    column = isNarrow ? width : (width - SideTable.gap) / 2
  }

  /// The lines of two columns of cells: beside each other, or one under the other.
  func lines(_ left: [Cell], _ right: [Cell]) -> [String] {
    if isNarrow { return (left + right).flatMap(lines(of:)) }
    return (0..<max(left.count, right.count)).flatMap { index in
      row(
        index < left.count ? left[index] : Cell(), index < right.count ? right[index] : Cell())
    }
  }

  private func row(_ left: Cell, _ right: Cell) -> [String] {
    let (first, second) = (lines(of: left), lines(of: right))
    return (0..<max(first.count, second.count)).map { index in
      let start = index < first.count ? first[index] : ""
      guard index < second.count, !second[index].isEmpty else { return start }
      return DisplayWidth.padded(start, to: column + SideTable.gap) + second[index]
    }
  }

  private func lines(of cell: Cell) -> [String] {
    guard !cell.text.isEmpty else { return [] }
    let number = cell.number.map { "[\($0)]" } ?? ""
    let room = column - cell.hang - (number.isEmpty ? 0 : number.count + 1)
    // The sign stands alone at the left; what follows it is wrapped beside it.
    let sign = String(cell.text.unicodeScalars.prefix(cell.hang))
    let text = String(cell.text.unicodeScalars.dropFirst(cell.hang))
    let hang = String(repeating: " ", count: cell.hang)
    return DisplayWidth.wrapped(text, to: max(room, 8)).enumerated().map { index, line in
      let start = (index == 0 ? sign : hang) + line
      guard index == 0, !number.isEmpty else { return start }
      return DisplayWidth.padded(start, to: column - number.count) + number
    }
  }
}
