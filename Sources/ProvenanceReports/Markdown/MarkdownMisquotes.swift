import Provenance

/// The sections of the Markdown report that hold wordings against each other.
extension MarkdownReport {
  /// Quotations beside what their origin has, the words that differ in bold.
  mutating func writeMisquotes(_ evidence: EvidenceFindings) {
    guard !evidence.misquotes.isEmpty else { return }
    heading("Misquoted")
    paragraph("Quotations that differ from their origin; the words that differ are bold.")
    let rows = evidence.misquotes.prefix(selection.limit).map { row in
      [
        "\(escaped(evidenceSentences.holder(of: row.assertion))) \(quote(row.assertion))",
        quoted(row), origin(of: row),
      ]
    }
    lines.append("")
    lines += MarkdownText.table(["Who", "As quoted", "At its origin"], rows)
    rest(evidence.misquotes.count - rows.count, "quotation")
  }

  private func quoted(_ row: MisquoteRow) -> String {
    let words =
      row.misquote.difference.map { self.words($0, .onlySecond) }
      ?? Phrase.quoted(escaped(Visible.line(row.misquote.words)))
    guard let carrier = row.carrier.map(graph.document) else { return words }
    return words + "<br>" + escaped(texts.title(carrier))
      + (row.place.map { ", " + escaped(texts.place($0, in: carrier)) } ?? "")
  }

  private func origin(of row: MisquoteRow) -> String {
    let titles = row.origins.prefix(selection.limit).map {
      escaped(texts.title(graph.document($0)))
    }
    guard case .altered(_, let place, _) = row.misquote.outcome,
      let difference = row.misquote.difference, let origin = row.origins.first
    else { return "not in " + Phrase.list(titles, of: row.origins.count) }
    return words(difference, .onlyFirst) + "<br>" + titles.joined()
      + ", " + escaped(texts.place(place, in: graph.document(origin)))
  }

  private func words(
    _ difference: WordDifference, _ kind: WordDifference.Piece.Kind
  ) -> String {
    Phrase.quoted(
      TextWords.marked(
        difference, kind, mark: { "**\(escaped(Visible.line($0)))**" },
        plain: { escaped(Visible.line($0)) }))
  }

  /// Quotes in translation beside the original words, which nobody compares but the reader.
  mutating func writeTranslations(_ evidence: EvidenceFindings) {
    guard !evidence.translations.isEmpty else { return }
    heading("Translated")
    paragraph("Quotes whose original words are in another language: compare them yourself.")
    let rows = evidence.translations.prefix(selection.limit).map { row in
      let carrier = graph.documentNumber(row.translated.document).map(graph.document)
      let original = texts.title(graph.document(row.originalDocument))
      return [
        "\(escaped(evidenceSentences.holder(of: row.assertion))) \(quote(row.assertion))",
        (row.translated.quoted.map { Phrase.quoted(escaped($0)) } ?? "")
          + (carrier.map { "<br>" + escaped(texts.title($0)) } ?? ""),
        (row.original?.quoted.map { Phrase.quoted(escaped($0)) }
          ?? "*the original words are not in the case*") + "<br>" + escaped(original),
      ]
    }
    lines.append("")
    lines += MarkdownText.table(["Who", "In translation", "In the original"], rows)
    rest(evidence.translations.count - rows.count, "translated quote")
  }
}
