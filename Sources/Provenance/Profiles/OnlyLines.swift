/// For which claims a source is the only line: everything said of them came through it.
struct OnlyLines: Sendable {
  private let graph: ClaimGraph
  /// For each source the assertions in the reading of which every chain passes through it.
  private let passed: [[Int32]]
  /// Whether anybody is committed to a claim or its negation.
  private let isSpokenOf: [Bool]

  init(_ graph: ClaimGraph, passed: [[Int32]]) {
    self.graph = graph
    self.passed = passed
    var reach = LiteralReach(graph.implications)
    reach.walk(from: graph.commitments.heldLiterals.map(\.code))
    var isSpokenOf = [Bool](repeating: false, count: graph.claims.count)
    for code in reach.reached { isSpokenOf[Literal(code: code).claim] = true }
    self.isSpokenOf = isSpokenOf
  }

  /// Claims with a speaker on either side, direct or derived.
  var spokenClaimCount: Int { isSpokenOf.count { $0 } }

  /// The claims for which a source is the only line, by number, ascending.
  ///
  /// What anybody who is heard by another way is committed to is struck out.
  /// - Complexity: O(n + m) in the relations and what is held; nothing where no assertion has to
  ///   pass through the source.
  func claims(of source: Int) -> [Int] {
    var counts: [Int32: Int] = [:]
    for assertion in passed[source] {
      let code = graph.commitments.literals[Int(assertion)]
      if code >= 0 { counts[code, default: 0] += 1 }
    }
    if counts.isEmpty { return [] }
    let held = graph.commitments.heldLiterals
    let others = held.filter {
      graph.commitments.assertions(of: $0).count > counts[$0.code, default: 0]
    }
    var isOnly = isSpokenOf
    var reach = LiteralReach(graph.implications)
    reach.walk(from: others.map(\.code))
    for code in reach.reached { isOnly[Literal(code: code).claim] = false }
    return isOnly.indices.filter { isOnly[$0] }
  }
}
