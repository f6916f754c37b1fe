/// Runs of words that two texts share, one after another with little between them.
struct PassageChain: Equatable {
  /// The words of the later text.
  private(set) var words: Range<Int>
  /// The words of the earlier text.
  private(set) var origin: Range<Int>
  /// What is the same in both.
  private(set) var shared: SharedPassage.Extent
  /// What is different between the runs: of each gap the longer side.
  private(set) var differing = SharedPassage.Extent.zero

  /// What may stand between two runs in one text, in weight: four words, or eight graphemes.
  static let widestGap = 8
  /// What a run behind a gap has at least: three words, and twice as much as the gap.
  static let shortestRun = 6

  /// A run, and what stands around it in both texts that is much the same.
  /// - Parameters:
  ///   - length: the words of the run, from `word` in the one text and `other` in the other.
  ///   - floor: the first word of the later text that the chain may reach back to.
  /// - Complexity: O(n) in its words, times a constant that grows with the gap.
  init(_ compared: ComparedWords, _ word: Int, _ other: Int, length: Int, floor: Int) {
    let later = compared.words(of: Int(compared.textOf[word]))
    let earlier = compared.words(of: Int(compared.textOf[other]))
    words = word..<word + length
    origin = other..<other + length
    shared = compared.extent(words)
    let limits = (max(floor, later.lowerBound), earlier.lowerBound)
    while words.lowerBound > limits.0,
      let step = Step(compared, (words.lowerBound, origin.lowerBound), .backward, limits)
    {
      take(step, compared)
      words = words.lowerBound - step.gap.0 - step.run..<words.upperBound
      origin = origin.lowerBound - step.gap.1 - step.run..<origin.upperBound
    }
    while let step = Step(
      compared, (words.upperBound, origin.upperBound), .forward,
      (later.upperBound, earlier.upperBound))
    {
      take(step, compared)
      words = words.lowerBound..<words.upperBound + step.gap.0 + step.run
      origin = origin.lowerBound..<origin.upperBound + step.gap.1 + step.run
    }
  }

  private mutating func take(_ step: Step, _ compared: ComparedWords) {
    shared += step.shared
    differing += step.differing
  }

  private enum Direction {
    case backward
    case forward
  }

  /// A gap in both texts, and the run behind it.
  private struct Step {
    /// Words that only the one text has, and those that only the other has.
    let gap: (Int, Int)
    /// Words that both have behind them.
    let run: Int
    let shared: SharedPassage.Extent
    let differing: SharedPassage.Extent

    /// The step over the smallest gap; nil where there is none that is small enough.
    init?(
      _ compared: ComparedWords, _ from: (Int, Int), _ direction: Direction, _ limits: (Int, Int)
    ) {
      let sign = direction == .forward ? 1 : -1
      let room = (sign * (limits.0 - from.0), sign * (limits.1 - from.1))
      /// The word so many words from the start, in the direction.
      func word(_ start: Int, _ distance: Int) -> Int32 {
        compared.words[direction == .forward ? start + distance : start - distance - 1]
      }
      func range(_ start: Int, _ count: Int) -> Range<Int> {
        direction == .forward ? start..<start + count : start - count..<start
      }
      for size in 1...2 * PassageChain.widestGap {
        for first in max(0, size - PassageChain.widestGap)...min(size, PassageChain.widestGap) {
          let second = size - first
          guard first < room.0, second < room.1 else { continue }
          guard word(from.0, first) == word(from.1, second) else { continue }
          let gaps = (range(from.0, first), range(from.1, second))
          let widest = max(compared.weight(gaps.0), compared.weight(gaps.1))
          guard widest <= PassageChain.widestGap else { continue }
          var run = 1
          while first + run < room.0, second + run < room.1,
            word(from.0, first + run) == word(from.1, second + run)
          {
            run += 1
          }
          let same = range(from.0 + sign * first, run)
          let wanted = max(PassageChain.shortestRun, 2 * widest)
          guard compared.weight(same) >= wanted else { continue }
          gap = (first, second)
          self.run = run
          shared = compared.extent(same)
          let sides = (compared.extent(gaps.0), compared.extent(gaps.1))
          differing = sides.0.weight >= sides.1.weight ? sides.0 : sides.1
          return
        }
      }
      return nil
    }
  }
}

extension ComparedWords {
  /// How many words and graphemes some words are, quotations left out.
  /// - Complexity: O(n).
  func extent(_ range: Range<Int>) -> SharedPassage.Extent {
    let spaced = weights[range].count { $0 == 2 }
    return SharedPassage.Extent(words: spaced, characters: weight(range) - 2 * spaced)
  }
}
