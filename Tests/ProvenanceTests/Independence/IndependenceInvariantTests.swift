import TestSupport
import Testing

@testable import Provenance

/// The first invariant of MODEL section 7 for what sections 5 and 6 find: neither new ids nor
/// another order of the records change who depends on whom, what runs in a circle and what is
/// flagged.
@Suite struct IndependenceInvariantTests {
  /// Cases with values, dates and relations of any certainty.
  private static let seeds = 10_000..<12_000 as Range<UInt64>

  /// Everything that is found, as lines in order; records by the names that `name` gives them.
  private func findings(
    _ records: Records, _ seed: UInt64, _ name: (RecordKind, String) -> String = { $1 }
  ) -> [String] {
    let graph = ClaimGraph(
      records, options: IndependenceCase.options(seed: seed), pairwiseLimit: seed % 2 == 0 ? 0 : 24)
    let analysis = Analysis(graph)
    func sources(_ numbers: [Int]) -> [String] {
      numbers.map { name(.source, graph.source($0).id) }.sorted()
    }
    func assertions(_ numbers: [Int]) -> [String] {
      numbers.map { name(.assertion, graph.assertion($0).id) }.sorted()
    }
    var lines: [String] = []
    for claim in analysis.standings.indices {
      for isNegated in [false, true] {
        let side = analysis.independence(of: Literal(claim: claim, isNegated: isNegated))
        let counts = [
          side.speakers, side.groups, side.origins, side.lineageNotRecorded, side.lines,
        ]
        lines.append(
          "side \(name(.claim, graph.claim(claim).id)) \(isNegated) \(counts)"
            + " \(sources(side.singlePoints))")
      }
    }
    lines += analysis.independenceOfContestedClaims().map {
      "contested \(name(.claim, graph.claim($0.claim).id)) \($0.isDenial) \($0.lines)"
    }
    lines += graph.circularReporting().circles.map { circle in
      let members =
        switch circle.among {
        case .assertions: assertions(circle.members)
        case .documents: circle.members.map { name(.document, graph.document($0).id) }.sorted()
        case .relays: sources(circle.members)
        }
      let claim = circle.claim.map { name(.claim, graph.claim($0).id) } ?? "-"
      return "circle \(circle.among) \(claim) \(members)"
    }
    lines += analysis.flags().map { flag in
      let id =
        switch flag.subject {
        case .assertion(let number): graph.assertion(number).id
        case .document(let number): graph.document(number).id
        case .claim(let number): graph.claim(number).id
        }
      return "flag \(flag.kind.rawValue) \(name(flag.subject.kind, id))"
    }
    lines += graph.originalsToFind().map {
      "original \(sources([$0.source])) \(assertions($0.assertions))"
    }
    lines += graph.attributionDisputes().map {
      "attribution \(assertions([$0.assertion])) \(assertions($0.deniedBy))"
    }
    lines += (0..<graph.assertions.count).map { number in
      let chains = graph.chains(of: number).map { chain in
        chain.links.map { name(.source, graph.source($0).id) }.joined(separator: " > ")
      }
      return "chains \(assertions([number])) \(chains.sorted())"
    }
    return lines.sorted()
  }

  @Test func `new ids in any order change nothing that is found`() {
    for seed in Self.seeds {
      let records = IndependenceCase.records(seed: seed)
      var random = SeededGenerator(seed: seed)
      let order = Array(0..<20).shuffled(using: &random)
      let renaming = Renaming(records) { kind, number in "\(kind.rawValue)-\(order[number] + 10)" }
      #expect(
        findings(records, seed) { renaming.newID($0, $1) } == findings(renaming.records, seed),
        "seed \(seed)")
    }
  }

  @Test func `the order of the records changes nothing that is found`() {
    for seed in Self.seeds {
      let records = IndependenceCase.records(seed: seed)
      var random = SeededGenerator(seed: seed)
      var shuffled = records
      shuffled.sources.shuffle(using: &random)
      shuffled.documents.shuffle(using: &random)
      shuffled.questions.shuffle(using: &random)
      shuffled.claims.shuffle(using: &random)
      shuffled.assertions.shuffle(using: &random)
      shuffled.relations.shuffle(using: &random)
      #expect(findings(records, seed) == findings(shuffled, seed), "seed \(seed)")
    }
  }
}
