import Provenance

extension OutputSchema {
  /// The JSON Schema of a comparison of two versions.
  package static var comparison: JSONTree {
    document("diff", title: "Comparison of two cases, form whosaid-diff/1", comparisonParts)
  }

  private static let comparisonParts: [(String, JSONTree)] = [
    (
      "comparison",
      object([
        ("format", ["const": .string(ComparisonJSON.format)]),
        ("a", reference("version")), ("b", reference("version")),
        ("reading", words(ReadingOptions.Reading.self)), ("minCertainty", words(Certainty.self)),
        ("same", ["type": "boolean"]), ("records", list(reference("record"))),
        ("causesTested", ["type": "boolean"]),
        ("contradictions", list(reference("contradiction"))),
        ("selfContradictions", list(reference("selfContradiction"))),
        ("positionChanges", list(reference("positionChange"))),
        ("statuses", list(reference("status"))),
      ])
    ),
    ("version", object([("title", optionalText), ("files", ids)])),
    (
      "record",
      object([
        ("change", words(CaseDifference.Kind.self)), ("type", recordType), ("id", optionalId),
        ("fields", list(reference("field"))),
      ])
    ),
    // Any value that a case may have there; null where it is left out.
    ("field", object([("field", id), ("old", .object([])), ("new", .object([]))])),
    (
      "cause",
      object([
        ("change", words(CaseDifference.Kind.self)), ("type", recordType), ("id", optionalId),
      ])
    ),
    (
      "contradiction",
      finding(
        [
          ("kind", ["enum": .array(Contradiction.Kind.allCases.map { .string($0.name) })]),
          ("claims", ids), ("question", optionalId), ("relation", optionalId),
        ], state: "root")
    ),
    (
      "root",
      object([
        ("id", rootId), ("severity", words(Severity.self)), ("pairCount", count),
        ("tensionPairCount", count),
      ])
    ),
    ("selfContradiction", finding([("source", id), ("claims", ids)], state: "pairs")),
    ("pairs", object([("pairCount", count)])),
    (
      "positionChange",
      finding([("source", id), ("claim", id), ("from", id), ("to", id)], state: "position")
    ),
    ("position", object([("kind", words(PositionChange.Kind.self))])),
    ("status", finding([("claim", id)], state: "standing")),
    (
      "standing",
      object([("status", words(ClaimStatus.self)), ("atMostPossibly", ["type": "boolean"])])
    ),
  ]

  private static let recordType: JSONTree =
    ["enum": .array(["case"] + RecordKind.allCases.map { .string($0.rawValue) })]

  private static func finding(_ members: [(String, JSONTree)], state: String) -> JSONTree {
    let optional: JSONTree = ["anyOf": [reference(state), ["type": "null"]]]
    return object(
      [("change", ["enum": ["came", "went", "changed"]])] + members
        + [("a", optional), ("b", optional), ("because", list(reference("cause")))])
  }
}
