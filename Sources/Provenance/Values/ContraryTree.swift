/// The values of one group as a tree by which all that lie above a value are found at once.
///
/// A k-d tree (Bentley 1975) over lower ends, tolerances and scopes, as far as these differ, with
/// bounds at every node. Where a question's values have one scope and one tolerance it is a
/// balanced tree over their lower ends, and what lies above a value is O(log n) nodes; for every
/// further thing in which all of them differ it is more, O(n^(1-1/d)) for d things. The answer is
/// exact in any case, at worst value by value: with tolerances in percent, or with a question's
/// tolerance in several units, nodes near the edge of what is tolerated are taken apart.
struct ContraryTree {
  /// A node: the values at a range of places.
  struct Node {
    /// The places of its values.
    var first: Int32
    var end: Int32
    /// The first of its two children, which stand one behind the other; 0 for a leaf.
    var child: Int32 = 0
  }

  /// The nodes, the root first and every child behind its parent.
  private(set) var nodes: [Node] = []
  /// The values in the order of the tree's leaves.
  private(set) var values: [ComparedValue] = []
  private let ranks: ValueRanks
  private var bounds: [ValueBounds] = []

  /// The tree of a group's values; those without a lower end, above which nothing is, left out.
  /// - Complexity: O(n log² n).
  init(_ group: [ComparedValue]) {
    let all = group
    let group = group.filter { $0.interval.lower != nil }
    ranks = ValueRanks(group, of: all)
    guard !group.isEmpty else { return }
    let dimensions = ranks.dimensions
    var order = Array(0..<Int32(group.count))
    nodes.append(Node(first: 0, end: Int32(group.count)))
    // For each node the dimension by which its parent was divided.
    var last = [dimensions.count - 1]
    var at = 0
    while at < nodes.count {
      defer { at += 1 }
      let (first, end) = (Int(nodes[at].first), Int(nodes[at].end))
      guard end - first > 1 else { continue }
      let (cut, dimension) = ContraryTree.divide(&order, first..<end, dimensions, after: last[at])
      nodes[at].child = Int32(nodes.count)
      nodes.append(Node(first: Int32(first), end: Int32(cut)))
      nodes.append(Node(first: Int32(cut), end: Int32(end)))
      last += [dimension, dimension]
    }
    values = order.map { group[Int($0)] }
    bounds = nodes.map { ranks.bounds(Int(order[Int($0.first)])) }
    for node in nodes.indices.reversed() where nodes[node].child > 0 {
      let child = Int(nodes[node].child)
      bounds[node] = bounds[child]
      bounds[node].join(bounds[child + 1])
    }
  }

  /// Sorts a range by the next dimension in which it differs, and cuts it near the middle.
  private static func divide(
    _ order: inout [Int32], _ range: Range<Int>, _ dimensions: [[Int64]], after last: Int
  ) -> (cut: Int, dimension: Int) {
    let middle = range.lowerBound + range.count / 2
    for step in 1..<dimensions.count + 1 {
      let dimension = (last + step) % dimensions.count
      let keys = dimensions[dimension]
      let one = keys[Int(order[range.lowerBound])]
      guard order[range].contains(where: { keys[Int($0)] != one }) else { continue }
      order[range].sort { a, b in
        keys[Int(a)] != keys[Int(b)] ? keys[Int(a)] < keys[Int(b)] : a < b
      }
      // Equal keys stay together: the cut is the border nearest to the middle.
      let key = keys[Int(order[middle])]
      let below = partitionPoint(in: range) { keys[Int(order[$0])] >= key }
      let above = partitionPoint(in: range) { keys[Int(order[$0])] > key }
      let takesBelow =
        below > range.lowerBound && (above == range.upperBound || middle - below <= above - middle)
      return (takesBelow ? below : above, dimension)
    }
    return (middle, last)
  }

  /// The nodes that together hold exactly the values above another one that scopes let meet it.
  ///
  /// - Parameters:
  ///   - excluded: places of values that are left out, ascending.
  ///   - body: is given each node.
  func forEachNode(
    above value: ComparedValue, excluding excluded: [Int32], _ body: (Int) -> Void
  ) {
    guard !nodes.isEmpty, let query = ranks.query(value) else { return }
    let scopesMeet = bounds[0].mayOverlap(value.scope)
    if scopesMeet == .none { return }
    walk { node in
      var extent = ranks.areAbove(query, bounds[node])
      if scopesMeet == .some, extent != .none {
        extent = extent.and(bounds[node].mayOverlap(value.scope))
      }
      switch extent {
      case .none: return .pass
      case .some: return .open
      case .all:
        let (first, end) = (nodes[node].first, nodes[node].end)
        let next = partitionPoint(in: excluded.indices) { excluded[$0] >= first }
        if next < excluded.endIndex, excluded[next] < end { return .open }
        body(node)
        return .pass
      }
    }
  }

  /// The first value above another one that their scopes keep apart and that is accepted.
  func first(above value: ComparedValue, apart accepts: (ComparedValue) -> Bool) -> ComparedValue? {
    guard let query = ranks.query(value) else { return nil }
    var found: ComparedValue?
    walk { node in
      if ranks.areAbove(query, bounds[node]) == .none { return .pass }
      if bounds[node].mayOverlap(value.scope) == .all { return .pass }
      guard nodes[node].child == 0 else { return .open }
      let candidate = values[Int(nodes[node].first)]
      guard accepts(candidate) else { return .pass }
      found = candidate
      return .stop
    }
    return found
  }

  private enum Turn {
    case open
    case pass
    case stop
  }

  private func walk(_ visit: (Int) -> Turn) {
    guard !nodes.isEmpty else { return }
    var stack: [Int32] = [0]
    while let node = stack.popLast() {
      switch visit(Int(node)) {
      case .stop: return
      case .pass: continue
      case .open:
        let child = nodes[Int(node)].child
        if child > 0 { stack += [child + 1, child] }
      }
    }
  }
}
