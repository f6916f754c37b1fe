/// Strongly connected components of a graph in compressed rows.
///
/// Tarjan's algorithm (1972) with a stack of its own in place of recursion, so that a chain of a
/// million links is no deeper than one of ten.
struct StrongComponents {
  /// The component of each node; every edge leads to a component of the same or a smaller number.
  private(set) var component: [Int32]
  /// How many components there are.
  private(set) var count = 0

  /// The components of a graph in which node n has the edges `rows[n]` up to `rows[n + 1]`.
  /// - Complexity: O(n + m).
  init(rows: [Int32], targets: [Int32]) {
    let nodes = rows.count - 1
    component = [Int32](repeating: -1, count: nodes)
    var order = [Int32](repeating: -1, count: nodes)
    var low = [Int32](repeating: 0, count: nodes)
    var next = [Int32](repeating: 0, count: nodes)
    var stack: [Int32] = []
    var path: [Int32] = []
    var visited: Int32 = 0
    for root in 0..<nodes where order[root] < 0 {
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
        while let member = stack.popLast() {
          component[Int(member)] = Int32(count)
          if member == top { break }
        }
        count += 1
      }
    }
  }
}
