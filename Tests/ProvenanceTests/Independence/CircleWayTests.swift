import TestSupport
import Testing

@testable import Provenance

/// Circles written out in order, and lineages followed to their ends.
@Suite struct CircleWayTests {
  private static let blocks = (0..<10).map { UInt64($0) }

  private func seeds(_ block: UInt64) -> Range<UInt64> { block * 1000..<(block + 1) * 1000 }

  @Test(arguments: blocks)
  func `each circle of relays is written out along its chains`(block: UInt64) {
    var count = 0
    for seed in seeds(block) {
      let records = IndependenceCase.records(seed: seed)
      let graph = ClaimGraph(records, options: IndependenceCase.options(seed: seed))
      let all = graph.circularReporting().circles.filter { $0.among == .relays }
      for claim in 0..<graph.claims.count {
        let found = graph.relayCircles(of: claim)
        #expect(found.first.map(\.circle) == all.filter { $0.claim == claim }, "seed \(seed)")
        #expect(found.count == found.first.count)
        #expect(graph.relayCircles(of: claim, limit: 0).count == found.count)
        for circle in found.first {
          count += 1
          #expect(circle.way.first == circle.way.last && circle.way.count > 2, "seed \(seed)")
          #expect(circle.way.first == circle.circle.members.first)
          #expect(Set(circle.way).isSubset(of: circle.circle.members), "seed \(seed)")
          #expect(circle.steps.count == circle.way.count - 1, "seed \(seed)")
          #expect(circle.steps.allSatisfy { !$0.isEmpty }, "seed \(seed)")
        }
      }
    }
    #expect(count > 50)
  }

  @Test(arguments: blocks)
  func `each circle of assertions or documents is written out record by record`(block: UInt64) {
    var count = 0
    for seed in seeds(block) {
      let graph = ClaimGraph(IndependenceCase.records(seed: seed))
      let circles = graph.circularReporting().circles
      let parents: [(CircularReporting.Medium, LineageWays, (Int) -> [Int])] = [
        (
          .assertions, graph.assertionLineage(),
          { graph.assertion($0).derivedFrom.compactMap(graph.assertionNumber) }
        ),
        (
          .documents, graph.documentLineage(),
          { graph.document($0).derivedFrom.compactMap(graph.documentNumber) }
        ),
      ]
      for (medium, lineage, parentsOf) in parents {
        let records = medium == .assertions ? graph.assertions.count : graph.documents.count
        let members = circles.filter { $0.among == medium }.map(\.members)
        for record in 0..<records {
          let own = members.first { $0.contains(record) }
          let way = lineage.circle(through: record)
          #expect((way == nil) == (own == nil), "seed \(seed)")
          guard let way, let own else { continue }
          count += 1
          #expect(way.first == record && way.last == record && way.count > 1, "seed \(seed)")
          #expect(Set(way.dropLast()).count == way.count - 1, "seed \(seed)")
          #expect(Set(way).isSubset(of: own))
          #expect(lineage.memberCount(ofCircleWith: record) == own.count, "seed \(seed)")
          for (later, earlier) in zip(way, way.dropFirst()) {
            #expect(parentsOf(later).contains(earlier), "seed \(seed)")
          }
        }
        let reached = lineage.circles(reachedFrom: Array(0..<records))
        #expect(reached.count == members.count, "seed \(seed)")
      }
    }
    #expect(count > 1000)
  }

  @Test(arguments: blocks)
  func `lineages end where nothing leads on, by ways that exist`(block: UInt64) {
    for seed in seeds(block) {
      let graph = ClaimGraph(IndependenceCase.records(seed: seed))
      let lineage = graph.assertionLineage()
      func parents(_ number: Int) -> [Int] {
        graph.assertion(number).derivedFrom.compactMap(graph.assertionNumber)
      }
      var ends = LineageEnds(graph)
      for start in 0..<graph.assertions.count {
        let found = lineage.ends(of: [start])
        #expect(!found.all.isEmpty, "seed \(seed)")
        #expect(found.all.count == found.ways.count)
        let open = found.all.filter { !$0.isCircle }.map(\.record)
        let wanted = ends.ends(of: [start])
        let silent = open.filter { graph.assertion($0).lineage == .relays }
        #expect(
          open.sorted() == (wanted.firsthand + wanted.notRecorded + silent).sorted(), "seed \(seed)"
        )
        for (end, way) in zip(found.all, found.ways) {
          #expect(way.first == start && way.last == end.record, "seed \(seed)")
          for (later, earlier) in zip(way, way.dropFirst()) {
            #expect(parents(later).contains(earlier), "seed \(seed)")
          }
          #expect(end.isCircle == !parents(end.record).isEmpty, "seed \(seed)")
        }
        #expect(lineage.ends(of: [start], limit: 1).ways.count == 1)
        #expect(lineage.ends(of: [start], limit: 1).all == found.all)
      }
    }
  }
}
