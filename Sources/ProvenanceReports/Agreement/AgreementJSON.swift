import Provenance

/// Writes how far annotators agree as JSON, form `whosaid-agreement/1`.
package struct AgreementJSON {
  /// The form, as its first member says it.
  package static let format = "whosaid-agreement/1"
  /// Digits behind the point of a figure.
  private static let digits = 6

  private let agreement: AnnotatorAgreement
  private let places: [[RecordReference: FilePlace]]
  private let limit: Int
  private var writer = JSONWriter(pretty: true)

  /// The agreement as UTF-8 text; `places` has for each annotator where assertions stand.
  ///
  /// `limit` bounds the differences; beside them stands how many there are.
  /// - Complexity: O(n) in the differences shown, and that of the figures.
  package static func text(
    _ agreement: AnnotatorAgreement, places: [[RecordReference: FilePlace]], limit: Int
  ) -> [UInt8] {
    var json = AgreementJSON(agreement: agreement, places: places, limit: limit)
    json.write()
    return json.writer.bytes
  }

  private init(
    agreement: AnnotatorAgreement, places: [[RecordReference: FilePlace]], limit: Int
  ) {
    self.agreement = agreement
    self.places = places
    self.limit = limit
  }

  private mutating func write() {
    let table = agreement.table
    writer.beginObject()
    writer.member("format", AgreementJSON.format)
    writer.key("annotators")
    writer.beginArray()
    for (number, annotator) in agreement.annotators.enumerated() {
      writer.beginObject()
      writer.member("file", annotator.name)
      writer.member("title", annotator.graph.records.title)
      writer.member("pairCount", agreement.units.count { $0.annotations[number] != nil })
      writer.endObject()
    }
    writer.endArray()
    writer.member("pairCount", agreement.units.count)
    writer.member("sharedCount", table.observed.shared)
    writer.member("agreeingCount", table.observed.agreeing)
    writer.member("severalValuesCount", agreement.ambiguousCount)
    write("fleissKappa", table.fleissKappa)
    for scale in RatingTable.Scale.allCases {
      write("\(scale.rawValue)Alpha", table.krippendorffsAlpha(scale))
    }
    writer.key("annotatorPairs")
    writer.beginArray()
    for pair in agreement.pairs { write(pair) }
    writer.endArray()
    writer.key("differences")
    writer.beginArray()
    for unit in agreement.differences.prefix(limit) { write(unit) }
    writer.endArray()
    writer.member("differenceCount", agreement.differences.count)
    writer.endObject()
    writer.lineFeed()
  }

  private mutating func write(_ pair: AnnotatorAgreement.Pair) {
    writer.beginObject()
    writer.member("annotators", [pair.first, pair.second])
    writer.member("sharedCount", pair.shared)
    writer.member("agreeingCount", pair.agreeing)
    write("cohensKappa", pair.kappa)
    writer.member("quotedTextCount", pair.spans.count)
    writer.member("sameQuoteCount", pair.spans.exactCount)
    write("quoteF1", pair.spans.f1)
    writer.member("notComparedCount", pair.unplacedSpanCount)
    writer.endObject()
  }

  private mutating func write(_ unit: AnnotatorAgreement.Unit) {
    writer.beginObject()
    writer.member("source", unit.source)
    writer.member("claim", unit.claim)
    writer.key("distance")
    if let distance = unit.distance { writer.integer(distance) } else { writer.null() }
    writer.key("annotations")
    writer.beginArray()
    for (number, annotation) in unit.annotations.enumerated() {
      if let annotation { write(annotation, of: number) } else { writer.null() }
    }
    writer.endArray()
    writer.endObject()
  }

  private mutating func write(
    _ annotation: AnnotatorAgreement.Annotation, of annotator: Int
  ) {
    let records = agreement.annotators[annotator].graph.records
    writer.beginObject()
    writer.member("values", annotation.values.map(\.name), inline: true)
    writer.key("assertions")
    writer.beginArray()
    for assertion in annotation.assertions {
      let place = places[annotator][RecordReference(.assertion, assertion)]
      writer.beginObject()
      writer.member("id", records.assertions[assertion].id)
      writer.member("file", place?.file)
      writer.key("line")
      if let place { writer.integer(place.line) } else { writer.null() }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  /// A figure, or null with the reason why it is not defined.
  private mutating func write(_ name: String, _ coefficient: Coefficient) {
    writer.key(name)
    writer.beginObject()
    writer.key("value")
    switch coefficient {
    case .value(let ratio):
      writer.raw(ratio.decimals(AgreementJSON.digits))
      writer.member("reason", nil)
    case .undefined(let reason):
      writer.null()
      writer.member("reason", reason.rawValue)
    }
    writer.endObject()
  }
}
