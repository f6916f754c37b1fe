import TestSupport
import Testing

@testable import Provenance

/// The invariants of MODEL section 7 that speak of ids, order and conflicts, on random cases with
/// and without values, scopes and dates.
@Suite struct InvariantTests {
  private static let seeds = 0..<2000 as Range<UInt64>

  private func outcome(_ records: Records, _ options: ReadingOptions) -> CaseOutcome {
    CaseOutcome(Analysis(ClaimGraph(records, options: options)))
  }

  private func shape(_ seed: UInt64) -> RandomCase {
    let shapes: [RandomCase] = [
      .dense, .sparse, .valued, .dense, .sparse, .valued, .valued, .manyValued,
    ]
    return shapes[Int(seed % 8)]
  }

  @Test func `the random cases are cases without errors`() {
    for seed in 0..<500 as Range<UInt64> {
      let cases = [
        shape(seed).records(seed: seed), RandomPositions.records(seed: seed),
        IndependenceCase.records(seed: seed), IndependenceCase.records(seed: 10_000 + seed),
      ]
      for records in cases {
        let errors = records.faults().filter { $0.severity == .error }
        #expect(errors.map(\.message) == [], "seed \(seed)")
      }
    }
  }

  @Test func `new ids in the same order change nothing`() {
    for seed in Self.seeds {
      var random = SeededGenerator(seed: seed)
      let records = shape(seed).records(&random)
      let options = RandomCase.options(&random)
      let renamed = Renaming(records) { kind, number in
        "\(kind.rawValue)/\(number + 100)"
      }
      #expect(
        outcome(records, options) == outcome(renamed.records, options), "seed \(seed)")
    }
  }

  @Test func `new ids in any order change no pair, no status and no count`() {
    for seed in Self.seeds {
      var random = SeededGenerator(seed: seed)
      let records = shape(seed).records(&random)
      let options = RandomCase.options(&random)
      let order = Array(0..<50).shuffled(using: &random)
      let renaming = Renaming(records) { kind, number in "\(kind.rawValue)-\(order[number] + 10)" }
      let before = Analysis(ClaimGraph(records, options: options))
      let after = Analysis(ClaimGraph(renaming.records, options: options))
      #expect(
        pairs(of: before) { renaming.newID(.assertion, $0) } == pairs(of: after) { $0 },
        "seed \(seed)")
      #expect(
        changes(of: before) { renaming.newID(.assertion, $0) } == changes(of: after) { $0 },
        "seed \(seed)")
      #expect(
        splits(of: before) { renaming.newID($0, $1) } == splits(of: after) { $1 },
        "seed \(seed)")
      let outcomes = (CaseOutcome(before), CaseOutcome(after))
      for claim in records.claims {
        let other = after.graph.claimNumber(renaming.newID(.claim, claim.id)) ?? -1
        let number = before.graph.claimNumber(claim.id) ?? -1
        let standings = (outcomes.0.standings[number], outcomes.1.standings[other])
        #expect(standings.0 == standings.1, "seed \(seed)")
        #expect(
          before.inconsistentClaims.contains(number) == after.inconsistentClaims.contains(other))
      }
      #expect(before.selfContradictionCount == after.selfContradictionCount, "seed \(seed)")
      #expect(before.conflictingPairCount == after.conflictingPairCount, "seed \(seed)")
    }
  }

  /// Every pair as its two ids in order, its severity and its strength.
  private func pairs(of analysis: Analysis, _ name: (String) -> String) -> [String] {
    analysis.contradictions.flatMap { analysis.pairs(of: $0) }.map { pair in
      let ids = [pair.a, pair.b].map { name(analysis.graph.assertion($0).id) }
      return (ids.sorted() + [pair.severity.rawValue, "\(pair.strength)"])
        .joined(separator: " ")
    }.sorted()
  }

  /// Every change of position as the assertion that replaces, and its kind.
  private func changes(of analysis: Analysis, _ name: (String) -> String) -> [String] {
    analysis.graph.positionChanges.map {
      name(analysis.graph.assertion($0.to).id) + " " + $0.kind.rawValue
    }.sorted()
  }

  /// Every scope split as its question and claims.
  private func splits(
    of analysis: Analysis, _ name: (RecordKind, String) -> String
  ) -> [[String]] {
    analysis.graph.scopeSplits().map { split in
      [name(.question, analysis.graph.question(split.question).id)]
        + split.claims.map { name(.claim, analysis.graph.claim($0).id) }.sorted()
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test func `the order of the records changes nothing at all`() {
    for seed in Self.seeds {
      var random = SeededGenerator(seed: seed)
      let records = shape(seed).records(&random)
      let options = RandomCase.options(&random)
      var shuffled = records
      shuffled.sources.shuffle(using: &random)
      shuffled.documents.shuffle(using: &random)
      shuffled.questions.shuffle(using: &random)
      shuffled.claims.shuffle(using: &random)
      shuffled.assertions.shuffle(using: &random)
      shuffled.relations.shuffle(using: &random)
      #expect(outcome(records, options) == outcome(shuffled, options), "seed \(seed)")
    }
  }

  @Test func `conflict is symmetric`() {
    // Exchanging who says what on the two ends of every pair gives the same pairs: here by giving
    // the two assertions of a case of two each other's source.
    for seed in Self.seeds {
      var random = SeededGenerator(seed: seed)
      var shape: RandomCase = seed % 2 == 0 ? .sparse : .valued
      shape.assertions = 2...2
      shape.assertionsAboutAssertions = false
      let records = shape.records(&random)
      var exchanged = records
      exchanged.assertions[0].id = records.assertions[1].id
      exchanged.assertions[1].id = records.assertions[0].id
      let before = Analysis(ClaimGraph(records))
      let after = Analysis(ClaimGraph(exchanged))
      #expect(before.conflictingPairCount == after.conflictingPairCount, "seed \(seed)")
      let pair = before.contradictions.first.flatMap { before.pairs(of: $0).first }
      let other = after.contradictions.first.flatMap { after.pairs(of: $0).first }
      #expect(pair?.strength == other?.strength, "seed \(seed)")
      if pair?.path.first?.from != pair?.path.last?.to.negation {
        #expect(pair?.path == other?.path.contraposition, "seed \(seed)")
      }
    }
  }

  @Test func `two assertions conflict, whichever is asked about first, where they are listed`() {
    for seed in Self.seeds {
      var random = SeededGenerator(seed: seed)
      let records = shape(seed).records(&random)
      let options = RandomCase.options(&random)
      let analysis = Analysis(ClaimGraph(records, options: options))
      let graph = analysis.graph
      var asked: [String] = []
      var askedOfOne: [String] = []
      let count = records.assertions.count
      for a in 0..<count {
        for b in 0..<count where a != b {
          guard case .conflict(let pair, let isOfOne) = graph.conflict(between: a, b) else {
            continue
          }
          if isOfOne, !graph.isHeldAtOnce(a, b) { continue }
          let line = "\(pair.a) \(pair.b) \(pair.severity) \(pair.strength) \(pair.path)"
          if isOfOne { askedOfOne.append(line) } else { asked.append(line) }
        }
      }
      func twice(_ pairs: [ConflictPair]) -> [String] {
        pairs.flatMap {
          Array(repeating: "\($0.a) \($0.b) \($0.severity) \($0.strength) \($0.path)", count: 2)
        }.sorted()
      }
      let listed = analysis.contradictions.flatMap { analysis.pairs(of: $0) }
      #expect(asked.sorted() == twice(listed), "seed \(seed)")
      #expect(
        askedOfOne.sorted() == twice(analysis.selfContradictions().map(\.pair)), "seed \(seed)")
    }
  }

  @Test func `one more assertion takes no commitment away`() {
    for seed in Self.seeds {
      var random = SeededGenerator(seed: seed)
      let records = shape(seed).records(&random)
      guard !records.assertions.isEmpty else { continue }
      var fewer = records
      fewer.assertions.remove(at: random.number(0...fewer.assertions.count - 1))
      let ever = ReadingOptions(reading: .ever)
      let (small, large) = (outcome(fewer, ever), outcome(records, ever))
      for (before, after) in zip(small.standings, large.standings) {
        #expect(zip(before.counts, after.counts).allSatisfy { $0 <= $1 }, "seed \(seed)")
      }
      #expect(Set(small.agreements).isSubset(of: large.agreements), "seed \(seed)")
      let graphs = [fewer, records].map { ClaimGraph($0, options: ever) }
      for code in 0..<records.claims.count * 2 {
        let literal = Literal(claim: code / 2, isNegated: code % 2 == 1)
        let (before, after) = (
          graphs[0].commitments(to: literal), graphs[1].commitments(to: literal)
        )
        #expect(
          before.allSatisfy { old in
            after.contains { $0.source == old.source && $0.strength >= old.strength }
          }, "seed \(seed)")
      }
      let counts = [small, large].map { $0.roots.reduce(0) { $0 + $1.pairs.count } }
      #expect(counts[0] <= counts[1], "seed \(seed)")
    }
  }
}
