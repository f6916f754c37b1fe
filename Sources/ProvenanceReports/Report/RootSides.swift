import Provenance

/// The two sides of a root: who stands where, and by which steps.
public struct RootSides: Sendable {
  /// What the first side holds, the affirmed side where there is one.
  public let firstLiteral: Literal
  /// What the second side holds.
  public let secondLiteral: Literal
  /// The first side, nearest first.
  public internal(set) var first: [Member] = []
  /// The second side, nearest first.
  public internal(set) var second: [Member] = []

  /// An assertion on one side of a root.
  public struct Member: Sendable {
    /// The assertion, by number.
    public let assertion: Int
    /// The steps from what it holds to what its side holds; none where it holds that itself.
    public let path: [PathStep]
    /// 1 possible, 2 probable, 3 certain: the least of the assertion and the steps.
    public let strength: Int
  }
}

extension Analysis {
  /// The two sides of a root.
  /// - Complexity: O(n log n) in its assertions and their paths.
  public func sides(of root: Contradiction) -> RootSides {
    var members: [Int: [Int: RootSides.Member]] = [0: [:], 1: [:]]
    var literals: (Literal, Literal)?
    var counter = pairCounter
    for conflict in root.conflicts {
      let meeting = meeting(of: conflict, root)
      // Whoever affirms the first claim of the root stands on the first side.
      let isTurned =
        meeting.first.claim == root.firstClaim
        ? meeting.first.isNegated : !meeting.second.isNegated
      let pair = isTurned ? (meeting.second, meeting.first) : (meeting.first, meeting.second)
      if literals == nil { literals = pair }
      let taking = counter.participants(of: conflict)
      add(taking.first, meeting.firstPath, to: &members[isTurned ? 1 : 0, default: [:]])
      add(taking.second, meeting.secondPath, to: &members[isTurned ? 0 : 1, default: [:]])
    }
    let claim = Literal(claim: root.firstClaim, isNegated: false)
    var sides = RootSides(
      firstLiteral: literals?.0 ?? claim, secondLiteral: literals?.1 ?? claim.negation)
    sides.first = ordered(members[0] ?? [:])
    sides.second = ordered(members[1] ?? [:])
    return sides
  }

  /// Where the two ends of a conflict meet: the literals of the root that they lead to.
  private struct Meeting {
    var first: Literal
    var second: Literal
    var firstPath: [PathStep]
    var secondPath: [PathStep]
  }

  private func meeting(of conflict: LiteralConflict, _ root: Contradiction) -> Meeting {
    switch root.kind {
    case .direct:
      let path = conflict.path
      // The path passes the claim; what comes before belongs to one end, the rest to the other.
      let at = ([conflict.first] + path.map(\.to)).firstIndex { $0.claim == root.firstClaim } ?? 0
      let literal = at == 0 ? conflict.first : path[at - 1].to
      return Meeting(
        first: literal, second: literal.negation, firstPath: Array(path[..<at]),
        secondPath: Array(path[at...]).contraposition)
    case .relation:
      let path = conflict.path
      let at = path.firstIndex { $0.relation == root.relation } ?? 0
      return Meeting(
        first: path[at].from, second: path[at].to.negation, firstPath: Array(path[..<at]),
        secondPath: Array(path[(at + 1)...]).contraposition)
    case .path:
      return Meeting(
        first: conflict.first, second: conflict.second, firstPath: [], secondPath: [])
    }
  }

  private func add(
    _ assertions: [Int], _ path: [PathStep], to side: inout [Int: RootSides.Member]
  ) {
    let weakest = path.map { graph.relation($0.relation).certainty.strength }.min() ?? 3
    for assertion in assertions {
      let own = graph.assertion(assertion).certainty.strength
      let member = RootSides.Member(
        assertion: assertion, path: path, strength: min(own, weakest))
      if let known = side[assertion], known.path.count <= path.count { continue }
      side[assertion] = member
    }
  }

  private func ordered(_ side: [Int: RootSides.Member]) -> [RootSides.Member] {
    side.values.sorted {
      ($0.path.count, -$0.strength, $0.assertion) < ($1.path.count, -$1.strength, $1.assertion)
    }
  }
}
