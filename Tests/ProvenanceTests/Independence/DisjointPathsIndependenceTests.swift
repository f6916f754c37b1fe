import TestSupport
import Testing

@testable import Provenance

/// Paths that share no node with a limit, on graphs in which some nodes have none.
@Suite struct DisjointPathsIndependenceTests {
  private func edges(_ pairs: [(Int, Int)]) -> [UInt64] {
    pairs.map { UInt64($0.0) << 32 | UInt64($0.1) }
  }

  @Test(arguments: (0..<10).map { UInt64($0) })
  func `10,000 random graphs give the fewest nodes that part the ends`(block: UInt64) {
    for seed in block * 1000..<(block + 1) * 1000 {
      var random = SeededGenerator(seed: seed)
      let nodes = random.number(3...8)
      // Nodes 0 and 1 are the ends, and no edge joins them.
      let isLimited = (0..<nodes).map { $0 > 1 && !random.oneIn(4) }
      var pairs: [(Int, Int)] = []
      for _ in 0..<random.number(0...16) {
        let pair = (random.number(0...nodes - 1), random.number(0...nodes - 1))
        if pair.0 != pair.1, pair != (0, 1) { pairs.append(pair) }
      }
      let limited = (0..<nodes).filter { isLimited[$0] }
      func joins(without mask: Int) -> Bool {
        var reached = 1
        while true {
          var more = reached
          for (from, to) in pairs where more >> from & 1 == 1 && mask >> to & 1 == 0 {
            more |= 1 << to
          }
          if more == reached { return reached >> 1 & 1 == 1 }
          reached = more
        }
      }
      let all = limited.reduce(0) { $0 | 1 << $1 }
      // Where only nodes without a limit join the ends, there is no end to the paths.
      guard !joins(without: all) else { continue }
      let masks = (0..<1 << nodes).filter { $0 & ~all == 0 && !joins(without: $0) }
      let fewest = masks.map(\.nonzeroBitCount).min()
      let paths = DisjointPaths(from: 0, to: 1, edges: edges(pairs), isLimited: isLimited)
      #expect(paths.count == fewest, "seed \(seed)")
      #expect(paths.isComplete)
      let cuts = fewest == 1 ? limited.filter { !joins(without: 1 << $0) } : []
      #expect(paths.bottlenecks().sorted() == cuts, "seed \(seed)")
      expectWays(paths, pairs, limited, "seed \(seed)")
      let cut = paths.cut()
      #expect(cut.count == fewest && Set(cut).isSubset(of: limited), "seed \(seed)")
      #expect(!joins(without: cut.reduce(0) { $0 | 1 << $1 }), "seed \(seed)")
    }
  }

  /// The ways are as many as were counted, run along edges, and share no node with a limit.
  private func expectWays(
    _ paths: DisjointPaths, _ pairs: [(Int, Int)], _ limited: [Int], _ words: Comment
  ) {
    let ways = paths.ways()
    #expect(ways.count == paths.count, words)
    for way in ways {
      #expect(way.first == 0 && way.last == 1 && Set(way).count == way.count, words)
      for (from, to) in zip(way, way.dropFirst()) {
        #expect(pairs.contains { $0 == (from, to) }, words)
      }
    }
    let used = ways.flatMap { $0 }.filter(limited.contains)
    #expect(Set(used).count == used.count, words)
  }

  @Test func `a budget that runs out leaves fewer paths and says so`() {
    let middle = 100
    let pairs = (2..<2 + middle).flatMap { [(0, $0), ($0, 1)] }
    let isLimited = (0..<2 + middle).map { $0 > 1 }
    let all = DisjointPaths(from: 0, to: 1, edges: edges(pairs), isLimited: isLimited)
    #expect(all.count == middle && all.isComplete)
    let some = DisjointPaths(
      from: 0, to: 1, edges: edges(pairs), isLimited: isLimited, arcLimit: 100)
    #expect((1..<middle).contains(some.count) && !some.isComplete)
    #expect(some.bottlenecks().isEmpty && some.cut().isEmpty)
    #expect(some.ways().count == some.count)
  }

  @Test func `bottlenecks come in the order of the path`() {
    let pairs = [(0, 4), (4, 2), (4, 5), (2, 3), (5, 3), (3, 1)]
    let paths = DisjointPaths(
      from: 0, to: 1, edges: edges(pairs), isLimited: [false, false, true, true, true, true])
    #expect(paths.count == 1)
    #expect(paths.bottlenecks() == [4, 3])
  }

  @Test func `control that runs in a circle ends at its least member`() {
    #expect(SourceGroups(controllers: [-1, 0, 1, -1]).heads == [0, 0, 0, 3])
    #expect(SourceGroups(controllers: [3, 2, 1, 0, 0, 5, 2]).heads == [0, 1, 1, 0, 0, 5, 1])
  }
}
