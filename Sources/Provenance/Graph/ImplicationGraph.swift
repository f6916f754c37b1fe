/// The implications between literals that relations give, as compressed rows (CSR).
///
/// Each strict relation gives an implication and its contraposition. Between two literals at
/// most one edge is kept: the strongest, of equals that of the smallest relation.
///
/// Beside the literals of claims there may be auxiliary ones, through which the values of a
/// question imply each other without an edge for every pair. They are no claims: a path through
/// them is one step, from the claim before to the claim behind.
struct ImplicationGraph: Sendable {
  /// The first edge of each literal's row, and one more for the end.
  private(set) var rows: [Int32]
  /// The literal that an edge leads to, as a code; ascending in each row.
  private(set) var targets: [Int32]
  /// The strength of an edge: 1 possible, 2 probable, 3 certain.
  private(set) var strengths: [UInt8]
  /// The relation of an edge, by its number in order of id; -1 where it is computed from values.
  private(set) var relations: [Int32]
  /// The literals of claims; those from here on are auxiliary.
  let claimLiteralCount: Int
  /// The strengths that occur, greatest first.
  let levels: [UInt8]

  /// An edge before it is put into its row.
  struct Edge {
    let from: Int32
    let to: Int32
    let strength: UInt8
    let relation: Int32
  }

  /// The graph of edges between literals of claims and, behind them, auxiliary ones.
  /// - Complexity: O(n log d) for n edges and rows of at most d edges.
  init(claimLiteralCount: Int, auxiliaryCount: Int = 0, edges: [Edge]) {
    self.claimLiteralCount = claimLiteralCount
    let literalCount = claimLiteralCount + auxiliaryCount
    var rows = [Int32](repeating: 0, count: literalCount + 1)
    for edge in edges { rows[Int(edge.from) + 1] += 1 }
    for index in 0..<literalCount { rows[index + 1] += rows[index] }
    var next = rows
    var sorted = edges
    for edge in edges {
      sorted[Int(next[Int(edge.from)])] = edge
      next[Int(edge.from)] += 1
    }
    var kept: [Int32] = [0]
    kept.reserveCapacity(literalCount + 1)
    targets = []
    targets.reserveCapacity(edges.count)
    strengths = []
    relations = []
    for literal in 0..<literalCount {
      let range = Int(rows[literal])..<Int(rows[literal + 1])
      if range.count > 1 {
        sorted[range].sort { a, b in
          a.to != b.to
            ? a.to < b.to
            : a.strength != b.strength ? a.strength > b.strength : a.relation < b.relation
        }
      }
      for at in range where at == range.lowerBound || sorted[at].to != sorted[at - 1].to {
        targets.append(sorted[at].to)
        strengths.append(sorted[at].strength)
        relations.append(sorted[at].relation)
      }
      kept.append(Int32(targets.count))
    }
    self.rows = kept
    levels = [3, 2, 1].filter(strengths.contains)
  }

  /// The edges of a literal's row.
  func row(_ literal: Int) -> Range<Int> { Int(rows[literal])..<Int(rows[literal + 1]) }

  var literalCount: Int { rows.count - 1 }
}

extension Relation {
  /// The implications of the relation between the claims of two numbers; both ways round.
  func implications(from: Int, to: Int, relation: Int) -> [ImplicationGraph.Edge] {
    let a = Literal(claim: from, isNegated: false)
    let b = Literal(claim: to, isNegated: false)
    let pairs: [(Literal, Literal)] =
      switch kind {
      case .entails: [(a, b)]
      case .equivalent: [(a, b), (b, a)]
      case .contrary: [(a, b.negation)]
      case .contradictory: [(a, b.negation), (a.negation, b)]
      case .supports: []
      }
    let strength = UInt8(certainty.strength)
    return pairs.flatMap { from, to in
      [(from, to), (to.negation, from.negation)].map {
        ImplicationGraph.Edge(
          from: $0.code, to: $1.code, strength: strength, relation: Int32(relation))
      }
    }
  }
}
