/// A claim from which its own negation follows, or which follows from its negation.
public struct InconsistentAnnotation: Sendable {
  /// The claim, by number.
  public let claim: Int
  /// The path from the claim to its negation, from the negation to the claim, or both.
  public let paths: [[PathStep]]
}

extension ClaimGraph {
  /// The claims from which relations lead to their own negation or back from it, ascending.
  ///
  /// A path from c to not-c changes sides somewhere, over an edge from u to not-v; read backwards
  /// its rest leads from c to v. So c implies its negation exactly when it leads to both ends of
  /// such an edge: which claims do is passed back through the strong components, 64 edges at a time.
  /// - Complexity: O((n + m) · (1 + f / 64)) for f edges that change sides.
  func inconsistentClaims() -> [Int] {
    var crossings: [(Int, Int)] = []
    for literal in 0..<implications.literalCount {
      for edge in implications.row(literal) {
        let other = Int(implications.targets[edge]) ^ 1
        if literal & 1 != Int(implications.targets[edge]) & 1, literal <= other {
          crossings.append((literal, other))
        }
      }
    }
    guard !crossings.isEmpty else { return [] }
    let strong = StrongComponents(rows: implications.rows, targets: implications.targets)
    let below = condensation(strong)
    var isInconsistent = [Bool](repeating: false, count: strong.count)
    for start in stride(from: 0, to: crossings.count, by: 64) {
      var toFirst = [UInt64](repeating: 0, count: strong.count)
      var toSecond = toFirst
      for (bit, crossing) in crossings[start..<min(start + 64, crossings.count)].enumerated() {
        toFirst[Int(strong.component[crossing.0])] |= 1 << UInt64(bit)
        toSecond[Int(strong.component[crossing.1])] |= 1 << UInt64(bit)
      }
      for component in 0..<strong.count {
        for at in Int(below.rows[component])..<Int(below.rows[component + 1]) {
          let target = Int(below.targets[at])
          toFirst[component] |= toFirst[target]
          toSecond[component] |= toSecond[target]
        }
        if toFirst[component] & toSecond[component] != 0 { isInconsistent[component] = true }
      }
    }
    return (0..<claims.count).filter { claim in
      isInconsistent[Int(strong.component[claim * 2])]
        || isInconsistent[Int(strong.component[claim * 2 + 1])]
    }
  }

  /// The edges between strong components, as compressed rows.
  private func condensation(
    _ strong: StrongComponents
  ) -> (rows: [Int32], targets: [Int32]) {
    var rows = [Int32](repeating: 0, count: strong.count + 1)
    func forEachEdge(_ body: (Int, Int32) -> Void) {
      for literal in 0..<implications.literalCount {
        let from = Int(strong.component[literal])
        for edge in implications.row(literal) {
          let to = strong.component[Int(implications.targets[edge])]
          if Int(to) != from { body(from, to) }
        }
      }
    }
    forEachEdge { from, _ in rows[from + 1] += 1 }
    for index in 0..<strong.count { rows[index + 1] += rows[index] }
    var targets = [Int32](repeating: 0, count: Int(rows[strong.count]))
    var next = rows
    forEachEdge { from, to in
      targets[Int(next[from])] = to
      next[from] += 1
    }
    return (rows, targets)
  }

  /// The paths that make a claim inconsistent.
  /// - Complexity: O(n + m) in what the claim and its negation imply.
  public func inconsistency(of claim: Int) -> InconsistentAnnotation {
    var search = BestPaths(implications)
    var paths: [[PathStep]] = []
    for isNegated in [false, true] {
      let literal = Literal(claim: claim, isNegated: isNegated)
      for level in implications.levels {
        search.search(from: literal, strength: level)
        if search.reaches(literal.negation) {
          paths.append(search.path(to: literal.negation))
          break
        }
      }
    }
    return InconsistentAnnotation(claim: claim, paths: paths)
  }
}
