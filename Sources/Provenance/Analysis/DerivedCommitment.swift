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
  /// - Complexity: O(n + m) in what implies the literal, and once more for each literal from which
  ///   a path of several steps leads there.
  public func commitments(to literal: Literal) -> [DerivedCommitment] {
    commitments(to: literal, limit: .max).first
  }

  /// The first of those committed to a literal, and how many there are.
  /// - Complexity: O(n + m) in what implies the literal, and once more for each that is listed.
  public func commitments(to literal: Literal, limit: Int) -> Shortlist<DerivedCommitment> {
    var search = BestPaths(implications)
    return commitments(to: literal, limit: limit, using: &search)
  }

  fileprivate func commitments(
    to literal: Literal, limit: Int, using search: inout BestPaths
  ) -> Shortlist<DerivedCommitment> {
    let all = nearestCommitments(to: literal, using: &search)
    var paths: [Literal: [PathStep]] = [:]
    // One search backwards gives all paths of its strength; others are looked for one by one.
    var searched: Int?
    let first = all.prefix(max(limit, 0)).map { nearest in
      let held = nearest.held
      var path = paths[held]
      if path == nil, nearest.depth > 1, held < literal {
        search.search(from: held, strength: UInt8(nearest.level))
        searched = nil
        path = search.path(to: literal)
      } else if path == nil {
        if searched != nearest.level {
          search.search(from: literal.negation, strength: UInt8(nearest.level))
          searched = nearest.level
        }
        path = search.path(to: held.negation).contraposition
      }
      paths[held] = path
      return DerivedCommitment(
        source: nearest.source, assertion: nearest.assertion, held: held,
        strength: nearest.strength, path: path ?? [])
    }
    return Shortlist(first: first, count: all.count)
  }

  /// The sources committed to a literal, directly or derived, ascending.
  /// - Complexity: O(n + m) in what implies the literal.
  public func committedSources(to literal: Literal) -> [Int] {
    var search = BestPaths(implications)
    return nearestCommitments(to: literal, using: &search).map(\.source)
  }

  /// A source's best way to a literal, before its path is written out.
  private struct Nearest {
    let source: Int
    let assertion: Int
    let held: Literal
    let strength: Int
    /// The strength by which the path is found.
    let level: Int
    /// The steps of the path.
    let depth: Int
  }

  /// The search runs backwards, which in a theory of implications is forwards from the negation.
  private func nearestCommitments(
    to literal: Literal, using search: inout BestPaths
  ) -> [Nearest] {
    var best: [Int32: Nearest] = [:]
    var seen = Set<Literal>()
    var depths = [Int32](repeating: 0, count: implications.claimLiteralCount)
    for level in implications.levels.isEmpty ? [3] : implications.levels {
      search.search(from: literal.negation, strength: level)
      for code in search.reached {
        let reached = Literal(code: code)
        let before = search.step(to: reached)?.from
        depths[reached.index] = before.map { depths[$0.index] + 1 } ?? 0
        let held = reached.negation
        let assertions = commitments.assertions(of: held)
        guard !assertions.isEmpty, seen.insert(held).inserted else { continue }
        let pathStrength = held == literal ? 3 : Int(level)
        let depth = Int(depths[reached.index])
        for number in assertions {
          let source = commitments.holders[Int(number)]
          let strength = min(pathStrength, Int(commitments.strengths[Int(number)]))
          if let known = best[source] {
            let isBetter =
              (-strength, depth, Int(number)) < (-known.strength, known.depth, known.assertion)
            guard isBetter else { continue }
          }
          best[source] = Nearest(
            source: Int(source), assertion: Int(number), held: held, strength: strength,
            level: Int(level), depth: depth)
        }
      }
      if !search.metWeakerEdge { break }
    }
    return best.values.sorted { $0.source < $1.source }
  }
}

/// Finds who is committed to one literal after the other, and keeps its work arrays between them.
package struct CommitmentSearch {
  private let graph: ClaimGraph
  private var search: BestPaths

  /// A search of a graph.
  /// - Complexity: O(n) in the literals.
  package init(_ graph: ClaimGraph) {
    self.graph = graph
    search = BestPaths(graph.implications)
  }

  /// Everybody committed to a literal, as `ClaimGraph.commitments(to:)` tells it.
  /// - Complexity: that of `ClaimGraph.commitments(to:)`, in what implies the literal alone.
  package mutating func commitments(to literal: Literal) -> [DerivedCommitment] {
    graph.commitments(to: literal, limit: .max, using: &search).first
  }
}
