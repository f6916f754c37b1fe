import Provenance

/// Who takes which side on the disputed claims of one dispute: sources by claims.
struct PositionMatrix {
  /// Claims of one dispute that a table shows; more would not fit a page.
  static let columnLimit = 8

  /// What a source holds of a claim.
  struct Cell {
    /// The strengths on both sides, 0 for none, and whether each is only derived.
    var affirmed = 0
    var denied = 0
    var affirmedDirectly = false
    var deniedDirectly = false

    /// The cell as Markdown.
    var markdown: String {
      let parts = [
        PositionMatrix.sign("+", affirmed, affirmedDirectly),
        PositionMatrix.sign("−", denied, deniedDirectly),
      ].compactMap { $0 }
      return parts.joined(separator: " ")
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

  /// A matrix for each dispute that has roots to show, in the order of its first root.
  static func matrices(
    of report: ContradictionReport, selection: ReportSelection
  ) -> [PositionMatrix] {
    var disputes: [Int] = []
    for root in selection.roots(of: report) {
      let dispute = report.analysis.dispute(of: root)
      if !disputes.contains(dispute) { disputes.append(dispute) }
    }
    let disputed = report.analysis.standings.indices.filter {
      report.analysis.standings[$0].status == .disputed
    }
    return disputes.prefix(selection.limit).compactMap { dispute in
      let claims = disputed.filter { report.analysis.areConnected($0, dispute) }
      guard claims.count > 1 else { return nil }
      return PositionMatrix(report.graph, Array(claims.prefix(columnLimit)), selection.limit)
    }
  }

  private init(_ graph: ClaimGraph, _ claims: [Int], _ limit: Int) {
    var cells: [Int: [Cell]] = [:]
    for (column, claim) in claims.enumerated() {
      for isNegated in [false, true] {
        let literal = Literal(claim: claim, isNegated: isNegated)
        for commitment in graph.commitments(to: literal) {
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

  private static func sign(_ sign: String, _ strength: Int, _ isDirect: Bool) -> String? {
    guard strength > 0 else { return nil }
    let mark = strength == 1 ? "?\(sign)" : sign
    return isDirect ? "**\(mark)**" : "(\(mark))"
  }
}
