/// The claims that implications join, in groups: no implication leads from one group to another.
struct LinkedClaims {
  /// The variables of all groups, group after group: claims, and what auxiliary literals stand for.
  private(set) var members: [Int32] = []
  /// The first member of each group, and one more for the end.
  private(set) var starts: [Int32] = [0]

  /// The groups of variables that have implications, also where one implies its own negation.
  /// - Complexity: near O(n + m).
  init(_ graph: ImplicationGraph) {
    let variableCount = graph.literalCount / 2
    var sets = DisjointSets(count: variableCount)
    // Of an implication and its contraposition one is enough.
    for literal in 0..<graph.literalCount {
      for edge in graph.row(literal) where graph.targets[edge] ^ 1 > Int32(literal) {
        sets.join(literal >> 1, Int(graph.targets[edge] >> 1))
      }
    }
    // The least member names a group: one pass counts, numbers and sizes the groups in its order.
    var sizes = [Int32](repeating: 0, count: variableCount)
    for variable in 0..<variableCount { sizes[sets.group(of: variable)] += 1 }
    var next = [Int32](repeating: -1, count: variableCount)
    var end: Int32 = 0
    for variable in 0..<variableCount where sizes[variable] > 0 {
      guard graph.rows[variable * 2] < graph.rows[variable * 2 + 2] else { continue }
      next[variable] = end
      end += sizes[variable]
      starts.append(end)
    }
    members = [Int32](repeating: 0, count: Int(end))
    guard end > 0 else { return }
    for variable in 0..<variableCount {
      let group = sets.group(of: variable)
      guard next[group] >= 0 else { continue }
      members[Int(next[group])] = Int32(variable)
      next[group] += 1
    }
  }

  /// How many groups there are.
  var count: Int { starts.count - 1 }

  /// The variables of a group, ascending.
  func group(_ number: Int) -> ArraySlice<Int32> {
    members[Int(starts[number])..<Int(starts[number + 1])]
  }
}
