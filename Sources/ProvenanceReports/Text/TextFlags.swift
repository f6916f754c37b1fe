import Provenance

extension TextReport {
  /// On a screen, how many flags of each kind there are, and what became of the quotes.
  mutating func writeFlagCounts(_ evidence: EvidenceFindings) {
    let counts = kinds(of: evidence).map { kind, flags in
      "\(EvidenceSentences.flag(kind)) \(flags.count)"
    }
    let outcomes = texts.outcomes(parts)
    guard !counts.isEmpty || outcomes != nil else { return }
    lines.append("")
    if let outcomes { wrap(outcomes, lead: "quotes  ") }
    if !counts.isEmpty { wrap(counts.joined(separator: ", "), lead: "flags   ") }
  }

  /// What each kind of flag means, and the records it stands beside.
  mutating func writeFlags(_ evidence: EvidenceFindings) {
    let kinds = kinds(of: evidence)
    guard !kinds.isEmpty else { return }
    heading("Flags")
    for (kind, flags) in kinds {
      let subjects = evidenceSentences.subjects(of: flags) { Visible.line($0) }
      wrap(
        "\(Phrase.capitalized(EvidenceSentences.flag(kind))): "
          + "\(EvidenceSentences.meaning(kind)): \(subjects)", lead: "  !  ")
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
