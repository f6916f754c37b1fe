import Provenance

/// The sections of the Markdown report that speak of the evidence.
extension MarkdownReport {
  mutating func writeIndependence(_ evidence: EvidenceFindings) {
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
    rest(report.analysis.contestedSides.count - rows.count, "side")
  }

  mutating func writeChanges() {
    list("Changes of position", graph.positionChanges.map(evidenceSentences.change), "change")
  }

  mutating func writeCircles(_ evidence: EvidenceFindings) {
    list("Circular reporting", evidence.circles.map(evidenceSentences.circle), "circle")
  }

  mutating func writeScopeSplits(_ evidence: EvidenceFindings) {
    list(
      "Not compared",
      evidence.scopeSplits.map {
        evidenceSentences.scopeSplit($0.question, $0.claims, limit: selection.limit)
      }, "question",
      introduction: "Values that would contradict each other if they spoke of the same thing.")
  }

  mutating func writeDisputes(_ evidence: EvidenceFindings) {
    list(
      "Attributions denied",
      evidence.attributionDisputes.map {
        Phrase.sentence(Phrase.capitalized(evidenceSentences.dispute($0)))
      }, "dispute",
      introduction: "Whatever rests on these assertions rests on a disputed attribution.")
  }

  mutating func writeOriginals(_ evidence: EvidenceFindings) {
    list(
      "Originals to find",
      evidence.originals.map { evidenceSentences.original($0, limit: selection.limit) },
      "original",
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
      let subjects = flags.prefix(selection.limit).map { subject(of: $0) }
      let more = flags.count - subjects.count
      lines.append(
        "- **\(Phrase.capitalized(EvidenceSentences.flag(kind)))**: "
          + "\(EvidenceSentences.meaning(kind)): \(subjects.joined(separator: " "))"
          + (more > 0 ? " and \(more) more" : ""))
    }
  }

  private func subject(of flag: EvidenceFlag) -> String {
    switch flag.subject {
    case .assertion(let number): quote(number)
    case .document(let number): MarkdownText.code(graph.document(number).id)
    case .claim(let number): MarkdownText.code(graph.claim(number).id)
    }
  }

  private mutating func list(
    _ title: String, _ items: [String], _ noun: String, introduction: String = ""
  ) {
    guard !items.isEmpty else { return }
    heading(title)
    if !introduction.isEmpty { paragraph(introduction) }
    lines.append("")
    for item in items.prefix(selection.limit) { lines.append("- \(item)") }
    rest(items.count - selection.limit, noun)
  }
}
