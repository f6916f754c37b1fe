import Provenance

/// The sections of the Markdown report that hold wordings against each other.
extension MarkdownReport {
  /// Quotations beside what their origin has, the words that differ in bold.
  mutating func writeMisquotes(_ evidence: EvidenceFindings) {
    guard !evidence.misquotes.isEmpty else { return }
    heading(.misquotedHeading)
    paragraph(say(.misquotedIntroduction))
    let rows = evidence.misquotes.prefix(selection.limit).map { row in
      [
        "\(escaped(evidenceSentences.holder(of: row.assertion))) \(quote(row.assertion))",
        quoted(row), origin(of: row),
      ]
    }
    lines.append("")
    lines += MarkdownText.table(
      [say(.whoColumn), say(.asQuotedColumn), say(.atOriginColumn)], rows)
    rest(evidence.misquotes.count - rows.count, .moreQuotations)
  }

  private func quoted(_ row: MisquoteRow) -> String {
    let words =
      row.misquote.difference.map { self.words($0, .onlySecond) }
      ?? language.quoted(escaped(Visible.line(row.misquote.words)))
    guard let carrier = row.carrier.map(graph.document) else { return words }
    return words + "<br>" + escaped(texts.title(carrier))
      + (row.place.map { say(.comma) + escaped(texts.place($0, in: carrier)) } ?? "")
  }

  private func origin(of row: MisquoteRow) -> String {
    let titles = row.origins.prefix(selection.limit).map {
      escaped(texts.title(graph.document($0)))
    }
    guard case .altered(_, let place, _) = row.misquote.outcome,
      let difference = row.misquote.difference, let origin = row.origins.first
    else {
      return say(
        .notInDocuments, ["documents": .words(language.list(titles, of: row.origins.count))])
    }
    return words(difference, .onlyFirst) + "<br>" + titles.joined()
      + say(.comma) + escaped(texts.place(place, in: graph.document(origin)))
  }

  private func words(
    _ difference: WordDifference, _ kind: WordDifference.Piece.Kind
  ) -> String {
    language.quoted(
      TextWords.marked(
        difference, kind, mark: { "**\(escaped(Visible.line($0)))**" },
        plain: { escaped(Visible.line($0)) }))
  }

  /// Quotes in translation beside the original words, which nobody compares but the reader.
  mutating func writeTranslations(_ evidence: EvidenceFindings) {
    guard !evidence.translations.isEmpty else { return }
    heading(.translatedHeading)
    paragraph(say(.translatedIntroduction))
    let rows = evidence.translations.prefix(selection.limit).map { row in
      let carrier = graph.documentNumber(row.translated.document).map(graph.document)
      let original = texts.title(graph.document(row.originalDocument))
      return [
        "\(escaped(evidenceSentences.holder(of: row.assertion))) \(quote(row.assertion))",
        (row.translated.quoted(in: language).map { language.quoted(escaped($0)) } ?? "")
          + (carrier.map { "<br>" + escaped(texts.title($0)) } ?? ""),
        (row.original?.quoted(in: language).map { language.quoted(escaped($0)) }
          ?? "*\(say(.originalNotInCase))*") + "<br>" + escaped(original),
      ]
    }
    lines.append("")
    lines += MarkdownText.table(
      [say(.whoColumn), say(.inTranslationColumn), say(.inOriginalColumn)], rows)
    rest(evidence.translations.count - rows.count, .moreTranslatedQuotes)
  }
}
