/// For each word of several texts the longest run from there on that an earlier text of another
/// publisher has too, and the first place where it stands.
///
/// The texts stand one after another, the earlier first. The runs are read off the suffixes in
/// order: the longest common prefixes of neighbours (Kasai and others 2001) make a tree of
/// intervals, and each knows the first place in it and the first of another publisher.
struct EarlierMatches {
  /// Words that another text has too.
  struct Run: Equatable {
    let length: Int
    /// Where they stand in the other text.
    let place: Int
  }

  private let textOf: [Int32]
  private let textStarts: [Int32]
  private let publishers: [Int32]
  /// The interval that each suffix lies in, by its first word.
  private var intervalOf: [Int32]
  /// The length of the prefix that the suffixes of each interval share; 0 is the root.
  private var depths: [Int32] = [0]
  private var parents: [Int32] = [0]
  /// An ancestor further up, so that a way up takes logarithmic time (Myers 1983).
  private var jumps: [Int32] = [0]
  private var levels: [Int32] = [0]
  /// The first place in each interval, and the first of another publisher than that.
  private var firsts: [Int32] = [.max]
  private var seconds: [Int32] = [.max]

  /// The runs of some words.
  /// - Parameters:
  ///   - publishers: for each text a number that is that of all texts of one publisher.
  ///   - shortest: runs of fewer words are not looked for; 1 at least.
  /// - Complexity: O(n).
  init(
    _ words: [Int32], textOf: [Int32], textStarts: [Int32], publishers: [Int32], shortest: Int
  ) {
    self.textOf = textOf
    self.textStarts = textStarts
    self.publishers = publishers
    intervalOf = [Int32](repeating: 0, count: words.count)
    // The ends of texts are negative numbers, an own one each.
    let least = min(words.min() ?? 0, 0)
    let suffixes = SuffixArray(least < 0 ? words.map { $0 - least } : words).suffixes
    let prefixes = EarlierMatches.commonPrefixes(words, suffixes, shortest: Int32(shortest))
    connect(suffixes, prefixes)
  }

  /// The longest run from a word on; nil where it is too short to be looked for.
  /// - Complexity: O(log n).
  func run(at word: Int) -> Run? {
    let interval = interval(at: word)
    return interval == 0 ? nil : run(at: word, in: interval)
  }

  /// The run from a word on that stands first of all texts, of those with so many words.
  /// - Complexity: O(log n).
  func earliestRun(at word: Int, ofAtLeast length: Int) -> Run? {
    var at = interval(at: word)
    guard at != 0, Int(depths[at]) >= length else { return nil }
    while parents[at] != 0, Int(depths[Int(parents[at])]) >= length {
      let jump = Int(jumps[at])
      at = jump != 0 && Int(depths[jump]) >= length ? jump : Int(parents[at])
    }
    return run(at: word, in: at)
  }

  /// The innermost interval of a word with an earlier text of another publisher; 0 where none has.
  private func interval(at word: Int) -> Int {
    let text = Int(textOf[word])
    let (publisher, start) = (publishers[text], textStarts[text])
    var at = Int(intervalOf[word])
    while at != 0, place(in: at, notOf: publisher) >= start {
      let jump = Int(jumps[at])
      let isFurther = jump != 0 && place(in: jump, notOf: publisher) >= start
      at = isFurther ? jump : Int(parents[at])
    }
    return at
  }

  private func run(at word: Int, in interval: Int) -> Run {
    let publisher = publishers[Int(textOf[word])]
    return Run(
      length: Int(depths[interval]), place: Int(place(in: interval, notOf: publisher)))
  }

  /// The first place in an interval that belongs to another publisher.
  private func place(in interval: Int, notOf publisher: Int32) -> Int32 {
    let first = firsts[interval]
    guard first != .max else { return first }
    return publishers[Int(textOf[Int(first)])] != publisher ? first : seconds[interval]
  }

  /// How many words each suffix shares with the one before it in order; 0 where these are few.
  private static func commonPrefixes(
    _ words: [Int32], _ suffixes: [Int32], shortest: Int32
  ) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: words.count)
    for (rank, suffix) in suffixes.enumerated() { ranks[Int(suffix)] = Int32(rank) }
    var prefixes = [Int32](repeating: 0, count: words.count)
    var length = 0
    for start in words.indices {
      let rank = Int(ranks[start])
      guard rank > 0 else {
        length = 0
        continue
      }
      let other = Int(suffixes[rank - 1])
      // The numbers between texts occur once: no prefix goes beyond a text.
      while start + length < words.count, other + length < words.count,
        words[start + length] == words[other + length]
      {
        length += 1
      }
      prefixes[rank] = length >= shortest ? Int32(length) : 0
      length = max(0, length - 1)
    }
    return prefixes
  }

  /// Makes the tree of intervals, children before parents, then the ways up.
  private mutating func connect(_ suffixes: [Int32], _ prefixes: [Int32]) {
    var open = [0]
    var closed: [Int] = []
    for (rank, suffix) in suffixes.enumerated() {
      let next = rank + 1 < prefixes.count ? prefixes[rank + 1] : 0
      if next > depths[open[open.count - 1]] { open.append(newInterval(depth: next)) }
      let innermost = open[open.count - 1]
      intervalOf[Int(suffix)] = Int32(innermost)
      note(suffix, in: innermost)
      while next < depths[open[open.count - 1]] {
        let done = open.removeLast()
        if next > depths[open[open.count - 1]] { open.append(newInterval(depth: next)) }
        let parent = open[open.count - 1]
        parents[done] = Int32(parent)
        note(firsts[done], in: parent)
        note(seconds[done], in: parent)
        closed.append(done)
      }
    }
    for interval in closed.reversed() {
      let parent = Int(parents[interval])
      levels[interval] = levels[parent] + 1
      let (near, far) = (Int(jumps[parent]), Int(jumps[Int(jumps[parent])]))
      let isEven = levels[parent] - levels[near] == levels[near] - levels[far]
      jumps[interval] = isEven ? Int32(far) : Int32(parent)
    }
  }

  private mutating func newInterval(depth: Int32) -> Int {
    depths.append(depth)
    parents.append(0)
    jumps.append(0)
    levels.append(0)
    firsts.append(.max)
    seconds.append(.max)
    return depths.count - 1
  }

  /// Takes a place into an interval; .max is none.
  private mutating func note(_ place: Int32, in interval: Int) {
    guard interval != 0, place != .max else { return }
    let first = firsts[interval]
    guard first != .max else {
      firsts[interval] = place
      return
    }
    let isSame = publishers[Int(textOf[Int(place)])] == publishers[Int(textOf[Int(first)])]
    if place < first {
      firsts[interval] = place
      if !isSame { seconds[interval] = first }
    } else if !isSame, place < seconds[interval] {
      seconds[interval] = place
    }
  }
}
