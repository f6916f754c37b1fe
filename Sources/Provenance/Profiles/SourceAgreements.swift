/// Finds what sources agree on: the literals that both are committed to, directly or derived.
struct SourceAgreements {
  private let graph: ClaimGraph
  /// For each source the literals that it holds directly, as codes.
  private let held: [[Int32]]

  init(_ graph: ClaimGraph) {
    self.graph = graph
    var held = [[Int32]](repeating: [], count: graph.sources.count)
    for (assertion, code) in graph.commitments.literals.enumerated() where code >= 0 {
      held[Int(graph.commitments.holders[assertion])].append(code)
    }
    self.held = held
  }

  /// The agreements of some sources with all others; the claims of each are cut at the limit.
  /// - Complexity: O(s · (n + m)) for each 64 of them, for s sources and what each of them reaches.
  func agreements(
    of sources: [Int], limit: Int, order: SourceProfiles.Order
  ) -> [Shortlist<SourceAgreement>] {
    stride(from: 0, to: sources.count, by: 64).flatMap { start in
      batch(Array(sources[start..<min(start + 64, sources.count)]), limit, order)
    }
  }

  /// Up to 64 sources at once: a bit for each of them on every literal it is committed to.
  private func batch(
    _ sources: [Int], _ limit: Int, _ order: SourceProfiles.Order
  ) -> [Shortlist<SourceAgreement>] {
    var reach = LiteralReach(graph.implications)
    var masks = [UInt64](repeating: 0, count: graph.claims.count * 2)
    for (bit, source) in sources.enumerated() {
      reach.walk(from: held[source])
      for code in reach.reached { masks[Int(code)] |= 1 << UInt64(bit) }
    }
    var lists = sources.map { _ in
      ShortlistBuilder<SourceAgreement>(limit: limit) { a, b in
        order == .mostFirst && a.claimCount != b.claimCount
          ? a.claimCount > b.claimCount : a.source < b.source
      }
    }
    var tallies = [Tally](repeating: Tally(), count: sources.count)
    for other in held.indices where !held[other].isEmpty {
      reach.walk(from: held[other])
      for code in reach.reached.filter({ masks[Int($0)] != 0 }).sorted() {
        var mask = masks[Int(code)]
        while mask != 0 {
          let bit = mask.trailingZeroBitCount
          mask &= mask - 1
          if sources[bit] != other { tallies[bit].add(Literal(code: code), limit) }
        }
      }
      for bit in tallies.indices where tallies[bit].claimCount > 0 {
        lists[bit].add(
          SourceAgreement(
            source: other, literals: tallies[bit].literals, claimCount: tallies[bit].claimCount))
        tallies[bit] = Tally()
      }
    }
    return lists.indices.map { lists[$0].finished() }
  }

  /// What two sources have in common so far; literals come in ascending order.
  private struct Tally {
    var literals: [Literal] = []
    var claimCount = 0
    private var lastClaim = -1

    mutating func add(_ literal: Literal, _ limit: Int) {
      if literal.claim != lastClaim {
        lastClaim = literal.claim
        claimCount += 1
      }
      if claimCount <= limit { literals.append(literal) }
    }
  }
}
