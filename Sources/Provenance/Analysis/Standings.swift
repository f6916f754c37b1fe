/// Where every claim stands, computed over numbers alone.
package struct Standings: Sendable {
  /// Where each claim stands, by its number.
  package let all: [ClaimStanding]
  /// Whether all counts of sources are exact.
  ///
  /// Otherwise those committed through relations are at least so many; statuses and strengths are
  /// exact in any case.
  package let isComplete: Bool

  /// The standings of the claims of a reading.
  ///
  /// - Parameters:
  ///   - budget: the steps that a group of claims joined by implications may take, see
  ///     `SourceSets`.
  /// - Complexity: O(n) in assertions, claims and implications, and that of `CommittedSources`.
  package init(
    _ reading: ReadingColumns, _ implications: ImplicationGraph, budget: Int = .max
  ) {
    let direct = DirectHolders(reading, literalCount: implications.literalCount)
    let strongest = Standings.strongestCommitments(direct, implications)
    let committed = CommittedSources(
      direct, implications, committed: strongest, sourceCount: reading.sourceCount, budget: budget)
    isComplete = committed.isComplete
    all = (0..<reading.claimCount).map { claim in
      let (yes, no) = (claim * 2, claim * 2 + 1)
      return ClaimStanding(
        affirmedStrength: strongest[yes], deniedStrength: strongest[no],
        affirming: direct.count(of: yes), denying: direct.count(of: no),
        reporting: direct.reporting[claim], affirmingDerived: committed.counts[yes],
        denyingDerived: committed.counts[no])
    }
  }

  /// For each literal the greatest strength with which anybody is committed to it, 0 for nobody.
  ///
  /// For each strength a search from all that is held at least so strongly, through implications
  /// at least so strong.
  private static func strongestCommitments(
    _ direct: DirectHolders, _ graph: ImplicationGraph
  ) -> [UInt8] {
    var strongest = direct.strongest
    var open: [Int32] = []
    for level in [3, 2, 1] as [UInt8] {
      // What is stronger leads on through implications of just this level only.
      let takesStronger = graph.levels.contains(level)
      for literal in strongest.indices
      where strongest[literal] == level || takesStronger && strongest[literal] > level {
        open.append(Int32(literal))
      }
      while let code = open.popLast() {
        for edge in graph.row(Int(code)) where graph.strengths[edge] >= level {
          let target = Int(graph.targets[edge])
          guard strongest[target] < level else { continue }
          strongest[target] = level
          open.append(Int32(target))
        }
      }
    }
    return strongest
  }
}
