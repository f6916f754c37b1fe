import TestSupport
import Testing

@testable import Provenance

/// Two nodes stand in one component exactly when each is reached from the other, and every edge
/// leads to a component of the same or a smaller number.
@Suite struct StrongComponentsTests {
  @Test(arguments: (0..<10).map { UInt64($0) })
  func `10,000 random graphs give what reachability gives`(block: UInt64) {
    for seed in block * 1000..<(block + 1) * 1000 {
      var random = SeededGenerator(seed: seed)
      let nodes = random.number(0...8)
      var lists = [[Int]](repeating: [], count: nodes)
      if nodes > 0 {
        for _ in 0..<random.number(0...14) {
          lists[random.number(0...nodes - 1)].append(random.number(0...nodes - 1))
        }
      }
      let strong = components(lists)
      let reach = reachability(lists)
      for a in 0..<nodes {
        for b in 0..<nodes {
          let isOne = strong.component[a] == strong.component[b]
          #expect(isOne == (reach[a][b] && reach[b][a]), "seed \(seed)")
        }
        for b in lists[a] { #expect(strong.component[b] <= strong.component[a], "seed \(seed)") }
      }
      #expect(Set(strong.component).count == strong.count)
      #expect(strong.component.allSatisfy { 0 <= $0 && Int($0) < strong.count })
    }
  }

  @Test func `a ring of 200,000 nodes is one component, a chain as many as it has nodes`() {
    let count = 200_000
    let ring = components((0..<count).map { [($0 + 1) % count] })
    #expect(ring.count == 1)
    let chain = components((0..<count).map { $0 + 1 < count ? [$0 + 1] : [] })
    #expect(chain.count == count)
  }

  private func components(_ lists: [[Int]]) -> StrongComponents {
    var rows: [Int32] = [0]
    for list in lists { rows.append(rows[rows.count - 1] + Int32(list.count)) }
    return StrongComponents(rows: rows, targets: lists.flatMap { $0.map(Int32.init) })
  }

  /// Floyd and Warshall's closure.
  private func reachability(_ lists: [[Int]]) -> [[Bool]] {
    let nodes = lists.indices
    var reach = nodes.map { a in nodes.map { b in a == b || lists[a].contains(b) } }
    for middle in nodes {
      for a in nodes where reach[a][middle] {
        for b in nodes where reach[middle][b] { reach[a][b] = true }
      }
    }
    return reach
  }
}
