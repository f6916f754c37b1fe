/// What a case amounts to: who contradicts whom, who agrees, and where every claim stands.
public struct Analysis: Sendable {
  /// The graph that was analysed.
  public let graph: ClaimGraph
  /// The roots of all contradictions and tensions, x1 first.
  public let contradictions: [Contradiction]
  /// Where every claim stands, by number of the claim.
  public let standings: [ClaimStanding]
  /// The literals that two or more sources are committed to, ascending.
  public let agreements: [Literal]
  /// The claims whose relations cannot all be right, ascending.
  public let inconsistentClaims: [Int]
  /// Pairs of assertions of one source that conflict.
  public let selfContradictionCount: Int
  /// The conflicts of sources with themselves.
  let ownConflicts: [LiteralConflict]
  private let disputeOfClaim: [Int32]

  /// Analyses a graph.
  /// - Complexity: O((h + s) · (n + m)) for h held literals and s sources over what they reach.
  public init(_ graph: ClaimGraph) {
    self.graph = graph
    var sorter = RootSorter(graph)
    let sorted = sorter.sort(graph.literalConflicts())
    contradictions = sorted.roots
    ownConflicts = sorted.own
    selfContradictionCount = Analysis.countOwn(sorted.own, sorted.ownPairCount, graph)
    standings = graph.standings()
    agreements = standings.enumerated().flatMap { claim, standing in
      let yes = Literal(claim: claim, isNegated: false)
      return (standing.affirmingDerived > 1 ? [yes] : [])
        + (standing.denyingDerived > 1 ? [yes.negation] : [])
    }
    inconsistentClaims = graph.inconsistentClaims()
    disputeOfClaim = graph.connectedClaims()
  }

  /// The first pairs of a root, in order of their ids.
  /// - Complexity: O(n log n) in the assertions of the root, never in all its pairs.
  public func pairs(of root: Contradiction, limit: Int = .max) -> [ConflictPair] {
    PairListing(root.conflicts, graph.commitments, ofOneSource: false).first(limit)
  }

  /// The pairs of assertions with which sources contradict themselves, by source and ids.
  /// - Complexity: O(n log n) in the assertions of such sources, and in the pairs listed.
  public func selfContradictions(limit: Int = .max) -> [SelfContradiction] {
    guard selfContradictionCount > 0 else { return [] }
    return PairListing(ownConflicts, graph.commitments, ofOneSource: true)
      .first(limit, where: graph.isHeldAtOnce).map {
        SelfContradiction(source: Int(graph.commitments.holders[$0.a]), pair: $0)
      }
  }

  /// How many pairs of one source conflict where neither replaces the other.
  ///
  /// What was replaced is not in the reading of current positions, so that nothing is left to sort
  /// out there.
  private static func countOwn(
    _ conflicts: [LiteralConflict], _ pairCount: Int, _ graph: ClaimGraph
  ) -> Int {
    var replaced = ReplacedPairs(graph)
    guard !replaced.isEmpty else { return pairCount }
    return conflicts.reduce(pairCount) { count, conflict in
      replaced.counts(of: conflict).reduce(count) { $0 - $1.count }
    }
  }

  /// A counter that tells who takes part in a conflict; it remembers what it has counted.
  package var pairCounter: PairCounter { PairCounter(graph.commitments) }

  /// Pairs of assertions by different sources that conflict, over all roots.
  public var conflictingPairCount: Int { contradictions.reduce(0) { $0 + $1.pairCount } }
  /// Those of them that are tensions.
  public var tensionPairCount: Int { contradictions.reduce(0) { $0 + $1.tensionCount } }

  /// How many claims have a status.
  public func count(of status: ClaimStatus) -> Int { standings.count { $0.status == status } }

  /// The dispute that a root belongs to, named by the least claim connected with it.
  public func dispute(of root: Contradiction) -> Int {
    Int(disputeOfClaim[root.firstClaim])
  }

  /// The dispute that a claim belongs to, if it is disputed: the least claim connected with it.
  package func dispute(ofClaim claim: Int) -> Int { Int(disputeOfClaim[claim]) }

  /// Whether two claims are connected by strict relations or a question.
  public func areConnected(_ a: Int, _ b: Int) -> Bool { disputeOfClaim[a] == disputeOfClaim[b] }
}

extension ClaimGraph {
  /// For each claim the least claim that strict relations or questions connect it with.
  func connectedClaims() -> [Int32] {
    var sets = DisjointSets(count: claims.count)
    for number in 0..<relations.count {
      let relation = relation(number)
      guard relation.kind.isStrict, let from = claims.number(of: relation.from),
        let to = claims.number(of: relation.to)
      else { continue }
      sets.join(from, to)
    }
    var firstOfQuestion: [Int: Int] = [:]
    for number in 0..<claims.count {
      guard let question = claim(number).question.flatMap(questions.number(of:)) else { continue }
      if let first = firstOfQuestion[question] {
        sets.join(first, number)
      } else {
        firstOfQuestion[question] = number
      }
    }
    return (0..<claims.count).map { Int32(sets.group(of: $0)) }
  }
}
