import Provenance

/// Writes a case record by record, for one that is too large to be held: the same bytes as
/// `documentText` and `journalText` give.
///
/// Records come type by type, in the order of a case document.
package struct CaseStream {
  /// The forms that can be written so.
  package enum Form: Sendable {
    case document
    case journal
  }

  private var writer: JSONWriter
  private let form: Form
  private var kind: RecordKind?

  package init(_ form: Form) {
    self.form = form
    writer = JSONWriter(pretty: form == .document)
    switch form {
    case .document:
      writer.beginObject()
      CaseHeader().writeMembers(to: &writer)
    case .journal: writer.raw(CaseEntry.header(CaseHeader()).lineText()[...])
    }
  }

  /// Writes a record.
  package mutating func write(_ entry: CaseEntry) {
    guard form == .document else { return writer.raw(entry.lineText()[...]) }
    switch entry {
    case .source(let record): write(record, .source)
    case .document(let record): write(record, .document)
    case .question(let record): write(record, .question)
    case .claim(let record): write(record, .claim)
    case .assertion(let record): write(record, .assertion)
    case .relation(let record): write(record, .relation)
    case .review(let record): write(record, .review)
    case .header, .retraction: break
    }
  }

  /// Ends the text.
  package mutating func finish() {
    guard form == .document else { return }
    if kind != nil { writer.endArray() }
    writer.endObject()
    writer.lineFeed()
  }

  /// The bytes that were written since they were last asked for.
  package mutating func drain() -> [UInt8] { writer.drain() }

  /// How many bytes wait to be handed on.
  package var waiting: Int { writer.bytes.count }

  private mutating func write<Record: CaseRecord>(_ record: Record, _ shape: Shape<Record>) {
    if kind != Record.kind {
      if kind != nil { writer.endArray() }
      kind = Record.kind
      writer.key(Record.kind.listName)
      writer.beginArray()
    }
    shape.write(record, to: &writer)
  }
}
