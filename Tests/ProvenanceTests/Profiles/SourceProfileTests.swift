import Provenance
import TestSupport
import Testing

/// What is said of sources, against brute force: every pair of assertions looked at, every simple
/// path walked, every chain followed.
@Suite struct SourceProfileTests {
  static let blocks = (0..<10).map { UInt64($0) }
  static let blockSize: UInt64 = 200

  /// What is found between two sources, as plain values.
  private struct Between: Equatable {
    var agreed: Set<Int> = []
    var roots: Set<Int> = []
    var claims: Set<Int> = []
    var pairs = 0
    var tensions = 0
  }

  @Test(arguments: blocks)
  func `2,000 random cases give what brute force gives`(block: UInt64) {
    for seed in block * Self.blockSize..<(block + 1) * Self.blockSize {
      var random = SeededGenerator(seed: seed)
      let shapes: [RandomCase] = [.dense, .sparse, .valued, .valued]
      let shape = shapes[Int(seed % 4)]
      var records = shape.records(&random)
      addWays(to: &records, &random)
      let options = RandomCase.options(&random)
      // Values are compared over auxiliary literals, however few there are.
      let graph = ClaimGraph(records, options: options, pairwiseLimit: 0)
      let profiles = SourceProfiles(Analysis(graph))
      let all = profiles.profiles(of: Array(records.sources.indices))
      let found = between(all)
      #expect(found == bruteForce(records, options, profiles.graph), "seed \(seed)")
      for (a, row) in found.enumerated() {
        for (b, item) in row.enumerated() { #expect(item == found[b][a], "seed \(seed)") }
      }
      checkLines(profiles, all, seed)
    }
  }

  @Test(arguments: ReadingOptions.Reading.allCases)
  func `what one source replaced is no self-contradiction of it`(reading: ReadingOptions.Reading) {
    var changed = 0
    for seed in 0..<1000 as Range<UInt64> {
      let records = RandomPositions.records(seed: seed)
      let graph = ClaimGraph(records, options: ReadingOptions(reading: reading))
      let analysis = Analysis(graph)
      var wanted = [Int](repeating: 0, count: records.sources.count)
      for own in analysis.selfContradictions() { wanted[own.source] += 1 }
      let profiles = SourceProfiles(analysis).profiles(of: Array(records.sources.indices))
      #expect(profiles.map(\.selfContradictionCount) == wanted, "seed \(seed)")
      #expect(
        profiles.allSatisfy { $0.selfContradictions.allSatisfy { $0.pairCount > 0 } },
        "seed \(seed)")
      if !graph.positionChanges.isEmpty, wanted.contains(where: { $0 > 0 }) { changed += 1 }
    }
    #expect(changed > 10)
  }

  @Test func `values agree and conflict as the pairs and commitments say`() {
    var found = 0
    for seed in 0..<500 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var records = RandomCase.dense.records(&random)
      records.questions = [Question(id: "q", text: "How many?")]
      for index in records.claims.indices {
        records.claims[index].question = "q"
        records.claims[index].value = ClaimValue(
          number: ExactNumber("\(random.number(1...4))"),
          bound: random.pick([nil, .atLeast, .atMost]))
      }
      let analysis = Analysis(ClaimGraph(records))
      let graph = analysis.graph
      var wanted = empty(graph.sources.count)
      for code in 0..<graph.claims.count * 2 {
        let sources = graph.committedSources(to: Literal(claim: code / 2, isNegated: code % 2 == 1))
        for a in sources { for b in sources where a != b { wanted[a][b].agreed.insert(code) } }
      }
      for root in analysis.contradictions {
        for pair in analysis.pairs(of: root) {
          add(pair.a, pair.b, pair.severity, root.number, graph, to: &wanted)
          found += 1
        }
      }
      let profiles = SourceProfiles(analysis)
      #expect(between(profiles.profiles(of: Array(0..<graph.sources.count))) == wanted)
    }
    #expect(found > 200)
  }

  @Test func `a limit keeps the first of the whole list and its length`() {
    for seed in 0..<300 as Range<UInt64> {
      let profiles = SourceProfiles(Analysis(ClaimGraph(RandomCase.dense.records(seed: seed))))
      let sources = Array(0..<profiles.graph.sources.count)
      for order in [SourceProfiles.Order.id, .mostFirst] {
        let whole = profiles.profiles(of: sources, order: order)
        for (all, cut) in zip(whole, profiles.profiles(of: sources, limit: 1, order: order)) {
          #expect(cut.agreements.count == all.agreements.first.count)
          #expect(
            cut.agreements.first.map(\.source) == all.agreements.first.prefix(1).map(\.source))
          #expect(cut.contradictions.count == all.contradictions.first.count)
          #expect(
            cut.contradictions.first.map(\.pairCount)
              == all.contradictions.first.prefix(1).map(\.pairCount))
          for agreement in cut.agreements.first {
            #expect(Set(agreement.literals.map(\.claim)).count == 1)
          }
        }
        if order == .mostFirst {
          for profile in whole {
            let counts = profile.agreements.first.map(\.claimCount)
            #expect(counts == counts.sorted(by: >))
          }
        }
      }
    }
  }

  @Test func `more than 64 sources are the same in one go and one by one`() {
    var random = SeededGenerator(seed: 7)
    var records = Records()
    records.sources = (0..<150).map { Source(id: "s\($0)", name: "S") }
    records.claims = (0..<20).map { Claim(id: "c\($0)", text: "C.") }
    records.relations = (0..<19).map {
      Relation(id: nil, kind: random.pick([.entails, .contrary]), from: "c\($0)", to: "c\($0 + 1)")
    }
    records.assertions = (0..<400).map {
      Assertion(
        id: "a\($0)", source: random.pick(records.sources).id, claim: random.pick(records.claims).id
      )
    }
    let profiles = SourceProfiles(Analysis(ClaimGraph(records)))
    let together = profiles.profiles(of: Array(0..<150))
    for source in 0..<150 {
      let alone = profiles.profiles(of: [source])[0]
      #expect(alone.agreements.first == together[source].agreements.first)
      #expect(alone.contradictions.first == together[source].contradictions.first)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `many sources on one claim are counted without listing their pairs`() {
    var records = Records()
    let count = 3000
    records.sources = (0..<count).map { Source(id: "s\($0)", name: "S") }
    records.claims = [Claim(id: "c", text: "C.")]
    records.assertions = (0..<count * 10).map {
      Assertion(
        id: "a\($0)", source: "s\($0 % count)", claim: "c",
        stance: $0 % count < count / 2 ? .affirms : .denies)
    }
    let profiles = SourceProfiles(Analysis(ClaimGraph(records)))
    let first = profiles.profiles(of: Array(profiles.busiestFirst.prefix(8)), limit: 8)
    #expect(first.allSatisfy { $0.contradictions.count == count / 2 })
    #expect(first.allSatisfy { $0.agreements.count == count / 2 - 1 })
    #expect(
      first.allSatisfy {
        $0.contradictions.first.map(\.pairCount) == Array(repeating: 100, count: 8)
      })
  }

  // MARK: Brute force

  /// Documents, relays and control, so that words come on several ways.
  private func addWays(to records: inout Records, _ random: inout SeededGenerator) {
    let sources = records.sources.map(\.id)
    records.documents = (0..<3).map { index in
      Document(
        id: "d\(index)", title: "D", publisher: random.oneIn(4) ? nil : random.pick(sources),
        derivedFrom: (0..<index).filter { _ in random.oneIn(3) }.map { "d\($0)" })
    }
    for index in records.assertions.indices {
      if random.oneIn(3) { records.assertions[index].via = [random.pick(sources)] }
      records.assertions[index].evidence = (0..<random.number(0...2)).map { _ in
        Evidence(document: random.pick(records.documents).id)
      }
    }
  }

  private func empty(_ count: Int) -> [[Between]] {
    Array(repeating: Array(repeating: Between(), count: count), count: count)
  }

  private func between(_ profiles: [SourceProfile]) -> [[Between]] {
    var found = empty(profiles.count)
    for profile in profiles {
      for other in profile.agreements.first {
        found[profile.source][other.source].agreed = Set(other.literals.map { code($0) })
        #expect(Set(other.literals.map(\.claim)).count == other.claimCount)
      }
      for other in profile.contradictions.first {
        found[profile.source][other.source].roots = Set(other.roots)
        found[profile.source][other.source].claims = Set(other.claims)
        found[profile.source][other.source].pairs = other.pairCount
        found[profile.source][other.source].tensions = other.tensionCount
        #expect(other.oppositions.count == other.oppositionCount)
        #expect(Set(other.oppositions).count == other.oppositionCount)
        #expect(
          Set(other.oppositions.flatMap { [$0.own.claim, $0.other.claim] }) == Set(other.claims))
      }
    }
    return found
  }

  private func bruteForce(
    _ records: Records, _ options: ReadingOptions, _ graph: ClaimGraph
  ) -> [[Between]] {
    let oracle = BruteForce(records, options)
    var found = empty(records.sources.count)
    var committed = Array(repeating: Set<Int>(), count: records.sources.count)
    for assertion in 0..<graph.assertions.count {
      guard let held = literal(assertion, graph) else { continue }
      let source = graph.sourceNumber(graph.assertion(assertion).source) ?? -1
      for (end, path) in oracle.best[held].enumerated() where path != nil {
        committed[source].insert(end)
      }
    }
    for a in committed.indices {
      for b in committed.indices where a != b {
        found[a][b].agreed = committed[a].intersection(committed[b])
      }
    }
    for (index, root) in oracle.outcome.roots.enumerated() {
      for pair in root.pairs { add(pair.a, pair.b, pair.severity, index + 1, graph, to: &found) }
    }
    return found
  }

  private func add(
    _ a: Int, _ b: Int, _ severity: Severity, _ root: Int, _ graph: ClaimGraph,
    to found: inout [[Between]]
  ) {
    let sources = [a, b].compactMap { graph.sourceNumber(graph.assertion($0).source) }
    let claims = [a, b].compactMap { graph.assertion($0).claim }.compactMap(graph.claimNumber)
    for (x, y) in [(sources[0], sources[1]), (sources[1], sources[0])] {
      found[x][y].roots.insert(root)
      found[x][y].claims.formUnion(claims)
      found[x][y].pairs += 1
      if severity == .tension { found[x][y].tensions += 1 }
    }
  }

  /// Depth, carriers and only lines, from all chains.
  private func checkLines(_ profiles: SourceProfiles, _ all: [SourceProfile], _ seed: UInt64) {
    let graph = profiles.graph
    let inReading = (0..<graph.assertions.count).filter(graph.isInReading)
    let chains = (0..<graph.assertions.count).map(graph.chains(of:))
    // For each claim the assertions from which it or its negation follows.
    var speaking = Array(repeating: Set<Int>(), count: graph.claims.count)
    let oracle = BruteForce(graph.records, graph.options)
    for assertion in inReading {
      guard let held = literal(assertion, graph) else { continue }
      for (end, path) in oracle.best[held].enumerated() where path != nil {
        speaking[end / 2].insert(assertion)
      }
    }
    #expect(profiles.spokenClaimCount == speaking.count { !$0.isEmpty }, "seed \(seed)")
    let own = profiles.analysis.selfContradictions()
    for profile in all {
      let source = profile.source
      let mine = inReading.filter { graph.holder(of: $0) == source }
      let depths = mine.flatMap { chains[$0].map(\.depth) }
      #expect(profile.hearsayDepth?.lowerBound == depths.min(), "seed \(seed)")
      #expect(profile.hearsayDepth?.upperBound == depths.max(), "seed \(seed)")
      #expect(profile.assertions.count + profile.attributions == mine.count, "seed \(seed)")
      #expect(profile.affirms + profile.denies + profile.reports == profile.assertions.count)
      let carried = inReading.filter { assertion in
        graph.holder(of: assertion) != source
          && chains[assertion].contains { $0.links.contains(source) }
      }
      #expect(profile.carried == carried, "seed \(seed)")
      let only = speaking.indices.filter { claim in
        !speaking[claim].isEmpty
          && speaking[claim].allSatisfy { chains[$0].allSatisfy { $0.links.contains(source) } }
      }
      #expect(profile.onlyLineFor == only, "seed \(seed)")
      #expect(profile.selfContradictionCount == own.count { $0.source == source }, "seed \(seed)")
    }
  }

  /// What an assertion in the reading commits its source to, as a code; nil where to nothing.
  private func literal(_ assertion: Int, _ graph: ClaimGraph) -> Int? {
    let record = graph.assertion(assertion)
    guard graph.isInReading(assertion), record.stance != .reports,
      let claim = record.claim.flatMap(graph.claimNumber)
    else { return nil }
    return claim * 2 + (record.stance == .denies ? 1 : 0)
  }
}
