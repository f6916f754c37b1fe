import Provenance

/// A case with one record of each type that has every field of the format, to be changed field by
/// field.
package struct FullCase: Sendable {
  /// A field as JSON text; a field of an object inside a record is named with its object's, as
  /// `value.number`, and stands in it.
  package struct Field: Sendable {
    package let name: String
    package var json: String
  }

  package struct Record: Sendable {
    package let kind: RecordKind
    package var fields: [Field]
  }

  package var records: [Record]

  package init() {
    func record(_ kind: RecordKind, _ fields: KeyValuePairs<String, String>) -> Record {
      let all =
        Array(fields) + [
          ("note", #""n""#), ("recordedBy", #""me""#), ("recordedAt", #""2024-05-06T07:08:09Z""#),
        ]
      return Record(kind: kind, fields: all.map { Field(name: $0.0, json: $0.1) })
    }
    records = [
      record(
        .source,
        [
          "id": #""s""#, "name": #""S""#, "kind": #""outlet""#, "identity": #""named""#,
          "aliases": #"["A"]"#, "role": #""r""#, "language": #""en""#, "url": #""https://a""#,
          "controlledBy": #""s2""#, "memberOf": #""s2""#,
          "reliability": #"{"grade": "A", "reason": "r", "date": "2024"}"#,
        ]),
      record(
        .document,
        [
          "id": #""d""#, "title": #""T""#, "publisher": #""s""#, "authors": #"["A"]"#,
          "url": #""https://a""#, "archive": #""https://a""#, "published": #""2024-01""#,
          "accessed": #""2024-01-02""#, "language": #""en""#, "derivedFrom": #"["d2"]"#,
          "translationOf": #""d2""#,
          "text": #"{"content": "c", "sha256": "\#(String(repeating: "0", count: 64))"}"#,
        ]),
      record(
        .question,
        [
          "id": #""q""#, "text": #""Q?""#, "exclusive": "true", "unit": #""km""#,
          "tolerance": #""1%""#,
        ]),
      record(
        .claim,
        [
          "id": #""c""#, "text": #""C.""#, "question": #""q""#,
          "value": #"{"number": 1, "bound": "atLeast", "unit": "km", "tolerance": 2}"#,
          "scope": #"{"from": "2024", "to": "2025", "place": "p", "definition": "d"}"#,
          "language": #""en""#, "tags": #"["t"]"#,
        ]),
      record(
        .assertion,
        [
          "id": #""a""#, "source": #""s""#, "claim": #""c""#, "stance": #""denies""#,
          "certainty": #""probable""#, "via": #"["s2"]"#, "inferred": "true",
          "relayInferred": "false", "lineage": #""relays""#, "derivedFrom": #"["a2"]"#,
          "date": #""2024""#,
          "evidence": #"""
          [{"document": "d", "quote": {"exact": "e", "prefix": "p", "suffix": "s"}, \#
          "position": {"start": 1, "end": 2}, "where": "lead", "cue": "c", \#
          "fidelity": "paraphrase", "warrant": "w", "language": "en", "translation": "t"}]
          """#,
          "credibility": #"{"grade": 2, "reason": "r", "date": "2024"}"#,
          "withdrawn": #"{"date": "2024", "note": "n"}"#,
        ]),
      record(
        .relation,
        [
          "id": #""r""#, "kind": #""entails""#, "from": #""c""#, "to": #""c2""#,
          "certainty": #""possible""#, "reason": #""r""#,
        ]),
      record(
        .review,
        [
          "id": #""v""#, "claim": #""c""#,
          "rating": #"{"label": "l", "value": 1, "best": 5, "worst": 0}"#, "reviewer": #""w""#,
          "date": #""2024""#, "url": #""https://a""#, "text": #""t""#,
        ]),
    ]
  }

  /// The case with one text of JSON in place of another in a field.
  package func replacing(
    _ kind: RecordKind, _ field: String, _ old: String, with new: String
  ) -> FullCase {
    changing(kind, field) { json in
      guard let range = json.firstRange(of: old) else { return json }
      return json.replacingCharacters(of: range, with: new)
    }
  }

  /// The case with another value in a field.
  package func setting(_ kind: RecordKind, _ field: String, to json: String) -> FullCase {
    changing(kind, field) { _ in json }
  }

  /// The case without a field.
  package func without(_ kind: RecordKind, _ field: String) -> FullCase {
    changing(kind, field) { _ in nil }
  }

  private func changing(
    _ kind: RecordKind, _ field: String, _ change: (String) -> String?
  ) -> FullCase {
    var result = self
    for index in records.indices where records[index].kind == kind {
      result.records[index].fields = records[index].fields.compactMap {
        guard $0.name == field else { return $0 }
        return change($0.json).map { Field(name: field, json: $0) }
      }
    }
    return result
  }

  /// The case document, one field a line; each list ends with a second, bare record for the
  /// references.
  package var text: String {
    let lists = records.map { record in
      let fields = record.fields.map { "\"\($0.name)\": \($0.json)" }.joined(separator: ",\n")
      let bare = FullCase.bare[record.kind].map { ", " + $0 } ?? ""
      return "\"\(record.kind.listName)\": [{\n\(fields)}\(bare)]"
    }
    return "{\"format\": \"whosaid/1\",\n" + lists.joined(separator: ",\n") + "}\n"
  }

  private static let bare: [RecordKind: String] = [
    .source: #"{"id": "s2", "name": "S"}"#, .document: #"{"id": "d2", "title": "T"}"#,
    .claim: #"{"id": "c2", "text": "C."}"#,
    .assertion: #"{"id": "a2", "source": "s", "claim": "c"}"#,
  ]

  /// Where the first place of a text of JSON stands, as `LINE:COLUMN`.
  package func place(of needle: String) -> String {
    let text = text
    guard let range = text.firstRange(of: needle) else { return "nowhere" }
    let before = text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    return "\(before.count):\((before.last?.unicodeScalars.count ?? 0) + 1)"
  }
}

extension String {
  fileprivate func replacingCharacters(of range: Range<Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
