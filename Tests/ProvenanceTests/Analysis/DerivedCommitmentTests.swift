import Provenance
import TestSupport
import Testing

/// Who is committed to a claim through relations, by which assertion and by which path: the same
/// as brute force finds.
@Suite struct DerivedCommitmentTests {
  @Test(arguments: (0..<20).map { UInt64($0) })
  func `10,000 random cases give what brute force gives`(block: UInt64) {
    for seed in block * 500..<(block + 1) * 500 {
      var random = SeededGenerator(seed: seed)
      let shape: RandomCase = block % 2 == 0 ? .sparse : .valued
      let records = shape.records(&random)
      let options = RandomCase.options(&random)
      // Values are compared over auxiliary literals, however few there are.
      let graph = ClaimGraph(records, options: options, pairwiseLimit: 0)
      let oracle = BruteForce(records, options)
      for claim in oracle.claimIDs.indices {
        for isNegated in [false, true] {
          let literal = Literal(claim: claim, isNegated: isNegated)
          let found = graph.commitments(to: literal)
          let wanted = oracle.derived(to: code(literal))
          #expect(found.map(\.source) == wanted.map(\.source), "seed \(seed)")
          #expect(found.map(\.assertion) == wanted.map(\.assertion), "seed \(seed)")
          #expect(found.map(\.strength) == wanted.map(\.path.strength), "seed \(seed)")
          #expect(
            found.map { $0.path.map { CaseOutcome.Step($0) } } == wanted.map(\.path.steps),
            "seed \(seed)")
        }
      }
    }
  }
}
