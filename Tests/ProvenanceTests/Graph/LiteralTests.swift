import Testing

@testable import Provenance

/// A literal is a claim or its negation; claims are ordered first, affirmed before negated.
@Suite struct LiteralTests {
  @Test func `negation goes there and back`() {
    for claim in [0, 1, 7, 1_000_000] {
      let yes = Literal(claim: claim, isNegated: false)
      #expect(yes.claim == claim)
      #expect(!yes.isNegated)
      #expect(yes.negation.isNegated)
      #expect(yes.negation.claim == claim)
      #expect(yes.negation.negation == yes)
    }
  }

  @Test func `order is by claim, affirmed first`() {
    let literals = (0..<3).flatMap {
      [Literal(claim: $0, isNegated: false), Literal(claim: $0, isNegated: true)]
    }
    #expect(Array(literals.reversed()).sorted() == literals)
  }

  @Test func `a path turned twice is the path`() {
    let a = Literal(claim: 0, isNegated: false)
    let b = Literal(claim: 1, isNegated: true)
    let c = Literal(claim: 2, isNegated: false)
    let path = [
      PathStep(from: a, to: b, relation: 4), PathStep(from: b, to: c, relation: 5),
    ]
    #expect(path.contraposition.contraposition == path)
    #expect(path.contraposition.map(\.relation) == [5, 4])
    #expect(path.contraposition.map(\.from) == [c.negation, b.negation])
    #expect(path.contraposition.map(\.to) == [b.negation, a.negation])
  }
}
