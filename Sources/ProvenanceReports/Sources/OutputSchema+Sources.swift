import Provenance

extension OutputSchema {
  /// The JSON Schema of the list of sources.
  package static var sources: JSONTree {
    document("sources", title: "List of sources, form whosaid-sources/1", sourcesParts)
  }

  private static let sourcesParts: [(String, JSONTree)] = [
    (
      "sources",
      object([
        ("format", ["const": .string(SourcesJSON.format)]),
        ("title", optionalText),
        ("reading", words(ReadingOptions.Reading.self)),
        ("minCertainty", words(Certainty.self)),
        ("sourceCount", count),
        ("spokenClaimCount", count),
        ("sources", list(reference("source"))),
      ])
    ),
    (
      "source",
      object([
        ("source", id), ("name", id),
        ("kind", ["anyOf": [words(Source.Kind.self), ["type": "null"]]]),
        ("identity", words(Source.Identity.self)),
        ("controlledBy", ids), ("memberOf", optionalId),
        ("affirms", count), ("denies", count), ("reports", count), ("attributions", count),
        ("carries", count), ("carriesFor", ids), ("carriesForCount", count),
        ("hearsayDepth", ["anyOf": [reference("depth"), ["type": "null"]]]),
        ("claims", list(reference("held"))), ("claimCount", count),
        ("agreesWith", list(reference("agreement"))), ("agreesWithCount", count),
        ("contradicts", list(reference("contradiction"))), ("contradictsCount", count),
        ("selfContradictions", list(object([("claims", ids), ("pairCount", count)]))),
        ("selfContradictionCount", count),
        ("positionChanges", list(reference("positionChange"))),
        ("positionChangeCount", count), ("updateCount", count),
        ("onlyLineFor", ids), ("onlyLineCount", count),
      ])
    ),
    ("depth", object([("least", count), ("greatest", count)])),
    (
      "held",
      object([
        ("claim", id), ("stance", words(Stance.self)),
        ("certainty", words(Certainty.self)), ("assertion", id),
      ])
    ),
    ("agreement", object([("source", id), ("claims", ids), ("claimCount", count)])),
    (
      "contradiction",
      object([
        ("source", id), ("contradictions", list(rootId)), ("contradictionCount", count),
        ("claims", ids), ("claimCount", count), ("pairCount", count), ("tensionPairCount", count),
      ])
    ),
    (
      "positionChange",
      object([
        ("kind", words(PositionChange.Kind.self)), ("fromClaim", id), ("claim", id),
        ("from", id), ("to", id), ("date", text),
      ])
    ),
  ]
}
