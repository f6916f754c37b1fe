import Provenance

/// JSON Schemas (2020-12) of what a case is written in, made from the tables that read it.
public enum CaseSchemas {
  /// The schema of a case document.
  package static var caseDocument: JSONTree {
    let header = Shape.header
    var properties = header.properties
    for (kind, _) in recordSchemas {
      properties.append(
        (
          kind.listName,
          ["type": "array", "items": ["$ref": .string("#/$defs/\(kind.rawValue)")]]
        ))
    }
    return .object([
      ("$schema", .string(dialect)),
      ("$id", "urn:whosaid:schema:case:1"),
      ("title", "Case document of whosaid/1"),
      ("type", "object"),
      ("required", ["format"]),
      ("properties", .object(properties)),
      ("patternProperties", ["^x-": .object([])]),
      ("additionalProperties", false),
      ("$defs", .object(forms + recordSchemas.map { ($0.rawValue, $1([])) })),
    ])
  }

  /// The schema of one line of a journal.
  package static var journalRecord: JSONTree {
    var lines: [(String, JSONTree)] = [("case", Shape.header.schema(adding: lineFields("case")))]
    lines += recordSchemas.map { ($0.rawValue, $1(lineFields($0.rawValue))) }
    lines.append(("retract", Shape.retraction.schema(adding: lineFields("retract"))))
    return .object([
      ("$schema", .string(dialect)),
      ("$id", "urn:whosaid:schema:journal-record:1"),
      ("title", "Line of a journal of whosaid/1"),
      ("type", "object"),
      ("required", ["type"]),
      ("oneOf", .array(lines.map { ["$ref": .string("#/$defs/\($0.0)")] })),
      ("$defs", .object(forms + lines)),
    ])
  }

  package static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// What a line of a journal has beside the fields of its record.
  private static func lineFields(_ type: String) -> [(String, JSONTree)] {
    [
      ("type", ["const": .string(type)]),
      ("h", ["type": "string", "pattern": "^[0-9a-f]{64}$"]),
    ] + JournalNote.schema
  }

  private typealias Schema = @Sendable ([(String, JSONTree)]) -> JSONTree

  private static let recordSchemas: [(RecordKind, Schema)] = [
    (.source, Shape.source.schema(adding:)),
    (.document, Shape.document.schema(adding:)),
    (.question, Shape.question.schema(adding:)),
    (.claim, Shape.claim.schema(adding:)),
    (.assertion, Shape.assertion.schema(adding:)),
    (.relation, Shape.relation.schema(adding:)),
    (.review, Shape.review.schema(adding:)),
  ]

  /// The forms that several fields share.
  private static let forms: [(String, JSONTree)] = [
    (
      "id",
      [
        "type": "string", "minLength": 1, "maxLength": 256,
        "pattern": "^[^\\u0000-,;-@\\[-^`{-\\u007f]+$",
        "description": "letters and digits of any script and . _ - : /",
      ]
    ),
    (
      "date",
      [
        "type": "string", "pattern": .string("^\(datePattern)$"),
        "description": "EDTF level 0",
      ]
    ),
  ]

  /// The form of a date; which days a month has is beyond a pattern.
  private static var datePattern: String {
    let day = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
    let full = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    let time = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
    let offset = "(Z|[+-]([01][0-9]|2[0-3])(:[0-5][0-9])?)?"
    return "(\(day)|\(full)T\(time)\(offset)|\(day)/\(day))"
  }
}
