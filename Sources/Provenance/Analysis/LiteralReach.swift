/// Walks from literals to all that they imply, at any strength; the work arrays are kept.
struct LiteralReach {
  private let graph: ImplicationGraph
  private var stamps: [Int32]
  private var stamp: Int32 = 0
  /// The literals of claims that the last walk reached, the starts among them.
  private(set) var reached: [Int32] = []

  init(_ graph: ImplicationGraph) {
    self.graph = graph
    stamps = [Int32](repeating: 0, count: graph.literalCount)
  }

  /// - Complexity: O(n + m) in what is reached.
  mutating func walk(from starts: some Sequence<Int32>) {
    stamp += 1
    reached.removeAll(keepingCapacity: true)
    var open: [Int32] = []
    for code in starts where stamps[Int(code)] != stamp {
      stamps[Int(code)] = stamp
      open.append(code)
    }
    while let code = open.popLast() {
      if Int(code) < graph.claimLiteralCount { reached.append(code) }
      for edge in graph.row(Int(code)) {
        let target = graph.targets[edge]
        guard stamps[Int(target)] != stamp else { continue }
        stamps[Int(target)] = stamp
        open.append(target)
      }
    }
  }
}
