import Provenance

/// A quotation that differs from its origin, beside what the origin has.
struct MisquoteRow {
  /// The assertion, by number.
  let assertion: Int
  /// What was found.
  let misquote: Misquote
  /// The document that quotes, by number.
  let carrier: Int?
  /// Where the quotation stands in it; nil where its text was not captured.
  let place: TextPlace?
  /// The documents that have other words or not these, by number, the nearest first.
  let origins: [Int]
}

/// A quote in translation, beside the original words.
struct TranslationRow {
  /// The assertion, by number.
  let assertion: Int
  /// The words in translation.
  let translated: Evidence
  /// The original words; nil where the case does not quote them.
  let original: Evidence?
  /// The document that has the original words, by number.
  let originalDocument: Int
}

extension ContradictionReport {
  /// The quotations of the parts that are shown that differ from their origin, in the order of
  /// their quotes.
  func misquotes(_ parts: ReportParts) -> [MisquoteRow] {
    guard let study else { return [] }
    return rows(study.misquotes, parts) {
      $0.assertion
    } row: { misquote, assertion in
      let evidence = graph.records.assertions[misquote.assertion].evidence[misquote.evidence]
      let origins =
        switch misquote.outcome {
        case .altered(let document, _, _): [document]
        case .missing(let documents): documents
        }
      return MisquoteRow(
        assertion: assertion, misquote: misquote,
        carrier: graph.documentNumber(evidence.document),
        place: study.evidence[misquote.assertion][misquote.evidence].place,
        origins: origins.compactMap { graph.documentNumber(graph.records.documents[$0].id) })
    }
  }

  /// The quotes of the parts that are shown that are translations, in the order of their quotes.
  func translations(_ parts: ReportParts) -> [TranslationRow] {
    guard let study else { return [] }
    return rows(study.translations, parts) {
      $0.assertion
    } row: { pair, assertion in
      let evidence = graph.records.assertions[pair.assertion].evidence
      guard let document = graph.documentNumber(graph.records.documents[pair.original].id)
      else { return nil }
      return TranslationRow(
        assertion: assertion, translated: evidence[pair.evidence],
        original: pair.originalEvidence.map { evidence[$0] }, originalDocument: document)
    }
  }

  /// What was found of the quotes of one assertion, by number.
  func misquotes(of assertion: Int) -> [Misquote] {
    guard let study, let rows = misquotesByAssertion[assertion] else { return [] }
    return rows.map { study.misquotes[$0] }
  }

  private func rows<Item, Row>(
    _ items: [Item], _ parts: ReportParts, assertion: (Item) -> Int,
    row: (Item, _ assertion: Int) -> Row?
  ) -> [Row] {
    let numbered = items.enumerated().compactMap { offset, item -> (Int, Int, Int)? in
      let id = graph.records.assertions[assertion(item)].id
      guard let number = graph.assertionNumber(id), graph.isInReading(number),
        parts.includes(assertion: number)
      else { return nil }
      return (quotes.number(of: number), offset, number)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    return numbered.compactMap { row(items[$0.1], $0.2) }
  }
}
