/// A field in which a record names another one.
package struct ReferenceSite: Sendable {
  /// The record that names.
  package let record: RecordReference
  /// The field, and inside a list the place in it: `via` 2, or `evidence` 0 `document`.
  package let field: String
  package let item: Int?
  package let part: String?
  /// The type of the record that is named.
  package let target: RecordKind
  /// The id that is named.
  package let id: String

  /// The steps from the record to the field.
  package var path: [Finding.Step] {
    var path = [Finding.Step.field(field)]
    if let item { path.append(.item(item)) }
    if let part { path.append(.field(part)) }
    return path
  }
}

extension Records {
  /// Calls a function with every field in which a record names another, record by record.
  package func forEachReference(_ body: (ReferenceSite) -> Void) {
    var record = RecordReference(.source, 0)
    func one(_ field: String, _ target: RecordKind, _ id: String?) {
      guard let id else { return }
      body(
        ReferenceSite(
          record: record, field: field, item: nil, part: nil, target: target, id: id))
    }
    func list(_ field: String, _ target: RecordKind, _ ids: [String]) {
      for (item, id) in ids.enumerated() {
        body(
          ReferenceSite(
            record: record, field: field, item: item, part: nil, target: target, id: id))
      }
    }
    for (index, source) in sources.enumerated() {
      record = RecordReference(.source, index)
      one("controlledBy", .source, source.controlledBy)
      one("memberOf", .source, source.memberOf)
    }
    for (index, document) in documents.enumerated() {
      record = RecordReference(.document, index)
      one("publisher", .source, document.publisher)
      list("derivedFrom", .document, document.derivedFrom)
      one("translationOf", .document, document.translationOf)
    }
    for (index, claim) in claims.enumerated() {
      record = RecordReference(.claim, index)
      one("question", .question, claim.question)
    }
    for (index, assertion) in assertions.enumerated() {
      record = RecordReference(.assertion, index)
      one("source", .source, assertion.source)
      one("claim", .claim, assertion.claim)
      one("assertion", .assertion, assertion.assertion)
      list("via", .source, assertion.via)
      list("derivedFrom", .assertion, assertion.derivedFrom)
      for (item, evidence) in assertion.evidence.enumerated() {
        body(
          ReferenceSite(
            record: record, field: "evidence", item: item, part: "document", target: .document,
            id: evidence.document))
      }
    }
    for (index, relation) in relations.enumerated() {
      record = RecordReference(.relation, index)
      one("from", .claim, relation.from)
      one("to", .claim, relation.to)
    }
    for (index, review) in reviews.enumerated() {
      record = RecordReference(.review, index)
      one("claim", .claim, review.claim)
    }
  }

  /// The ids of all records of a type, in the order of the list.
  package func ids(of kind: RecordKind) -> [String] {
    switch kind {
    case .source: sources.map(\.id)
    case .document: documents.map(\.id)
    case .question: questions.map(\.id)
    case .claim: claims.map(\.id)
    case .assertion: assertions.map(\.id)
    case .relation: relations.map(\.id)
    case .review: reviews.map(\.id)
    }
  }

  /// The record for a message: `assertion "a5"`.
  package func name(of record: RecordReference) -> String {
    "\(record.kind.rawValue) \(Visible.quoted(id(of: record)))"
  }
}
