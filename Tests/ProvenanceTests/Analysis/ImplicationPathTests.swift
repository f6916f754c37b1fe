import TestSupport
import Testing

@testable import Provenance

/// Best paths between two literals, roots over a relation, and the first of those committed.
@Suite struct ImplicationPathTests {
  @Test(arguments: (0..<8).map { UInt64($0) })
  func `4,000 random cases: paths are those of conflicts and commitments`(block: UInt64) {
    for seed in block * 500..<(block + 1) * 500 {
      var random = SeededGenerator(seed: seed)
      let records = RandomCase.sparse.records(&random)
      let analysis = Analysis(ClaimGraph(records, options: RandomCase.options(&random)))
      let graph = analysis.graph
      for root in analysis.contradictions {
        for conflict in root.conflicts {
          let best = graph.bestPath(from: conflict.first, to: conflict.second.negation)
          #expect(best?.steps == conflict.path, "seed \(seed)")
          #expect(best?.strength == conflict.strength, "seed \(seed)")
        }
      }
      for claim in 0..<graph.claims.count {
        for isNegated in [false, true] {
          let literal = Literal(claim: claim, isNegated: isNegated)
          let all = graph.commitments(to: literal)
          for commitment in all {
            let best = graph.bestPath(from: commitment.held, to: literal)
            // A path from a claim to its own negation is the same read either way.
            let isSame =
              best?.steps == commitment.path
              || commitment.held == literal.negation
                && best?.steps == commitment.path.contraposition
            #expect(isSame, "seed \(seed)")
          }
          for limit in 0...2 {
            let some = graph.commitments(to: literal, limit: limit)
            #expect(some.count == all.count)
            #expect(some.first.map(\.path) == all.prefix(limit).map(\.path), "seed \(seed)")
          }
        }
      }
      for relation in 0..<graph.relations.count {
        let wanted = analysis.contradictions.filter { root in
          root.conflicts.contains { $0.path.contains { $0.relation == relation } }
        }.map(\.number)
        let found = analysis.roots(over: relation)
        #expect(found.roots == wanted && found.isComplete, "seed \(seed)")
      }
    }
  }

  @Test func `an assertion that only reports, or is about another, holds nothing`() throws {
    let graph = ClaimGraph(
      try CaseText.records(
        """
        "sources": [{"id": "s", "name": "S"}],
        "claims": [{"id": "c", "text": "C."}],
        "assertions": [{"id": "a", "source": "s", "claim": "c", "stance": "reports"},
          {"id": "b", "source": "s", "assertion": "a"},
          {"id": "d", "source": "s", "claim": "c", "stance": "denies", "withdrawn": {}}]
        """))
    #expect(graph.literal(of: 0) == nil)
    #expect(graph.literal(of: 1) == nil)
    #expect(graph.literal(of: 2) == Literal(claim: 0, isNegated: true))
  }
}
