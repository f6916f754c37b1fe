import Provenance

extension TextReport {
  /// Every claim with its status and who put it there, the disputed ones first.
  mutating func writeClaims() {
    let order = ClaimRow.order(of: report, parts)
    guard !order.isEmpty else { return }
    heading(.claimsHeading, of: .claimsOf)
    for row in ClaimRow.rows(of: order, in: report) {
      let claim = graph.claim(row.claim)
      wrap(Visible.line(claim.text), lead: "  *  ")
      let parts = [
        Visible.line(claim.id) + say(.comma) + row.status(in: language),
        side(.claimedBy, .followsFrom, row.affirmed),
        side(.deniedBy, .denialFollowsFrom, row.denied),
      ]
      wrap(parts.compactMap { $0 }.joined(separator: say(.semicolon)), lead: "       ")
    }
  }

  private func side(
    _ says: Message, _ follows: Message, _ holders: [ClaimRow.Holder]
  ) -> String? {
    guard let first = holders.first else { return nil }
    let list = evidenceSentences.list(holders) {
      "\(names[$0.source]) \(evidenceSentences.numbers($0.assertions))"
    }
    return say(first.isDerived ? follows : says, ["who": .words(list)])
  }
}
