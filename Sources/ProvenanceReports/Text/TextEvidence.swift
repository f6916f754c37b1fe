import Provenance

/// The sections of the terminal report that speak of the evidence.
extension TextReport {
  mutating func writeChanges() {
    let changes = report.graph.positionChanges
    guard !changes.isEmpty else { return }
    heading("Changes of position")
    for change in changes.prefix(selection.limit) {
      wrap(evidenceSentences.change(change), lead: "  ~  ")
    }
    writeRest(changes.count - selection.limit, "change")
  }

  mutating func writeIndependence(_ evidence: EvidenceFindings) {
    // A side with one speaker has nothing to be independent of.
    let sides = evidence.independence.filter { $0.speakers > 1 }
    guard !sides.isEmpty else { return }
    heading("Independence", of: "of two speakers or more on one side")
    for side in sides.prefix(selection.limit) {
      wrap(evidenceSentences.claim(of: side), lead: "  \(side.isDenial ? "-" : "+")  ")
      wrap(evidenceSentences.independence(side), lead: "       ")
    }
    writeRest(sides.count - selection.limit, "side")
  }

  mutating func writeCircles(_ evidence: EvidenceFindings) {
    guard !evidence.circles.isEmpty else { return }
    heading("Circular reporting")
    for circle in evidence.circles.prefix(selection.limit) {
      wrap(evidenceSentences.circle(circle), lead: "  o  ")
    }
    writeRest(evidence.circles.count - selection.limit, "circle")
  }

  mutating func writeScopeSplits(_ evidence: EvidenceFindings) {
    guard !evidence.scopeSplits.isEmpty else { return }
    heading("Not compared", of: "values that speak of different things")
    for split in evidence.scopeSplits.prefix(selection.limit) {
      wrap(
        evidenceSentences.scopeSplit(split.question, split.claims, limit: selection.limit),
        lead: "  /  ")
    }
    writeRest(evidence.scopeSplits.count - selection.limit, "question")
  }

  mutating func writeDisputes(_ evidence: EvidenceFindings) {
    guard !evidence.attributionDisputes.isEmpty else { return }
    heading("Attributions denied")
    for dispute in evidence.attributionDisputes.prefix(selection.limit) {
      wrap(Phrase.capitalized(evidenceSentences.dispute(dispute)), lead: "  ?  ")
    }
    writeRest(evidence.attributionDisputes.count - selection.limit, "dispute")
  }

  mutating func writeOriginals(_ evidence: EvidenceFindings) {
    guard !evidence.originals.isEmpty else { return }
    heading("Originals to find", of: "passed on by others, and not in the case")
    for original in evidence.originals.prefix(selection.limit) {
      wrap(evidenceSentences.original(original, limit: selection.limit), lead: "  >  ")
    }
    writeRest(evidence.originals.count - selection.limit, "original")
  }

  mutating func writeFlags(_ evidence: EvidenceFindings) {
    guard !evidence.flags.isEmpty else { return }
    let counts = EvidenceFlag.Kind.allCases.compactMap { kind -> String? in
      let count = evidence.flags.count { $0.kind == kind }
      return count == 0 ? nil : "\(EvidenceSentences.flag(kind)) \(count)"
    }
    lines.append("")
    wrap(counts.joined(separator: ", "), lead: "flags  ")
  }

  private mutating func heading(_ text: String, of explanation: String = "") {
    let line = explanation.isEmpty ? text : "\(text): \(explanation)"
    lines.append("")
    wrap(line)
  }
}
