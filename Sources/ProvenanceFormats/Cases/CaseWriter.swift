import Provenance

extension Records {
  /// The case as a case document in canonical form: the fields of each record in the order of
  /// the format, one a line; what was left out stays out, an empty list is left out.
  /// - Complexity: O(n) in the size of the text.
  public func documentText() -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    CaseHeader(title: title, extras: extras).writeMembers(to: &writer)
    func list<Record>(_ records: [Record], _ shape: Shape<Record>) where Record: CaseRecord {
      guard !records.isEmpty else { return }
      writer.key(Record.kind.listName)
      writer.beginArray()
      for record in records { shape.write(record, to: &writer) }
      writer.endArray()
    }
    list(sources, .source)
    list(documents, .document)
    list(questions, .question)
    list(claims, .claim)
    list(assertions, .assertion)
    list(relations, .relation)
    list(reviews, .review)
    CaseHeader(extras: extras).writeOwnExtras(to: &writer)
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  /// The case as a journal: a line for the case, then a line for each record.
  /// - Complexity: O(n) in the size of the text.
  public func journalText() -> [UInt8] {
    var bytes: [UInt8] = []
    func write(_ entry: CaseEntry) { bytes += entry.lineText() }
    write(.header(CaseHeader(title: title, extras: extras)))
    for record in sources { write(.source(record)) }
    for record in documents { write(.document(record)) }
    for record in questions { write(.question(record)) }
    for record in claims { write(.claim(record)) }
    for record in assertions { write(.assertion(record)) }
    for record in relations { write(.relation(record)) }
    for record in reviews { write(.review(record)) }
    return bytes
  }
}

/// The canonical form of a case file, or why it has none.
public enum CanonicalForm: Sendable {
  /// The text in canonical form.
  case text([UInt8])
  /// The file has errors; they are in the reading.
  case broken(CaseReading)
  /// The file is a report, which is made from a case and not written by hand.
  case report
  /// The file is a hash-chained journal, which no program may write anew.
  case chained
}

extension CaseInput {
  /// The same records in canonical form; a journal keeps every line, replaced ones too.
  /// - Complexity: O(n log n) in the bytes of the input.
  public func canonicalForm() -> CanonicalForm {
    let reading = CaseReading.readForm(of: [self])
    switch form {
    case .report: return .report
    case .document:
      return reading.hasErrors ? .broken(reading) : .text(reading.records.documentText())
    case .journal:
      if isHashChained { return .chained }
      let read = InputReader.read(self, number: 0)
      let isTorn = read.findings.contains { $0.check.name == Check.tornTail.name }
      if isTorn || reading.hasErrors { return .broken(reading) }
      return .text(read.entries.flatMap { $0.entry.lineText() })
    }
  }

  /// Whether a line of the journal carries the hash of the chain.
  /// - Complexity: O(n) in the bytes of the journal.
  package var isHashChained: Bool {
    form == .journal
      && bytes.split(separator: 0x0A).contains { line in
        JSONParser.parse(bytes, in: line.startIndex..<line.endIndex).document.root?["h"] != nil
      }
  }
}

extension CaseEntry {
  /// The entry as a line of a journal, its type first, with a line feed.
  package func lineText() -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    writer.beginObject()
    writer.key("type")
    switch self {
    case .header(let header):
      writer.string("case")
      header.writeMembers(to: &writer)
      header.writeOwnExtras(to: &writer)
    case .retraction(let retraction):
      writer.string("retract")
      Shape.retraction.writeMembers(of: retraction, to: &writer)
    case .source(let record): write(record, .source, to: &writer)
    case .document(let record): write(record, .document, to: &writer)
    case .question(let record): write(record, .question, to: &writer)
    case .claim(let record): write(record, .claim, to: &writer)
    case .assertion(let record): write(record, .assertion, to: &writer)
    case .relation(let record): write(record, .relation, to: &writer)
    case .review(let record): write(record, .review, to: &writer)
    }
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  private func write<Record: CaseRecord>(
    _ record: Record, _ shape: Shape<Record>, to writer: inout JSONWriter
  ) {
    writer.string(Record.kind.rawValue)
    shape.writeMembers(of: record, to: &writer)
  }
}

extension CaseHeader {
  /// Writes `$schema` and `@context`, then format and title.
  func writeMembers(to writer: inout JSONWriter) {
    for extra in extras where !Extra.isOwn(extra.name) { extra.write(to: &writer) }
    for field in Shape.header.fields { field.write(self, &writer) }
  }

  /// Writes the fields of other programs, which stand last.
  func writeOwnExtras(to writer: inout JSONWriter) {
    for extra in extras where Extra.isOwn(extra.name) { extra.write(to: &writer) }
  }
}
