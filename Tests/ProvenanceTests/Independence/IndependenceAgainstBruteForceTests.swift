import TestSupport
import Testing

@testable import Provenance

/// Every count of section 5 on random cases against its definition, walked and tried out.
@Suite struct IndependenceAgainstBruteForceTests {
  /// A thousand seeds each, and as many of cases with values.
  private static let plain = (0..<10).map { UInt64($0) }
  private static let blocks = (0..<20).map { UInt64($0) }

  private func seeds(_ block: UInt64) -> Range<UInt64> { block * 1000..<(block + 1) * 1000 }

  private func sides(_ analysis: Analysis) -> [Literal] {
    analysis.standings.indices.flatMap { claim in
      let yes = Literal(claim: claim, isNegated: false)
      return [yes, yes.negation]
    }
  }

  private func naive(_ seed: UInt64) -> NaiveIndependence {
    NaiveIndependence(IndependenceCase.records(seed: seed), IndependenceCase.options(seed: seed))
  }

  @Test(arguments: blocks)
  func `lines are the most disjoint ways and the fewest groups that part us from the claim`(
    block: UInt64
  ) {
    var severalLines = 0
    var computed = 0
    for seed in seeds(block) {
      let analysis = IndependenceCase.analysis(seed: seed)
      let naive = naive(seed)
      for literal in sides(analysis) {
        let assertions = naive.committed(to: literal.claim * 2 + (literal.isNegated ? 1 : 0))
        #expect(analysis.graph.committedAssertions(to: literal) == assertions, "seed \(seed)")
        if naive.restsOnValues(literal.claim * 2 + (literal.isNegated ? 1 : 0)) { computed += 1 }
        let edges = assertions.reduce(into: Set<NaiveIndependence.Edge>()) {
          $0.formUnion(naive.edges($1, followsOwnVoice: true, node: naive.head))
        }
        let ways = naive.ways(edges)
        let side = analysis.independence(of: literal)
        if side.lines > 1 { severalLines += 1 }
        #expect(side.isComplete)
        #expect(side.lines == naive.mostDisjoint(ways), "seed \(seed)")
        #expect(side.lines == naive.fewestCut(ways), "seed \(seed)")
        let speakers = Set(assertions.map { naive.assertions[$0].source })
        #expect(side.speakers == speakers.count, "seed \(seed)")
        #expect(side.groups == naive.groups(assertions).count, "seed \(seed)")
        var points = naive.sources.indices.filter { group in
          !ways.isEmpty && ways.allSatisfy { $0 >> group & 1 == 1 }
        }
        if speakers.count == 1 { points.removeAll { naive.groups(assertions).contains($0) } }
        #expect(side.singlePoints == points, "seed \(seed)")
      }
    }
    #expect(severalLines > 100)
    let hasValues = IndependenceCase.hasValues(seed: seeds(block).lowerBound)
    #expect(hasValues ? computed > 300 : computed == 0)
  }

  @Test(arguments: plain)
  func `origins are the ends of lineages`(block: UInt64) {
    for seed in seeds(block) {
      let analysis = IndependenceCase.analysis(seed: seed)
      let naive = naive(seed)
      for literal in sides(analysis) {
        let side = analysis.independence(of: literal)
        let assertions = naive.committed(to: literal.claim * 2 + (literal.isNegated ? 1 : 0))
        let ends = naive.ends(of: assertions)
        let origins = ends.filter { naive.assertions[$0].lineage == .firsthand }
        let unknown = ends.filter { naive.assertions[$0].lineage == .unknown }
        #expect(side.origins == naive.groups(origins).count, "seed \(seed)")
        #expect(side.lineageNotRecorded == naive.groups(unknown).count, "seed \(seed)")
      }
    }
  }

  @Test(arguments: plain)
  func `circles are what reaches itself`(block: UInt64) {
    var relayCircles = 0
    for seed in seeds(block) {
      let naive = naive(seed)
      let reporting = IndependenceCase.analysis(seed: seed).graph.circularReporting()
      #expect(reporting.isComplete)
      var lists: [[NaiveIndependence.Edge]] = [[], []]
      for (number, assertion) in naive.assertions.enumerated() {
        lists[0] += assertion.derivedFrom.map {
          NaiveIndependence.Edge(from: number, to: NaiveIndependence.number($0))
        }
      }
      for number in naive.documents.indices {
        lists[1] += naive.parents(number).map { NaiveIndependence.Edge(from: number, to: $0) }
      }
      let counts = [naive.assertions.count, naive.documents.count]
      var expected: [CircularReporting.Circle] = []
      for (medium, index) in [(CircularReporting.Medium.assertions, 0), (.documents, 1)] {
        expected += NaiveIndependence.circles(Set(lists[index]), counts[index], selfLoops: true)
          .map { CircularReporting.Circle(among: medium, claim: nil, members: $0) }
      }
      for claim in naive.records.claims.indices {
        let edges = naive.assertions.indices.filter { naive.assertions[$0].claim == "c\(claim)" }
          .reduce(into: Set<NaiveIndependence.Edge>()) {
            $0.formUnion(naive.edges($1, followsOwnVoice: false) { $0 })
          }
        let circles = NaiveIndependence.circles(edges, naive.sources.count, selfLoops: false)
        relayCircles += circles.count
        expected += circles.map {
          CircularReporting.Circle(among: .relays, claim: claim, members: $0)
        }
      }
      #expect(reporting.circles == expected, "seed \(seed)")
    }
    #expect(relayCircles > 50)
  }

  @Test(arguments: blocks)
  func `flags and originals are what their definitions say`(block: UInt64) {
    var headlines = 0
    for seed in seeds(block) {
      let naive = naive(seed)
      let analysis = IndependenceCase.analysis(seed: seed)
      let flags = analysis.flags()
      headlines += flags.count { $0.kind == .headlineStrongerThanBody }
      #expect(flags == NaiveFlags(naive).all, "seed \(seed)")
      let originals = analysis.graph.originalsToFind()
      let found = originals.flatMap { original in original.assertions.map { [original.source, $0] }
      }
      #expect(found == NaiveFlags(naive).originals, "seed \(seed)")
      #expect(originals.map(\.source) == Set(found.map { $0[0] }).sorted())
    }
    #expect(headlines > 5)
  }

  @Test(arguments: blocks)
  func `all contested sides give what each of them gives`(block: UInt64) {
    for seed in seeds(block) {
      let analysis = IndependenceCase.analysis(seed: seed)
      let contested = Set(analysis.contradictions.flatMap(\.claims))
      let expected = sides(analysis).filter { contested.contains($0.claim) }
        .map { analysis.independence(of: $0) }.filter { $0.speakers > 0 }
      let all = analysis.independenceOfContestedClaims()
      #expect(all == expected, "seed \(seed)")
      #expect(all.map(\.literal) == analysis.contestedSides)
      #expect(analysis.independenceOfContestedClaims(limit: 1) == Array(expected.prefix(1)))
    }
  }
}
