import TestSupport
import Testing

@testable import Provenance

/// Current positions, changes of position and updates on 10,000 random cases, against an oracle
/// that follows MODEL section 2 to the letter.
@Suite struct PositionsTests {
  private static let blocks = (0..<20).map { UInt64($0) }

  /// Compared pair by pair, and as many assertions are however few there are.
  private static let limits = [Positions.pairwiseLimit, 0]

  private static let fewer = 0..<2000 as Range<UInt64>

  private static func seeds(_ block: UInt64) -> Range<UInt64> { block * 500..<(block + 1) * 500 }

  private func listed(_ graph: ClaimGraph) -> [PositionsOracle.Change] {
    graph.positionChanges.map { change in
      PositionsOracle.Change(
        source: graph.source(change.source).id, kind: change.kind.rawValue,
        fromClaim: graph.claim(change.fromClaim).id, claim: graph.claim(change.claim).id,
        from: graph.assertion(change.from).id, to: graph.assertion(change.to).id,
        date: change.date)
    }
  }

  private func reading(_ graph: ClaimGraph) -> Set<String> {
    let ids = graph.records.assertions.map(\.id)
    return Set(ids.filter { graph.assertionNumber($0).map(graph.isInReading) ?? false })
  }

  @Test(arguments: blocks)
  func `current is what is neither replaced nor withdrawn`(block: UInt64) {
    for seed in Self.seeds(block) {
      let records = RandomPositions.records(seed: seed)
      let replaced = PositionsOracle(records: records).replaced
      let current = records.assertions.filter {
        $0.withdrawn == nil && !replaced.contains($0.id)
      }
      for limit in Self.limits {
        let graph = ClaimGraph(records, options: ReadingOptions(), pairwiseLimit: limit)
        #expect(reading(graph) == Set(current.map(\.id)), "seed \(seed)")
      }
      let ever = ClaimGraph(records, options: ReadingOptions(reading: .ever))
      #expect(reading(ever) == Set(records.assertions.map(\.id)), "seed \(seed)")
    }
  }

  @Test(arguments: blocks)
  func `changes and updates are those of the model, in its order`(block: UInt64) {
    for seed in Self.seeds(block) {
      let records = RandomPositions.records(seed: seed)
      let wanted = PositionsOracle(records: records).changes
      for reading in ReadingOptions.Reading.allCases {
        let limit = Self.limits[reading == .ever ? 0 : 1]
        let options = ReadingOptions(reading: reading)
        let graph = ClaimGraph(records, options: options, pairwiseLimit: limit)
        #expect(listed(graph) == wanted, "seed \(seed)")
      }
    }
  }

  @Test func `the order of the records changes nothing`() {
    for seed in Self.fewer {
      let records = RandomPositions.records(seed: seed)
      var random = SeededGenerator(seed: seed)
      var shuffled = records
      shuffled.sources.shuffle(using: &random)
      shuffled.questions.shuffle(using: &random)
      shuffled.claims.shuffle(using: &random)
      shuffled.documents.shuffle(using: &random)
      shuffled.assertions.shuffle(using: &random)
      for index in shuffled.assertions.indices {
        shuffled.assertions[index].evidence.shuffle(using: &random)
      }
      let (before, after) = (ClaimGraph(records), ClaimGraph(shuffled))
      #expect(listed(before) == listed(after), "seed \(seed)")
      #expect(reading(before) == reading(after), "seed \(seed)")
    }
  }

  @Test func `the latest reading finds what the current positions alone would give`() {
    for seed in Self.fewer {
      let records = RandomPositions.records(seed: seed)
      let replaced = PositionsOracle(records: records).replaced
      var alone = records
      alone.assertions.removeAll { $0.withdrawn != nil || replaced.contains($0.id) }
      let latest = Analysis(ClaimGraph(records))
      let ever = Analysis(ClaimGraph(alone, options: ReadingOptions(reading: .ever)))
      let (first, second) = (CaseOutcome(latest), CaseOutcome(ever))
      #expect(first.standings == second.standings, "seed \(seed)")
      #expect(first.agreements == second.agreements, "seed \(seed)")
      #expect(pairs(of: latest) == pairs(of: ever), "seed \(seed)")
      #expect(ownPairs(of: latest) == ownPairs(of: ever), "seed \(seed)")
    }
  }

  /// Every root with its pairs by their ids.
  private func pairs(of analysis: Analysis) -> [[String]] {
    analysis.contradictions.flatMap { root in
      analysis.pairs(of: root).map { pair in
        [
          root.id, root.kind.name, analysis.graph.assertion(pair.a).id,
          analysis.graph.assertion(pair.b).id, pair.severity.rawValue, "\(pair.strength)",
        ]
      }
    }
  }

  private func ownPairs(of analysis: Analysis) -> [[String]] {
    analysis.selfContradictions().map {
      [analysis.graph.assertion($0.pair.a).id, analysis.graph.assertion($0.pair.b).id]
    }
  }

  @Test(arguments: blocks)
  func `a source contradicts itself only where neither assertion replaces the other`(
    block: UInt64
  ) {
    for seed in Self.seeds(block) {
      let records = RandomPositions.records(seed: seed)
      let oracle = PositionsOracle(records: records)
      let graph = ClaimGraph(records, options: ReadingOptions(reading: .ever))
      let analysis = Analysis(graph)
      var wanted: [[String]] = []
      for a in 0..<records.assertions.count {
        for b in a + 1..<records.assertions.count {
          guard case .conflict(_, sameSource: true) = graph.conflict(between: a, b) else {
            continue
          }
          let pair = [graph.assertion(a), graph.assertion(b)]
          if oracle.replacement(of: pair[0], by: pair[1]) == nil,
            oracle.replacement(of: pair[1], by: pair[0]) == nil
          {
            wanted.append(pair.map(\.id))
          }
        }
      }
      let found = ownPairs(of: analysis)
      #expect(Set(found) == Set(wanted), "seed \(seed)")
      #expect(found.count == wanted.count, "seed \(seed)")
      #expect(analysis.selfContradictionCount == wanted.count, "seed \(seed)")
    }
  }

  @Test func `the random cases hold everything that the rules tell apart`() {
    var met: [String: Int] = [:]
    for seed in 0..<10_000 as Range<UInt64> {
      let records = RandomPositions.records(seed: seed)
      let oracle = PositionsOracle(records: records)
      var found = Set<String>()
      for later in records.assertions {
        let replaced = records.assertions.filter { oracle.replacement(of: $0, by: later) != nil }
        let newly = oracle.newlyReplaced(by: later)
        for earlier in replaced {
          found.insert(oracle.replacement(of: earlier, by: later).map { "\($0)" } ?? "")
          if later.withdrawn != nil { found.insert("by one that is withdrawn") }
          if later.date == nil || earlier.date == nil { found.insert("dated by publication") }
        }
        let kinds = Set(newly.compactMap { oracle.replacement(of: $0, by: later) })
        if kinds.count > 1, kinds.contains(.different) { found.insert("of several kinds") }
        if newly.count > 1 {
          found.insert("several at once")
          let latest = newly.filter { one in !newly.contains { oracle.isLater($0, one) } }
          if latest.count > 1 { found.insert("several latest") }
        }
        if newly.count < replaced.count { found.insert("not for the first time") }
        if newly.isEmpty, !replaced.isEmpty { found.insert("listed nowhere") }
      }
      for name in found { met[name, default: 0] += 1 }
    }
    let names = [
      "opposite", "contrary", "different", "by one that is withdrawn", "dated by publication",
      "of several kinds", "several at once", "several latest", "not for the first time",
      "listed nowhere",
    ]
    for name in names { #expect(met[name, default: 0] >= 25, "\(name)") }
  }
}
