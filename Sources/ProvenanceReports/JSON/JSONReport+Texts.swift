import Provenance

/// What the captured texts say, in the JSON report.
extension JSONReport {
  /// The quotes of an assertion, each with its place in the text of its document.
  mutating func write(_ quote: (number: Int, assertion: Int)) {
    let passages = report.study?.passages(of: quote.assertion, in: graph)
    writer.beginObject()
    writer.member("number", quote.number)
    writer.member("assertion", graph.assertion(quote.assertion).id)
    let evidence = graph.assertion(quote.assertion).evidence.enumerated()
    list("evidence", evidence.filter { !$0.element.quote.isEmpty }) { json, piece in
      let passage = passages?[piece.offset]
      json.writer.beginObject()
      json.writer.member("document", piece.element.document)
      json.writer.member("outcome", (passage?.outcome ?? .noText).rawValue)
      json.writer.member("score", passage?.score ?? 0)
      json.write(passage?.place, as: "place")
      json.writer.endObject()
    }
    writer.endObject()
  }

  /// How many pieces of evidence with a quote came out how.
  mutating func writeOutcomes() {
    let counts = report.study?.outcomeCounts ?? [:]
    writer.key("quoteOutcomes")
    writer.beginObject()
    for outcome in QuoteAnchor.Outcome.allCases {
      writer.member(outcome.rawValue, counts[outcome] ?? 0)
    }
    writer.endObject()
  }

  mutating func write(_ row: MisquoteRow) {
    writer.beginObject()
    writer.member("assertion", graph.assertion(row.assertion).id)
    writer.member("document", row.carrier.map { graph.document($0).id })
    writer.member("words", row.misquote.words)
    write(row.place, as: "place")
    strings("origins", row.origins.prefix(selection.limit).map { graph.document($0).id })
    switch row.misquote.outcome {
    case .altered(_, let place, let words):
      writer.member("kind", "altered")
      writer.member("originWords", words)
      write(place, as: "originPlace")
    case .missing:
      writer.member("kind", "missing")
      writer.member("originWords", nil)
      write(nil, as: "originPlace")
    }
    writer.endObject()
  }

  mutating func write(_ row: TranslationRow) {
    writer.beginObject()
    writer.member("assertion", graph.assertion(row.assertion).id)
    writer.member("document", row.translated.document)
    writer.member("words", row.translated.quoted)
    writer.member("original", graph.document(row.originalDocument).id)
    writer.member("originalWords", row.original?.quoted)
    writer.endObject()
  }

  mutating func write(_ passage: SharedPassage) {
    writer.beginObject()
    writer.member("recorded", passage.isRecorded)
    write(passage.shared, as: "shared")
    write(passage.earliest, as: "earliest")
    writer.member("copyCount", passage.copies.count)
    list("copies", passage.copies.prefix(selection.limit)) { json, copy in
      json.writer.beginObject()
      json.write(copy.place, as: "passage")
      json.write(copy.shared, as: "shared")
      json.write(copy.differing, as: "differing")
      json.writer.member("lineage", copy.lineage.name)
      json.writer.member("commonOrigin", json.commonOrigin(of: copy))
      json.writer.member("sameControl", copy.isUnderOneControl)
      json.writer.endObject()
    }
    writer.endObject()
  }

  private func commonOrigin(of copy: SharedPassage.Copy) -> String? {
    guard case .common(let document) = copy.lineage else { return nil }
    return graph.records.documents[document].id
  }

  private mutating func write(_ extent: SharedPassage.Extent, as name: String) {
    writer.key(name)
    writer.beginObject()
    writer.member("words", extent.words)
    writer.member("characters", extent.characters)
    writer.endObject()
  }

  private mutating func write(_ passage: SharedPassage.Place, as name: String) {
    writer.key(name)
    writer.beginObject()
    writer.member("document", graph.records.documents[passage.document].id)
    write(
      TextPlace(passage.scalars, line: passage.line, column: passage.column), as: "place")
    writer.endObject()
  }

  /// A passage of a text: scalars from its start, half open, and line and column from 1.
  private mutating func write(_ place: TextPlace?, as name: String) {
    guard let place else {
      writer.member(name, nil)
      return
    }
    writer.key(name)
    writer.beginObject()
    writer.member("start", place.scalars.lowerBound)
    writer.member("end", place.scalars.upperBound)
    writer.member("line", place.line)
    writer.member("column", place.column)
    writer.endObject()
  }
}

extension RecordedOrigin {
  /// The word for it in JSON.
  var name: String {
    switch self {
    case .derived: "derived"
    case .common: "common"
    case .notRecorded: "not-recorded"
    }
  }
}
