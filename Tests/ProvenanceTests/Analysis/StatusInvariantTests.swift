import TestSupport
import Testing

@testable import Provenance

/// The invariants of MODEL section 7 that speak of where claims stand, on random cases with and
/// without values, scopes and dates.
@Suite struct StatusInvariantTests {
  private static let seeds = 0..<2000 as Range<UInt64>

  /// Every other case has values, few at first and then many.
  private func shape(_ seed: UInt64) -> RandomCase {
    let shapes: [RandomCase] = [.dense, .valued, .sparse, .valued, .dense, .valued, .manyValued]
    return shapes[Int(seed % 7)]
  }

  @Test func `claims that are certainly equivalent have the same standing`() {
    for seed in Self.seeds {
      var random = SeededGenerator(seed: seed)
      var records = shape(seed).records(&random)
      guard records.claims.count > 1 else { continue }
      let (a, b) = (records.claims[0].id, records.claims[1].id)
      records.relations.append(Relation(id: "same", kind: .equivalent, from: a, to: b))
      let analysis = Analysis(ClaimGraph(records, options: RandomCase.options(&random)))
      let standings = [a, b].map { analysis.standings[analysis.graph.claimNumber($0) ?? -1] }
      #expect(standings[0].status == standings[1].status, "seed \(seed)")
      #expect(standings[0].affirmedStrength == standings[1].affirmedStrength, "seed \(seed)")
      #expect(standings[0].deniedStrength == standings[1].deniedStrength, "seed \(seed)")
      #expect(standings[0].affirmingDerived == standings[1].affirmingDerived, "seed \(seed)")
    }
  }

  @Test func `claims of the same value and scope have the same standing`() {
    var found = 0
    for seed in Self.seeds {
      var random = SeededGenerator(seed: seed)
      let shape: RandomCase = seed % 8 == 0 ? .manyValued : .valued
      let records = shape.records(&random)
      let graph = ClaimGraph(
        records, options: RandomCase.options(&random), pairwiseLimit: seed % 2 == 0 ? 0 : 24)
      let standings = Analysis(graph).standings
      let claims = records.claims.indices
      let values = PlainValues(records, claims: claims.map(graph.claim))
      for a in claims {
        for b in claims where values.bearing(a, b) == .equivalent {
          found += 1
          #expect(standings[a].status == standings[b].status, "seed \(seed)")
          #expect(standings[a].affirmedStrength == standings[b].affirmedStrength, "seed \(seed)")
          #expect(standings[a].deniedStrength == standings[b].deniedStrength, "seed \(seed)")
          #expect(standings[a].affirmingDerived == standings[b].affirmingDerived, "seed \(seed)")
          #expect(standings[a].denyingDerived == standings[b].denyingDerived, "seed \(seed)")
        }
      }
    }
    #expect(found > 1000)
  }

  @Test func `negating a claim everywhere swaps affirmed and denied`() {
    var swapped = 0
    for seed in Self.seeds {
      var random = SeededGenerator(seed: seed)
      // All other relations, and the values of other claims, stay as they are.
      var records = shape(seed).records(&random)
      let options = RandomCase.options(&random)
      let place = random.number(0...records.claims.count - 1)
      let claim = records.claims[place].id
      records.claims[place].value = nil
      records.relations.removeAll { relation in
        ![.equivalent, .contradictory, .supports].contains(relation.kind)
          && (relation.from == claim || relation.to == claim)
      }
      var negated = records
      for index in negated.relations.indices {
        let relation = negated.relations[index]
        // An id that goes by the kind would change with it, and with it the choice of roots.
        negated.relations[index].writtenID = relation.id
        guard relation.from == claim || relation.to == claim, relation.kind.isStrict else {
          continue
        }
        negated.relations[index].kind = relation.kind == .equivalent ? .contradictory : .equivalent
      }
      for index in negated.assertions.indices where negated.assertions[index].claim == claim {
        switch negated.assertions[index].stance {
        case .affirms: negated.assertions[index].writtenStance = .denies
        case .denies: negated.assertions[index].writtenStance = .affirms
        case .reports: break
        }
      }
      let before = Analysis(ClaimGraph(records, options: options))
      let after = Analysis(ClaimGraph(negated, options: options))
      for (number, standing) in before.standings.enumerated() {
        let isNegated = before.graph.claim(number).id == claim
        var wanted = standing.status
        if isNegated, standing.status == .affirmed { wanted = .denied }
        if isNegated, standing.status == .denied { wanted = .affirmed }
        if wanted != standing.status { swapped += 1 }
        #expect(after.standings[number].status == wanted, "seed \(seed)")
      }
      #expect(before.conflictingPairCount == after.conflictingPairCount, "seed \(seed)")
      #expect(before.selfContradictionCount == after.selfContradictionCount, "seed \(seed)")
    }
    #expect(swapped > 100)
  }

  @Test func `disputed is what is held on both sides at strengths that conflict, or possibly`() {
    for seed in Self.seeds {
      var random = SeededGenerator(seed: seed)
      let records = shape(seed).records(&random)
      let options = RandomCase.options(&random)
      let analysis = Analysis(ClaimGraph(records, options: options))
      for (claim, standing) in analysis.standings.enumerated() {
        let yes = analysis.graph.commitments(to: Literal(claim: claim, isNegated: false))
        let no = analysis.graph.commitments(to: Literal(claim: claim, isNegated: true))
        let isHeldOnBothSides = yes.contains { a in
          no.contains { b in
            a.strength + b.strength >= 4
              || [yes, no].allSatisfy { $0.map(\.strength).max() == 1 }
          }
        }
        #expect((standing.status == .disputed) == isHeldOnBothSides, "seed \(seed)")
      }
    }
  }
  @Test func `a claim is disputed exactly where a pair of assertions says so`() {
    var disputed = 0
    for seed in Self.seeds {
      var random = SeededGenerator(seed: seed)
      let records = shape(seed).records(&random)
      let graph = ClaimGraph(
        records, options: RandomCase.options(&random), pairwiseLimit: seed % 2 == 0 ? 0 : 24)
      let standings = Analysis(graph).standings
      func verdict(_ a: Int, _ b: Int) -> ConflictPair? {
        guard case .conflict(let pair, _) = graph.conflict(between: a, b) else { return nil }
        return pair
      }
      // The claim of the stronger of two that conflict is disputed, and both of equal ones.
      for a in records.assertions.indices {
        for b in records.assertions.indices where a != b && verdict(a, b) != nil {
          guard graph.assertion(a).certainty.strength >= graph.assertion(b).certainty.strength,
            let claim = graph.assertion(a).claim.flatMap(graph.claimNumber)
          else { continue }
          #expect(standings[claim].status == .disputed, "seed \(seed)")
        }
      }
      // And a disputed claim has two such assertions, or one that commits to both sides.
      for (claim, standing) in standings.enumerated() where standing.status == .disputed {
        guard standing.affirmedStrength + standing.deniedStrength >= 4 else { continue }
        disputed += 1
        let yes = Literal(claim: claim, isNegated: false)
        let (affirming, denying) = (
          graph.committedAssertions(to: yes), graph.committedAssertions(to: yes.negation)
        )
        let isFound = affirming.contains { a in
          denying.contains { $0 == a || verdict(a, $0) != nil }
        }
        #expect(isFound, "seed \(seed)")
      }
    }
    #expect(disputed > 1000)
  }
}
