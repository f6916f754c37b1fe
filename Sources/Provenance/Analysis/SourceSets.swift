/// Passes sets of sources from the literals that they hold on to all that these imply.
///
/// Literals that imply each other are one node (`StrongSearch`); nodes are numbered so that what
/// is implied has the smaller number, and each is done after all that lead to it. A set is 512
/// sources at a time, one bit each; sources that are met near each other share a set, and only
/// nodes that a set reaches are looked at.
struct SourceSets {
  private var strong: StrongSearch
  /// For each source its place among those of the group; -1 for others.
  private var places: [Int32]

  /// The implications between nodes, each once.
  private var rows: [Int32] = []
  private var targets: [Int32] = []
  private var lastSource: [Int32] = []

  /// For each place of a source the first of its nodes, and one more for the end.
  private var heldRows: [Int32] = []
  private var held: [Int32] = []

  /// Sources that share a set.
  private static let width = 512

  init(literalCount: Int, sourceCount: Int) {
    strong = StrongSearch(nodeCount: literalCount)
    places = [Int32](repeating: -1, count: sourceCount)
  }

  /// Counts for each literal of a group of claims the sources that are committed to it.
  /// - Returns: false where that would take more steps than the budget has. A step is a node or an
  ///   implication that one set may pass; how many there are does not depend on any numbers.
  mutating func count(
    _ group: ArraySlice<Int32>, _ graph: ImplicationGraph, _ direct: DirectHolders, budget: Int,
    into counts: inout [Int32]
  ) -> Bool {
    strong.beginPart()
    for variable in group {
      for literal in [Int(variable) * 2, Int(variable) * 2 + 1] where direct.count(of: literal) > 0
      {
        strong.visit(literal, rows: graph.rows, targets: graph.targets)
      }
    }
    condense(graph)
    let sources = gatherHeld(direct)
    defer { for source in sources { places[Int(source)] = -1 } }
    let setCount = (sources.count + SourceSets.width - 1) / SourceSets.width
    guard setCount * (strong.count + targets.count) <= budget else { return false }
    let found = pass(sourceCount: sources.count)
    for node in 0..<strong.count {
      for literal in members(of: node) { counts[Int(literal)] = found[node] }
    }
    return true
  }

  /// The literals of a node.
  private func members(of node: Int) -> ArraySlice<Int32> {
    let end = node + 1 < strong.count ? Int(strong.starts[node + 1]) : strong.members.count
    return strong.members[Int(strong.starts[node])..<end]
  }

  private mutating func condense(_ graph: ImplicationGraph) {
    rows.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    lastSource.removeAll(keepingCapacity: true)
    rows.append(0)
    for node in 0..<strong.count {
      lastSource.append(Int32(node))
      for literal in members(of: node) {
        for edge in graph.row(Int(literal)) {
          let target = strong.component[Int(graph.targets[edge])]
          guard lastSource[Int(target)] != Int32(node) else { continue }
          lastSource[Int(target)] = Int32(node)
          targets.append(target)
        }
      }
      rows.append(Int32(targets.count))
    }
  }

  /// Finds the sources of the group, and for each the nodes that it holds.
  private mutating func gatherHeld(_ direct: DirectHolders) -> [Int32] {
    var sources: [Int32] = []
    heldRows.removeAll(keepingCapacity: true)
    for literal in strong.members {
      for place in Int(direct.rows[Int(literal)])..<Int(direct.rows[Int(literal) + 1]) {
        let source = direct.sources[place]
        if places[Int(source)] < 0 {
          places[Int(source)] = Int32(sources.count)
          sources.append(source)
          heldRows.append(0)
        }
        heldRows[Int(places[Int(source)])] += 1
      }
    }
    heldRows.append(0)
    for index in 0..<sources.count { heldRows[index + 1] += heldRows[index] }
    held.removeAll(keepingCapacity: true)
    held.append(contentsOf: repeatElement(0, count: Int(heldRows[sources.count])))
    for node in 0..<strong.count {
      for literal in members(of: node) {
        for place in Int(direct.rows[Int(literal)])..<Int(direct.rows[Int(literal) + 1]) {
          let source = Int(places[Int(direct.sources[place])])
          heldRows[source] -= 1
          held[Int(heldRows[source])] = Int32(node)
        }
      }
    }
    return sources
  }

  /// For each node how many sources reach it.
  private func pass(sourceCount: Int) -> [Int32] {
    var counts = [Int32](repeating: 0, count: strong.count)
    // No wider than needed: a chain of a million claims may have a hundred sources.
    let words = min(SourceSets.width, sourceCount + 63) / 64
    var sets = [UInt64](repeating: 0, count: strong.count * words)
    // The nodes that are still to be done, one bit each.
    var open = [UInt64](repeating: 0, count: strong.count / 64 + 1)
    for first in stride(from: 0, to: sourceCount, by: SourceSets.width) {
      for place in first..<min(first + SourceSets.width, sourceCount) {
        let (word, bit) = ((place - first) / 64, UInt64(1) << UInt64(place & 63))
        for at in Int(heldRows[place])..<Int(heldRows[place + 1]) {
          let node = Int(held[at])
          sets[node * words + word] |= bit
          open[node >> 6] |= 1 << UInt64(node & 63)
        }
      }
      for part in open.indices.reversed() {
        while open[part] != 0 {
          let top = 63 - open[part].leadingZeroBitCount
          open[part] &= ~(1 << UInt64(top))
          let node = part << 6 | top
          let own = node * words
          var count = 0
          for word in own..<own + words { count += sets[word].nonzeroBitCount }
          counts[node] += Int32(count)
          for at in Int(rows[node])..<Int(rows[node + 1]) {
            let target = Int(targets[at])
            open[target >> 6] |= 1 << UInt64(target & 63)
            for word in 0..<words { sets[target * words + word] |= sets[own + word] }
          }
          for word in own..<own + words { sets[word] = 0 }
        }
      }
    }
    return counts
  }
}
