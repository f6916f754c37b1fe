/// Whether two assertions conflict, and by what; or why they do not.
public enum PairVerdict: Sendable {
  /// They conflict; `sameSource` where one source contradicts itself.
  case conflict(ConflictPair, sameSource: Bool)
  /// They do not.
  case compatible(Reason)

  /// Why two assertions do not conflict.
  public enum Reason: String, Sendable {
    case notOnClaims = "one of them is not about a claim, or commits to nothing"
    case notInReading = "one of them is not counted in this reading"
    case unrelated = "nothing that the relations say makes the two exclude each other"
    case tooWeak = "they exclude each other, but neither is said firmly enough to conflict"
  }
}

extension ClaimGraph {
  /// What becomes of two assertions, by number.
  /// - Complexity: O(n + m) in what the first of them implies.
  public func conflict(between a: Int, _ b: Int) -> PairVerdict {
    guard isInReading(a), isInReading(b) else { return .compatible(.notInReading) }
    guard commitments.literals[a] >= 0, commitments.literals[b] >= 0 else {
      return .compatible(.notOnClaims)
    }
    let (first, second) = (min(a, b), max(a, b))
    let held = [first, second].map { Literal(code: commitments.literals[$0]) }
    // The path is looked for from the end whose claim is the smaller, as for every conflict.
    let (start, end) = (min(held[0], held[1]), max(held[0], held[1]))
    var search = BestPaths(implications)
    for level in implications.levels.isEmpty ? [3] : implications.levels {
      search.search(from: start, strength: level)
      guard search.reaches(end.negation) else { continue }
      let path = search.path(to: end.negation)
      let strength = ConflictStrength(
        Int(commitments.strengths[a]), Int(commitments.strengths[b]),
        path: path.isEmpty ? 3 : Int(level))
      guard let strength else { return .compatible(.tooWeak) }
      let pair = ConflictPair(
        a: first, b: second, severity: strength.lesser == 1 ? .tension : .contradiction,
        strength: strength.total, path: start == held[0] ? path : path.contraposition)
      return .conflict(pair, sameSource: commitments.holders[a] == commitments.holders[b])
    }
    return .compatible(.unrelated)
  }

  /// Whether a conflict between literals is the one between two assertions.
  public func joins(_ conflict: LiteralConflict, _ a: Int, _ b: Int) -> Bool {
    let codes = [commitments.literals[a], commitments.literals[b]].sorted()
    return codes == [conflict.first.code, conflict.second.code]
  }
}
