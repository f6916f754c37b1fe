import Provenance

/// The contradiction of the report that a node or a line of a picture is about.
public struct PictureContradiction: Sendable, Hashable {
  /// Its number: 1 for `x1`.
  public let number: Int
  /// How serious it is.
  public let severity: Severity

  init(_ root: Contradiction) {
    number = root.number
    severity = root.severity
  }

  /// The id that reports show.
  public var id: String { "x\(number)" }
}

/// Finds the contradiction that a claim or a relation stands in; of several the first.
///
/// Roots of long paths are passed over: their claims stand in shorter ones, or lead to the ends.
struct PictureContradictions {
  private var byClaim: [Int: PictureContradiction] = [:]
  private var byQuestion: [Int: PictureContradiction] = [:]
  private var byRelation: [Int: PictureContradiction] = [:]
  private let graph: ClaimGraph

  /// - Complexity: O(n) in the roots, not in what they gather.
  init(_ report: ContradictionReport) {
    graph = report.graph
    for root in report.contradictions.reversed() {
      let sign = PictureContradiction(root)
      if let question = root.question { byQuestion[question] = sign }
      guard let relation = root.relation else { continue }
      byRelation[relation] = sign
      for claim in root.claims { byClaim[claim] = sign }
    }
    // A claim that is denied itself is looked up there, whatever else it stands in.
    for root in report.contradictions {
      if let claim = root.claim { byClaim[claim] = PictureContradiction(root) }
    }
  }

  /// The contradiction of a claim: its own, that of a relation, that of its question.
  func of(claim: Int) -> PictureContradiction? {
    byClaim[claim] ?? ofQuestion(ofClaim: claim)
  }

  /// The contradiction that a declared relation makes.
  func of(relation: Int) -> PictureContradiction? { byRelation[relation] }

  /// The contradiction that the values of the question of a claim make.
  func ofQuestion(ofClaim claim: Int) -> PictureContradiction? {
    graph.values.question(of: claim).flatMap { byQuestion[$0] }
  }
}
