import Provenance

/// Reads the cells of one row, and reports those that cannot be read.
struct SheetCells {
  let row: SheetRow
  let header: SheetHeader
  let input: Int
  let order: DateOrder?
  /// Whether the row speaks about an assertion that is there already, so that a document need not
  /// be named where the table has no column for it.
  let isOfBase: Bool
  private(set) var guessed: [GuessedDate] = []

  init(
    _ row: SheetRow, _ header: SheetHeader, input: Int, order: DateOrder?, isOfBase: Bool
  ) {
    self.row = row
    self.header = header
    self.input = input
    self.order = order
    self.isOfBase = isOfBase
  }

  var place: SheetPlace {
    SheetPlace(input: Int32(input), row: Int32(row.number), line: Int32(row.line))
  }

  /// A text without the blanks around it.
  static func trimmed(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.isBlank || last.isBlank
    else { return text }
    let scalars = text.unicodeScalars.drop(while: \.isBlank)
    guard let end = scalars.lastIndex(where: { !$0.isBlank }) else { return "" }
    return String(scalars[...end])
  }

  /// What the row says; nil after a report where it cannot be used at all.
  mutating func read(_ found: inout SheetDiagnostics) -> SheetFacts? {
    let before = found.errorCount
    checkWhole(&found)
    guard found.errorCount == before else { return nil }
    var facts = SheetFacts(place: place)
    readNames(&facts, &found)
    readStance(&facts, &found)
    readEvidence(&facts, &found)
    facts.saidOn = date(.saidOn, &found)
    facts.checkedOn = date(.checkedOn, &found)
    facts.checkedBy = text(.checkedBy, &found)
    facts.note = text(.note, &found)
    facts.inferred = word(.inferred) { word in
      guard let flag = SheetWords.flag(word) else {
        report(
          .sheetCell, .inferred, "\(Visible.quoted(word)) is neither true nor false",
          help: "write true or false, yes or no, 1 or 0, or leave the cell empty", &found)
        return nil
      }
      return flag
    }
    for (cell, name) in header.own where cell < row.cells.count && !row.isEmpty(cell) {
      let text = row.text(of: cell)
      checkMarks(text, cell, &found)
      facts.extras.append(Extra(name: name, json: SheetCells.json(text)))
    }
    checkNeeds(facts, &found)
    return found.errorCount == before ? facts : nil
  }

  /// A text as a JSON string.
  static func json(_ text: String) -> String {
    var writer = JSONWriter(pretty: false)
    writer.string(text)
    return writer.text
  }

  // MARK: The parts of a row

  private mutating func readNames(_ facts: inout SheetFacts, _ found: inout SheetDiagnostics) {
    facts.assertionID = id(.assertionID, &found)
    facts.claimID = id(.claimID, &found)
    facts.claim = text(.claim, &found) ?? ""
    facts.question = text(.question, &found).map(SheetCells.trimmed)
    facts.saidBy = text(.saidBy, &found).map(SheetCells.trimmed)
    facts.publisher = text(.publisher, &found).map(SheetCells.trimmed)
    guard let via = text(.via, &found) else { return }
    let names = via.split(separator: ">", omittingEmptySubsequences: false)
      .map { SheetCells.trimmed(String($0)) }
    if names.contains(where: \.isEmpty) {
      report(
        .sheetCell, .via, "a name is missing beside a \">\"",
        help: "write the relays from the outermost on: NTD > Voice of America", &found)
    }
    if names.count > Shape<Assertion>.relayLimit {
      report(
        .limit, .via, "at most \(Shape<Assertion>.relayLimit) relays, not \(names.count)",
        help: nil, &found)
    }
    facts.via = names
  }

  private mutating func readStance(_ facts: inout SheetFacts, _ found: inout SheetDiagnostics) {
    facts.certainty = word(.certainty) { word in
      let certainty = SheetWords.certainty(word)
      if certainty == nil {
        report(
          .sheetCell, .certainty, "\(Visible.quoted(word)) is no certainty",
          help: "it takes certain, probable or possible", &found)
      }
      return certainty
    }
    guard let stance = word(.stance) else { return }
    guard let reading = SheetWords.stance(stance) else {
      return report(
        .sheetCell, .stance, "\(Visible.quoted(stance)) is no stance",
        help: "it takes \(SheetWords.stances)", &found)
    }
    facts.stance = reading.stance
    guard let certainty = reading.certainty else { return }
    if let other = facts.certainty, other != certainty {
      report(
        .sheetCell, .stance,
        "\(Visible.quoted(stance)) is \(certainty.rawValue), and the column certainty says "
          + other.rawValue, help: "clear one of the two cells", &found)
    }
    facts.certainty = certainty
  }

  private mutating func readEvidence(_ facts: inout SheetFacts, _ found: inout SheetDiagnostics) {
    facts.quote = text(.quote, &found)
    facts.document = text(.document, &found).map(SheetCells.trimmed)
    facts.url = address(.url, &found)
    facts.archive = address(.archiveURL, &found)
    facts.published = date(.published, &found)
    facts.sha256 = word(.sha256) { word in
      let isDigest =
        word.utf8.count == 64
        && word.utf8.allSatisfy {
          (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0)
        }
      if !isDigest {
        report(
          .sheetCell, .sha256, "a SHA-256 digest has 64 hexadecimal digits",
          help: "`sha256sum FILE` prints it", &found)
      }
      return word
    }
    let start = number(.start, &found)
    let end = number(.end, &found)
    switch (start, end) {
    case (let start?, let end?) where end > start: facts.position = Position(start: start, end: end)
    case (let start?, let end?):
      report(
        .sheetCell, .end, "the place ends before it begins: start \(start), end \(end)",
        help: "the end is one past the last character", &found)
    case (_?, nil) where isEmpty(.end):
      report(
        .sheetCell, .start, "start is given without end", help: "give both, or clear the cell",
        &found)
    case (nil, _?) where isEmpty(.start):
      report(
        .sheetCell, .end, "end is given without start", help: "give both, or clear the cell",
        &found)
    default: break
    }
  }

  // MARK: The row as a whole

  private func checkWhole(_ found: inout SheetDiagnostics) {
    if let fault = row.fault {
      let at = fault.at..<fault.at + 1
      switch fault.kind {
      case .textBehindQuote:
        found.report(
          .sheetQuotes, in: row, of: input, at: at,
          "text behind the closing quotation mark of a cell in row \(row.number)",
          help: "a quotation mark inside a cell in quotation marks is written twice: \"\"")
      case .unclosedQuote:
        found.report(
          .sheetQuotes, in: row, of: input, at: at,
          "the quotation mark of a cell in row \(row.number) is never closed",
          help: "close it; everything behind it is in this cell")
      case .endless:
        found.report(
          .limit, in: row, of: input, at: at,
          "row \(row.number) does not end within 64 MiB; nothing behind it is read",
          help: "look for a quotation mark that is not closed")
      }
    }
    if let broken = TextChecks.firstBrokenByte(row.bytes) {
      let byte = String(row.bytes[row.bytes.startIndex + broken], radix: 16, uppercase: true)
      found.report(
        .textEncoding, in: row, of: input, at: broken..<broken + 1,
        "the byte 0x\(byte) in row \(row.number) is no UTF-8; the table may be in Windows-1252",
        help: "export it again as UTF-8 (in Excel: \"CSV UTF-8\"); nothing behind it is read")
    }
    let beyond = row.cells.indices.dropFirst(header.width).filter { !row.isEmpty($0) }
    let unnamed = row.cells.indices.prefix(header.width).filter { cell in
      !row.isEmpty(cell) && !header.names(cell)
    }
    if let cell = (unnamed + beyond).first {
      found.report(
        .sheetRow, in: row, of: input, at: row.cells[cell].content,
        "row \(row.number) has a cell in column \(cell + 1), which has no name",
        help: "name the column in row \(header.row), or clear the cell; a separator inside a text "
          + "stands in quotation marks")
    }
  }

  private func checkNeeds(_ facts: SheetFacts, _ found: inout SheetDiagnostics) {
    if facts.claim.isEmpty {
      found.report(
        .sheetRow, in: row, of: input, at: range(.claim), "row \(row.number) has no claim",
        help: "write in column claim what is said, as a sentence")
    }
    if facts.saidBy == nil {
      let column = SheetColumn.allCases.first { column in
        !SheetColumn.ofClaims.contains(column) && !isEmpty(column)
      }
      let own = header.own.first { $0.cell < row.cells.count && !row.isEmpty($0.cell) }
      if let name = column?.rawValue ?? own?.name {
        found.report(
          .sheetRow, in: row, of: input, at: range(.saidBy),
          "row \(row.number) has no said_by, and \(Visible.quoted(name)) is given",
          help: "name who says it; a row that has only a claim is a claim of which nobody spoke")
      }
    }
    let mayBeKnown = isOfBase && !header.has(.document) && !header.has(.url)
    // An address that cannot be read was reported, and names the document all the same.
    let isNamed = facts.documentName != nil || !isEmpty(.url) || !isEmpty(.archiveURL)
    if facts.hasEvidence, !isNamed, !mayBeKnown {
      let column =
        [.quote, .start, .publisher, .published, .sha256].first { !isEmpty($0) } ?? .quote
      found.report(
        .sheetRow, in: row, of: input, at: range(column),
        "row \(row.number) has a \(column.rawValue) and no document",
        help: "name the document in column document, or its address in column url")
    }
  }

  // MARK: Cells

  private func cell(_ column: SheetColumn) -> Int? {
    guard let cell = header[column], cell < row.cells.count else { return nil }
    return cell
  }

  private func isEmpty(_ column: SheetColumn) -> Bool { cell(column).map(row.isEmpty) ?? true }

  /// The bytes of a cell, or the start of the row.
  private func range(_ column: SheetColumn) -> Range<Int> {
    guard let cell = cell(column), !row.cells[cell].content.isEmpty else { return 0..<1 }
    return row.cells[cell].content
  }

  private func report(
    _ check: Check, _ column: SheetColumn, _ message: String, help: String?,
    _ found: inout SheetDiagnostics
  ) {
    found.report(
      check, in: row, of: input, at: range(column),
      "\(message) (column \(column.rawValue) of row \(row.number))", help: help)
  }

  private func checkMarks(_ text: String, _ cell: Int, _ found: inout SheetDiagnostics) {
    guard TextChecks.hasTooManyMarks(text) else { return }
    found.report(
      .limit, in: row, of: input, at: row.cells[cell].content,
      "more than \(TextChecks.markLimit) combining marks follow one another in row \(row.number)",
      help: nil)
  }

  /// The text of a cell as it stands; nil where there is none.
  private func text(_ column: SheetColumn, _ found: inout SheetDiagnostics) -> String? {
    guard let cell = cell(column), !row.isEmpty(cell) else { return nil }
    let text = row.text(of: cell)
    checkMarks(text, cell, &found)
    return text.unicodeScalars.allSatisfy(\.isBlank) ? nil : text
  }

  /// The text of a cell without the blanks around it.
  private func word(_ column: SheetColumn) -> String? {
    guard let cell = cell(column), !row.isEmpty(cell) else { return nil }
    let word = SheetCells.trimmed(row.text(of: cell))
    return word.isEmpty ? nil : word
  }

  private func word<Value>(_ column: SheetColumn, _ read: (String) -> Value?) -> Value? {
    word(column).flatMap(read)
  }

  private func id(_ column: SheetColumn, _ found: inout SheetDiagnostics) -> String? {
    word(column) { word in
      if let fault = Identifier.fault(in: word) {
        report(
          .sheetCell, column, fault, help: "leave the cell empty to have an id made", &found)
      }
      return word
    }
  }

  private func address(_ column: SheetColumn, _ found: inout SheetDiagnostics) -> WebAddress? {
    word(column) { word in
      let address = WebAddress(word)
      if address == nil {
        report(
          .sheetCell, column, "\(Visible.quoted(word)) is no web address",
          help: WebAddress.fault(in: word), &found)
      }
      return address
    }
  }

  private func number(_ column: SheetColumn, _ found: inout SheetDiagnostics) -> Int? {
    word(column) { word in
      let isNumber = word.utf8.allSatisfy { (48...57).contains($0) }
      guard isNumber, let number = Int(word), number <= Shape<Position>.last else {
        report(
          .sheetCell, column, "\(Visible.quoted(word)) is no place in a text",
          help: "places are whole numbers of characters, from 0", &found)
        return nil
      }
      return number
    }
  }

  private mutating func date(
    _ column: SheetColumn, _ found: inout SheetDiagnostics
  ) -> CalendarDate? {
    guard let word = word(column) else { return nil }
    switch SheetDate.read(word, order: order) {
    case .date(let date, let order):
      if let order { guessed.append(GuessedDate(order: order, text: word, row: row.number)) }
      return date
    case .fault(let message, let help):
      report(.sheetDate, column, message, help: help, &found)
      return nil
    }
  }
}
