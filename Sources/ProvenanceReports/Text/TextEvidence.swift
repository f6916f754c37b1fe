import Provenance

/// The sections of the terminal report that speak of the evidence.
extension TextReport {
  /// The sides whose independence is told.
  ///
  /// One with a single speaker has nothing to be independent of, and one that nobody holds but by
  /// giving another value is no side that anybody took: a screen leaves them out.
  var independentSides: [Literal] {
    let sides = parts.contestedSides
    guard !isWhole else { return sides }
    let shutOut = Set(AgreementList(report, parts).shutOut)
    return sides.filter { literal in
      let standing = report.analysis.standings[literal.claim]
      let speakers = literal.isNegated ? standing.denyingDerived : standing.affirmingDerived
      return speakers > 1 && !shutOut.contains(literal)
    }
  }

  mutating func writeIndependence(_ evidence: EvidenceFindings, of count: Int) {
    guard count > 0 else { return }
    heading(.independenceHeading, of: isWhole ? .independenceOfAll : .independenceOfSome)
    for side in evidence.independence {
      wrap(evidenceSentences.claim(of: side), lead: "  \(side.isDenial ? "-" : "+")  ")
      wrap(evidenceSentences.independence(side), lead: "       ")
    }
    writeRest(count - evidence.independence.count, .moreSides)
  }

  mutating func writeCircles(_ evidence: EvidenceFindings) {
    guard !evidence.circles.isEmpty else { return }
    heading(.circlesHeading)
    for circle in evidence.circles.prefix(selection.limit) {
      wrap(evidenceSentences.circle(circle), lead: "  o  ")
    }
    writeRest(evidence.circles.count - selection.limit, .moreCircles)
  }

  mutating func writeScopeSplits(_ evidence: EvidenceFindings) {
    guard !evidence.scopeSplits.isEmpty else { return }
    heading(.scopesHeading, of: .scopesOf)
    for split in evidence.scopeSplits.prefix(selection.limit) {
      wrap(
        evidenceSentences.scopeSplit(split.question, split.claims), lead: "  /  ")
    }
    writeRest(evidence.scopeSplits.count - selection.limit, .moreQuestions)
  }

  mutating func writeDisputes(_ evidence: EvidenceFindings) {
    guard !evidence.attributionDisputes.isEmpty else { return }
    heading(.disputesHeading)
    for dispute in evidence.attributionDisputes.prefix(selection.limit) {
      wrap(
        language.sentence(Phrase.capitalized(evidenceSentences.dispute(dispute))), lead: "  ?  ")
    }
    writeRest(evidence.attributionDisputes.count - selection.limit, .moreDeniedAttributions)
  }

  mutating func writeOriginals(_ evidence: EvidenceFindings) {
    guard !evidence.originals.isEmpty else { return }
    heading(.originalsHeading, of: .originalsOf)
    for original in evidence.originals.prefix(selection.limit) {
      wrap(evidenceSentences.original(original), lead: "  >  ")
    }
    writeRest(evidence.originals.count - selection.limit, .moreOriginals)
  }
}
