import TestSupport
import Testing

@testable import Provenance

/// The longest runs that an earlier text of another publisher has, against comparing all places.
@Suite struct EarlierMatchesTests {
  /// Texts one after another, each with a number of its own behind it.
  private struct Texts {
    var words: [Int32] = []
    var textOf: [Int32] = []
    var starts: [Int32] = [0]
    var publishers: [Int32] = []

    mutating func append(_ text: [Int32], publisher: Int32) {
      let number = Int32(publishers.count)
      words += text + [-1 - number]
      textOf += [Int32](repeating: number, count: text.count + 1)
      starts.append(Int32(words.count))
      publishers.append(publisher)
    }

    var matches: EarlierMatches {
      EarlierMatches(
        words, textOf: textOf, textStarts: starts, publishers: publishers, shortest: 2)
    }

    /// The longest run, or the first of those with so many words.
    func naive(at word: Int, first: Int? = nil) -> EarlierMatches.Run? {
      let text = Int(textOf[word])
      var best: EarlierMatches.Run?
      for other in 0..<Int(starts[text]) where publishers[Int(textOf[other])] != publishers[text] {
        var length = 0
        while word + length < words.count, words[word + length] == words[other + length] {
          length += 1
        }
        if length >= first ?? 2, first == nil ? length > best?.length ?? 0 : best == nil {
          best = EarlierMatches.Run(length: length, place: other)
        }
      }
      return best
    }
  }

  @Test(arguments: [1, 2, 3, 6])
  func `random texts of few different words and few publishers`(kinds: Int) {
    var random = SeededGenerator(seed: UInt64(kinds))
    for _ in 0..<500 {
      var texts = Texts()
      for _ in 0..<random.number(0...6) {
        let text = (0..<random.number(0...25)).map { _ in Int32(random.number(1...kinds)) }
        texts.append(text, publisher: Int32(random.number(0...3)))
      }
      let matches = texts.matches
      for word in texts.words.indices {
        #expect(matches.run(at: word) == texts.naive(at: word))
        let least = random.number(2...5)
        let earliest = matches.earliestRun(at: word, ofAtLeast: least)
        #expect(earliest?.place == texts.naive(at: word, first: least)?.place)
        #expect(earliest?.length ?? .max >= least)
      }
    }
  }

  @Test func `one word over and over in a long and in a short text`() {
    var texts = Texts()
    texts.append([Int32](repeating: 5, count: 50_000), publisher: 0)
    texts.append([Int32](repeating: 5, count: 60_000), publisher: 1)
    texts.append([Int32](repeating: 5, count: 10), publisher: 0)
    let matches = texts.matches
    #expect(matches.run(at: 3) == nil)
    #expect(matches.run(at: 50_001) == EarlierMatches.Run(length: 50_000, place: 0))
    #expect(matches.run(at: 110_002) == EarlierMatches.Run(length: 10, place: 50_001))
  }
}
