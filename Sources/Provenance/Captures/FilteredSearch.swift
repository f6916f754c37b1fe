/// Finds where patterns stand in one text with a few units changed, left out or put in, without
/// going through the text for each.
///
/// Of the runs of three units of a pattern, k edits spoil 3k at most; the others stand in the text
/// as they are, each shifted against its place in the pattern by the edits before it, so by k more
/// or less (Jokinen and Ukkonen 1991, in bands as Burkhardt and others 1999). Only where two
/// neighbouring bands of shifts hold enough runs the text is searched, so that nothing is missed.
struct FilteredSearch {
  /// The shifts of a band, and so the edits up to which two bands hold all runs of a place.
  private static let bandWidth = 32

  let units: [Int32]
  private let index: GramIndex
  /// The runs that each band of shifts holds; zero between searches.
  private var counts: [Int32] = []

  /// The search in a text of fewer than 2^31 units.
  /// - Complexity: O(n).
  init(_ units: [Int32]) {
    self.units = units
    index = GramIndex(units)
  }

  /// The ends of all places with at most so many edits, in order; nil where the budget ran out.
  /// - Parameters:
  ///   - budget: steps of a few nanoseconds, which are counted down.
  /// - Complexity: O(n · ⌈m / 64⌉) at worst; about O(n / 32) where runs of the pattern are rare.
  mutating func ends(
    of pattern: [Int32], limit: Int, budget: inout Int
  ) -> [ApproximateSearch.End]? {
    guard budget > 0 else { return nil }
    budget -= 16 * pattern.count
    let search = ApproximateSearch(pattern)
    var found: [ApproximateSearch.End] = []
    for range in ranges(like: pattern, limit: limit, &budget) where budget > 0 {
      found += search.ends(in: units[range], limit: limit, budget: &budget)
    }
    return budget > 0 ? found : nil
  }

  /// Ranges of the text, apart and in order, that hold every place with at most so many edits.
  private mutating func ranges(
    like pattern: [Int32], limit: Int, _ budget: inout Int
  ) -> [Range<Int>] {
    let whole = [units.indices]
    let runs = max(0, pattern.count - GramIndex.length + 1)
    let spoilt = GramIndex.length * limit
    guard limit <= FilteredSearch.bandWidth, runs > spoilt else { return whole }
    // The rarest runs are enough: what is left of them must be too many for chance.
    let needed = min(runs - spoilt, limit + 4)
    budget -= 32 * runs
    let chosen = (0..<runs).map { (count: index.places(of: pattern, at: $0).count, place: $0) }
      .sorted { $0 < $1 }.prefix(spoilt + needed)
    let hits = chosen.reduce(0) { $0 + $1.count }
    guard hits < units.count else { return whole }
    let bandCount = (units.count + pattern.count) / FilteredSearch.bandWidth + 2
    budget -= 2 * hits + bandCount
    if counts.count < bandCount { counts = [Int32](repeating: 0, count: bandCount) }
    for run in chosen {
      let shift = Int32(pattern.count - run.place)
      for place in index.places(of: pattern, at: run.place) {
        counts[Int(place + shift) / FilteredSearch.bandWidth] += 1
      }
    }
    var ranges: [Range<Int>] = []
    for band in 0..<bandCount - 1 {
      let sum = Int(counts[band] + counts[band + 1])
      counts[band] = 0
      guard sum >= needed else { continue }
      let end = FilteredSearch.bandWidth * (band + 2)
      let start = end - 2 * FilteredSearch.bandWidth - pattern.count
      let range = max(0, start)..<min(units.count, end)
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else if !range.isEmpty {
        ranges.append(range)
      }
    }
    counts[bandCount - 1] = 0
    return ranges
  }
}
