/// Finds from one literal the best path to every other: of greatest strength, then shortest,
/// then first by the claims on it, then the one that meets a claim affirmed before negated.
///
/// For each strength a breadth-first search runs through the edges at least that strong, its
/// frontier kept in the order of the paths that lead there, so that the first to discover a
/// literal is the best. Auxiliary literals are passed through at once: what lies behind them is one
/// step from the claim before. The work arrays are kept from one search to the next.
struct BestPaths {
  private let graph: ImplicationGraph
  private var stamps: [Int32]
  private var stamp: Int32 = 0
  private var parents: [Int32]
  private var edges: [Int32]
  /// The literals reached, in order of distance.
  private(set) var reached: [Int32] = []
  /// Whether the last search met an edge too weak to follow.
  private(set) var metWeakerEdge = false

  init(_ graph: ImplicationGraph) {
    self.graph = graph
    stamps = [Int32](repeating: 0, count: graph.literalCount)
    parents = [Int32](repeating: -1, count: graph.literalCount)
    edges = [Int32](repeating: -1, count: graph.literalCount)
  }

  private struct Discovery {
    let literal: Int32
    /// The rank of the claims on the path to the literal before.
    let parentClass: Int32
    /// The place of the literal before in its frontier.
    let position: Int32
  }

  /// What one literal of the frontier leads to.
  private mutating func expand(
    _ literal: Int, strength: UInt8, parentClass: Int32, position: Int,
    into found: inout [Discovery]
  ) {
    var open = [Int32(literal)]
    while let from = open.popLast() {
      for edge in graph.row(Int(from)) {
        guard graph.strengths[edge] >= strength else {
          metWeakerEdge = true
          continue
        }
        let target = Int(graph.targets[edge])
        guard stamps[target] != stamp else { continue }
        stamps[target] = stamp
        if target >= graph.claimLiteralCount {
          open.append(Int32(target))
          continue
        }
        parents[target] = Int32(literal)
        edges[target] = Int32(edge)
        found.append(
          Discovery(
            literal: Int32(target), parentClass: parentClass, position: Int32(position)))
      }
    }
  }

  /// Searches from a literal through edges at least as strong as `strength`.
  /// - Complexity: O(m + n log n) in the edges and literals reached.
  mutating func search(from start: Literal, strength: UInt8) {
    stamp += 1
    reached.removeAll(keepingCapacity: true)
    metWeakerEdge = false
    stamps[start.index] = stamp
    parents[start.index] = -1
    reached.append(start.code)
    var first = 0
    var classes: [Int32] = [0]
    while first < reached.count {
      let last = reached.count
      var found: [Discovery] = []
      for position in first..<last {
        expand(
          Int(reached[position]), strength: strength, parentClass: classes[position - first],
          position: position, into: &found)
      }
      order(&found)
      first = last
      classes.removeAll(keepingCapacity: true)
      for (index, item) in found.enumerated() {
        let sameClass =
          index > 0 && found[index - 1].parentClass == item.parentClass
          && found[index - 1].literal >> 1 == item.literal >> 1
        classes.append(index == 0 ? 0 : classes[index - 1] + (sameClass ? 0 : 1))
        reached.append(item.literal)
      }
    }
  }

  /// Whether the last search reached a literal.
  func reaches(_ literal: Literal) -> Bool { stamps[literal.index] == stamp && stamp > 0 }

  /// The path of the last search to a literal that it reached.
  func path(to end: Literal) -> [PathStep] {
    var steps: [PathStep] = []
    var at = end
    while let step = step(to: at) {
      steps.append(step)
      at = step.from
    }
    steps.reverse()
    return steps
  }

  /// The last step of the path to a literal that the last search reached; nil at its start.
  func step(to literal: Literal) -> PathStep? {
    let before = parents[literal.index]
    guard before >= 0 else { return nil }
    let relation = Int(graph.relations[Int(edges[literal.index])])
    return PathStep(
      from: Literal(code: before), to: literal, relation: relation < 0 ? nil : relation)
  }

  /// Sorts by the claims on the path, then by where on it a claim is met affirmed first.
  private func order(_ found: inout [Discovery]) {
    func precedes(_ a: Discovery, _ b: Discovery) -> Bool {
      if a.parentClass != b.parentClass { return a.parentClass < b.parentClass }
      if a.literal >> 1 != b.literal >> 1 { return a.literal < b.literal }
      if a.position != b.position { return a.position < b.position }
      return a.literal < b.literal
    }
    for index in found.indices.dropFirst() where precedes(found[index], found[index - 1]) {
      found.sort(by: precedes)
      return
    }
  }
}

/// One implication on a path, and the relation that it comes from.
public struct PathStep: Sendable, Hashable {
  /// The literal that implies.
  public let from: Literal
  /// The literal that is implied.
  public let to: Literal
  private let relationNumber: Int32
  /// The relation, by its number in order of id; nil where it is computed from values.
  public var relation: Int? { relationNumber < 0 ? nil : Int(relationNumber) }

  init(from: Literal, to: Literal, relation: Int?) {
    self.from = from
    self.to = to
    relationNumber = relation.map { Int32(truncatingIfNeeded: $0) } ?? -1
  }

  /// The same step read backwards: the negation of the end implies that of the beginning.
  public var contraposition: PathStep {
    PathStep(from: to.negation, to: from.negation, relation: relation)
  }
}

extension [PathStep] {
  /// The same path read backwards, from the negation of its end to that of its beginning.
  public var contraposition: [PathStep] { reversed().map(\.contraposition) }
}
