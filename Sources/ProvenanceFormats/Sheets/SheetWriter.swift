import Provenance

/// How a table is written.
public struct SheetStyle: Sendable {
  /// How cells are set apart.
  public var form: SheetForm
  /// Whether it is for a spreadsheet program: with a byte order mark, and an apostrophe before what
  /// such a program would take for a formula.
  public var isForExcel: Bool

  /// A style; without `isForExcel` every text is kept as it is.
  public init(form: SheetForm = .csv, isForExcel: Bool = false) {
    self.form = form
    self.isForExcel = isForExcel
  }
}

/// Writes rows of cells by RFC 4180: CRLF behind each, quotation marks where they are needed.
struct SheetWriter {
  private(set) var bytes: [UInt8] = []
  private let style: SheetStyle

  init(_ style: SheetStyle) {
    self.style = style
    if style.isForExcel { bytes += SheetFile.byteOrderMark }
  }

  /// Writes a row; a cell without a text is empty.
  mutating func row(_ cells: [String?]) {
    for (number, cell) in cells.enumerated() {
      if number > 0 { bytes.append(style.form.separator) }
      if let cell { write(cell) }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private mutating func write(_ text: String) {
    let cell = style.isForExcel ? CSVCell.disarmed(text) : CSVCell.kept(text)
    let utf8 = cell.utf8
    let needsQuotes =
      utf8.first == 0x20 || utf8.last == 0x20
      || style.isForExcel && utf8.first == UInt8(ascii: "'")
      || utf8.contains {
        $0 == style.form.separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
      }
    guard needsQuotes else { return bytes.append(contentsOf: utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension Records {
  /// The case as a table: a row for each piece of evidence of an assertion, or for the assertion
  /// where it has none; then a row for each claim of which nobody spoke.
  ///
  /// Sources, questions and documents stand by their names, by their ids where a name is not only
  /// theirs. What no column can hold is left out; `leftOutOfTable` counts it.
  /// - Complexity: O(n) in the size of the table.
  public func tableText(_ style: SheetStyle = SheetStyle()) -> [UInt8] {
    let labels = SheetLabels(self)
    var writer = SheetWriter(style)
    let own = SheetLabels.ownColumns(of: self)
    writer.row(SheetColumn.allCases.map(\.rawValue) + own)
    var isSpokenOf = [Bool](repeating: false, count: claims.count)
    for assertion in assertions {
      guard let id = assertion.claim, let claim = labels.claims.index(of: id) else { continue }
      isSpokenOf[claim] = true
      let evidence: [Evidence?] = assertion.evidence.isEmpty ? [nil] : assertion.evidence
      for item in evidence {
        writer.row(labels.cells(assertion, claim, item) + SheetLabels.cells(assertion, own))
      }
    }
    let blank = [String?](repeating: nil, count: SheetColumn.allCases.count + own.count)
    for (claim, isSpokenOf) in isSpokenOf.enumerated() where !isSpokenOf {
      var row = blank
      labels.setClaim(claim, &row)
      writer.row(row)
    }
    return writer.bytes
  }
}

/// How the cells of a table call the records of a case.
struct SheetLabels {
  private let records: Records
  let claims: IDTable
  let sources: IDTable
  let documents: IDTable
  let questions: IDTable
  private let sourceNames: NameTable
  private let documentNames: NameTable
  private let questionNames: NameTable

  init(_ records: Records) {
    self.records = records
    claims = IDTable(records.claims.map(\.id))
    sources = IDTable(records.sources.map(\.id))
    documents = IDTable(records.documents.map(\.id))
    questions = IDTable(records.questions.map(\.id))
    sourceNames = NameTable(records.sources)
    documentNames = NameTable(records.documents)
    questionNames = NameTable(records.questions)
  }

  /// What a source is called.
  func source(_ id: String) -> String {
    guard let index = sources.index(of: id) else { return id }
    let name = records.sources[index].name
    // Between relays stands a ">".
    if name.utf8.contains(UInt8(ascii: ">")) { return id }
    return sourceNames.label(of: index, id: id, name: name)
  }

  /// What a document is called.
  func document(_ id: String) -> String {
    guard let index = documents.index(of: id) else { return id }
    return documentNames.label(of: index, id: id, name: records.documents[index].title)
  }

  /// What a question is called.
  func question(_ id: String) -> String {
    guard let index = questions.index(of: id) else { return id }
    return questionNames.label(of: index, id: id, name: records.questions[index].text)
  }

  /// Puts what a claim is into a row.
  func setClaim(_ claim: Int, _ row: inout [String?]) {
    row[SheetColumn.claimID.index] = records.claims[claim].id
    row[SheetColumn.claim.index] = records.claims[claim].text
    row[SheetColumn.question.index] = records.claims[claim].question.map(question)
  }

  /// The row of a piece of evidence.
  func cells(_ assertion: Assertion, _ claim: Int, _ evidence: Evidence?) -> [String?] {
    var row = [String?](repeating: nil, count: SheetColumn.allCases.count)
    func set(_ column: SheetColumn, _ text: String?) { row[column.index] = text }
    setClaim(claim, &row)
    set(.assertionID, assertion.id)
    set(.saidBy, source(assertion.source))
    set(.via, assertion.via.isEmpty ? nil : assertion.via.map(source).joined(separator: " > "))
    set(.stance, assertion.writtenStance?.rawValue)
    set(.certainty, assertion.writtenCertainty?.rawValue)
    set(.saidOn, assertion.date?.text)
    set(.inferred, assertion.inferred.map(String.init))
    set(.checkedBy, assertion.recordedBy)
    set(.checkedOn, assertion.recordedAt?.text)
    set(.note, assertion.note)
    guard let evidence else { return row }
    set(.quote, evidence.quote.first?.exact)
    set(.start, evidence.position.map { String($0.start) })
    set(.end, evidence.position.map { String($0.end) })
    set(.document, document(evidence.document))
    guard let index = documents.index(of: evidence.document) else { return row }
    let document = records.documents[index]
    set(.publisher, document.publisher.map(source))
    set(.url, document.url?.text)
    set(.archiveURL, document.archive?.text)
    set(.published, document.published?.text)
    set(.sha256, document.text?.sha256)
    return row
  }

  /// The fields of other programs that become columns: those of assertions that are texts.
  static func ownColumns(of records: Records) -> [String] {
    var names = IDTable()
    for assertion in records.assertions where assertion.claim != nil {
      for extra in assertion.extras
      where extra.isColumn && names.index(of: extra.name) == nil {
        names.append(extra.name)
      }
    }
    return names.ids.sorted(by: precedes)
  }

  /// The cells of these columns.
  static func cells(_ assertion: Assertion, _ columns: [String]) -> [String?] {
    guard !columns.isEmpty else { return [] }
    return columns.map { column in
      assertion.extras.first { sameBytes($0.name, column) }
        .flatMap { $0.isColumn ? SheetText.string($0.json) : nil }
    }
  }
}

extension Extra {
  /// Whether a column of a table can hold it.
  var isColumn: Bool { Extra.isOwn(name) && SheetText.string(json) != nil }
}
