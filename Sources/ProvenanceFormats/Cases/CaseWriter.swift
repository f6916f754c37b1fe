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
    entries.flatMap { $0.lineText() }
  }

  /// The case as entries: one for the case, then one for each record.
  package var entries: [CaseEntry] {
    [.header(CaseHeader(title: title, extras: extras))]
      + sources.map(CaseEntry.source) + documents.map(CaseEntry.document)
      + questions.map(CaseEntry.question) + claims.map(CaseEntry.claim)
      + assertions.map(CaseEntry.assertion) + relations.map(CaseEntry.relation)
      + reviews.map(CaseEntry.review)
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

  /// Whether the input is a journal that is kept with hashes.
  /// - Complexity: O(n) in the bytes of the journal.
  package var isHashChained: Bool { form == .journal && JournalChain.isChained(bytes) }
}

extension CaseEntry {
  /// The entry as a line of a journal, its type first, with a line feed.
  ///
  /// - Parameter note: what the line says of its own keeping.
  package func lineText(_ note: JournalNote = JournalNote()) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    writer.beginObject()
    writer.key("type")
    writer.string(type)
    note.writeMembers(to: &writer)
    switch self {
    case .header(let header):
      header.writeMembers(to: &writer)
      header.writeOwnExtras(to: &writer)
    case .retraction(let retraction):
      Shape.retraction.writeMembers(of: retraction, to: &writer)
    case .source(let record): Shape.source.writeMembers(of: record, to: &writer)
    case .document(let record): Shape.document.writeMembers(of: record, to: &writer)
    case .question(let record): Shape.question.writeMembers(of: record, to: &writer)
    case .claim(let record): Shape.claim.writeMembers(of: record, to: &writer)
    case .assertion(let record): Shape.assertion.writeMembers(of: record, to: &writer)
    case .relation(let record): Shape.relation.writeMembers(of: record, to: &writer)
    case .review(let record): Shape.review.writeMembers(of: record, to: &writer)
    }
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  /// The word that a line of a journal has for it.
  package var type: String {
    switch self {
    case .header: "case"
    case .retraction: "retract"
    case .source, .document, .question, .claim, .assertion, .relation, .review:
      record?.kind.rawValue ?? ""
    }
  }

  /// The type and the id of the record that it brings; nil for a header and a retraction.
  package var record: (kind: RecordKind, id: String)? {
    switch self {
    case .header, .retraction: nil
    case .source(let record): (.source, record.id)
    case .document(let record): (.document, record.id)
    case .question(let record): (.question, record.id)
    case .claim(let record): (.claim, record.id)
    case .assertion(let record): (.assertion, record.id)
    case .relation(let record): (.relation, record.id)
    case .review(let record): (.review, record.id)
    }
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
