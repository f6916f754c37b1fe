import Provenance

/// The sides of a root: who stands where, and by which steps.
///
/// There are two, but for a root of kind `question`: there it is one for each answer.
public struct RootSides: Sendable {
  /// The sides; of two, that which affirms the first claim of the root is the first.
  public internal(set) var sides: [Side]

  /// Those who hold one literal of the root.
  public struct Side: Sendable {
    /// What they hold.
    public let literal: Literal
    /// The assertions, nearest first.
    public internal(set) var members: [Member]
  }

  /// Everybody, side by side.
  public var all: [Member] { sides.flatMap(\.members) }

  /// What the first side holds.
  public var firstLiteral: Literal { sides[0].literal }
  /// What the second side holds.
  public var secondLiteral: Literal { sides[1].literal }
  /// The first side, nearest first.
  public var first: [Member] { sides[0].members }
  /// The second side, nearest first; of several answers all but the first.
  public var second: [Member] { sides.dropFirst().flatMap(\.members) }

  /// How many sides, and how many assertions of the others, a limit leaves out.
  func leftOut(limit: Int) -> (sides: Int, assertions: Int) {
    (
      max(0, sides.count - limit),
      sides.prefix(limit).reduce(0) { $0 + max(0, $1.members.count - limit) }
    )
  }

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
  /// The sides of a root.
  /// - Complexity: O(n log n) in its assertions and their paths.
  public func sides(of root: Contradiction) -> RootSides {
    root.kind == .question ? answers(of: root) : twoSides(of: root)
  }

  private func twoSides(of root: Contradiction) -> RootSides {
    var members: [[Int: RootSides.Member]] = [[:], [:]]
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
      add(taking.first, meeting.firstPath, to: &members[isTurned ? 1 : 0])
      add(taking.second, meeting.secondPath, to: &members[isTurned ? 0 : 1])
    }
    let claim = Literal(claim: root.firstClaim, isNegated: false)
    return RootSides(sides: [
      RootSides.Side(literal: literals?.0 ?? claim, members: ordered(members[0])),
      RootSides.Side(literal: literals?.1 ?? claim.negation, members: ordered(members[1])),
    ])
  }

  /// A side for each answer that the values of a question join, the most held first.
  private func answers(of root: Contradiction) -> RootSides {
    var members: [Literal: [Int: RootSides.Member]] = [:]
    var counter = pairCounter
    for conflict in root.conflicts {
      let meeting = meeting(of: conflict, root)
      let taking = counter.participants(of: conflict)
      add(taking.first, meeting.firstPath, to: &members[meeting.first, default: [:]])
      add(taking.second, meeting.secondPath, to: &members[meeting.second, default: [:]])
    }
    let sides = members.keys.sorted().map {
      RootSides.Side(literal: $0, members: ordered(members[$0] ?? [:]))
    }
    return RootSides(
      sides: sides.sorted { ($1.members.count, $0.literal) < ($0.members.count, $1.literal) })
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
    case .relation, .question:
      let path = conflict.path
      let at =
        path.firstIndex { step in
          root.kind == .relation
            ? step.relation == root.relation : graph.question(of: step) == root.question
        } ?? 0
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
    let weakest = path.map { graph.certainty(of: $0).strength }.min() ?? 3
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
