/// That a source is committed to a literal, and by what it follows.
public struct DerivedCommitment: Sendable {
  /// The source, by number.
  public let source: Int
  /// The assertion it follows from, by number.
  public let assertion: Int
  /// What the assertion itself holds.
  public let held: Literal
  /// 1 possible, 2 probable, 3 certain: the lesser of assertion and path.
  public let strength: Int
  /// The steps from what is held to the literal; none where it is held directly.
  public let path: [PathStep]
}

extension ClaimGraph {
  /// Everybody committed to a literal, in order of source, each by its best assertion.
  ///
  /// The best is the strongest, then that with the shortest path, then that of the smallest id.
  ///
  /// The search runs backwards, which in a theory of implications is forwards from the negation.
  /// - Complexity: O(n + m) in what implies the literal.
  public func commitments(to literal: Literal) -> [DerivedCommitment] {
    var paths = BestPaths(implications)
    return commitments(to: literal, using: &paths)
  }

  func commitments(to literal: Literal, using paths: inout BestPaths) -> [DerivedCommitment] {
    var best: [Int32: DerivedCommitment] = [:]
    var seen = Set<Literal>()
    for level in implications.levels.isEmpty ? [3] : implications.levels {
      paths.search(from: literal.negation, strength: level)
      for code in paths.reached {
        let held = Literal(code: code).negation
        guard !seen.contains(held) else { continue }
        seen.insert(held)
        let pathStrength = held == literal ? 3 : Int(level)
        for number in commitments.assertions(of: held) {
          let source = commitments.holders[Int(number)]
          let strength = min(pathStrength, Int(commitments.strengths[Int(number)]))
          let path = paths.path(to: held.negation)
          if let known = best[source] {
            let isBetter =
              (-strength, path.count, Int(number)) < (
                -known.strength, known.path.count, known.assertion
              )
            guard isBetter else { continue }
          }
          best[source] = DerivedCommitment(
            source: Int(source), assertion: Int(number), held: held, strength: strength,
            path: path.contraposition)
        }
      }
      if !paths.metWeakerEdge { break }
    }
    return best.values.sorted { $0.source < $1.source }
  }
}
