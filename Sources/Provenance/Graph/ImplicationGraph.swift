/// The implications between literals that relations give, as compressed rows (CSR).
///
/// Each strict relation gives an implication and its contraposition. Between two literals at
/// most one edge is kept: the strongest, of equals that of the smallest relation.
///
/// Beside the literals of claims there may be auxiliary ones, through which the values of a
/// question imply each other without an edge for every pair. They are no claims: a path through
/// them is one step, from the claim before to the claim behind.
package struct ImplicationGraph: Sendable {
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

    /// Whether it comes first in a row.
    func precedes(_ other: Edge) -> Bool {
      if to != other.to { return to < other.to }
      return strength != other.strength ? strength > other.strength : relation < other.relation
    }
  }

  /// The graph of implications between literals of claims and, behind them, auxiliary ones.
  package init(claimCount: Int, _ implications: ImplicationList) {
    self.init(
      claimLiteralCount: claimCount * 2, auxiliaryCount: implications.auxiliaryCount * 2,
      edges: implications.edges)
  }

  /// The graph of edges between literals of claims and, behind them, auxiliary ones.
  /// - Complexity: O(n log d) for n edges and rows of at most d edges.
  init(claimLiteralCount: Int, auxiliaryCount: Int = 0, edges: [Edge]) {
    self.claimLiteralCount = claimLiteralCount
    let literalCount = claimLiteralCount + auxiliaryCount
    // First the end of each row; every edge that is put there moves it to the front by one.
    var rows = [Int32](repeating: 0, count: literalCount + 1)
    for edge in edges { rows[Int(edge.from)] += 1 }
    for index in 0..<literalCount { rows[index + 1] += rows[index] }
    var sorted = edges
    for edge in edges.reversed() {
      rows[Int(edge.from)] -= 1
      sorted[Int(rows[Int(edge.from)])] = edge
    }
    targets = [Int32](repeating: 0, count: edges.count)
    strengths = [UInt8](repeating: 0, count: edges.count)
    relations = [Int32](repeating: 0, count: edges.count)
    var occurs = [false, false, false, false]
    var kept = 0
    for literal in 0..<literalCount {
      let range = Int(rows[literal])..<Int(rows[literal + 1])
      rows[literal] = Int32(kept)
      if range.count > 1 { ImplicationGraph.sort(&sorted, range) }
      for at in range where at == range.lowerBound || sorted[at].to != sorted[at - 1].to {
        targets[kept] = sorted[at].to
        strengths[kept] = sorted[at].strength
        relations[kept] = sorted[at].relation
        occurs[Int(sorted[at].strength)] = true
        kept += 1
      }
    }
    rows[literalCount] = Int32(kept)
    targets.removeLast(edges.count - kept)
    strengths.removeLast(edges.count - kept)
    relations.removeLast(edges.count - kept)
    self.rows = rows
    levels = [3, 2, 1].filter { occurs[$0] }.map(UInt8.init)
  }

  /// Sorts the edges of a row: short ones in place, one after the other.
  private static func sort(_ edges: inout [Edge], _ range: Range<Int>) {
    guard range.count <= 16 else {
      edges[range].sort { $0.precedes($1) }
      return
    }
    for end in range.dropFirst() {
      let edge = edges[end]
      var at = end
      while at > range.lowerBound, edge.precedes(edges[at - 1]) {
        edges[at] = edges[at - 1]
        at -= 1
      }
      edges[at] = edge
    }
  }

  /// The edges of a literal's row.
  func row(_ literal: Int) -> Range<Int> { Int(rows[literal])..<Int(rows[literal + 1]) }

  /// How many literals there are, auxiliary ones among them.
  var literalCount: Int { rows.count - 1 }
}
