import Provenance

extension OutputSchema {
  /// What a report made without some records says of them; `record` is any of the case.
  static let withoutParts: [(String, JSONTree)] = [
    (
      "without",
      object([
        ("records", list(reference("record"))), ("assertionsLeftOut", count),
        ("leftOut", list(reference("omission"))), ("leftOutCount", count),
        ("evidenceLeftOut", list(object([("assertion", id), ("document", id)]))),
        ("keptSources", ids), ("fallen", list(reference("rootChange"))),
        ("changed", list(reference("rootChange"))), ("arisen", list(rootId)),
        ("selfContradictionsFallen", list(ownPair)),
        ("selfContradictionsArisen", list(ownPair)),
        (
          "statuses",
          list(
            object([
              ("claim", id), ("before", words(ClaimStatus.self)),
              ("after", words(ClaimStatus.self)),
            ]))
        ),
        ("countedAgain", ids), ("comparedAgain", ids),
      ])
    ),
    ("record", object([("type", words(RecordKind.self)), ("id", id)])),
    (
      "omission",
      [
        "type": "object", "required": ["type", "id", "reason"],
        "properties": [
          "type": words(RecordKind.self), "id": id,
          "reason": ["enum": ["named", "of", "through"]], "by": reference("record"),
        ], "additionalProperties": false,
      ]
    ),
    (
      "rootChange",
      object([
        ("id", rootId), ("title", text),
        ("kind", ["enum": .array(Contradiction.Kind.allCases.map { .string($0.name) })]),
        ("severity", words(Severity.self)), ("claims", ids), ("question", optionalText),
        ("relation", optionalText), ("pairCount", count),
        ("hangsOn", list(reference("record"))), ("hangsOnCount", count), ("now", list(rootId)),
      ])
    ),
  ]

  private static var ownPair: JSONTree { object([("source", id), ("a", id), ("b", id)]) }
}
