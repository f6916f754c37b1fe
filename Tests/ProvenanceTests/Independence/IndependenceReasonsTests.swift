import TestSupport
import Testing

@testable import Provenance

/// The reasons behind the counts of section 5: each count is that of the records that are told.
@Suite struct IndependenceReasonsTests {
  @Test(arguments: (0..<10).map { UInt64($0) })
  func `10,000 random cases: as many as are counted, each by its records`(block: UInt64) {
    var severalLines = 0
    for seed in block * 1000..<(block + 1) * 1000 {
      let analysis = IndependenceCase.analysis(seed: seed)
      let graph = analysis.graph
      let naive = NaiveIndependence(
        IndependenceCase.records(seed: seed), IndependenceCase.options(seed: seed))
      var reasoning = IndependenceReasoning(graph)
      for claim in analysis.standings.indices {
        for isNegated in [false, true] {
          let literal = Literal(claim: claim, isNegated: isNegated)
          let reasons = reasoning.reasons(of: literal)
          let side = analysis.independence(of: literal)
          #expect(reasons.side == side, "seed \(seed)")
          #expect(reasons.assertions == graph.committedAssertions(to: literal))
          #expect(reasons.groups.count == side.groups, "seed \(seed)")
          #expect(reasons.groups.reduce(0) { $0 + $1.speakers.count } == side.speakers)
          #expect(
            reasons.groups.allSatisfy { group in
              group.speakers.allSatisfy { reasoning.head(of: $0) == group.head }
            })
          #expect(reasons.origins.count == side.origins, "seed \(seed)")
          #expect(reasons.notRecorded.count == side.lineageNotRecorded, "seed \(seed)")
          #expect(reasons.lines.count == side.lines, "seed \(seed)")
          #expect(reasons.cut.count == side.lines, "seed \(seed)")
          if side.lines > 1 { severalLines += 1 }
          let passed = reasons.lines.flatMap(\.holders)
          #expect(Set(passed).count == passed.count, "seed \(seed)")
          let edges = reasons.assertions.reduce(into: Set<NaiveIndependence.Edge>()) {
            $0.formUnion(naive.edges($1, followsOwnVoice: true, node: naive.head))
          }
          for line in reasons.lines {
            #expect(follows(edges, line.holders), "seed \(seed)")
            #expect(line.holders.contains { reasons.cut.contains($0) }, "seed \(seed)")
            expectSteps(line, reasons.assertions, graph, "seed \(seed)")
          }
          for assertion in reasons.assertions {
            let way = reasoning.way(of: assertion)
            let own = naive.edges(assertion, followsOwnVoice: true, node: naive.head)
            #expect((way == nil) == naive.ways(own).isEmpty, "seed \(seed)")
            guard let way else { continue }
            #expect(follows(own, way.holders), "seed \(seed)")
            #expect(Set(side.singlePoints).isSubset(of: way.holders), "seed \(seed)")
            expectSteps(way, [assertion], graph, "seed \(seed)")
          }
        }
      }
    }
    #expect(severalLines > 100)
  }

  /// Whether holders lead from us to the claim along edges.
  private func follows(_ edges: Set<NaiveIndependence.Edge>, _ holders: [Int]) -> Bool {
    let nodes = [NaiveIndependence.us] + holders + [NaiveIndependence.claim]
    return zip(nodes, nodes.dropFirst()).allSatisfy {
      edges.contains(NaiveIndependence.Edge(from: $0, to: $1))
    }
  }

  /// The records of a way are some of those that were asked about, and say what they are told for.
  private func expectSteps(
    _ way: ChainWay, _ assertions: [Int], _ graph: ClaimGraph, _ words: Comment
  ) {
    #expect(!way.steps.isEmpty, words)
    #expect(Set(way.steps).count == way.steps.count, words)
    for step in way.steps {
      switch step {
      case .assertion(let number, let document):
        #expect(assertions.contains(number), words)
        let read = graph.assertion(number).evidence.compactMap { graph.documentNumber($0.document) }
        #expect(document.map(read.contains) ?? true, words)
      case .derivation(let document, let parent):
        #expect(
          graph.document(document).derivedFrom.contains(graph.document(parent).id), words)
      }
    }
  }

  @Test func `a way is told by the assertion and the document that it was read in`() throws {
    let records = try CaseText.records(
      """
      "sources": [{"id": "a", "name": "A"}, {"id": "b", "name": "B", "controlledBy": "c"},
        {"id": "c", "name": "C"}],
      "documents": [{"id": "wire", "title": "W", "publisher": "a"},
        {"id": "print", "title": "P", "publisher": "b", "derivedFrom": ["wire"]}],
      "claims": [{"id": "k", "text": "K."}],
      "assertions": [{"id": "own", "source": "b", "claim": "k", "evidence": [{"document": "print"}]}]
      """)
    var reasoning = IndependenceReasoning(ClaimGraph(records))
    let reasons = reasoning.reasons(of: Literal(claim: 0, isNegated: false))
    #expect(
      reasons.lines == [
        ChainWay(
          holders: [2, 0],
          steps: [.assertion(0, document: 0), .derivation(document: 0, parent: 1)])
      ])
    #expect(reasons.groups == [IndependenceReasons.Group(head: 2, speakers: [1])])
  }
}
