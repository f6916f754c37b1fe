import TestSupport
import Testing

@testable import Provenance

/// Ids are found by their bytes: canonically equal ones are two, and of equal ones the first.
@Suite struct IDTableTests {
  @Test func `10,000 random ids are where a dictionary of bytes has them`() {
    var random = SeededGenerator(seed: 1)
    let parts = ["a", "b", "é", "e\u{301}", "中", "-", "0", "𝔄"]
    var table = IDTable()
    var first: [[UInt8]: Int] = [:]
    var ids: [String] = []
    for number in 0..<10_000 {
      let id = (0..<random.number(0...5)).map { _ in random.pick(parts) }.joined()
      ids.append(id)
      table.append(id)
      if first[Array(id.utf8)] == nil { first[Array(id.utf8)] = number }
    }
    #expect(table.ids.count == 10_000)
    #expect(ids.allSatisfy { table.index(of: $0) == first[Array($0.utf8)] })
    for _ in 0..<10_000 {
      let id = (0..<random.number(0...7)).map { _ in random.pick(parts) }.joined()
      #expect(table.index(of: id) == first[Array(id.utf8)])
    }
    #expect(first.count > 3000)
  }

  @Test func `canonically equal ids are two`() {
    let table = IDTable(["\u{E9}", "e\u{301}", "\u{212B}", "\u{C5}"])
    #expect(table.index(of: "\u{E9}") == 0)
    #expect(table.index(of: "e\u{301}") == 1)
    #expect(table.index(of: "\u{C5}") == 3)
    #expect(table.index(of: "A\u{30A}") == nil)
  }

  @Test func `an empty table finds nothing, and of equal ids the first is found`() {
    #expect(IDTable().index(of: "") == nil)
    let table = IDTable(["a", "b", "a", ""])
    #expect(table.index(of: "a") == 0)
    #expect(table.index(of: "") == 3)
    #expect(table.ids == ["a", "b", "a", ""])
  }

  @Test(.timeLimit(.minutes(1)))
  func `hostile ids cost no more than their length`() {
    // Equality of texts is quadratic in such runs; in bytes it is not.
    let marks = (0..<100).map { "a\($0)" + String(repeating: "\u{301}\u{323}", count: 5000) }
    let table = IDTable(marks)
    #expect(marks.enumerated().allSatisfy { table.index(of: $1) == $0 })
  }

  @Test func `order and equality are those of bytes`() {
    #expect(precedes("Z", "a"))
    #expect(precedes("a", "é"))
    #expect(precedes("e\u{301}", "\u{E9}"))
    #expect(!precedes("a", "a"))
    #expect(precedes("a", "ab"))
    #expect(precedes("ﬁ", "𝔄"))
    #expect(!sameBytes("e\u{301}", "\u{E9}"))
    #expect(sameBytes("e\u{301}", "e\u{301}"))
  }
}
