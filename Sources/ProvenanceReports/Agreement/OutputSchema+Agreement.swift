import Provenance

extension OutputSchema {
  /// The JSON Schema of the agreement of annotators.
  package static var agreement: JSONTree {
    document(
      "agreement", title: "Agreement of annotators, form whosaid-agreement/1", agreementParts)
  }

  private static let agreementParts: [(String, JSONTree)] = [
    (
      "agreement",
      object([
        ("format", ["const": .string(AgreementJSON.format)]),
        ("annotators", list(reference("annotator"))), ("pairCount", count),
        ("sharedCount", count), ("agreeingCount", count), ("severalValuesCount", count),
        ("fleissKappa", reference("figure")), ("nominalAlpha", reference("figure")),
        ("ordinalAlpha", reference("figure")),
        ("annotatorPairs", list(reference("annotatorPair"))),
        ("differences", list(reference("difference"))), ("differenceCount", count),
      ])
    ),
    ("annotator", object([("file", id), ("title", optionalText), ("pairCount", count)])),
    (
      "figure",
      object([
        ("value", ["type": ["number", "null"], "maximum": 1]),
        (
          "reason",
          ["enum": .array(Coefficient.Reason.allCases.map { .string($0.rawValue) } + [.null])]
        ),
      ])
    ),
    (
      "annotatorPair",
      object([
        ("annotators", list(count)), ("sharedCount", count), ("agreeingCount", count),
        ("cohensKappa", reference("figure")), ("quotedTextCount", count),
        ("sameQuoteCount", count), ("quoteF1", reference("figure")), ("notComparedCount", count),
      ])
    ),
    (
      "difference",
      object([
        ("source", id), ("claim", id), ("distance", ["type": ["integer", "null"], "minimum": 0]),
        ("annotations", list(["anyOf": [reference("annotation"), ["type": "null"]]])),
      ])
    ),
    (
      "annotation",
      object([
        ("values", list(["enum": .array(FactValue.allCases.map { .string($0.name) })])),
        ("assertions", list(reference("place"))),
      ])
    ),
    (
      "place",
      object([
        ("id", id), ("file", optionalId), ("line", ["type": ["integer", "null"], "minimum": 1]),
      ])
    ),
  ]
}
