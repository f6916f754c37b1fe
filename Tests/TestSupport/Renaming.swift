import Provenance

/// A case with a new id for every record, and every reference following.
package struct Renaming {
  /// The case under its new ids.
  package private(set) var records: Records
  private var names: [String: String] = [:]

  /// Gives new ids by the place of the old one among those of its type, in order of their bytes.
  package init(_ old: Records, _ name: (RecordKind, Int) -> String) {
    records = old
    let lists: [(RecordKind, [String])] = [
      (.source, old.sources.map(\.id)), (.question, old.questions.map(\.id)),
      (.claim, old.claims.map(\.id)), (.assertion, old.assertions.map(\.id)),
      (.relation, old.relations.map(\.id)), (.document, old.documents.map(\.id)),
      (.review, old.reviews.map(\.id)),
    ]
    for (kind, ids) in lists {
      for (number, id) in inOrder(ids).enumerated() {
        names[Renaming.key(kind, id)] = name(kind, number)
      }
    }
    rename()
  }

  /// The new id of a record.
  package func newID(_ kind: RecordKind, _ id: String) -> String {
    names[Renaming.key(kind, id)] ?? "no \(kind.rawValue) \(id)"
  }

  private static func key(_ kind: RecordKind, _ id: String) -> String { kind.rawValue + " " + id }

  private mutating func rename() {
    for index in records.sources.indices {
      let source = records.sources[index]
      records.sources[index].id = newID(.source, source.id)
      records.sources[index].controlledBy = source.controlledBy.map { newID(.source, $0) }
      records.sources[index].memberOf = source.memberOf.map { newID(.source, $0) }
    }
    for index in records.documents.indices {
      let document = records.documents[index]
      records.documents[index].id = newID(.document, document.id)
      records.documents[index].publisher = document.publisher.map { newID(.source, $0) }
      records.documents[index].derivedFrom = document.derivedFrom.map { newID(.document, $0) }
      records.documents[index].translationOf = document.translationOf.map { newID(.document, $0) }
    }
    for index in records.questions.indices {
      records.questions[index].id = newID(.question, records.questions[index].id)
    }
    for index in records.relations.indices {
      let relation = records.relations[index]
      records.relations[index].id = newID(.relation, relation.id)
      records.relations[index].from = newID(.claim, relation.from)
      records.relations[index].to = newID(.claim, relation.to)
    }
    for index in records.claims.indices {
      let claim = records.claims[index]
      records.claims[index].id = newID(.claim, claim.id)
      records.claims[index].question = claim.question.map { newID(.question, $0) }
    }
    for index in records.assertions.indices {
      let assertion = records.assertions[index]
      records.assertions[index].id = newID(.assertion, assertion.id)
      records.assertions[index].source = newID(.source, assertion.source)
      records.assertions[index].claim = assertion.claim.map { newID(.claim, $0) }
      records.assertions[index].assertion = assertion.assertion.map { newID(.assertion, $0) }
      records.assertions[index].via = assertion.via.map { newID(.source, $0) }
      records.assertions[index].derivedFrom = assertion.derivedFrom.map { newID(.assertion, $0) }
      for item in assertion.evidence.indices {
        records.assertions[index].evidence[item].document = newID(
          .document, assertion.evidence[item].document)
      }
    }
    for index in records.reviews.indices {
      records.reviews[index].id = newID(.review, records.reviews[index].id)
      records.reviews[index].claim = newID(.claim, records.reviews[index].claim)
    }
  }
}
