import Provenance

/// The sections of the terminal report that hold wordings against each other.
extension TextReport {
  /// Quotations beside what their origin has, the words that differ between asterisks.
  mutating func writeMisquotes(_ evidence: EvidenceFindings) {
    guard !evidence.misquotes.isEmpty else { return }
    heading(.misquotedHeading, of: .misquotedOf)
    for row in evidence.misquotes.prefix(selection.limit) { write(row) }
    writeRest(evidence.misquotes.count - selection.limit, .moreQuotations)
  }

  private mutating func write(_ row: MisquoteRow) {
    let number = evidenceSentences.number(row.assertion)
    wrap("\(number) \(evidenceSentences.holder(of: row.assertion))", lead: "  \"  ")
    let carrier = row.carrier.map(graph.document)
    var left = [say(.inDocument, ["document": .words(carrier.map(texts.title) ?? "?")])]
    var right = row.origins.prefix(selection.limit).map { texts.title(graph.document($0)) }
    switch row.misquote.outcome {
    case .altered(_, let place, _):
      let difference = row.misquote.difference ?? WordDifference("", row.misquote.words)
      left.append(words(difference, .onlySecond))
      right = [
        say(.atItsOrigin, ["document": .words(right.joined())]), words(difference, .onlyFirst),
      ]
      if let origin = row.origins.first {
        right.append(texts.place(place, in: graph.document(origin)))
      }
    case .missing:
      left.append(language.quoted(Visible.line(row.misquote.words)))
      let more = row.origins.count - right.count
      let documents = language.list(right, of: right.count + more)
      right = [say(.notInDocuments, ["documents": .words(documents)])]
    }
    if let place = row.place, let carrier { left.append(texts.place(place, in: carrier)) }
    write(left, beside: right)
  }

  private func words(
    _ difference: WordDifference, _ kind: WordDifference.Piece.Kind
  ) -> String {
    language.quoted(
      TextWords.marked(
        difference, kind, mark: { "*\(Visible.line($0))*" }, plain: { Visible.line($0) }))
  }

  private mutating func write(_ left: [String], beside right: [String]) {
    let table = SideTable(width: width - 5)
    // Where there is no room for two columns, one wording follows the other as a whole.
    guard !table.isNarrow else {
      let cells = [left, right].map { $0.map { SideTable.Cell($0) } }
      lines += table.lines(cells[0], cells[1]).map { "     " + $0 }
      return
    }
    let count = max(left.count, right.count)
    for index in 0..<count {
      lines += table.lines(
        index < left.count ? [SideTable.Cell(left[index])] : [],
        index < right.count ? [SideTable.Cell(right[index])] : []
      ).map { "     " + $0 }
    }
  }

  /// Quotes in translation beside the original words, which nobody compares but the reader.
  mutating func writeTranslations(_ evidence: EvidenceFindings) {
    guard !evidence.translations.isEmpty else { return }
    heading(.translatedHeading, of: .translatedOf)
    for row in evidence.translations.prefix(selection.limit) {
      let number = evidenceSentences.number(row.assertion)
      wrap("\(number) \(evidenceSentences.holder(of: row.assertion))", lead: "  \"  ")
      let carrier = graph.documentNumber(row.translated.document).map(graph.document)
      var left = [say(.inDocument, ["document": .words(carrier.map(texts.title) ?? "?")])]
      if let quoted = row.translated.quoted(in: language) { left.append(language.quoted(quoted)) }
      var right = [
        say(
          .translatedFrom,
          ["document": .words(texts.title(graph.document(row.originalDocument)))])
      ]
      right.append(
        row.original?.quoted(in: language).map(language.quoted) ?? say(.originalNotInCase))
      write(left, beside: right)
    }
    writeRest(evidence.translations.count - selection.limit, .moreTranslatedQuotes)
  }
}
