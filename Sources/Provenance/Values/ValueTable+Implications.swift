extension ValueTable {
  /// Values of one group up to which they are compared pair by pair.
  package static let pairwiseLimit = 24

  /// The computed relations as implications, over as few auxiliary literals as it takes.
  ///
  /// Between two claims there is a path over auxiliary literals exactly where `relation` gives
  /// what the path says; no pairs are listed in groups of more than `pairwiseLimit` values.
  /// - Parameters:
  ///   - firstAuxiliary: the number of the first auxiliary literal: even, and beyond all claims'.
  /// - Complexity: O(n log² n) in the claims of a question, in time and implications, and
  ///   O(log n) for every relation declared between two of them. Where scopes and tolerances
  ///   differ among claims that may speak of the same thing, see `ContraryTree`.
  package func implications(firstAuxiliary: Int) -> ComputedImplications {
    implications(firstAuxiliary: firstAuxiliary, pairwiseLimit: ValueTable.pairwiseLimit)
  }

  /// The same, with groups of up to another number of values compared pair by pair.
  func implications(firstAuxiliary: Int, pairwiseLimit: Int) -> ComputedImplications {
    var implications = ComputedImplications(firstAuxiliary: firstAuxiliary)
    var places = [Int32](repeating: -1, count: claims.count)
    for group in groups().flatMap(\.scopeBlocks) {
      if group.count <= pairwiseLimit {
        addPairs(of: group, to: &implications)
      } else {
        addContraries(of: group, places: &places, to: &implications)
        for sameScope in groups(ofOneScopeIn: group) {
          addContainments(of: sameScope, to: &implications)
        }
      }
    }
    return implications
  }

  /// The values that are compared with each other, each group in the order of its claims.
  func groups() -> [[ComparedValue]] {
    var groups = [[ComparedValue]](repeating: [], count: groupCount)
    for value in values { groups[value.group].append(value) }
    return groups
  }

  private func groups(ofOneScopeIn group: [ComparedValue]) -> [[ComparedValue]] {
    var numbers: [ScopeExtent: Int] = [:]
    var groups: [[ComparedValue]] = []
    for value in group {
      if let number = numbers[value.scope] {
        groups[number].append(value)
      } else {
        numbers[value.scope] = groups.count
        groups.append([value])
      }
    }
    return groups
  }

  private func addPairs(of group: [ComparedValue], to implications: inout ComputedImplications) {
    for (place, first) in group.enumerated() {
      for second in group[(place + 1)...] {
        let (a, b) = (Int32(2 * first.claim), Int32(2 * second.claim))
        switch relation(first.claim, second.claim) {
        case .contrary: implications.add(from: a, to: b ^ 1)
        case .entails: implications.add(from: a, to: b)
        case .entailedBy: implications.add(from: b, to: a)
        case .equivalent:
          implications.add(from: a, to: b)
          implications.add(from: b, to: a)
        case nil: break
        }
      }
    }
  }

  /// Each value implies the negations of those above it; contraposition does the rest.
  private func addContraries(
    of group: [ComparedValue], places: inout [Int32], to implications: inout ComputedImplications
  ) {
    let tree = ContraryTree(group)
    for (place, value) in tree.values.enumerated() { places[value.claim] = Int32(place) }
    var nodes = AuxiliaryNodes(count: tree.nodes.count)
    func literal(_ node: Int) -> Int32 {
      tree.nodes[node].child == 0
        ? Int32(2 * tree.values[Int(tree.nodes[node].first)].claim + 1)
        : nodes.literal(node, &implications)
    }
    for value in group {
      let excluded = declared.partners(of: value.claim).map { places[Int($0)] }
        .filter { $0 >= 0 }.sorted()
      tree.forEachNode(above: value, excluding: excluded) { node in
        implications.add(from: Int32(2 * value.claim), to: literal(node))
      }
    }
    while let (node, code) = nodes.next() {
      let child = Int(tree.nodes[node].child)
      implications.add(from: code, to: literal(child))
      implications.add(from: code, to: literal(child + 1))
    }
    for value in tree.values { places[value.claim] = -1 }
  }

  /// Each value implies those that hold it; equal ones hold each other.
  private func addContainments(
    of group: [ComparedValue], to implications: inout ComputedImplications
  ) {
    var tree = ContainmentTree(group)
    guard !tree.isEmpty else { return }
    var found: [(claim: Int32, holder: ContainmentTree.Holder)] = []
    tree.forEachHolder(excluding: declared.partners(of:)) { found.append(($0, $1)) }
    var nodes = AuxiliaryNodes(count: tree.nodeCount)
    func literal(_ holder: ContainmentTree.Holder) -> Int32 {
      switch tree.resolved(holder) {
      case .claim(let claim): 2 * claim
      case .node(let node): nodes.literal(node, &implications)
      }
    }
    for (claim, holder) in found {
      let target = literal(holder)
      if target != 2 * claim { implications.add(from: 2 * claim, to: target) }
    }
    while let (node, code) = nodes.next() {
      for part in tree.parts(of: node) { implications.add(from: code, to: literal(part)) }
    }
  }
}

/// The auxiliary literals of a tree's nodes, given out to those that are used.
private struct AuxiliaryNodes {
  private var literals: [Int32]
  private var waiting: [Int32] = []

  init(count: Int) { literals = [Int32](repeating: -1, count: count) }

  /// The literal of a node; a new one has its children still to be joined.
  mutating func literal(_ node: Int, _ implications: inout ComputedImplications) -> Int32 {
    if literals[node] < 0 {
      literals[node] = implications.auxiliary()
      waiting.append(Int32(node))
    }
    return literals[node]
  }

  /// A node whose children are still to be joined, with its literal.
  mutating func next() -> (node: Int, literal: Int32)? {
    waiting.popLast().map { (Int($0), literals[Int($0)]) }
  }
}
