import TestSupport
import Testing

@testable import Provenance

/// The counts over flat columns are those of a search for every assertion, whatever the numbers.
@Suite struct StandingsTests {
  @Test(arguments: (0..<10).map { UInt64($0) })
  func `2,000 random readings give what a search for each assertion gives`(block: UInt64) {
    for seed in block * 200..<(block + 1) * 200 {
      var random = SeededGenerator(seed: seed)
      let reading = RandomReading(
        &random, claims: 1...7, sources: 1...5, relations: 0...9, assertions: 0...12)
      #expect(Standings(reading.columns, reading.graph).all == reading.standings, "seed \(seed)")
    }
  }

  @Test(arguments: (0..<12).map { UInt64($0) })
  func `groups of many claims and sources, searched and passed on in sets`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let reading = RandomReading(
      &random, claims: 30...70, sources: seed % 3 == 0 ? 1100...1200 : 20...80,
      relations: 30...80, assertions: seed % 3 == 0 ? 1200...1400 : 50...200)
    let graph = reading.graph
    let direct = DirectHolders(reading.columns, literalCount: graph.literalCount)
    let committed = [UInt8](repeating: 1, count: graph.literalCount)
    let limits = [(0, 0), (100, .max), (32, 1 << 16)].map {
      CommittedSources.SearchLimit(variables: $0.0, visits: $0.1)
    }
    let wanted = reading.standings.flatMap { [$0.affirmingDerived, $0.denyingDerived] }
    for limit in limits {
      let found = CommittedSources(
        direct, graph, committed: committed, sourceCount: reading.sourceCount, budget: .max,
        searchLimit: limit)
      #expect(found.isComplete)
      #expect(found.counts.prefix(reading.claimCount * 2).map(Int.init) == wanted, "\(limit)")
    }
  }

  @Test(arguments: (0..<4).map { UInt64($0) })
  func `other numbers for claims and sources change nothing`(block: UInt64) {
    for seed in block * 50..<(block + 1) * 50 {
      var random = SeededGenerator(seed: seed)
      let reading = RandomReading(
        &random, claims: 35...50, sources: 3...30, relations: 20...70, assertions: 10...80)
      let (other, claims) = reading.renumbered(&random)
      for budget in [Int.max, random.number(0...300)] {
        let first = Standings(reading.columns, reading.graph, budget: budget)
        let second = Standings(other.columns, other.graph, budget: budget)
        #expect(first.isComplete == second.isComplete, "seed \(seed)")
        for claim in 0..<reading.claimCount {
          #expect(first.all[claim] == second.all[claims[claim]], "seed \(seed)")
        }
      }
    }
  }

  @Test func `beyond the budget counts are never too many and statuses stay exact`() {
    var cut = 0
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let reading = RandomReading(
        &random, claims: 40...60, sources: 3...30, relations: 40...70, assertions: 10...80)
      let exact = Standings(reading.columns, reading.graph)
      let found = Standings(reading.columns, reading.graph, budget: random.number(0...60))
      #expect(exact.isComplete)
      if found.isComplete { #expect(found.all == exact.all) } else { cut += 1 }
      for (some, every) in zip(found.all, exact.all) {
        #expect(some.status == every.status)
        #expect(some.affirming <= some.affirmingDerived)
        #expect(some.affirmingDerived <= every.affirmingDerived)
        #expect(some.denyingDerived <= every.denyingDerived)
        #expect((some.affirmingDerived > 0) == (every.affirmingDerived > 0))
        #expect((some.denyingDerived > 0) == (every.denyingDerived > 0))
      }
    }
    #expect(cut > 50)
  }
}
