import TestSupport
import Testing

@testable import Provenance

/// Places of patterns against looking at every place of the text.
@Suite struct SuffixArrayTests {
  private func places(_ pattern: ArraySlice<Int32>, in text: [Int32]) -> [Int] {
    guard !pattern.isEmpty, text.count >= pattern.count else { return [] }
    return (0...text.count - pattern.count).filter {
      text[$0..<$0 + pattern.count].elementsEqual(pattern)
    }
  }

  @Test(arguments: [1, 2, 3, 5, 50])
  func `2,000 random texts of few and many different units`(kinds: Int) {
    var random = SeededGenerator(seed: UInt64(kinds))
    for _ in 0..<2_000 {
      let text = (0..<random.number(0...40)).map { _ in Int32(random.number(1...kinds)) * 7 }
      let array = SuffixArray(text)
      for _ in 0..<4 {
        let pattern = (0..<random.number(0...4)).map { _ in Int32(random.number(1...kinds)) * 7 }
        #expect(array.places(of: pattern[...]) == places(pattern[...], in: text))
      }
      #expect(array.places(of: [3]).isEmpty)
      guard let start = text.indices.randomElement(using: &random) else { continue }
      let part = text[start..<random.number(start + 1...text.count)]
      #expect(array.places(of: part) == places(part, in: text))
    }
  }

  @Test func `one unit over and over, and the words of Fibonacci`() {
    let same = [Int32](repeating: 4, count: 20_000)
    #expect(SuffixArray(same).places(of: same[0..<19_998]) == [0, 1, 2])
    #expect(SuffixArray(same).places(of: same[0..<5], limit: 3).count == 3)
    var (shorter, word): ([Int32], [Int32]) = ([1], [1, 2])
    while word.count < 20_000 { (shorter, word) = (word, word + shorter) }
    let array = SuffixArray(word)
    #expect(array.places(of: word[100..<300]) == places(word[100..<300], in: word))
  }
}
