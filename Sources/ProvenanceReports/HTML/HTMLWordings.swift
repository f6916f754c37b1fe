import Provenance

/// The sections of the page that hold wordings against each other.
extension HTMLReport {
  /// Quotations beside what their origin has, the words that differ marked.
  mutating func writeMisquotes() {
    let rows = evidence.misquotes
    guard !rows.isEmpty else { return }
    section(
      "misquoted", .misquotedHeading, count: rows.count, introduction: .misquotedIntroduction
    ) { page in
      page.table(
        .misquotedHeading,
        [page.say(.whoColumn), page.say(.asQuotedColumn), page.say(.atOriginColumn)],
        rows.prefix(page.selection.limit).map { row in
          HTMLRow(cells: [page.who(row.assertion), page.quoted(row), page.origin(of: row)])
        })
      page.rest(rows.count - page.selection.limit, .moreQuotations)
    }
  }

  private func who(_ assertion: Int) -> String {
    evidenceSentences.holder(of: assertion) + " " + quote(assertion)
  }

  private func quoted(_ row: MisquoteRow) -> String {
    let words =
      row.misquote.difference.map { self.words($0, .onlySecond) }
      ?? language.quoted(escaped(row.misquote.words))
    guard let carrier = row.carrier else { return words }
    let place = row.place.map { escaped(texts.place($0, in: graph.document(carrier))) }
    return words
      + under([documentLink(carrier), place].compactMap { $0 }.joined(separator: say(.comma)))
  }

  private func origin(of row: MisquoteRow) -> String {
    let links = row.origins.prefix(selection.innerLimit).map(documentLink)
    guard case .altered(_, let place, _) = row.misquote.outcome,
      let difference = row.misquote.difference, let origin = row.origins.first
    else {
      return say(
        .notInDocuments, ["documents": .words(language.list(links, of: row.origins.count))])
    }
    return words(difference, .onlyFirst)
      + under(
        links.joined() + say(.comma) + escaped(texts.place(place, in: graph.document(origin))))
  }

  private func words(_ difference: WordDifference, _ kind: WordDifference.Piece.Kind) -> String {
    language.quoted(
      TextWords.marked(
        difference, kind, mark: { HTMLWriter.span("strong", [:], escaped($0)) },
        plain: { escaped($0) }))
  }

  /// Quotes in translation beside the original words, which nobody compares but the reader.
  mutating func writeTranslations() {
    let rows = evidence.translations
    guard !rows.isEmpty else { return }
    section(
      "translated", .translatedHeading, count: rows.count, introduction: .translatedIntroduction
    ) { page in
      page.table(
        .translatedHeading,
        [page.say(.whoColumn), page.say(.inTranslationColumn), page.say(.inOriginalColumn)],
        rows.prefix(page.selection.limit).map(page.row))
      page.rest(rows.count - page.selection.limit, .moreTranslatedQuotes)
    }
  }

  private func row(_ row: TranslationRow) -> HTMLRow {
    let carrier = graph.documentNumber(row.translated.document)
    let original = documentLink(row.originalDocument)
    return HTMLRow(cells: [
      who(row.assertion),
      spoken(row.translated, carrier) + (carrier.map { under(documentLink($0)) } ?? ""),
      (row.original.map { spoken($0, row.originalDocument) }
        ?? HTMLWriter.span("em", [:], say(.originalNotInCase))) + under(original),
    ])
  }

  /// Words in the language that they are in.
  private func spoken(_ evidence: Evidence, _ document: Int?) -> String {
    let tag = evidence.language ?? document.flatMap { graph.document($0).language }
    return HTMLWriter.span(
      "span", HTMLReport.spoken(tag, [("dir", "auto")]),
      evidence.quoted.map { language.quoted(escaped($0)) } ?? "")
  }

  private func under(_ markup: String) -> String {
    HTMLWriter.span("div", ["class": "place"], markup)
  }
}
