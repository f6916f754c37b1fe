import Provenance
import TestSupport
import Testing

/// Cases whose questions relate their claims by values: the whole outcome equals what MODEL.md
/// says by the letter, compared pair by pair.
@Suite struct ValueAnalysisTests {
  /// Seeds in blocks, so that blocks run beside one another.
  private static let blocks = (0..<20).map { UInt64($0) }

  @Test(arguments: blocks)
  func `10,000 random cases with values give what brute force gives`(block: UInt64) {
    for seed in block * 500..<(block + 1) * 500 {
      guard isAsBruteForce(seed, .valued, isLayered: false) else { return }
    }
  }

  @Test(arguments: blocks)
  func `2,000 random cases with many values give what brute force gives`(block: UInt64) {
    for seed in block * 100..<(block + 1) * 100 {
      guard isAsBruteForce(seed, .manyValued, isLayered: true) else { return }
    }
  }

  private func isAsBruteForce(_ seed: UInt64, _ shape: RandomCase, isLayered: Bool) -> Bool {
    var random = SeededGenerator(seed: seed)
    let records = shape.records(&random)
    let options = RandomCase.options(&random)
    let oracle = BruteForce(records, options, isLayered: isLayered).outcome
    // Compared pair by pair, and over auxiliary literals however few values there are.
    for limit in [ValueTable.pairwiseLimit, 0] {
      let graph = ClaimGraph(records, options: options, pairwiseLimit: limit)
      guard isOutcome(of: Analysis(graph), oracle, seed) else { return false }
    }
    return true
  }

  private func isOutcome(of analysis: Analysis, _ oracle: CaseOutcome, _ seed: UInt64) -> Bool {
    let engine = CaseOutcome(analysis)
    guard engine == oracle else {
      report(seed, engine, oracle)
      return false
    }
    let checker = PathChecker(analysis.graph)
    let own = analysis.selfContradictions()
    #expect(own.count == analysis.selfContradictionCount, "seed \(seed)")
    for item in own { #expect(checker.fault(in: item.pair) == nil, "seed \(seed)") }
    for root in analysis.contradictions {
      let pairs = analysis.pairs(of: root)
      #expect(root.pairCount == pairs.count, "seed \(seed)")
      for pair in pairs { #expect(checker.fault(in: pair) == nil, "seed \(seed)") }
      for limit in 0...3 {
        let first = analysis.pairs(of: root, limit: limit).map { [$0.a, $0.b] }
        #expect(first == pairs.prefix(limit).map { [$0.a, $0.b] }, "seed \(seed)")
      }
    }
    return true
  }

  /// Says which part differs: the whole of two outcomes is too much to read.
  private func report(_ seed: UInt64, _ engine: CaseOutcome, _ oracle: CaseOutcome) {
    #expect(engine.changes == oracle.changes, "seed \(seed)")
    #expect(engine.splits == oracle.splits, "seed \(seed)")
    #expect(engine.standings == oracle.standings, "seed \(seed)")
    #expect(engine.roots == oracle.roots, "seed \(seed)")
    #expect(engine.selfContradictions == oracle.selfContradictions, "seed \(seed)")
    #expect(engine.agreements == oracle.agreements, "seed \(seed)")
    #expect(engine.inconsistentClaims == oracle.inconsistentClaims, "seed \(seed)")
    #expect(engine.disputes == oracle.disputes, "seed \(seed)")
  }

  @Test func `paths found layer by layer are those found by walking every path`() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let shape: RandomCase = seed % 2 == 0 ? .valued : .sparse
      let records = shape.records(&random)
      let options = RandomCase.options(&random)
      #expect(
        BruteForce(records, options, isLayered: true).outcome
          == BruteForce(records, options).outcome, "seed \(seed)")
    }
  }

  @Test(arguments: [RandomCase.valued, .manyValued])
  func `the random cases hold every kind of finding`(shape: RandomCase) {
    var kinds: [String: Int] = [:]
    for seed in 0..<1000 as Range<UInt64> {
      let ever = ReadingOptions(reading: .ever)
      let analysis = Analysis(ClaimGraph(shape.records(seed: seed), options: ever))
      for root in analysis.contradictions {
        kinds[root.kind.name, default: 0] += 1
        kinds[root.severity.rawValue, default: 0] += 1
        let pairs = analysis.pairs(of: root)
        if root.kind == .question, pairs.contains(where: { $0.path.count > 1 }) {
          kinds["long path", default: 0] += 1
        }
        if root.pairCount > 2 { kinds["several pairs", default: 0] += 1 }
      }
      for change in analysis.graph.positionChanges {
        kinds[change.kind.rawValue, default: 0] += 1
      }
      for standing in analysis.standings { kinds[standing.status.rawValue, default: 0] += 1 }
      if analysis.selfContradictionCount > 0 { kinds["self", default: 0] += 1 }
      if !analysis.inconsistentClaims.isEmpty { kinds["inconsistent", default: 0] += 1 }
      kinds["split", default: 0] += analysis.graph.scopeSplits().count
    }
    for kind in [
      "direct", "question", "relation", "contradiction", "tension", "several pairs", "affirmed",
      "denied", "disputed", "unattested", "self", "inconsistent", "long path", "change", "update",
      "split",
    ] {
      #expect(kinds[kind, default: 0] >= 5, "\(kind)")
    }
  }
}
