import Provenance

/// What the picture of a root is about: the claims in its last column, and which side stands above.
struct RootFocus {
  /// The claim that is both affirmed and denied, or the claims that exclude each other.
  let central: [Int]
  /// Whether the first side of the root stands above.
  let firstIsUpper: Bool
  /// Whether both sides deny: one of the claims has to be right.
  let bothDenied: Bool

  init(_ report: ContradictionReport, _ place: Int) {
    let root = report.contradictions[place]
    let sides = report.sides[place]
    let first = sides.firstLiteral
    let second = sides.sides.count > 1 ? sides.secondLiteral : first
    bothDenied = first.isNegated && second.isNegated
    if let claim = root.claim {
      central = [claim]
      firstIsUpper = !(first.claim == claim && first.isNegated)
      return
    }
    if root.kind == .question {
      central = root.claims
      firstIsUpper = true
      return
    }
    let relation = RootFocus.excluding(root, report.graph)
    if let relation {
      // The claim that the first side leads to comes first.
      let claims = [relation.from, relation.to].compactMap(report.graph.claims.number(of:))
      central = claims.first == second.claim ? claims.reversed() : claims
      firstIsUpper = true
    } else if second.isNegated != first.isNegated {
      central = [second.isNegated ? second.claim : first.claim]
      firstIsUpper = second.isNegated
    } else {
      central = first.claim == second.claim ? [first.claim] : [first.claim, second.claim]
      firstIsUpper = true
    }
  }

  /// The relation of the root, or of its path, by which two claims cannot both be right.
  private static func excluding(_ root: Contradiction, _ graph: ClaimGraph) -> Relation? {
    let onPaths = root.kind == .path ? root.conflicts.first?.path.compactMap(\.relation) ?? [] : []
    for number in [root.relation].compactMap({ $0 }) + onPaths {
      let relation = graph.relation(number)
      if relation.kind.excludes { return relation }
    }
    return nil
  }
}
