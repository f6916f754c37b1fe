import Provenance

/// What a report says of the evidence itself: who is independent of whom, what goes in circles,
/// what to look for, what to mind.
struct EvidenceFindings {
  /// The sides of contested claims, up to the limit of the report.
  let independence: [SideIndependence]
  let circles: [CircularReporting.Circle]
  let originals: [OriginalToFind]
  let scopeSplits: [(question: Int, claims: [Int])]
  let attributionDisputes: [AttributionDispute]
  let flags: [EvidenceFlag]
  /// Whether every count is exact; else one is a lower bound.
  let isComplete: Bool
}

extension ContradictionReport {
  /// What the report says of the evidence.
  /// - Complexity: near linear in the records, beside the lines of each side.
  func evidence(limit: Int) -> EvidenceFindings {
    let independence = analysis.independenceOfContestedClaims(limit: limit)
    let circular = graph.circularReporting()
    return EvidenceFindings(
      independence: independence, circles: circular.circles, originals: graph.originalsToFind(),
      scopeSplits: graph.scopeSplits(), attributionDisputes: graph.attributionDisputes(),
      flags: analysis.flags(),
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
