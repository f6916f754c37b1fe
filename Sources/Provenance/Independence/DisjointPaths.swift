/// The greatest number of paths from one node to another that share no node with a limit.
///
/// Dinic's algorithm (1970) on the graph in which every such node is an arc of capacity one; by
/// Menger's theorem (1927) the number is that of the nodes that must be taken out to part the two.
/// A walk has a stack of its own, and the arcs that are looked at are counted against a budget.
struct DisjointPaths: Sendable {
  /// Arcs that are looked at before the search stops with what it has found.
  static let arcLimit = 1 << 28

  /// How many paths were found.
  private(set) var count = 0
  /// Whether there are no more; else the budget ran out before the search came to its end.
  private(set) var isComplete = true

  private let source: Int
  private let sink: Int
  /// For each node of the graph where its paths come in, and where they go out.
  private var entries: [Int32] = []
  private var exits: [Int32] = []
  /// The graph's node of each inner arc's entry; -1 for others.
  private var limitedNode: [Int32] = []
  /// Arc 2k leads forwards and arc 2k + 1 back.
  private var targets: [Int32] = []
  private var capacities: [Int32] = []
  private var rows: [Int32] = []
  private var arcs: [Int32] = []
  private var levels: [Int32] = []
  private var budget: Int

  /// Finds the paths between two nodes, which have no limit themselves.
  /// - Complexity: O(√n · m) for n nodes that all have a limit; with others among them O(k · m)
  ///   for k paths, and never more than `arcLimit` arcs.
  init(
    from source: Int, to sink: Int, edges: [UInt64], isLimited: [Bool],
    arcLimit: Int = DisjointPaths.arcLimit
  ) {
    self.source = source
    self.sink = sink
    budget = arcLimit
    addNodes(isLimited)
    for edge in edges {
      add(from: exits[Int(edge >> 32)], to: entries[Int(edge & 0xFFFF_FFFF)], capacity: .max)
    }
    sortArcs()
    levels = [Int32](repeating: -1, count: limitedNode.count)
    while isComplete, level() { block() }
  }

  /// The nodes with a limit that lie on every path, in the order in which paths meet them.
  ///
  /// After one path is found, a node on it is such a node where what is left of the graph does
  /// not lead past it. None where there are two paths or more.
  /// - Complexity: O(n + m).
  func bottlenecks() -> [Int] {
    guard count == 1, isComplete else { return [] }
    var reached = [Bool](repeating: false, count: limitedNode.count)
    var open: [Int32] = []
    func spread(from start: Int32) {
      reached[Int(start)] = true
      open.append(start)
      while let at = open.popLast() {
        for index in Int(rows[Int(at)])..<Int(rows[Int(at) + 1]) {
          let arc = Int(arcs[index])
          let target = targets[arc]
          guard capacities[arc] > 0, !reached[Int(target)] else { continue }
          reached[Int(target)] = true
          open.append(target)
        }
      }
    }
    spread(from: exits[source])
    var found: [Int] = []
    for node in nodesOfThePath() where !reached[Int(exits[node])] {
      found.append(node)
      spread(from: exits[node])
    }
    return found
  }

  /// Nodes with a limit, as many as there are paths, one of which lies on every path; ascending.
  ///
  /// Those nearest to the beginning, of several such sets. None where the search stopped early.
  /// - Complexity: O(n + m).
  func cut() -> [Int] {
    guard isComplete else { return [] }
    var reached = [Bool](repeating: false, count: limitedNode.count)
    var open = [exits[source]]
    reached[Int(exits[source])] = true
    while let at = open.popLast() {
      for arc in arcs[Int(rows[Int(at)])..<Int(rows[Int(at) + 1])] {
        let target = targets[Int(arc)]
        guard capacities[Int(arc)] > 0, !reached[Int(target)] else { continue }
        reached[Int(target)] = true
        open.append(target)
      }
    }
    return entries.indices.filter { reached[Int(entries[$0])] && !reached[Int(exits[$0])] }
  }

  /// The paths that were found, each as all its nodes from one end to the other.
  ///
  /// One greatest set of them; there may be others. A path visits no node twice.
  /// - Complexity: O(n + m).
  func ways() -> [[Int]] {
    var nodeOf = [Int32](repeating: -1, count: limitedNode.count)
    for node in entries.indices {
      nodeOf[Int(entries[node])] = Int32(node)
      nodeOf[Int(exits[node])] = Int32(node)
    }
    // What flows through an arc stands free on the arc that leads back.
    var left = capacities.indices.map { $0 & 1 == 0 ? capacities[$0 ^ 1] : 0 }
    var next = rows
    var placeOf = [Int32](repeating: -1, count: limitedNode.count)
    var found: [[Int]] = []
    while found.count < count {
      var way = [exits[source]]
      placeOf[Int(exits[source])] = 0
      while let at = way.last, at != entries[sink] {
        while next[Int(at)] < rows[Int(at) + 1], left[Int(arcs[Int(next[Int(at)])])] == 0 {
          next[Int(at)] += 1
        }
        guard next[Int(at)] < rows[Int(at) + 1] else { return found }
        let arc = Int(arcs[Int(next[Int(at)])])
        left[arc] -= 1
        let target = targets[arc]
        // What came round to a node that it had passed is left out.
        while placeOf[Int(target)] >= 0, let last = way.last, last != target {
          placeOf[Int(last)] = -1
          way.removeLast()
        }
        if placeOf[Int(target)] < 0 {
          placeOf[Int(target)] = Int32(way.count)
          way.append(target)
        }
      }
      for node in way { placeOf[Int(node)] = -1 }
      var nodes: [Int] = []
      for node in way where nodes.last != Int(nodeOf[Int(node)]) {
        nodes.append(Int(nodeOf[Int(node)]))
      }
      found.append(nodes)
    }
    return found
  }

  private func nodesOfThePath() -> [Int] {
    var nodes: [Int] = []
    var at = Int(exits[source])
    while at != Int(entries[sink]) {
      if limitedNode[at] >= 0 { nodes.append(Int(limitedNode[at])) }
      let row = Int(rows[at])..<Int(rows[at + 1])
      guard
        let used = row.first(where: { arcs[$0] & 1 == 0 && capacities[Int(arcs[$0]) + 1] > 0 })
      else { break }
      at = Int(targets[Int(arcs[used])])
    }
    return nodes
  }

  private mutating func addNodes(_ isLimited: [Bool]) {
    for (node, limited) in isLimited.enumerated() {
      entries.append(Int32(limitedNode.count))
      limitedNode.append(limited ? Int32(node) : -1)
      if limited { limitedNode.append(-1) }
      exits.append(Int32(limitedNode.count - 1))
    }
    for node in isLimited.indices where isLimited[node] {
      add(from: entries[node], to: exits[node], capacity: 1)
    }
  }

  private mutating func add(from: Int32, to: Int32, capacity: Int32) {
    targets.append(to)
    capacities.append(capacity)
    targets.append(from)
    capacities.append(0)
  }

  private mutating func sortArcs() {
    rows = [Int32](repeating: 0, count: limitedNode.count + 1)
    for arc in targets.indices { rows[Int(targets[arc ^ 1]) + 1] += 1 }
    for node in limitedNode.indices { rows[node + 1] += rows[node] }
    var next = rows
    arcs = [Int32](repeating: 0, count: targets.count)
    for arc in targets.indices {
      let tail = Int(targets[arc ^ 1])
      arcs[Int(next[tail])] = Int32(arc)
      next[tail] += 1
    }
  }

  /// Finds how far every node is from the source; whether the sink can still be reached.
  private mutating func level() -> Bool {
    for node in levels.indices { levels[node] = -1 }
    let (start, end) = (exits[source], Int(entries[sink]))
    levels[Int(start)] = 0
    var queue = [start]
    var next = 0
    while next < queue.count, levels[end] < 0 {
      let at = Int(queue[next])
      next += 1
      for index in Int(rows[at])..<Int(rows[at + 1]) {
        let arc = Int(arcs[index])
        let target = Int(targets[arc])
        guard capacities[arc] > 0, levels[target] < 0 else { continue }
        levels[target] = levels[at] + 1
        queue.append(Int32(target))
      }
    }
    return levels[end] >= 0
  }

  /// Finds shortest paths until there is none left of this length.
  private mutating func block() {
    var next = rows
    var path: [Int32] = []
    let end = Int(entries[sink])
    var at = Int(exits[source])
    while true {
      budget -= 1
      if budget < 0 { isComplete = false }
      guard isComplete else { return }
      if at == end {
        at = augment(&path)
        continue
      }
      if next[at] < rows[at + 1] {
        let arc = Int(arcs[Int(next[at])])
        let target = Int(targets[arc])
        if capacities[arc] > 0, levels[target] == levels[at] + 1 {
          path.append(Int32(arc))
          at = target
        } else {
          next[at] += 1
        }
        continue
      }
      guard let arc = path.popLast() else { return }
      at = Int(targets[Int(arc) ^ 1])
      next[at] += 1
    }
  }

  /// Takes one path out of what is left, and goes back to where its first full arc begins.
  private mutating func augment(_ path: inout [Int32]) -> Int {
    count += 1
    budget -= path.count
    var firstFull = path.count
    for index in path.indices.reversed() {
      let arc = Int(path[index])
      capacities[arc] -= 1
      capacities[arc ^ 1] += 1
      if capacities[arc] == 0 { firstFull = index }
    }
    guard firstFull < path.count else {
      // No node with a limit on the way: there is no end to such paths.
      isComplete = false
      return Int(entries[sink])
    }
    let at = Int(targets[Int(path[firstFull]) ^ 1])
    path.removeSubrange(firstFull...)
    return at
  }
}
