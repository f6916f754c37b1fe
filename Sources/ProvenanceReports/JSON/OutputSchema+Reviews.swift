import Provenance

extension OutputSchema {
  /// What a report says of the reviews of a case.
  static let reviewParts: [(String, JSONTree)] = [
    (
      "review",
      object([
        ("review", id), ("label", optionalText), ("value", optionalText), ("best", optionalText),
        ("worst", optionalText), ("reviewer", optionalText), ("date", optionalText),
        ("url", optionalText), ("stale", ["type": "boolean"]), ("claim", id),
        ("text", optionalText), ("dated", ["type": "boolean"]), ("complete", ["type": "boolean"]),
        ("statusThen", words(ClaimStatus.self)), ("statusNow", words(ClaimStatus.self)),
        ("reasons", list(reference("staleness"))), ("reasonCount", count), ("restsOn", ids),
        ("restsOnCount", count), ("unordered", ids), ("unorderedCount", count),
      ])
    ),
    (
      "staleness",
      [
        "type": "object", "required": ["kind"],
        "properties": [
          "kind": ["enum": ["conflict", "change", "withdrawal", "status"]], "later": id,
          "earlier": id, "severity": words(Severity.self), "before": words(ClaimStatus.self),
          "after": words(ClaimStatus.self), "records": list(reference("record")),
        ], "additionalProperties": false,
      ]
    ),
  ]
}
