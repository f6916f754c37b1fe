import TestSupport
import Testing

@testable import Provenance

@Suite struct SideLineageTests {
  /// Where an assertion comes from, step by step with sets: the plain twin.
  private func ends(of assertion: Int, _ graph: ClaimGraph) -> Set<Int> {
    var known: Set<Int> = []
    var open = [assertion]
    var ends = Set<Int>()
    while let at = open.popLast() {
      guard known.insert(at).inserted else { continue }
      let parents = graph.assertion(at).derivedFrom.compactMap(graph.assertions.number(of:))
      open += parents
      if parents.isEmpty { ends.insert(at) }
    }
    return ends
  }

  @Test(arguments: 1...120)
  func agreesWithTheCountsAndWithPlainSearch(_ seed: Int) {
    var records = RandomCase.dense.records(seed: UInt64(seed))
    var random = SeededGenerator(seed: UInt64(seed))
    for index in records.assertions.indices {
      records.assertions[index].writtenLineage = random.pick([.firsthand, .relays, .unknown, nil])
      if random.oneIn(2) {
        records.assertions[index].derivedFrom = [random.pick(records.assertions).id]
      }
    }
    let graph = ClaimGraph(records)
    let analysis = Analysis(graph)
    for literal in analysis.contestedSides {
      let side = analysis.independence(of: literal)
      let lineage = SideLineage(graph, literal)
      #expect(lineage.leftOut == 0)
      #expect(lineage.members.map(\.assertion) == graph.committedAssertions(to: literal))
      func heads(_ ends: [Int]) -> Int {
        Set(ends.compactMap(graph.holder(of:)).map(lineage.head(of:))).count
      }
      #expect(heads(lineage.members.flatMap(\.firsthand)) == side.origins)
      #expect(heads(lineage.members.flatMap(\.notRecorded)) == side.lineageNotRecorded)
      for member in lineage.members {
        let plain = ends(of: member.assertion, graph)
        #expect(
          member.firsthand == plain.filter { graph.assertion($0).lineage == .firsthand }.sorted())
        #expect(
          member.notRecorded == plain.filter { graph.assertion($0).lineage == .unknown }.sorted())
      }
      let cut = SideLineage(graph, literal, stepLimit: 1)
      #expect(cut.members.count == 1)
      #expect(cut.leftOut == lineage.members.count - 1)
    }
  }
}
