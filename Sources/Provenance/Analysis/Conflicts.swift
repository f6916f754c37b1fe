extension ClaimGraph {
  /// All conflicts between literals that are held, each with its best path.
  ///
  /// From every literal that somebody holds the closure is searched for literals whose negation
  /// somebody holds.
  /// - Complexity: O(h · (n + m)) for h held literals and what they reach.
  func literalConflicts() -> [LiteralConflict] {
    var conflicts: [LiteralConflict] = []
    var paths = BestPaths(implications)
    var strongest = [UInt8](repeating: 0, count: implications.literalCount)
    for literal in commitments.heldLiterals {
      strongest[literal.index] =
        commitments.assertions(of: literal).map { commitments.strengths[Int($0)] }.max() ?? 0
    }
    // For each literal the last one with which it was found to conflict.
    var partner = [Int32](repeating: -1, count: implications.literalCount)
    for first in commitments.heldLiterals {
      for level in implications.levels.isEmpty ? [3] : implications.levels {
        paths.search(from: first, strength: level)
        var tree = PathTree.Builder()
        var ends: [(second: Literal, strength: Int, node: Int)] = []
        for code in paths.reached {
          let end = Literal(code: code)
          let second = end.negation
          guard second >= first, strongest[second.index] > 0, partner[second.index] != first.code
          else {
            continue
          }
          let strength = end == first ? 3 : Int(level)
          let (s, t) = (Int(strongest[first.index]), Int(strongest[second.index]))
          guard ConflictStrength(s, t, path: strength) != nil else { continue }
          partner[second.index] = first.code
          ends.append((second, strength, tree.add(end, from: paths)))
        }
        let finished = tree.finished()
        for end in ends {
          conflicts.append(
            LiteralConflict(
              first: first, second: end.second, strength: end.strength, tree: finished,
              node: end.node))
        }
        if !paths.metWeakerEdge { break }
      }
    }
    return conflicts
  }
}
