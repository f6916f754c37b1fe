import TestSupport
import Testing

@testable import Provenance

/// The table of all distances of a pattern and a text, column by column.
enum SlowSearch {
  static func ends(
    of pattern: [Int32], in text: [Int32], limit: Int
  ) -> [ApproximateSearch.End] {
    var column = Array(0...pattern.count)
    var found: [ApproximateSearch.End] = []
    for (place, unit) in text.enumerated() {
      var next = [0]
      for row in pattern.indices {
        next.append(
          min(column[row] + (pattern[row] == unit ? 0 : 1), column[row + 1] + 1, next[row] + 1))
      }
      column = next
      if let distance = column.last, distance <= limit {
        found.append(ApproximateSearch.End(place: place + 1, distance: distance))
      }
    }
    return found
  }
}

/// The bit-parallel search against the table of all distances (Sellers 1980).
@Suite struct ApproximateSearchTests {
  @Test(arguments: [(2, 10), (3, 63), (3, 64), (3, 65), (4, 130), (20, 200)])
  func `500 random texts for each length of pattern`(kinds: Int, longest: Int) {
    var random = SeededGenerator(seed: UInt64(longest))
    for _ in 0..<500 {
      var text = (0..<random.number(0...300)).map { _ in Int32(random.number(1...kinds)) }
      let pattern = (0..<random.number(1...longest)).map { _ in Int32(random.number(1...kinds)) }
      if random.oneIn(2) { text.insert(contentsOf: pattern, at: random.number(0...text.count)) }
      for _ in 0..<random.number(0...5) where !text.isEmpty {
        text[random.number(0...text.count - 1)] = Int32(random.number(1...kinds))
      }
      let limit = random.number(0...40)
      var budget = Int.max
      let search = ApproximateSearch(pattern)
      #expect(
        search.ends(in: text[...], limit: limit, budget: &budget)
          == SlowSearch.ends(of: pattern, in: text, limit: limit))
      #expect(budget < .max || text.isEmpty)
    }
  }

  @Test func `a search stops where its budget is spent`() {
    let text = [Int32](repeating: 7, count: 100_000)
    var budget = 10_000
    let search = ApproximateSearch(text[..<50])
    #expect(!search.ends(in: text[...], limit: 10, budget: &budget).isEmpty)
    // What was found is counted too, at the end.
    #expect((-200_000...0).contains(budget))
    #expect(search.ends(in: text[...], limit: 10, budget: &budget).isEmpty)
  }

  @Test func `a pattern of many different units takes little room`() {
    let pattern = (0..<20_000).map { Int32($0) }
    var budget = Int.max
    let search = ApproximateSearch(pattern)
    let text = pattern[..<9_000] + [5] + pattern[9_000...]
    #expect(
      search.ends(in: ArraySlice(text), limit: 1, budget: &budget)
        == [ApproximateSearch.End(place: 20_001, distance: 1)])
  }
}
