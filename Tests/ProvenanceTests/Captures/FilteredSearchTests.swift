import TestSupport
import Testing

@testable import Provenance

/// The filtered search finds what the search through the whole text finds, and nothing else.
@Suite struct FilteredSearchTests {
  /// A text of a kind, which decides what the filter can leave out.
  enum Kind: CaseIterable, CustomTestStringConvertible, Sendable {
    /// Units drawn at random from few and from many.
    case few, many
    /// Words drawn from a few dozen.
    case words
    /// One stretch over and over, with some changes.
    case periodic

    var testDescription: String { "\(self)" }

    func text(_ count: Int, _ random: inout SeededGenerator) -> [Int32] {
      func units(_ count: Int, _ kinds: Int) -> [Int32] {
        (0..<count).map { _ in Int32(random.number(1...kinds)) }
      }
      switch self {
      case .few: return units(count, 3)
      case .many: return units(count, 40)
      case .words:
        let words = (0..<30).map { _ in units(random.number(1...8), 12) + [0] }
        var text: [Int32] = []
        while text.count < count { text += random.pick(words) }
        return text
      case .periodic:
        let period = units(random.number(1...50), 10)
        var text: [Int32] = []
        while text.count < count { text += period }
        for _ in 0..<count / 40 { text[random.number(0...text.count - 1)] = 11 }
        return text
      }
    }
  }

  /// Some units of a pattern changed, left out or put in.
  private static func edit(_ pattern: inout [Int32], _ random: inout SeededGenerator) {
    let at = random.number(0...pattern.count - 1)
    switch random.number(0...2) {
    case 0: pattern[at] = Int32(random.number(1...12))
    case 1 where pattern.count > 1: pattern.remove(at: at)
    default: pattern.insert(Int32(random.number(1...12)), at: at)
    }
  }

  @Test(arguments: Kind.allCases, 0..<4)
  func `200 patterns in texts of each kind`(kind: Kind, block: Int) {
    var random = SeededGenerator(seed: UInt64(block))
    var (searched, found) = (0, 0)
    for _ in 0..<10 {
      let text = kind.text(random.number(100...700), &random)
      var search = FilteredSearch(text)
      var budget = Int.max
      for _ in 0..<20 {
        let length = random.number(1...min(text.count, random.pick([12, 20, 60, 64, 65, 200])))
        let start = random.number(0...text.count - length)
        var pattern = Array(text[start..<start + length])
        for _ in 0..<random.number(0...length / 4) { Self.edit(&pattern, &random) }
        let limit = random.oneIn(8) ? random.number(0...40) : AlikePlaces.limit(pattern.count)
        let ends = search.ends(of: pattern, limit: limit, budget: &budget)
        #expect(
          ends == SlowSearch.ends(of: pattern, in: text, limit: limit), "\(pattern) in \(text)")
        searched += 1
        found += ends?.isEmpty == false ? 1 : 0
      }
    }
    #expect(searched == 200 && found > 100)
  }

  @Test func `edits at either end, at either end of the text`() {
    let text = (0..<400).map { Int32($0 % 97 + 1) }
    var search = FilteredSearch(text)
    var budget = Int.max
    for length in [12, 15, 33, 97, 160, 200] {
      let limit = AlikePlaces.limit(length)
      for start in [0, 1, 150, text.count - length] {
        let words = Array(text[start..<start + length])
        let changed = [Int32](repeating: 99, count: limit)
        for pattern in [
          changed + words.dropFirst(limit), words.dropLast(limit) + changed, changed + words,
          words + changed, Array(words.dropFirst(limit)), Array(words.dropLast(limit)),
        ] {
          #expect(
            search.ends(of: pattern, limit: limit, budget: &budget)
              == SlowSearch.ends(of: pattern, in: text, limit: limit))
        }
      }
    }
  }

  @Test func `texts and patterns of no units or few`() {
    for text in [[], [1], [1, 2], [1, 2, 3]] as [[Int32]] {
      var search = FilteredSearch(text)
      var budget = Int.max
      for pattern in [[], [1], [1, 2, 3], [9, 9, 9, 9]] as [[Int32]] {
        for limit in 0...4 {
          #expect(
            search.ends(of: pattern, limit: limit, budget: &budget)
              == (pattern.isEmpty ? [] : SlowSearch.ends(of: pattern, in: text, limit: limit)))
        }
      }
    }
  }

  @Test func `a filtered search costs a small part of one through the text`() {
    var random = SeededGenerator(seed: 1)
    let text = (0..<200_000).map { _ in Int32(random.number(1...26)) }
    var search = FilteredSearch(text)
    var budget = 1 << 40
    var pattern = Array(text[70_000..<70_100])
    for place in 40..<46 { pattern[place] = 27 }
    let ends = search.ends(of: pattern, limit: 20, budget: &budget) ?? []
    #expect(ends.contains(ApproximateSearch.End(place: 70_100, distance: 6)))
    #expect((1 << 40) - budget < text.count)
  }

  @Test func `where the budget is spent nothing is found, not even in part`() {
    let text = [Int32](repeating: 1, count: 20_000)
    var search = FilteredSearch(text)
    var budget = 50_000
    #expect(search.ends(of: Array(text[..<100]), limit: 20, budget: &budget) == nil)
    #expect(search.ends(of: [5], limit: 0, budget: &budget) == nil)
    #expect(budget <= 0)
  }
}
