import Provenance
import TestSupport
import Testing

/// A question with thousands of answers: millions of pairs that nobody asked to list.
@Suite(.serialized) struct ValueAnalysisScaleTests {
  /// Assertion n affirms the number n, and is by source n modulo the number of sources.
  private func numbers(_ count: Int, sources: Int) -> Records {
    var records = Records()
    records.questions = [Question(id: "q", text: "How many?")]
    records.sources = (0..<sources).map { Source(id: "s\($0)", name: "S") }
    records.claims = (0..<count).map { number in
      Claim(
        id: "c\(number)", text: "C.", question: "q",
        value: ClaimValue(number: ExactNumber("\(number)")))
    }
    records.assertions = (0..<count).map {
      Assertion(id: "a\($0)", source: "s\($0 % sources)", claim: "c\($0)")
    }
    return records
  }

  private func check(_ count: Int, sources: Int) throws {
    let graph = ClaimGraph(numbers(count, sources: sources))
    let analysis = Analysis(graph)
    let own = count / sources * (count / sources - 1) / 2 * sources
    #expect(analysis.conflictingPairCount == count * (count - 1) / 2 - own)
    #expect(analysis.selfContradictionCount == own)
    #expect(analysis.tensionPairCount == 0)
    #expect(analysis.contradictions.count == 1)
    let root = try #require(analysis.contradictions.first)
    #expect(root.kind == .question)
    #expect(root.claims == Array(0..<count))
    #expect(root.sources.count == sources)
    #expect(analysis.standings.allSatisfy { $0.status == .disputed })
    #expect(analysis.standings.allSatisfy { $0.affirmingDerived == 1 })
    #expect(analysis.standings.allSatisfy { $0.denyingDerived == sources })
    #expect(analysis.inconsistentClaims.isEmpty)
    let checker = PathChecker(graph)
    for pair in analysis.pairs(of: root, limit: 5) { #expect(checker.fault(in: pair) == nil) }
  }

  // Each of the pairs of held values is looked at, which code without optimisation does slowly.
  #if DEBUG
    private static let count = 300
  #else
    private static let count = 3000
  #endif

  @Test(.timeLimit(.minutes(2)))
  func `different numbers by a tenth as many sources are one root`() throws {
    try check(Self.count, sources: Self.count / 10)
  }
}
