import Provenance

/// What the columns of a table cannot hold of a case.
public struct LeftOut: Sendable {
  /// A field that is left out of some records, or a type of which some are left out as a whole.
  public struct Item: Sendable {
    /// The type of the records; nil for the case itself.
    public let kind: RecordKind?
    /// The field; nil where whole records are left out.
    public let field: String?
    /// How many records it is about.
    public let count: Int
  }

  /// The items, by type and in the order of the fields.
  public private(set) var items: [Item] = []

  fileprivate mutating func add(_ kind: RecordKind?, _ field: String?, _ count: Int) {
    if count > 0 { items.append(Item(kind: kind, field: field, count: count)) }
  }

  /// Counts the fields that records of one type have beside those that a table holds.
  fileprivate mutating func count<Record: CaseRecord>(
    _ records: [Record], _ shape: Shape<Record>, holding held: [String],
    more: (Record) -> [String]
  ) {
    var names = IDTable(shape.fields.map(\.name))
    var counts = [Int](repeating: 0, count: names.ids.count)
    func count(_ name: String) {
      if names.index(of: name) == nil {
        names.append(name)
        counts.append(0)
      }
      if let index = names.index(of: name) { counts[index] += 1 }
    }
    for record in records {
      for field in shape.fields where !held.contains(where: { sameBytes($0, field.name) }) {
        var writer = JSONWriter(pretty: false)
        field.write(record, &writer)
        if !writer.bytes.isEmpty { count(field.name) }
      }
      for name in more(record) { count(name) }
    }
    for (name, number) in zip(names.ids, counts) {
      add(Record.kind, Visible.text(name, limit: 40), number)
    }
  }

  /// What a table leaves out of a case.
  /// - Complexity: O(n) in the size of the case.
  public init(of records: Records) {
    let labels = SheetLabels(records)
    let spoken = records.assertions.filter { $0.claim != nil }
    var usedSources = [Bool](repeating: false, count: records.sources.count)
    var usedDocuments = [Bool](repeating: false, count: records.documents.count)
    var usedQuestions = [Bool](repeating: false, count: records.questions.count)
    func use(_ id: String?) {
      if let id, let index = labels.sources.index(of: id) { usedSources[index] = true }
    }
    for assertion in spoken {
      use(assertion.source)
      for id in assertion.via { use(id) }
      for evidence in assertion.evidence {
        guard let index = labels.documents.index(of: evidence.document) else { continue }
        usedDocuments[index] = true
        use(records.documents[index].publisher)
      }
    }
    for claim in records.claims {
      if let index = claim.question.flatMap(labels.questions.index) { usedQuestions[index] = true }
    }
    func used<Record>(_ list: [Record], _ isUsed: [Bool]) -> [Record] {
      zip(list, isUsed).filter(\.1).map(\.0)
    }
    if records.title != nil { add(nil, "title", 1) }
    for extra in records.extras { add(nil, Visible.text(extra.name, limit: 40), 1) }
    add(.source, nil, usedSources.count { !$0 })
    count(used(records.sources, usedSources), .source, holding: ["id", "name"]) { source in
      LeftOut.names(source, label: labels.source(source.id), source.name, "name")
    }
    add(.document, nil, usedDocuments.count { !$0 })
    count(
      used(records.documents, usedDocuments), .document,
      holding: ["id", "title", "publisher", "url", "archive", "published", "text"]
    ) { document in
      let text = document.text.map { $0.file ?? $0.content ?? $0.extras.first?.name } ?? nil
      return (text == nil ? [] : ["text"])
        + LeftOut.names(document, label: labels.document(document.id), document.title, "title")
    }
    add(.question, nil, usedQuestions.count { !$0 })
    count(used(records.questions, usedQuestions), .question, holding: ["id", "text"]) { question in
      LeftOut.names(question, label: labels.question(question.id), question.text, "text")
    }
    count(records.claims, .claim, holding: ["id", "text", "question"]) { $0.extras.map(\.name) }
    add(.assertion, nil, records.assertions.count - spoken.count)
    count(
      spoken, .assertion,
      holding: [
        "id", "source", "claim", "stance", "certainty", "via", "inferred", "date", "evidence",
        "note", "recordedBy", "recordedAt",
      ], more: LeftOut.parts)
    add(.relation, nil, records.relations.count)
    add(.review, nil, records.reviews.count)
  }

  /// What of a record's names a cell does not hold: an id that is not made from the name, a name
  /// in whose place the id stands; and the fields of other programs.
  private static func names<Record: CaseRecord>(
    _ record: Record, label: String, _ name: String, _ field: String
  ) -> [String] {
    let made = MadeID.from(label, fallback: Record.kind.rawValue)
    return (sameBytes(made, record.id) ? [] : ["id"]) + (sameBytes(label, name) ? [] : [field])
      + record.extras.map(\.name)
  }

  /// What of an assertion and its evidence no column holds.
  private static func parts(of assertion: Assertion) -> [String] {
    var parts: [String] = []
    for evidence in assertion.evidence {
      for field in Shape.evidence.fields
      where !["document", "quote", "position"].contains(where: { sameBytes($0, field.name) }) {
        var writer = JSONWriter(pretty: false)
        field.write(evidence, &writer)
        if !writer.bytes.isEmpty { parts.append("evidence \(field.name)") }
      }
      let quote = evidence.quote.first
      if quote?.prefix != nil || quote?.suffix != nil || !(quote?.extras.isEmpty ?? true) {
        parts.append("evidence quote prefix or suffix")
      }
      if evidence.quote.count > 1 { parts.append("evidence second quote") }
      parts += (evidence.extras + (evidence.position?.extras ?? [])).map { "evidence \($0.name)" }
    }
    parts += assertion.extras.filter { !$0.isColumn }.map(\.name)
    // A field of two pieces of evidence is left out of one assertion.
    var names = IDTable()
    for part in parts where names.index(of: part) == nil { names.append(part) }
    return names.ids
  }
}
