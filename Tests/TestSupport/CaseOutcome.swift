import Provenance

/// Everything that is found in a case, as plain values: two outcomes can be compared as a whole.
///
/// Records stand in it by their place in the order of their ids, literals as twice the place of
/// the claim and one more where negated.
package struct CaseOutcome: Equatable, Sendable {
  package struct Step: Equatable, Sendable {
    package var from: Int
    package var to: Int
    package var relation: Int

    package init(from: Int, to: Int, relation: Int) {
      self.from = from
      self.to = to
      self.relation = relation
    }

    package init(_ step: PathStep) {
      self.init(from: code(step.from), to: code(step.to), relation: step.relation ?? -1)
    }
  }

  package struct Pair: Equatable, Sendable {
    package var a: Int
    package var b: Int
    package var severity: Severity
    package var strength: Int
    package var path: [Step]

    package init(a: Int, b: Int, severity: Severity, strength: Int, path: [Step]) {
      self.a = a
      self.b = b
      self.severity = severity
      self.strength = strength
      self.path = path
    }

    init(_ pair: ConflictPair) {
      self.init(
        a: pair.a, b: pair.b, severity: pair.severity, strength: pair.strength,
        path: pair.path.map { Step($0) })
    }
  }

  package struct Root: Equatable, Sendable {
    package var kind: String
    package var claims: [Int]
    package var relation: Int?
    package var question: Int?
    package var severity: Severity
    package var sources: [Int]
    package var tensionCount: Int
    package var pairs: [Pair]

    package init(
      kind: String, claims: [Int], relation: Int?, question: Int?, severity: Severity,
      sources: [Int], tensionCount: Int, pairs: [Pair]
    ) {
      self.kind = kind
      self.claims = claims
      self.relation = relation
      self.question = question
      self.severity = severity
      self.sources = sources
      self.tensionCount = tensionCount
      self.pairs = pairs
    }
  }

  package struct Standing: Equatable, Sendable {
    package var status: ClaimStatus
    /// Greatest strength of both sides, direct sources of the three stances, derived sources.
    package var counts: [Int]

    package init(status: ClaimStatus, counts: [Int]) {
      self.status = status
      self.counts = counts
    }
  }

  /// A change of position or an update.
  package struct Change: Equatable, Sendable {
    package var from: Int
    package var to: Int
    package var fromClaim: Int
    package var claim: Int
    package var isChange: Bool
  }

  package var roots: [Root] = []
  package var selfContradictions: [Pair] = []
  package var standings: [Standing] = []
  package var agreements: [Int] = []
  package var inconsistentClaims: [Int] = []
  /// For each claim the least claim of its dispute.
  package var disputes: [Int] = []
  /// The changes of position by the assertion that replaces.
  package var changes: [Change] = []
  /// Scope splits: the question, then its claims.
  package var splits: [[Int]] = []

  package init() {}

  /// What the engine finds.
  package init(_ analysis: Analysis) {
    roots = analysis.contradictions.map { root in
      Root(
        kind: root.kind.name, claims: root.claims, relation: root.relation,
        question: root.question, severity: root.severity, sources: root.sources,
        tensionCount: root.tensionCount, pairs: analysis.pairs(of: root).map { Pair($0) })
    }
    selfContradictions = analysis.selfContradictions().map { Pair($0.pair) }
    standings = analysis.standings.map {
      Standing(
        status: $0.status,
        counts: [
          $0.affirmedStrength, $0.deniedStrength, $0.affirming, $0.denying, $0.reporting,
          $0.affirmingDerived, $0.denyingDerived,
        ])
    }
    agreements = analysis.agreements.map { code($0) }
    inconsistentClaims = analysis.inconsistentClaims
    let claims = 0..<standings.count
    disputes = claims.map { claim in
      claims.first { analysis.areConnected($0, claim) } ?? claim
    }
    changes = analysis.graph.positionChanges.map {
      Change(
        from: $0.from, to: $0.to, fromClaim: $0.fromClaim, claim: $0.claim,
        isChange: $0.kind == .change)
    }.sorted { $0.to < $1.to }
    splits = analysis.graph.scopeSplits().map { [$0.question] + $0.claims }
  }
}

/// A literal as twice its claim, and one more where negated.
package func code(_ literal: Literal) -> Int { literal.claim * 2 + (literal.isNegated ? 1 : 0) }
