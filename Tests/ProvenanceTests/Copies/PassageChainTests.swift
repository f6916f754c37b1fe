import TestSupport
import Testing

@testable import Provenance

/// Chains of shared words on random texts, against comparing all places of all pairs.
@Suite struct PassageChainTests {
  private struct Texts {
    var compared = ComparedWords()
    let publishers: [Int32]

    init(_ texts: [String], _ publishers: [Int32]) {
      for text in texts { compared.append(text) }
      self.publishers = publishers
    }

    /// Every run that cannot be made longer and that two texts of different publishers share.
    var runs: [(words: Range<Int>, origin: Range<Int>)] {
      var found: [(Range<Int>, Range<Int>)] = []
      for later in publishers.indices {
        for earlier in 0..<later where publishers[earlier] != publishers[later] {
          for a in compared.words(of: later) {
            for b in compared.words(of: earlier) {
              if a > compared.words(of: later).lowerBound,
                b > compared.words(of: earlier).lowerBound,
                compared.words[a - 1] == compared.words[b - 1]
              {
                continue
              }
              var length = 0
              while compared.words[a + length] == compared.words[b + length] { length += 1 }
              found.append((a..<a + length, b..<b + length))
            }
          }
        }
      }
      return found
    }

    /// The greatest weight that two stretches have in common, word after word.
    func common(_ first: Range<Int>, _ second: Range<Int>) -> Int {
      var row = [Int](repeating: 0, count: second.count + 1)
      for a in first {
        var corner = 0
        for (column, b) in second.enumerated() {
          let above = row[column + 1]
          row[column + 1] = max(
            above, row[column],
            compared.words[a] == compared.words[b] ? corner + Int(compared.weights[a]) : 0)
          corner = above
        }
      }
      return row[second.count]
    }
  }

  /// Texts of which some are made from others, with words changed.
  private func texts(_ kinds: Int, _ random: inout SeededGenerator) -> Texts {
    func word() -> String {
      let number = random.number(1...kinds)
      return number % 7 == 0 ? "“q\(number % 3)”" : number % 5 == 0 ? "字" : "w\(number)"
    }
    var texts: [[String]] = []
    for _ in 0..<random.number(2...5) {
      var text = (0..<random.number(0...40)).map { _ in word() }
      if !texts.isEmpty, random.oneIn(2) {
        text += random.pick(texts).map { random.oneIn(8) ? word() : $0 }
      }
      texts.append(text)
    }
    return Texts(
      texts.map { $0.joined(separator: " ") }, texts.map { _ in Int32(random.number(0...2)) })
  }

  @Test(arguments: [2, 6, 30, 300])
  func `finds every long run, and nothing that is not shared`(kinds: Int) {
    var random = SeededGenerator(seed: UInt64(kinds) + 40)
    var longRuns = 0
    for _ in 0..<400 {
      let texts = texts(kinds, &random)
      let compared = texts.compared
      let chains = SharedPassages.chains(compared, texts.publishers)
      for run in texts.runs where compared.weight(run.words) >= SharedPassages.leastWeight {
        longRuns += 1
        // Chains hold it, but for a few words at its ends.
        let rest = run.words.filter { word in !chains.contains { $0.words.contains(word) } }
        let weight = rest.map { Int(compared.weights[$0]) }.reduce(0, +)
        #expect(weight < 2 * SharedPassages.leastRunWeight)
      }
      for chain in chains {
        let (later, earlier) = (
          Int(compared.textOf[chain.words.lowerBound]),
          Int(compared.textOf[chain.origin.lowerBound])
        )
        #expect(later > earlier)
        #expect(texts.publishers[later] != texts.publishers[earlier])
        #expect(chain.words.clamped(to: compared.words(of: later)) == chain.words)
        #expect(chain.origin.clamped(to: compared.words(of: earlier)) == chain.origin)
        #expect(chain.shared.weight >= SharedPassages.leastWeight)
        #expect(chain.shared.weight <= texts.common(chain.words, chain.origin))
        #expect(chain.differing.weight * 2 <= chain.shared.weight)
        #expect(chain.shared.weight + chain.differing.weight >= compared.weight(chain.words))
        #expect(chain.shared.weight + chain.differing.weight >= compared.weight(chain.origin))
      }
    }
    #expect(longRuns > 20)
  }
}
