/// Strongly connected components of a graph in compressed rows.
///
/// Tarjan's algorithm (1972) with a stack of its own in place of recursion, so that a chain of a
/// million links is no deeper than one of ten.
struct StrongComponents {
  /// The component of each node; every edge leads to a component of the same or a smaller number.
  var component: [Int32] { search.component }
  /// How many components there are.
  var count: Int { search.count }
  private var search: StrongSearch

  /// The components of a graph in which node n has the edges `rows[n]` up to `rows[n + 1]`.
  /// - Complexity: O(n + m).
  init(rows: [Int32], targets: [Int32]) {
    search = StrongSearch(nodeCount: rows.count - 1)
    for root in 0..<rows.count - 1 { search.visit(root, rows: rows, targets: targets) }
    search.forgetOrder()
  }
}

/// A search for strong components, root by root.
struct StrongSearch {
  /// The component of each node that was visited, -1 of others; an edge leads to a component of
  /// the same or a smaller number.
  private(set) var component: [Int32]
  /// How many components there are; numbers are given from here on.
  private(set) var count = 0
  /// The nodes that were visited, component after component.
  private(set) var members: [Int32] = []
  /// The first member of each component.
  private(set) var starts: [Int32] = []
  /// For each node when it was met, and the earliest node known to be met again from it.
  private var order: [Int32]
  private var low: [Int32]
  /// For each node the next edge to follow.
  private var next: [Int32]
  private var stack: [Int32] = []
  private var path: [Int32] = []
  private var visited: Int32 = 0

  init(nodeCount: Int) {
    component = [Int32](repeating: -1, count: nodeCount)
    order = [Int32](repeating: -1, count: nodeCount)
    low = [Int32](repeating: 0, count: nodeCount)
    next = [Int32](repeating: 0, count: nodeCount)
  }

  /// Begins another part of the graph, which no edge joins with what was visited: components are
  /// numbered from 0 again.
  mutating func beginPart() {
    count = 0
    members.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  /// Frees what only further visits need.
  mutating func forgetOrder() {
    (order, low, next, stack, path) = ([], [], [], [], [])
  }

  /// Visits all that a node leads to and that was not visited yet.
  /// - Complexity: O(n + m) in what is visited.
  mutating func visit(_ root: Int, rows: [Int32], targets: [Int32]) {
    guard order[root] < 0 else { return }
    path.append(Int32(root))
    while let top = path.last {
      let node = Int(top)
      if order[node] < 0 {
        order[node] = visited
        low[node] = visited
        visited += 1
        next[node] = rows[node]
        stack.append(top)
      }
      if next[node] < rows[node + 1] {
        let target = Int(targets[Int(next[node])])
        next[node] += 1
        if order[target] < 0 {
          path.append(Int32(target))
        } else if component[target] < 0 {
          low[node] = min(low[node], order[target])
        }
        continue
      }
      path.removeLast()
      if let before = path.last { low[Int(before)] = min(low[Int(before)], low[node]) }
      guard low[node] == order[node] else { continue }
      starts.append(Int32(members.count))
      while let member = stack.popLast() {
        component[Int(member)] = Int32(count)
        members.append(member)
        if member == top { break }
      }
      count += 1
    }
  }
}
