import Provenance

extension TextReport {
  /// On a screen, how many flags of each kind there are, and what became of the quotes.
  mutating func writeFlagCounts(_ evidence: EvidenceFindings) {
    let counts = kinds(of: evidence).map { kind, flags in
      say(
        .flagCount, ["flag": .words(kind.words(in: language)), "count": .number(flags.count)])
    }
    let outcomes = texts.outcomes(parts)
    guard !counts.isEmpty || outcomes != nil else { return }
    lines.append("")
    let leads = [say(.quotesLead), say(.flagsLead)]
    let column = (leads.map { DisplayWidth.of($0) }.max() ?? 0) + 2
    if let outcomes { wrap(outcomes, lead: DisplayWidth.padded(leads[0], to: column)) }
    if !counts.isEmpty {
      wrap(
        items: divided(counts, by: .listComma),
        lead: DisplayWidth.padded(leads[1], to: column))
    }
  }

  /// What each kind of flag means, and the records it stands beside.
  mutating func writeFlags(_ evidence: EvidenceFindings) {
    let kinds = kinds(of: evidence)
    guard !kinds.isEmpty else { return }
    heading(.flagsHeading)
    for (kind, flags) in kinds {
      let subjects = evidenceSentences.subjects(of: flags) { Visible.line($0) }
      wrap(
        say(
          .flagLine,
          [
            "flag": .words(Phrase.capitalized(kind.words(in: language))),
            "meaning": .words(kind.meaning(in: language)), "subjects": .words(subjects),
          ]), lead: "  !  ")
    }
  }

  private func kinds(
    of evidence: EvidenceFindings
  ) -> [(kind: EvidenceFlag.Kind, flags: [EvidenceFlag])] {
    EvidenceFlag.Kind.allCases.compactMap { kind in
      let flags = evidence.flags.filter { $0.kind == kind }
      return flags.isEmpty ? nil : (kind, flags)
    }
  }
}
