/// Keys replaced by their ranks, so that trees over them compare machine integers.
struct Ranking<Key: Comparable> {
  /// For each item the rank of its key: equal keys have one; -1 where there is none.
  private(set) var ranks: [Int64]
  /// The keys in their order.
  private(set) var keys: [Key] = []

  /// The ranks of items' keys.
  /// - Complexity: O(n log n).
  init(_ items: [Key?]) {
    ranks = [Int64](repeating: -1, count: items.count)
    let present = items.enumerated().compactMap { place, key in key.map { (place, $0) } }
    for (place, key) in present.sorted(by: { $0.1 < $1.1 }) {
      if keys.last.map({ $0 < key }) ?? true { keys.append(key) }
      ranks[place] = Int64(keys.count - 1)
    }
  }

  /// The key of a rank.
  func key(_ rank: Int64) -> Key { keys[Int(rank)] }
}

/// The least and the greatest of some numbers.
struct Extremes {
  /// The least; the greatest number of all where there are none.
  private(set) var least = Int64.max
  /// The greatest; the least number of all where there are none.
  private(set) var greatest = Int64.min

  /// Of no numbers.
  init() {}

  /// Of one number.
  init(_ number: Int64) {
    least = number
    greatest = number
  }

  /// Of one number, or of none.
  init(_ number: Int64, where isThere: Bool) {
    self = isThere ? Extremes(number) : Extremes()
  }

  /// Whether there are none.
  var isEmpty: Bool { least > greatest }
  /// Whether all are one and the same.
  var isOne: Bool { least == greatest }

  /// Takes in the numbers of another.
  mutating func join(_ other: Extremes) {
    least = min(least, other.least)
    greatest = max(greatest, other.greatest)
  }
}

/// What is so of the values under a node of a tree.
enum Extent {
  case all
  case none
  case some

  /// What is so of them where several things must be.
  func and(_ other: Extent) -> Extent {
    if self == .none || other == .none { return .none }
    return self == .all && other == .all ? .all : .some
  }
}
