import Provenance

/// Accepts the path of a pair, or says what is wrong with it: promise 19.
///
/// It shares nothing with the engine: it reads the records and knows the truth table of each
/// relation. A step from one literal to another is licensed by a relation when no state that the
/// relation allows makes the first true and the second false.
package struct PathChecker {
  private let graph: ClaimGraph
  private let values: PlainValues

  package init(_ graph: ClaimGraph) {
    self.graph = graph
    values = PlainValues(graph.records, claims: graph.records.claims.indices.map(graph.claim))
  }

  /// What is wrong with a pair; nil where nothing is.
  package func fault(in pair: ConflictPair) -> String? {
    let (a, b) = (graph.assertion(pair.a), graph.assertion(pair.b))
    guard a.id.utf8.lexicographicallyPrecedes(b.id.utf8) else { return "a is not the smaller id" }
    guard let start = literal(of: a), let other = literal(of: b) else {
      return "an assertion that commits to nothing"
    }
    var (at, weakest) = (start, 3)
    for step in pair.path {
      let (from, to) = (named(step.from), named(step.to))
      guard from == at else { return "the step from \(from) does not begin at \(at)" }
      at = to
      if let relation = step.relation.map(graph.relation) {
        guard allows(relation, from, to) else { return "\(relation.id) gives no \(from) → \(to)" }
        guard weight(relation.certainty) >= weight(graph.options.minCertainty) else {
          return "\(relation.id) is left out in this reading"
        }
        weakest = min(weakest, weight(relation.certainty))
      } else if !valuesAllow(step.from, step.to) {
        return "values give no \(from) → \(to)"
      }
    }
    guard at == other.negation else { return "ends at \(at), not at \(other.negation)" }
    let (s, t) = (weight(a.certainty), weight(b.certainty))
    let lesser = min(s, t, weakest)
    guard pair.strength == max(s, t) + lesser, pair.strength >= 4 else {
      return "strength \(pair.strength) in place of \(max(s, t) + lesser)"
    }
    return (pair.severity == .tension) == (lesser == 1) ? nil : "wrong severity"
  }

  /// A claim with the side that is taken on it.
  private struct Side: Equatable, CustomStringConvertible {
    let claim: String
    let isTrue: Bool
    var negation: Side { Side(claim: claim, isTrue: !isTrue) }
    var description: String { (isTrue ? "" : "!") + claim }
  }

  private func named(_ literal: Literal) -> Side {
    Side(claim: graph.claim(literal.claim).id, isTrue: !literal.isNegated)
  }

  private func literal(of assertion: Assertion) -> Side? {
    guard graph.options.reading == .ever || assertion.withdrawn == nil,
      let claim = assertion.claim, assertion.stance != .reports
    else { return nil }
    return Side(claim: claim, isTrue: assertion.stance == .affirms)
  }

  private func allows(_ relation: Relation, _ from: Side, _ to: Side) -> Bool {
    guard Set([from.claim, to.claim]) == Set([relation.from, relation.to]) else { return false }
    let states = [(true, true), (true, false), (false, true), (false, false)]
    return states.filter { isAllowed(relation.kind, $0, $1) }.allSatisfy { first, second in
      let fromHolds = (from.claim == relation.from ? first : second) == from.isTrue
      let toHolds = (to.claim == relation.from ? first : second) == to.isTrue
      return toHolds || !fromHolds
    }
  }

  private func isAllowed(_ kind: Relation.Kind, _ a: Bool, _ b: Bool) -> Bool {
    switch kind {
    case .equivalent: a == b
    case .entails: !a || b
    case .contrary: !(a && b)
    case .contradictory: a != b
    case .supports: true
    }
  }

  private func weight(_ certainty: Certainty) -> Int {
    certainty == .certain ? 3 : certainty == .probable ? 2 : 1
  }

  private func valuesAllow(_ from: Provenance.Literal, _ to: Provenance.Literal) -> Bool {
    switch values.bearing(from.claim, to.claim) {
    case .contrary: !from.isNegated && to.isNegated
    case .entails: !from.isNegated && !to.isNegated
    case .entailed: from.isNegated && to.isNegated
    case .equivalent: from.isNegated == to.isNegated
    case nil: false
    }
  }
}
