import Provenance

/// The JSON-LD context of a case document: what its fields mean in public vocabularies.
///
/// Every field of every table is in it. A field without a counterpart in PROV, Web Annotation,
/// Dublin Core or schema.org keeps its own name in the vocabulary `urn:whosaid:vocabulary:`. An id
/// is relative to its type, so that a source and a document of one id stay two things.
public enum LinkedDataContext {
  /// The context document.
  package static var context: JSONTree {
    .object([
      (
        "@context",
        .object(
          [
            ("@version", .number("1.1")),
            ("whosaid", "urn:whosaid:vocabulary:"),
            ("prov", "http://www.w3.org/ns/prov#"),
            ("oa", "http://www.w3.org/ns/oa#"),
            ("schema", "http://schema.org/"),
            ("dcterms", "http://purl.org/dc/terms/"),
            ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            ("id", "@id"),
          ] + terms(of: Shape.header.fields.map(\.name), in: nil) + RecordKind.allCases.map(list))
      )
    ])
  }

  /// The list of a type: its records lie under an address of their own.
  private static func list(_ kind: RecordKind) -> (String, JSONTree) {
    (
      kind.listName,
      [
        "@id": .string("whosaid:\(kind.rawValue)"), "@container": "@set",
        "@context": .object(
          [("@base", base(of: kind))] + terms(of: fieldNames(of: kind), in: kind)),
      ]
    )
  }

  /// The address under which the records of a type lie; `.invalid` is nobody's domain (RFC 2606).
  private static func base(of kind: RecordKind) -> JSONTree {
    .string("https://case.invalid/\(kind.rawValue)/")
  }

  private static func fieldNames(of kind: RecordKind) -> [String] {
    switch kind {
    case .source: Shape.source.fields.map(\.name) + Shape.reliability.fields.map(\.name)
    case .document: Shape.document.fields.map(\.name) + Shape.capturedText.fields.map(\.name)
    case .question: Shape.question.fields.map(\.name)
    case .claim:
      Shape.claim.fields.map(\.name) + Shape.claimValue.fields.map(\.name)
        + Shape.scope.fields.map(\.name)
    case .assertion:
      Shape.assertion.fields.map(\.name) + Shape.evidence.fields.map(\.name)
        + Shape.quote.fields.map(\.name) + Shape.position.fields.map(\.name)
        + Shape.credibility.fields.map(\.name) + Shape.withdrawal.fields.map(\.name)
    case .relation: Shape.relation.fields.map(\.name)
    case .review: Shape.review.fields.map(\.name) + Shape.rating.fields.map(\.name)
    }
  }

  private static func terms(of names: [String], in kind: RecordKind?) -> [(String, JSONTree)] {
    var seen: [String] = ["id"]
    var terms: [(String, JSONTree)] = []
    for name in names where !seen.contains(name) {
      seen.append(name)
      terms.append((name, term(name, in: kind)))
    }
    return terms
  }

  private static func term(_ name: String, in record: RecordKind?) -> JSONTree {
    let meaning = vocabulary[name] ?? "whosaid:\(name)"
    if let kind = target(of: name, in: record) {
      let base: JSONTree = ["@base": base(of: kind)]
      return lists.contains(name)
        ? ["@id": .string(meaning), "@type": "@id", "@container": "@list", "@context": base]
        : ["@id": .string(meaning), "@type": "@id", "@context": base]
    }
    if addresses.contains(name) { return ["@id": .string(meaning), "@type": "@id"] }
    return .string(meaning)
  }

  /// The type of the records that a field names; nil where it names none.
  private static func target(of name: String, in record: RecordKind?) -> RecordKind? {
    switch name {
    case "derivedFrom": record
    case "from", "to": record == .relation ? .claim : nil
    default: targets[name]
    }
  }

  private static let targets: [String: RecordKind] = [
    "controlledBy": .source, "memberOf": .source, "publisher": .source, "source": .source,
    "via": .source, "translationOf": .document, "document": .document,
    "question": .question, "claim": .claim, "assertion": .assertion,
  ]
  private static let lists = ["via"]
  private static let addresses = ["url", "archive"]

  private static let vocabulary: [String: String] = [
    "title": "dcterms:title", "name": "schema:name", "note": "rdfs:comment",
    "recordedBy": "dcterms:creator", "recordedAt": "dcterms:created",
    "aliases": "schema:alternateName", "url": "schema:url", "language": "dcterms:language",
    "memberOf": "schema:memberOf", "publisher": "dcterms:publisher", "authors": "schema:author",
    "published": "dcterms:issued", "archive": "schema:archivedAt",
    "derivedFrom": "prov:wasDerivedFrom", "translationOf": "schema:translationOfWork",
    "text": "schema:text", "source": "prov:wasAttributedTo", "evidence": "oa:hasTarget",
    "document": "oa:hasSource", "quote": "oa:hasSelector", "exact": "oa:exact",
    "prefix": "oa:prefix", "suffix": "oa:suffix", "start": "oa:start", "end": "oa:end",
    "rating": "schema:reviewRating", "label": "schema:alternateName",
    "best": "schema:bestRating", "worst": "schema:worstRating", "reviewer": "schema:reviewer",
    "date": "dcterms:date", "tags": "schema:keywords", "reason": "rdfs:comment",
  ]
}
