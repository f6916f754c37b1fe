import Provenance
import TestSupport
import Testing

/// The whole outcome of small random cases equals what MODEL.md says by the letter, found by
/// walking every path and looking at every pair; and every path is accepted by a checker that
/// shares nothing with the engine.
@Suite struct AnalysisTests {
  /// Seeds in blocks, so that blocks run beside one another.
  static let blocks = (0..<40).map { UInt64($0) }
  static let blockSize: UInt64 = 500

  @Test(arguments: blocks)
  func `20,000 random cases give what brute force gives`(block: UInt64) {
    for seed in block * Self.blockSize..<(block + 1) * Self.blockSize {
      var random = SeededGenerator(seed: seed)
      let shape: RandomCase = seed % 2 == 0 ? .dense : .sparse
      let records = shape.records(&random)
      let options = RandomCase.options(&random)
      let analysis = Analysis(ClaimGraph(records, options: options))
      let oracle = BruteForce(records, options)
      guard CaseOutcome(analysis) == oracle.outcome else {
        report(seed, CaseOutcome(analysis), oracle.outcome)
        return
      }
      let checker = PathChecker(analysis.graph)
      for root in analysis.contradictions {
        let pairs = analysis.pairs(of: root)
        #expect(root.pairCount == pairs.count, "seed \(seed)")
        for pair in pairs { #expect(checker.fault(in: pair) == nil, "seed \(seed)") }
        var counter = analysis.pairCounter
        let taking = root.conflicts.map { counter.participants(of: $0) }
        #expect(
          Set(taking.flatMap { $0.first + $0.second }) == Set(pairs.flatMap { [$0.a, $0.b] }),
          "seed \(seed)")
        for limit in 0...3 {
          let first = analysis.pairs(of: root, limit: limit).map { [$0.a, $0.b] }
          #expect(first == pairs.prefix(limit).map { [$0.a, $0.b] }, "seed \(seed)")
        }
      }
      let own = analysis.selfContradictions()
      #expect(own.count == analysis.selfContradictionCount, "seed \(seed)")
      let firstOwn = analysis.selfContradictions(limit: 2).map { [$0.pair.a, $0.pair.b] }
      #expect(firstOwn == own.prefix(2).map { [$0.pair.a, $0.pair.b] }, "seed \(seed)")
      for item in own { #expect(checker.fault(in: item.pair) == nil, "seed \(seed)") }
    }
  }

  /// Says which part differs: the whole of two outcomes is too much to read.
  private func report(_ seed: UInt64, _ engine: CaseOutcome, _ oracle: CaseOutcome) {
    #expect(engine.roots == oracle.roots, "seed \(seed)")
    #expect(engine.selfContradictions == oracle.selfContradictions, "seed \(seed)")
    #expect(engine.standings == oracle.standings, "seed \(seed)")
    #expect(engine.agreements == oracle.agreements, "seed \(seed)")
    #expect(engine.inconsistentClaims == oracle.inconsistentClaims, "seed \(seed)")
    #expect(engine.disputes == oracle.disputes, "seed \(seed)")
  }

  @Test func `the random cases hold every kind of finding`() {
    var kinds: [String: Int] = [:]
    for seed in 0..<500 as Range<UInt64> {
      let shape: RandomCase = seed % 2 == 0 ? .dense : .sparse
      let analysis = Analysis(ClaimGraph(shape.records(seed: seed)))
      for root in analysis.contradictions {
        kinds[root.kind.name, default: 0] += 1
        kinds[root.severity.rawValue, default: 0] += 1
        if root.kind == .path, root.claims.count > 3 { kinds["long path", default: 0] += 1 }
        if root.pairCount > 2 { kinds["several pairs", default: 0] += 1 }
      }
      for standing in analysis.standings { kinds[standing.status.rawValue, default: 0] += 1 }
      if analysis.selfContradictionCount > 0 { kinds["self", default: 0] += 1 }
      if !analysis.inconsistentClaims.isEmpty { kinds["inconsistent", default: 0] += 1 }
    }
    for kind in [
      "direct", "relation", "path", "contradiction", "tension", "several pairs", "affirmed",
      "denied", "disputed", "unattested", "self", "inconsistent", "long path",
    ] {
      #expect(kinds[kind, default: 0] >= 10, "\(kind)")
    }
  }
}
