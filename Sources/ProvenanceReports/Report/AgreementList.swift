import Provenance

/// What sources agree on, as reports list it.
struct AgreementList {
  /// The literals that are listed, those of most sources first.
  let listed: [Literal]
  /// Negated claims that nobody denies in so many words: each source gives another value to the
  /// same question, and that is all they have in common.
  let shutOut: [Literal]

  /// The agreements of a report.
  /// - Complexity: O(n log n); and a search for each claim that both values and relations deny.
  init(_ report: ContradictionReport, _ parts: ReportParts? = nil) {
    let parts = parts ?? ReportParts(report, ReportSelection())
    let graph = report.graph
    let standings = report.analysis.standings
    func sources(_ literal: Literal) -> Int {
      let standing = standings[literal.claim]
      return literal.isNegated ? standing.denyingDerived : standing.affirmingDerived
    }
    var listed: [Literal] = []
    var shutOut: [Literal] = []
    var values = ValueDenials(graph)
    let sorted = parts.agreements.sorted { (sources($1), $0) < (sources($0), $1) }
    for literal in sorted {
      if values.isOnlyShutOut(literal) { shutOut.append(literal) } else { listed.append(literal) }
    }
    self.listed = listed
    self.shutOut = shutOut
  }
}

/// Tells which negated claims follow from other values of their question alone.
private struct ValueDenials {
  private let graph: ClaimGraph
  private var search: CommitmentSearch
  /// For each claim whether a strict relation speaks of it.
  private var isRelated: [Bool]

  init(_ graph: ClaimGraph) {
    self.graph = graph
    search = CommitmentSearch(graph)
    isRelated = [Bool](repeating: false, count: graph.claims.count)
    for relation in graph.records.relations where relation.kind.isStrict {
      for id in [relation.from, relation.to] {
        if let claim = graph.claimNumber(id) { isRelated[claim] = true }
      }
    }
  }

  mutating func isOnlyShutOut(_ literal: Literal) -> Bool {
    guard literal.isNegated, graph.values.interval(of: literal.claim) != nil,
      graph.holders(of: literal).isEmpty
    else { return false }
    // Where no relation speaks of the claim, nothing but values leads there.
    guard isRelated[literal.claim] else { return true }
    return search.commitments(to: literal).allSatisfy { $0.path.last?.relation == nil }
  }
}
