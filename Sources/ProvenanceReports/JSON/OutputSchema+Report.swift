import Provenance

extension OutputSchema {
  /// The JSON Schema of the JSON report.
  package static var report: JSONTree {
    document(
      "report", title: "Contradiction report, form whosaid-report/1",
      reportParts + withoutParts
        + reviewParts)
  }

  private static let reportParts: [(String, JSONTree)] = [
    (
      "report",
      object(
        [
          ("format", ["const": .string(JSONReport.format)]),
          ("title", optionalText),
          ("reading", words(ReadingOptions.Reading.self)),
          ("minCertainty", words(Certainty.self)),
          ("counts", reference("counts")),
          ("complete", ["type": "boolean"]),
          ("contradictions", list(reference("contradiction"))),
          ("selfContradictions", list(reference("selfContradiction"))),
          ("positionChanges", list(reference("positionChange"))),
          ("agreements", list(reference("agreement"))),
          ("independence", list(reference("independence"))),
          ("circularReporting", list(reference("circle"))),
          ("originalsToFind", list(reference("original"))),
          ("inconsistentAnnotations", list(reference("inconsistentAnnotation"))),
          ("scopeSplits", list(object([("question", id), ("claims", ids)]))),
          ("attributionDisputes", list(object([("assertion", id), ("deniedBy", ids)]))),
          ("flags", list(reference("flag"))),
          ("quotes", list(reference("quote"))),
          ("quoteOutcomes", object(QuoteAnchor.Outcome.allCases.map { ($0.rawValue, count) })),
          ("misquotes", list(reference("misquote"))),
          ("sharedPassages", list(reference("sharedPassage"))),
          ("translations", list(reference("translation"))),
          ("reviews", list(reference("review"))),
        ],
        optional: [
          (
            "checkpoints",
            list(
              object([
                ("file", text), ("count", count),
                ("hash", ["type": "string", "pattern": "^[0-9a-f]{64}$"]),
              ]))
          ), ("without", reference("without")),
        ])
    ),
    ("counts", object(counts.map { ($0, count) })),
    (
      "contradiction",
      object([
        ("id", rootId),
        ("kind", ["enum": .array(Contradiction.Kind.allCases.map { .string($0.name) })]),
        ("severity", words(Severity.self)),
        ("claims", ids),
        ("question", optionalText),
        ("relation", optionalText),
        ("pairCount", count),
        ("pairs", list(reference("pair"))),
      ])
    ),
    (
      "pair",
      object([
        ("a", id), ("b", id), ("severity", words(Severity.self)),
        ("strength", ["enum": [4, 5, 6]]), ("path", reference("path")),
      ])
    ),
    (
      "selfContradiction",
      object([("source", id), ("a", id), ("b", id), ("path", reference("path"))])
    ),
    (
      "agreement",
      object([
        ("claim", id), ("side", ["enum": ["affirm", "deny"]]), ("sources", ids),
        ("sourceCount", count),
      ])
    ),
    (
      "positionChange",
      object([
        ("source", id), ("kind", words(PositionChange.Kind.self)), ("fromClaim", id),
        ("claim", id), ("from", id), ("to", id), ("date", text),
      ])
    ),
    (
      "independence",
      object([
        ("claim", id), ("side", ["enum": ["affirm", "deny"]]), ("speakers", count),
        ("groups", count), ("origins", count), ("lineageNotRecorded", count), ("lines", count),
        ("singlePoints", ids),
      ])
    ),
    (
      "circle",
      object([
        ("among", words(CircularReporting.Medium.self)), ("claim", optionalText),
        ("members", ids),
      ])
    ),
    ("original", object([("source", id), ("assertions", ids), ("assertionCount", count)])),
    (
      "flag",
      [
        "type": "object", "required": ["flag"], "minProperties": 2, "maxProperties": 2,
        "properties": [
          "flag": words(EvidenceFlag.Kind.self), "assertion": id, "document": id, "claim": id,
        ], "additionalProperties": false,
      ]
    ),
    ("inconsistentAnnotation", object([("claim", id), ("paths", list(reference("path")))])),
    (
      "quote",
      object([
        ("number", positive), ("assertion", id),
        (
          "evidence",
          list(
            object([
              ("document", id), ("outcome", words(QuoteAnchor.Outcome.self)),
              ("score", ["type": "integer", "minimum": 0, "maximum": 100]),
              ("place", optionalPlace),
            ]))
        ),
      ])
    ),
    (
      "place",
      object([("start", count), ("end", count), ("line", positive), ("column", positive)])
    ),
    (
      "misquote",
      object([
        ("assertion", id), ("document", optionalText), ("words", text), ("place", optionalPlace),
        ("origins", ids), ("kind", ["enum": ["altered", "missing"]]),
        ("originWords", optionalText), ("originPlace", optionalPlace),
      ])
    ),
    (
      "sharedPassage",
      object([
        ("recorded", ["type": "boolean"]), ("shared", extent), ("earliest", passage),
        ("copyCount", count),
        (
          "copies",
          list(
            object([
              ("passage", passage), ("shared", extent), ("differing", extent),
              ("lineage", ["enum": ["derived", "common", "not-recorded"]]),
              ("commonOrigin", optionalText), ("sameControl", ["type": "boolean"]),
            ]))
        ),
      ])
    ),
    (
      "translation",
      object([
        ("assertion", id), ("document", id), ("words", optionalText), ("original", id),
        ("originalWords", optionalText),
      ])
    ),
    ("path", list(reference("step"))),
    ("step", object([("from", literal), ("to", literal), ("by", optionalText)])),
  ]

  private static let positive: JSONTree = ["type": "integer", "minimum": 1]

  /// An amount of text: words, and graphemes of scripts without space between words.
  private static var extent: JSONTree { object([("words", count), ("characters", count)]) }

  private static var passage: JSONTree {
    object([("document", id), ("place", reference("place"))])
  }

  /// A passage of a captured text, or null where there is none.
  private static let optionalPlace: JSONTree = [
    "anyOf": [reference("place"), ["type": "null"]]
  ]

  /// A claim's id, with `!` before it where the claim is negated.
  private static let literal: JSONTree = ["type": "string", "pattern": "^!?[^!]"]

  /// The names of the counts.
  static let counts: [String] =
    RecordKind.allCases.filter { $0 != .review }.map(\.listName)
    + ClaimStatus.allCases.map(\.rawValue)
    + [
      "contradictions", "conflictingPairs", "contradictingPairs", "tensionPairs",
      "selfContradictions", "positionChanges", "updates",
    ]
}
