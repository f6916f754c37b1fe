import TestSupport
import Testing

@testable import Provenance

/// The closure against truth tables: what it derives holds in every state of affairs that the
/// relations allow, and what holds in all of them it derives.
@Suite struct ClosureTests {
  private static var shape: RandomCase {
    var shape = RandomCase()
    shape.claims = 2...6
    shape.relations = 0...8
    shape.assertions = 0...0
    return shape
  }

  @Test(arguments: (0..<10).map { UInt64($0) })
  func `10,000 random theories: sound and complete`(block: UInt64) {
    for seed in block * 1000..<(block + 1) * 1000 {
      let records = Self.shape.records(seed: seed)
      let graph = ClaimGraph(records, options: ReadingOptions(minCertainty: .certain))
      let claims = inOrder(records.claims.map(\.id))
      let states = (0..<1 << claims.count).filter { isAllowed($0, records, claims) }
      let implied = closure(of: graph.implications)
      for p in 0..<claims.count * 2 {
        for q in 0..<claims.count * 2 {
          let isRefuted = !states.contains { holds(p, $0) && !holds(q, $0) }
          if implied[p][q] { #expect(isRefuted, "seed \(seed): \(p) does not imply \(q)") }
          guard isRefuted, !states.isEmpty else { continue }
          // A closure of implications is refutation-complete: p implies q, or p is impossible,
          // or q is inevitable.
          #expect(
            implied[p][q] || implied[p][p ^ 1] || implied[q ^ 1][q],
            "seed \(seed): \(p) implies \(q) and is not derived")
        }
      }
      let isContradictory = claims.indices.contains {
        implied[$0 * 2][$0 * 2 + 1] && implied[$0 * 2 + 1][$0 * 2]
      }
      #expect(states.isEmpty == isContradictory, "seed \(seed)")
    }
  }

  private func closure(of graph: ImplicationGraph) -> [[Bool]] {
    var search = BestPaths(graph)
    return (0..<graph.literalCount).map { start in
      search.search(from: Literal(code: Int32(start)), strength: 3)
      return (0..<graph.literalCount).map { search.reaches(Literal(code: Int32($0))) }
    }
  }

  private func holds(_ literal: Int, _ state: Int) -> Bool {
    (state >> (literal / 2) & 1 == 1) != (literal % 2 == 1)
  }

  /// Whether a state, one bit a claim, breaks no certain relation.
  private func isAllowed(_ state: Int, _ records: Records, _ claims: [String]) -> Bool {
    records.relations.allSatisfy { relation in
      guard relation.certainty == .certain, let from = claims.firstIndex(of: relation.from),
        let to = claims.firstIndex(of: relation.to)
      else { return true }
      let (a, b) = (holds(from * 2, state), holds(to * 2, state))
      return switch relation.kind {
      case .equivalent: a == b
      case .entails: !a || b
      case .contrary: !(a && b)
      case .contradictory: a != b
      case .supports: true
      }
    }
  }
}
