import TestSupport
import Testing

@testable import Provenance

/// Groups grow together exactly as they are joined, and the least member names a group.
@Suite struct DisjointSetsTests {
  @Test func `1,000 random sequences of joins give what relabelling gives`() {
    for seed in 0..<1000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let count = random.number(1...12)
      var sets = DisjointSets(count: count)
      var labels = Array(0..<count)
      for _ in 0..<random.number(0...14) {
        let (a, b) = (random.number(0...count - 1), random.number(0...count - 1))
        sets.join(a, b)
        let (first, second) = (labels[a], labels[b])
        labels = labels.map { $0 == max(first, second) ? min(first, second) : $0 }
        #expect((0..<count).map { sets.group(of: $0) } == labels, "seed \(seed)")
      }
    }
  }

  @Test func `a million members joined from the far end are one group`() {
    let count = 1_000_000
    var sets = DisjointSets(count: count)
    for member in (1..<count).reversed() { sets.join(member, member - 1) }
    #expect(sets.group(of: count - 1) == 0)
  }
}
