import Provenance

extension TextReport {
  /// Every claim with its status and who put it there, the disputed ones first.
  mutating func writeClaims() {
    let order = ClaimRow.order(of: report, parts)
    guard !order.isEmpty else { return }
    heading("All claims", of: "claimed is not the same as true")
    for row in ClaimRow.rows(of: order, in: report) {
      let claim = graph.claim(row.claim)
      wrap(Visible.line(claim.text), lead: "  *  ")
      let parts = [
        "\(Visible.line(claim.id)), \(row.status)", side("claimed", "follows from", row.affirmed),
        side("denied", "denial follows from", row.denied),
      ]
      wrap(parts.compactMap { $0 }.joined(separator: "; "), lead: "       ")
    }
  }

  private func side(
    _ verb: String, _ follows: String, _ holders: [ClaimRow.Holder]
  ) -> String? {
    guard let first = holders.first else { return nil }
    let list = evidenceSentences.list(holders) {
      "\(names[$0.source]) \(evidenceSentences.numbers($0.assertions))"
    }
    return (first.isDerived ? follows : "\(verb) by") + " " + list
  }
}
