import TestSupport
import Testing

@testable import Provenance

/// Groups hold exactly the variables that implications join, however they are joined.
@Suite struct LinkedClaimsTests {
  @Test func `1,000 random graphs give what relabelling gives`() {
    for seed in 0..<1000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let reading = RandomReading(
        &random, claims: 1...9, sources: 1...1, relations: 0...6, assertions: 0...0)
      let variables = reading.claimCount + reading.auxiliaryCount
      var labels = Array(0..<variables)
      for edge in reading.edges {
        let (first, second) = (labels[Int(edge.from / 2)], labels[Int(edge.to / 2)])
        labels = labels.map { $0 == max(first, second) ? min(first, second) : $0 }
      }
      let implying = Set(reading.edges.map { Int($0.from / 2) })
      let wanted = Dictionary(grouping: implying.sorted()) { labels[$0] }.values
        .sorted { $0[0] < $1[0] }
      let linked = LinkedClaims(reading.graph)
      #expect((0..<linked.count).map { linked.group($0).map(Int.init) } == wanted, "seed \(seed)")
    }
  }
}
