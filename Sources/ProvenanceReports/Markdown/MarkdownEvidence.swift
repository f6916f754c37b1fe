import Provenance

/// The sections of the Markdown report that speak of the evidence.
extension MarkdownReport {
  mutating func writeIndependence(_ evidence: EvidenceFindings, of count: Int) {
    guard !evidence.independence.isEmpty else { return }
    heading("Independence")
    paragraph(
      "For every side of every contested claim. Groups are speakers under one control; origins are "
        + "groups that have it firsthand; lines are ways to us that share nobody. Counting is "
        + "evidence about evidence, not a verdict.")
    let rows = evidence.independence.map { side in
      [evidenceSentences.claim(of: side), evidenceSentences.independence(side)]
    }
    lines.append("")
    lines += MarkdownText.table(["Claim", "Who stands behind it"], rows)
    rest(count - rows.count, "side")
  }

  /// Passages that documents of different publishers share.
  mutating func writeCopies(_ evidence: EvidenceFindings) {
    let sentences = CopySentences(report, texts: texts, limit: selection.limit)
    let rows = report.rows(of: evidence.sharedPassages.prefix(selection.limit))
    list(
      "Likely the same origin",
      rows.map { row in
        let passage = row.passage
        return "\(sentences.extent(passage)) in \(escaped(sentences.place(passage.earliest)))"
          + sentences.copies(passage).map { "\n  - and in \(escaped($0))" }.joined()
          + "\n  - \(Phrase.quoted(escaped(Visible.line(row.words))))"
      }, of: evidence.sharedPassages.count, "passage",
      introduction: "Passages that documents of different publishers share, outside quotation "
        + "marks. Nothing is counted as one origin for it: look, and record what derives from what."
    )
  }

  mutating func writeChanges() {
    let changes = parts.positionChanges
    let items = changes.prefix(selection.limit).map { change in
      evidenceSentences.change(change)
        + evidenceSentences.moments(of: change).map { "\n  - \($0)" }.joined()
    }
    list("Changes of position", items, of: changes.count, "change")
  }

  mutating func writeCircles(_ evidence: EvidenceFindings) {
    list(
      "Circular reporting",
      evidence.circles.prefix(selection.limit).map(evidenceSentences.circle),
      of: evidence.circles.count, "circle")
  }

  mutating func writeScopeSplits(_ evidence: EvidenceFindings) {
    list(
      "Not compared",
      evidence.scopeSplits.prefix(selection.limit).map {
        evidenceSentences.scopeSplit($0.question, $0.claims)
      }, of: evidence.scopeSplits.count, "question",
      introduction: "Values that would contradict each other if they spoke of the same thing.")
  }

  mutating func writeDisputes(_ evidence: EvidenceFindings) {
    list(
      "Attributions denied",
      evidence.attributionDisputes.prefix(selection.limit).map {
        Phrase.sentence(Phrase.capitalized(evidenceSentences.dispute($0)))
      }, of: evidence.attributionDisputes.count, "denied attribution",
      introduction: "Whatever rests on these assertions rests on a disputed attribution.")
  }

  mutating func writeOriginals(_ evidence: EvidenceFindings) {
    list(
      "Originals to find",
      evidence.originals.prefix(selection.limit).map(evidenceSentences.original),
      of: evidence.originals.count, "original",
      introduction: "Sources that others pass on, and of which the case has nothing of their own.")
  }

  mutating func writeFlags(_ evidence: EvidenceFindings) {
    let kinds = EvidenceFlag.Kind.allCases.filter { kind in
      evidence.flags.contains { $0.kind == kind }
    }
    guard !kinds.isEmpty else { return }
    heading("Flags")
    lines.append("")
    for kind in kinds {
      let flags = evidence.flags.filter { $0.kind == kind }
      lines.append(
        "- **\(Phrase.capitalized(EvidenceSentences.flag(kind)))**: "
          + "\(EvidenceSentences.meaning(kind)): "
          + evidenceSentences.subjects(of: flags, id: MarkdownText.code))
    }
  }

  /// A list under its heading, of so many items in all.
  private mutating func list(
    _ title: String, _ items: [String], of count: Int, _ noun: String,
    introduction: String = ""
  ) {
    guard !items.isEmpty else { return }
    heading(title)
    if !introduction.isEmpty { paragraph(introduction) }
    lines.append("")
    for item in items { lines.append("- \(item)") }
    rest(count - items.count, noun)
  }
}
