import Provenance

/// Who takes which side on some disputed claims of one dispute: sources by claims.
struct PositionMatrix {
  /// What a source holds of a claim.
  struct Cell {
    /// The strengths on both sides, 0 for none, and whether each is only derived.
    var affirmed = 0
    var denied = 0
    var affirmedDirectly = false
    var deniedDirectly = false

    /// The signs of both sides, each shown by a format in its own way.
    func signs(_ show: (_ sign: String, _ isDirect: Bool) -> String, minus: String) -> String {
      var signs: [String] = []
      if affirmed > 0 { signs.append(show(affirmed == 1 ? "?+" : "+", affirmedDirectly)) }
      if denied > 0 { signs.append(show(denied == 1 ? "?" + minus : minus, deniedDirectly)) }
      return signs.joined(separator: " ")
    }
  }

  struct Row {
    let source: Int
    let cells: [Cell]
  }

  /// The claims, by number.
  let claims: [Int]
  /// The rows that are shown.
  let rows: [Row]
  /// How many sources there are in all.
  let sourceCount: Int

  /// The disputed claims of each dispute that has roots and two such claims or more, in the order
  /// of its first root.
  /// - Complexity: O(n) in claims and roots.
  static func disputes(
    of report: ContradictionReport, selection: ReportSelection
  ) -> [[Int]] {
    let analysis = report.analysis
    var claims: [Int: [Int]] = [:]
    for claim in analysis.standings.indices where analysis.standings[claim].status == .disputed {
      claims[analysis.dispute(ofClaim: claim), default: []].append(claim)
    }
    var seen = Set<Int>()
    return selection.selectedRoots(of: report).map(analysis.dispute(of:))
      .filter { seen.insert($0).inserted }
      .compactMap { claims[$0] }.filter { $0.count > 1 }
  }

  /// A matrix of some claims; sources that hold nothing of them have no row.
  /// - Complexity: a search for each side of each claim.
  init(_ claims: some Sequence<Int>, limit: Int, using search: inout CommitmentSearch) {
    let claims = Array(claims)
    var cells: [Int: [Cell]] = [:]
    for (column, claim) in claims.enumerated() {
      for isNegated in [false, true] {
        let literal = Literal(claim: claim, isNegated: isNegated)
        for commitment in search.commitments(to: literal) {
          var row = cells[commitment.source] ?? Array(repeating: Cell(), count: claims.count)
          if isNegated {
            row[column].denied = commitment.strength
            row[column].deniedDirectly = commitment.path.isEmpty
          } else {
            row[column].affirmed = commitment.strength
            row[column].affirmedDirectly = commitment.path.isEmpty
          }
          cells[commitment.source] = row
        }
      }
    }
    self.claims = claims
    sourceCount = cells.count
    let sources = cells.keys.sorted()
    rows = sources.prefix(limit).map { Row(source: $0, cells: cells[$0] ?? []) }
  }
}
