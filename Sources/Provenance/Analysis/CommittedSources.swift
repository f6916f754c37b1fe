/// How many different sources are committed to each literal, directly or through implications.
struct CommittedSources {
  /// For each literal the count.
  private(set) var counts: [Int32]
  /// Whether all counts are exact: no group of claims took more steps than the budget has.
  private(set) var isComplete = true

  /// Groups of claims that are searched from each of their literals: up to so many variables, and
  /// these times the sources that hold them.
  struct SearchLimit {
    var variables = 32
    var visits = 1 << 16
  }

  /// The counts of a reading, group by group of the claims that implications join.
  ///
  /// A claim that no implication joins with others has its own sources. Small groups are searched
  /// from each of their literals; in larger ones sets of sources are passed on (`SourceSets`).
  /// - Parameters:
  ///   - committed: for each literal whether anybody is committed to it: more than 0.
  ///   - budget: the steps that one group may take. Where it would take more, what is counted are
  ///     the direct sources, one at least where anybody is committed: no more than there are.
  /// - Complexity: O(n + m) for small groups, O(s · (n + m) / 512) for a group with s sources.
  init(
    _ direct: DirectHolders, _ graph: ImplicationGraph, committed: [UInt8], sourceCount: Int,
    budget: Int, searchLimit: SearchLimit = SearchLimit()
  ) {
    counts = [Int32](repeating: 0, count: graph.literalCount)
    for literal in 0..<graph.literalCount { counts[literal] = direct.count(of: literal) }
    guard !graph.targets.isEmpty else { return }
    let linked = LinkedClaims(graph)
    var search = HolderSearch(literalCount: graph.literalCount, sourceCount: sourceCount)
    var sets: SourceSets?
    for number in 0..<linked.count {
      let group = linked.group(number)
      let held = group.reduce(0) { $0 + direct.heldCount(of: Int($1)) }
      if group.count <= searchLimit.variables, group.count * held <= searchLimit.visits {
        for variable in group {
          for literal in [variable * 2, variable * 2 + 1] {
            counts[Int(literal)] = search.count(holding: literal, graph, direct)
          }
        }
        continue
      }
      var own =
        sets.take() ?? SourceSets(literalCount: graph.literalCount, sourceCount: sourceCount)
      if !own.count(group, graph, direct, budget: budget, into: &counts) {
        isComplete = false
        for variable in group {
          for literal in [Int(variable) * 2, Int(variable) * 2 + 1] where committed[literal] > 0 {
            counts[literal] = max(counts[literal], 1)
          }
        }
      }
      sets = own
    }
  }
}

/// Counts the sources committed to one literal after the other; the work arrays are kept.
private struct HolderSearch {
  private var seen: [Int32]
  private var stamps: [Int32]
  private var stamp: Int32 = 0
  private var reached: [Int32] = []

  init(literalCount: Int, sourceCount: Int) {
    seen = [Int32](repeating: 0, count: literalCount)
    stamps = [Int32](repeating: 0, count: sourceCount)
  }

  /// What implies a literal are the negations of what its negation implies.
  mutating func count(
    holding literal: Int32, _ graph: ImplicationGraph, _ direct: DirectHolders
  ) -> Int32 {
    stamp += 1
    reached.removeAll(keepingCapacity: true)
    reached.append(literal ^ 1)
    seen[Int(literal ^ 1)] = stamp
    var count: Int32 = 0
    var at = 0
    while at < reached.count {
      let code = Int(reached[at])
      at += 1
      for place in Int(direct.rows[code ^ 1])..<Int(direct.rows[(code ^ 1) + 1]) {
        let source = Int(direct.sources[place])
        guard stamps[source] != stamp else { continue }
        stamps[source] = stamp
        count += 1
      }
      for edge in graph.row(code) {
        let target = graph.targets[edge]
        guard seen[Int(target)] != stamp else { continue }
        seen[Int(target)] = stamp
        reached.append(target)
      }
    }
    return count
  }
}
