import Provenance

/// What a report says of the evidence itself: who is independent of whom, what goes in circles,
/// what to look for, what to mind.
struct EvidenceFindings {
  /// The sides of contested claims that were asked for.
  let independence: [SideIndependence]
  let circles: [CircularReporting.Circle]
  let originals: [OriginalToFind]
  let scopeSplits: [(question: Int, claims: [Int])]
  let attributionDisputes: [AttributionDispute]
  let flags: [EvidenceFlag]
  let misquotes: [MisquoteRow]
  let translations: [TranslationRow]
  let sharedPassages: [SharedPassage]
  /// Whether every count is exact; else one is a lower bound.
  let isComplete: Bool
}

extension ContradictionReport {
  /// What the report says of the evidence.
  /// - Parameters:
  ///   - parts: the records that are shown.
  ///   - sides: the sides whose independence is.
  /// - Complexity: near linear in the records, beside the lines of each side.
  func evidence(_ parts: ReportParts, sides: some Sequence<Literal>) -> EvidenceFindings {
    let independence = analysis.independence(of: sides)
    let circular = graph.circularReporting()
    return EvidenceFindings(
      independence: independence, circles: circular.circles.filter(parts.includes),
      originals: graph.originalsToFind().compactMap(parts.part),
      scopeSplits: graph.scopeSplits().filter { $0.claims.contains(where: parts.includes(claim:)) },
      attributionDisputes: graph.attributionDisputes().filter {
        parts.includes(assertion: $0.assertion)
      }, flags: analysis.flags(study).filter(parts.includes),
      misquotes: misquotes(parts), translations: translations(parts),
      sharedPassages: sharedPassages(parts),
      isComplete: circular.isComplete && independence.allSatisfy(\.isComplete))
  }
}

extension ClaimGraph {
  /// The id of a member of a circle.
  func id(of member: Int, in medium: CircularReporting.Medium) -> String {
    switch medium {
    case .assertions: assertion(member).id
    case .documents: document(member).id
    case .relays: source(member).id
    }
  }

  /// The id of the record that a flag stands beside.
  func id(of subject: EvidenceFlag.Subject) -> String {
    switch subject {
    case .assertion(let number): assertion(number).id
    case .document(let number): document(number).id
    case .claim(let number): claim(number).id
    }
  }
}
