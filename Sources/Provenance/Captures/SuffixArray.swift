/// The suffixes of a text in order, so that every place of any pattern is found by halving.
///
/// Built by induced sorting (Nong, Zhang and Chan 2009), in time linear in the text whatever the
/// text is. The recursion halves the text at each level.
struct SuffixArray {
  /// The text, as its units' ranks.
  private let ranks: [Int32]
  /// For each unit its place among those that occur, from 1; 0 where it does not occur.
  private let rankOfUnit: [Int32]
  /// The starts of the suffixes, in order.
  let suffixes: [Int32]

  /// The suffixes of a text.
  /// - Parameters:
  ///   - units: numbers from 0 on, few of which are left out.
  /// - Complexity: O(n + k) for units below k.
  init(_ units: [Int32]) {
    var rankOfUnit = [Int32](repeating: 0, count: Int(units.max() ?? -1) + 1)
    for unit in units { rankOfUnit[Int(unit)] = 1 }
    var count: Int32 = 0
    for unit in rankOfUnit.indices where rankOfUnit[unit] > 0 {
      count += 1
      rankOfUnit[unit] = count
    }
    self.rankOfUnit = rankOfUnit
    var ranks = units.map { rankOfUnit[Int($0)] }
    ranks.append(0)
    // The sentinel's own suffix comes first and is none of the text's.
    var sorting = InducedSorting(ranks, alphabetSize: Int(count) + 1)
    suffixes = Array(sorting.sorted().dropFirst())
    ranks.removeLast()
    self.ranks = ranks
  }

  /// How often a pattern occurs, as the range of its suffixes.
  /// - Complexity: O(m log n).
  func range(of pattern: ArraySlice<Int32>) -> Range<Int> {
    var sought: [Int32] = []
    sought.reserveCapacity(pattern.count)
    for unit in pattern {
      guard Int(unit) < rankOfUnit.count, rankOfUnit[Int(unit)] > 0 else { return 0..<0 }
      sought.append(rankOfUnit[Int(unit)])
    }
    let first = partitionPoint(in: suffixes.indices) { order(of: Int(suffixes[$0]), sought) >= 0 }
    let end = partitionPoint(in: first..<suffixes.count) {
      order(of: Int(suffixes[$0]), sought) > 0
    }
    return first..<end
  }

  /// The places of a pattern, ascending, at most so many of them.
  func places(of pattern: ArraySlice<Int32>, limit: Int = .max) -> [Int] {
    guard !pattern.isEmpty else { return [] }
    return range(of: pattern).prefix(limit).map { Int(suffixes[$0]) }.sorted()
  }

  /// The places of a pattern, in the order of what follows it.
  /// - Complexity: O(m log n) beside the places.
  func unsortedPlaces(of pattern: ArraySlice<Int32>) -> some Collection<Int> {
    (pattern.isEmpty ? 0..<0 : range(of: pattern)).lazy.map { Int(suffixes[$0]) }
  }

  /// How a suffix stands to a pattern: before it, beginning with it, behind it.
  private func order(of suffix: Int, _ pattern: [Int32]) -> Int {
    var at = suffix
    for rank in pattern {
      guard at < ranks.count else { return -1 }
      if ranks[at] != rank { return ranks[at] < rank ? -1 : 1 }
      at += 1
    }
    return 0
  }
}

/// Sorts the suffixes of a text that ends with a single least rank, 0.
private struct InducedSorting {
  private let text: [Int32]
  private let alphabetSize: Int
  /// Whether a suffix is smaller than the one that begins behind its first rank.
  private var isSmaller: [Bool]
  private var suffixes: [Int32]
  private var bucketSizes: [Int32]

  private static let none: Int32 = -1

  init(_ text: [Int32], alphabetSize: Int) {
    self.text = text
    self.alphabetSize = alphabetSize
    isSmaller = [Bool](repeating: true, count: text.count)
    for at in text.indices.dropLast().reversed() {
      isSmaller[at] = text[at] < text[at + 1] || text[at] == text[at + 1] && isSmaller[at + 1]
    }
    suffixes = []
    bucketSizes = [Int32](repeating: 0, count: alphabetSize)
    for rank in text { bucketSizes[Int(rank)] += 1 }
  }

  /// The starts of all suffixes in order.
  mutating func sorted() -> [Int32] {
    let valleys = text.indices.filter(isValley).map(Int32.init)
    induce(from: valleys)
    // The pieces from valley to valley now stand in order; equal ones get one name.
    let order = suffixes.filter { isValley(Int($0)) }
    var names = [Int32](repeating: InducedSorting.none, count: text.count)
    var name: Int32 = 0
    for (place, start) in order.enumerated() {
      if place > 0, !arePiecesEqual(Int(order[place - 1]), Int(start)) { name += 1 }
      names[Int(start)] = name
    }
    guard Int(name) + 1 < valleys.count else {
      induce(from: order)
      return suffixes
    }
    let named = valleys.map { names[Int($0)] }
    var deeper = InducedSorting(named, alphabetSize: Int(name) + 1)
    induce(from: deeper.sorted().map { valleys[Int($0)] })
    return suffixes
  }

  /// Whether a suffix is smaller than its neighbours on both sides.
  private func isValley(_ at: Int) -> Bool { at > 0 && isSmaller[at] && !isSmaller[at - 1] }

  private func arePiecesEqual(_ a: Int, _ b: Int) -> Bool {
    let last = text.count - 1
    if a == last || b == last { return a == b }
    var distance = 0
    while true {
      let (endsFirst, endsSecond) = (isValley(a + distance), isValley(b + distance))
      if distance > 0, endsFirst, endsSecond { return text[a + distance] == text[b + distance] }
      if endsFirst != endsSecond || text[a + distance] != text[b + distance] { return false }
      distance += 1
    }
  }

  /// Sorts all suffixes from valleys that are put at the ends of their buckets in order.
  private mutating func induce(from valleys: [Int32]) {
    suffixes = [Int32](repeating: InducedSorting.none, count: text.count)
    var ends = bucketEnds()
    for start in valleys.reversed() {
      let rank = Int(text[Int(start)])
      ends[rank] -= 1
      suffixes[Int(ends[rank])] = start
    }
    var starts = bucketEnds()
    for rank in 0..<alphabetSize { starts[rank] -= bucketSizes[rank] }
    for place in suffixes.indices {
      let before = Int(suffixes[place]) - 1
      guard before >= 0, !isSmaller[before] else { continue }
      let rank = Int(text[before])
      suffixes[Int(starts[rank])] = Int32(before)
      starts[rank] += 1
    }
    ends = bucketEnds()
    for place in suffixes.indices.reversed() {
      let before = Int(suffixes[place]) - 1
      guard before >= 0, isSmaller[before] else { continue }
      let rank = Int(text[before])
      ends[rank] -= 1
      suffixes[Int(ends[rank])] = Int32(before)
    }
  }

  private func bucketEnds() -> [Int32] {
    var end: Int32 = 0
    return bucketSizes.map { size in
      end += size
      return end
    }
  }
}
