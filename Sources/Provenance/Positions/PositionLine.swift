/// Assertions that replace and are replaced alike, in the order of their dates: when the first from
/// some time on has ended, and which of those that wait to be replaced is the latest.
///
/// The first is looked up in a list from behind, the second in a tree over the places. Both can
/// leave out those of one value, which do not replace each other: a list knows the first end and
/// the first end of another value; a node of the tree knows whether all under it have one value.
struct PositionLine {
  /// The value of what has none.
  static let noValue: Int32 = -3
  /// What is left out where nothing is.
  static let nothing: Int32 = -4
  private static let nobody: Int32 = -1
  private static let several: Int32 = -2

  /// What waits under a node of the tree.
  private struct Summary {
    /// The one value of all, `several` or `nobody`.
    var value = PositionLine.nobody
    /// The one that ends lowest and the one that begins highest, by their index.
    var lowest: Int32 = 0
    var highest: Int32 = 0
  }

  /// The places of the assertions, ascending.
  private let places: [Int32]
  private let begins: [Int64]
  private let ownValues: [Int32]
  /// For each index the earliest end from there on, its value, and the earliest of another value.
  private let firstEnds: [(end: Int64, value: Int32, other: Int64)]
  private let upper: [Int64]
  private let lower: [Int64]
  /// The root at 1, the children of n at 2n and 2n + 1.
  private var nodes: [Summary]

  /// - Complexity: O(n log n).
  init(
    _ places: [Int32], _ entries: [Positions.Entry], _ sides: PositionSides, _ values: ValueTable
  ) {
    self.places = places
    begins = places.map { entries[Int($0)].date.begin }
    ownValues = places.map { sides.value(of: Int($0)) }
    var firstEnds: [(end: Int64, value: Int32, other: Int64)] = []
    var first = (end: Int64.max, value: PositionLine.nobody, other: Int64.max)
    for index in places.indices.reversed() {
      let end = entries[Int(places[index])].date.end
      let value = ownValues[index]
      if value == first.value {
        first.end = min(first.end, end)
      } else if end < first.end {
        first = (end, value, first.end)
      } else {
        first.other = min(first.other, end)
      }
      firstEnds.append(first)
    }
    self.firstEnds = firstEnds.reversed()
    let intervals = places.map { values.value(of: entries[Int($0)].claim)?.interval }
    upper = Ranking(intervals.map { $0.map { BoundEnd.upper($0.upper) } }).ranks
    lower = Ranking(intervals.map { $0.map { BoundEnd.lower($0.lower) } }).ranks
    var size = 1
    while size < places.count { size *= 2 }
    nodes = [Summary](repeating: Summary(), count: places.isEmpty ? 0 : 2 * size)
  }

  /// The earliest end of those that begin at a time or later, without those of one value.
  func firstEnd(from time: Int64, otherThan value: Int32) -> Int64 {
    let index = partitionPoint(in: begins.indices) { begins[$0] >= time }
    guard index < begins.count else { return .max }
    return firstEnds[index].value == value ? firstEnds[index].other : firstEnds[index].end
  }

  /// Says that the assertion at a place waits, or that it does no more.
  mutating func set(_ place: Int, isWaiting: Bool) {
    let index = index(of: place)
    guard index < places.count, Int(places[index]) == place else { return }
    var node = nodes.count / 2 + index
    nodes[node] = Summary(
      value: isWaiting ? ownValues[index] : PositionLine.nobody, lowest: Int32(index),
      highest: Int32(index))
    while node > 1 {
      node /= 2
      nodes[node] = joined(nodes[2 * node], nodes[2 * node + 1])
    }
  }

  /// The latest that waits, without those of one value.
  func latest(otherThan value: Int32) -> Int? {
    holds(1, otherThan: value) ? latest(under: 1, otherThan: value) : nil
  }

  /// The latest that waits before a place, without those of one value.
  func latest(before place: Int, otherThan value: Int32) -> Int? {
    let index = index(of: place)
    guard index < places.count else { return latest(otherThan: value) }
    var node = nodes.count / 2 + index
    while node > 1 {
      if node & 1 == 1, holds(node - 1, otherThan: value) {
        return latest(under: node - 1, otherThan: value)
      }
      node /= 2
    }
    return nil
  }

  /// Of those that wait the one whose value ends lowest and the one whose value begins highest.
  var outermost: (lowest: Int, highest: Int)? {
    guard nodes.count > 1, nodes[1].value != PositionLine.nobody else { return nil }
    return (Int(places[Int(nodes[1].lowest)]), Int(places[Int(nodes[1].highest)]))
  }

  private func index(of place: Int) -> Int {
    partitionPoint(in: places.indices) { places[$0] >= Int32(place) }
  }

  private func holds(_ node: Int, otherThan value: Int32) -> Bool {
    guard node < nodes.count else { return false }
    return nodes[node].value != PositionLine.nobody && nodes[node].value != value
  }

  private func latest(under start: Int, otherThan value: Int32) -> Int {
    var node = start
    while node < nodes.count / 2 {
      node = holds(2 * node + 1, otherThan: value) ? 2 * node + 1 : 2 * node
    }
    return Int(places[node - nodes.count / 2])
  }

  private func joined(_ a: Summary, _ b: Summary) -> Summary {
    if a.value == PositionLine.nobody { return b }
    if b.value == PositionLine.nobody { return a }
    return Summary(
      value: a.value == b.value ? a.value : PositionLine.several,
      lowest: upper[Int(a.lowest)] <= upper[Int(b.lowest)] ? a.lowest : b.lowest,
      highest: lower[Int(a.highest)] >= lower[Int(b.highest)] ? a.highest : b.highest)
  }
}
