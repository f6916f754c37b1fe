import Provenance

/// Where a claim stands, and who put it there.
struct ClaimRow {
  /// A source on one side of the claim.
  struct Holder {
    /// The source, by number.
    let source: Int
    /// Its assertions, by number.
    let assertions: [Int]
    /// Whether it only follows from them.
    let isDerived: Bool
  }

  /// The claim, by number.
  let claim: Int
  let standing: ClaimStanding
  /// Who affirms it; where nobody does in so many words, from whose words it follows.
  let affirmed: [Holder]
  /// Who denies it; where nobody does in so many words, from whose words that follows.
  let denied: [Holder]

  /// The status in words: `affirmed, at most possibly`.
  func status(in language: ReportLanguage) -> String {
    let status = language.say(standing.status.message)
    return standing.isOnlyPossible
      ? language.say(.atMostPossibly, ["status": .words(status)]) : status
  }

  /// The claims of a report, the disputed ones first, then in order of id.
  static func order(of report: ContradictionReport, _ parts: ReportParts) -> [Int] {
    let standings = report.analysis.standings
    let order: [ClaimStatus] = [.disputed, .denied, .affirmed, .unattested]
    return order.flatMap { status in
      standings.indices.filter { standings[$0].status == status && parts.includes(claim: $0) }
    }
  }

  /// The rows of some claims.
  /// - Complexity: O(n) in the assertions, and a search for each side that only follows.
  static func rows(
    of claims: some Sequence<Int>, in report: ContradictionReport
  ) -> [ClaimRow] {
    var search = CommitmentSearch(report.graph)
    return claims.map { claim in
      let standing = report.analysis.standings[claim]
      return ClaimRow(
        claim: claim, standing: standing,
        affirmed: holders(of: Literal(claim: claim, isNegated: false), report.graph, &search),
        denied: holders(of: Literal(claim: claim, isNegated: true), report.graph, &search))
    }
  }

  private static func holders(
    of literal: Literal, _ graph: ClaimGraph, _ search: inout CommitmentSearch
  ) -> [Holder] {
    var order: [Int] = []
    var assertions: [Int: [Int]] = [:]
    for assertion in graph.holders(of: literal) {
      guard let source = graph.holder(of: assertion) else { continue }
      if assertions[source] == nil { order.append(source) }
      assertions[source, default: []].append(assertion)
    }
    guard order.isEmpty else {
      return order.map {
        Holder(source: $0, assertions: assertions[$0] ?? [], isDerived: false)
      }
    }
    return search.commitments(to: literal).map {
      Holder(source: $0.source, assertions: [$0.assertion], isDerived: true)
    }
  }
}
