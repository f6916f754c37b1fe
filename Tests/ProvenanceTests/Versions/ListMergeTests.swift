// Lists whose order says nothing, merged item by item, against sets of items.
import TestSupport
import Testing

@testable import Provenance

@Suite struct ListMergeTests {
  /// Items written `GROUP` or `GROUP.TEXT`.
  private func items(_ texts: [String]) -> [VersionValue.Item] {
    texts.map { text in
      VersionValue.Item(text: text, form: text, group: String(text.prefix { $0 != "." }))
    }
  }

  private func merged(_ a: [String], _ b: [String], base: [String]) -> [String]? {
    ListMerge.merged(items(a), items(b), base: items(base))?.map(\.text)
  }

  @Test func additionsOfBothAreKept() {
    #expect(merged(["o", "x"], ["y", "o"], base: ["o"]) == ["o", "x", "y"])
    #expect(merged(["x"], ["x"], base: []) == ["x"])
  }

  @Test func whatOneTookOutIsGone() {
    #expect(merged(["p"], ["o", "p", "x"], base: ["o", "p"]) == ["p", "x"])
  }

  @Test func itemsOfOneGroupStandForEachOther() {
    #expect(merged(["d.2", "e"], ["d.1", "e.x"], base: ["d.1", "e"]) == ["d.2", "e.x"])
    #expect(merged(["d.2"], ["d.3"], base: ["d.1"]) == nil)
    #expect(merged([], ["d.3"], base: ["d.1"]) == nil)
    #expect(merged(["d.1", "d.2"], ["d.1", "d.3"], base: ["d.1"]) == ["d.1", "d.2", "d.3"])
  }

  @Test func repeatedItemsAreCounted() {
    #expect(merged(["o", "o"], ["o"], base: ["o"]) == ["o", "o"])
    #expect(merged(["o"], ["o", "o"], base: ["o", "o"]) == ["o"])
  }

  @Test func `items without groups are merged as sets, in 2,000 random lists`() {
    for seed in 0..<2000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      func list(_ random: inout SeededGenerator) -> [String] {
        ["a", "b", "c", "d", "e"].filter { _ in random.oneIn(2) }.shuffled(using: &random)
      }
      let (a, b, base) = (list(&random), list(&random), list(&random))
      let removed = Set(base).subtracting(a).union(Set(base).subtracting(b))
      let wanted = Set(a).union(b).subtracting(removed)
      let result = merged(a, b, base: base)
      #expect(result.map(Set.init) == wanted, "seed \(seed)")
      #expect(result?.count == wanted.count, "seed \(seed)")
      #expect(merged(b, a, base: base).map(Set.init) == wanted, "seed \(seed)")
    }
  }
}
