import TestSupport
import Testing

@testable import Provenance

/// A graph has of all implications between two literals the strongest of the smallest relation, in
/// ascending rows, in whatever order they were added.
@Suite struct ImplicationListTests {
  @Test(arguments: (0..<4).map { UInt64($0) })
  func `1,000 random lists give the rows of a table of all pairs`(block: UInt64) {
    for seed in block * 250..<(block + 1) * 250 {
      var random = SeededGenerator(seed: seed)
      // Few claims and many relations, so that rows are long and pairs have several.
      let reading = RandomReading(
        &random, claims: 1...20, sources: 1...1, relations: 0...120, assertions: 0...0)
      let edges = reading.edges.shuffled(using: &random)
      let graph = ImplicationGraph(
        claimLiteralCount: reading.claimCount * 2, auxiliaryCount: reading.auxiliaryCount * 2,
        edges: edges)
      var best: [[Int32]: ImplicationGraph.Edge] = [:]
      for edge in edges {
        let key = [edge.from, edge.to]
        if let known = best[key], !edge.precedes(known) { continue }
        best[key] = edge
      }
      let wanted = best.values.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
      #expect(graph.targets == wanted.map(\.to), "seed \(seed)")
      #expect(graph.strengths == wanted.map(\.strength), "seed \(seed)")
      #expect(graph.relations == wanted.map(\.relation), "seed \(seed)")
      for literal in 0..<graph.literalCount {
        #expect(graph.row(literal).count == wanted.count { Int($0.from) == literal })
      }
      #expect(
        graph.levels == [3, 2, 1].filter { level in wanted.contains { $0.strength == level } })
    }
  }

  @Test func `auxiliary variables of computed implications stand behind the claims`() {
    var computed = ComputedImplications(firstAuxiliary: 4)
    let auxiliary = computed.auxiliary()
    computed.add(from: 0, to: auxiliary)
    computed.add(from: auxiliary, to: 3)
    var list = ImplicationList()
    list.add(.supports, from: 0, to: 1, strength: 3, relation: 0)
    list.add(computed)
    let graph = ImplicationGraph(claimCount: 2, list)
    #expect(graph.literalCount == 6)
    #expect(graph.claimLiteralCount == 4)
    #expect(
      (0..<6).map { graph.row($0).map { graph.targets[$0] } } == [[4], [], [5], [], [3], [1]])
  }
}
