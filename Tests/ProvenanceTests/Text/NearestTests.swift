import TestSupport
import Testing

@testable import Provenance

/// "Did you mean" finds the word with the fewest slips of the fingers, and is silent where the two
/// have little in common.
@Suite struct NearestTests {
  private let words = ["affirms", "denies", "reports", "stance", "source", "id"]

  @Test(
    arguments: [
      ("affirm", "affirms"), ("afirms", "affirms"), ("affrims", "affirms"), ("AFFIRMS", "affirms"),
      ("deny", nil), ("denys", nil), ("denise", "denies"), ("soruce", "source"), ("sauce", nil),
      ("stnace", "stance"), ("ix", "id"), ("di", "id"), ("x", nil), ("", nil), ("zzzzzz", nil),
      ("sources", "source"), ("affirmsabc", "affirms"), ("affirmsabcd", nil),
    ] as [(String, String?)])
  func `the nearest word`(word: String, wanted: String?) {
    #expect(Nearest.to(word, among: words) == wanted)
  }

  @Test func `of equally near words the first by bytes, in whatever order they come`() {
    #expect(Nearest.to("bat", among: ["cat", "bar", "hat"]) == "bar")
    #expect(Nearest.to("bat", among: ["hat", "bar", "cat"]) == "bar")
    #expect(Nearest.to("bat", among: ["bat", "aat"]) == "bat")
  }

  @Test func `3,000 random words: as few edits as any, few enough, the first of equals`() {
    for seed in 0..<3000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      func word(_ length: ClosedRange<Int>) -> String {
        String((0..<random.number(length)).map { _ in random.pick(["a", "b", "c"]) }.joined())
      }
      let wanted = word(1...9)
      let candidates = (0..<random.number(0...6)).map { _ in word(1...9) }
      let limit = max(1, wanted.count / 3)
      let best = candidates.map { (edits(Array(wanted), Array($0)), $0) }
        .filter { $0.0 <= limit }.min { $0 < $1 }
      #expect(Nearest.to(wanted, among: candidates) == best?.1, "seed \(seed)")
    }
  }

  /// Optimal string alignment by its recurrence, from the end of both words, remembering nothing
  /// but the table.
  private func edits(_ a: [Character], _ b: [Character]) -> Int {
    var table = (0...a.count).map { i in (0...b.count).map { j in max(i, j) * (i * j == 0 ? 1 : 9) }
    }
    for i in 1...a.count {
      for j in 1...b.count {
        var least = min(table[i - 1][j] + 1, table[i][j - 1] + 1)
        least = min(least, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          least = min(least, table[i - 2][j - 2] + 1)
        }
        table[i][j] = least
      }
    }
    return table[a.count][b.count]
  }

  @Test func `a word that nobody types is passed over`() {
    let long = String(repeating: "a", count: 65)
    #expect(Nearest.to(long, among: [long]) == nil)
    let marks = "a" + String(repeating: "\u{301}\u{323}", count: 50_000)
    #expect(Nearest.to(marks, among: words) == nil)
    #expect(Nearest.to("affirms", among: [marks]) == nil)
  }
}
