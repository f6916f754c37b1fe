extension ClaimGraph {
  /// The best path from one literal to another, and its strength; nil where none leads there.
  ///
  /// A path from a literal to itself has no steps and strength 3.
  /// - Complexity: O(n + m) in what the first of them implies.
  public func bestPath(from start: Literal, to end: Literal) -> (steps: [PathStep], strength: Int)?
  {
    // The path is looked for from the end whose claim is the smaller, as for every conflict.
    let isTurned = end.negation < start
    var search = BestPaths(implications)
    for level in implications.levels.isEmpty ? [3] : implications.levels {
      search.search(from: isTurned ? end.negation : start, strength: level)
      let goal = isTurned ? start.negation : end
      guard search.reaches(goal) else { continue }
      let path = search.path(to: goal)
      return (isTurned ? path.contraposition : path, path.isEmpty ? 3 : Int(level))
    }
    return nil
  }

  /// What an assertion commits its source to, whether it is in the reading or not; nil where it
  /// only reports, or is about no claim.
  public func literal(of assertion: Int) -> Literal? {
    let record = self.assertion(assertion)
    guard record.stance != .reports, let claim = record.claim.flatMap(claimNumber) else {
      return nil
    }
    return Literal(claim: claim, isNegated: record.stance == .denies)
  }
}

extension Analysis {
  /// The roots of which some path runs over a declared relation, x1 first; and whether all paths
  /// were looked at.
  /// - Complexity: O(n) in the steps of the paths, 4 million at most.
  public func roots(over relation: Int) -> (roots: [Int], isComplete: Bool) {
    var left = stepLimit
    var found: [Int] = []
    for root in contradictions {
      for conflict in root.conflicts {
        if left <= 0 { return (found, false) }
        let path = conflict.path
        left -= path.count + 1
        guard path.contains(where: { $0.relation == relation }) else { continue }
        found.append(root.number)
        break
      }
    }
    return (found, true)
  }
}

/// Steps of paths that are looked at for the roots over one relation.
private let stepLimit = 1 << 22
