import Provenance

/// The sections of the Markdown report that speak of the evidence.
extension MarkdownReport {
  mutating func writeIndependence(_ evidence: EvidenceFindings, of count: Int) {
    guard !evidence.independence.isEmpty else { return }
    heading(.independenceHeading)
    paragraph(say(.independenceIntroduction))
    let rows = evidence.independence.map { side in
      [evidenceSentences.claim(of: side), evidenceSentences.independence(side)]
    }
    lines.append("")
    lines += MarkdownText.table(
      [say(.claimColumn), say(.whoStandsBehindColumn)], rows)
    rest(count - rows.count, .moreSides)
  }

  /// Passages that documents of different publishers share.
  mutating func writeCopies(_ evidence: EvidenceFindings) {
    let sentences = CopySentences(
      report, texts: texts, limit: selection.limit, language: language)
    let rows = report.rows(of: evidence.sharedPassages.prefix(selection.limit))
    list(
      .copiesHeading,
      rows.map { row in
        let passage = row.passage
        let parts =
          sentences.copies(passage).map { say(.andIn, ["place": .words(escaped($0))]) }
          + [language.quoted(escaped(Visible.line(row.words)))]
        return say(
          .extentIn,
          [
            "extent": .words(sentences.extent(passage)),
            "place": .words(escaped(sentences.place(passage.earliest))),
          ]) + parts.map { "\n  - \($0)" }.joined()
      }, of: evidence.sharedPassages.count, .morePassages,
      introduction: .copiesIntroduction
    )
  }

  mutating func writeChanges() {
    let changes = parts.positionChanges
    let items = changes.prefix(selection.limit).map { change in
      evidenceSentences.change(change)
        + evidenceSentences.moments(of: change).map { "\n  - \($0)" }.joined()
    }
    list(.changesHeading, items, of: changes.count, .moreChanges)
  }

  mutating func writeCircles(_ evidence: EvidenceFindings) {
    list(
      .circlesHeading,
      evidence.circles.prefix(selection.limit).map(evidenceSentences.circle),
      of: evidence.circles.count, .moreCircles)
  }

  mutating func writeScopeSplits(_ evidence: EvidenceFindings) {
    list(
      .scopesHeading,
      evidence.scopeSplits.prefix(selection.limit).map {
        evidenceSentences.scopeSplit($0.question, $0.claims)
      }, of: evidence.scopeSplits.count, .moreQuestions,
      introduction: .scopesIntroduction)
  }

  mutating func writeDisputes(_ evidence: EvidenceFindings) {
    list(
      .disputesHeading,
      evidence.attributionDisputes.prefix(selection.limit).map {
        language.sentence(Phrase.capitalized(evidenceSentences.dispute($0)))
      }, of: evidence.attributionDisputes.count, .moreDeniedAttributions,
      introduction: .disputesIntroduction)
  }

  mutating func writeOriginals(_ evidence: EvidenceFindings) {
    list(
      .originalsHeading,
      evidence.originals.prefix(selection.limit).map(evidenceSentences.original),
      of: evidence.originals.count, .moreOriginals,
      introduction: .originalsIntroduction)
  }

  mutating func writeFlags(_ evidence: EvidenceFindings) {
    let kinds = EvidenceFlag.Kind.allCases.filter { kind in
      evidence.flags.contains { $0.kind == kind }
    }
    guard !kinds.isEmpty else { return }
    heading(.flagsHeading)
    lines.append("")
    for kind in kinds {
      let flags = evidence.flags.filter { $0.kind == kind }
      lines.append(
        "- "
          + say(
            .flagLine,
            [
              "flag": "**\(Phrase.capitalized(kind.words(in: language)))**",
              "meaning": .words(kind.meaning(in: language)),
              "subjects": .words(evidenceSentences.subjects(of: flags, id: MarkdownText.code)),
            ]))
    }
  }

  /// A list under its heading, of so many items in all.
  private mutating func list(
    _ title: Message, _ items: [String], of count: Int, _ rest: Message,
    introduction: Message? = nil
  ) {
    guard !items.isEmpty else { return }
    heading(title)
    if let introduction { paragraph(say(introduction)) }
    lines.append("")
    for item in items { lines.append("- \(item)") }
    self.rest(count - items.count, rest)
  }
}
