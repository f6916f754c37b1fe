/// The intervals of one group that hold others, found at once for each.
///
/// A persistent segment tree (Driscoll, Sarnak, Sleator and Tarjan 1989): the intervals are put in
/// from the lowest lower end on, at places in the order of their upper ends; the tree as it was
/// when all that begin no later than an interval were in has those that hold it in a tail of its
/// places. Points that no other value equals hold nothing and are left out.
struct ContainmentTree {
  /// What an interval is held by: all under a node of the tree, or one claim's.
  enum Holder {
    case node(Int)
    case claim(Int32)
  }

  /// For each node its two children: a node, ~place for one value, or `absent`.
  private var children: [(left: Int32, right: Int32)] = []
  /// The claims whose values may hold others, by place.
  private var holders: [Int32] = []
  /// The places by claim; looked up, never listed.
  private var places: [Int32: Int32] = [:]
  /// All claims by the lower ends of their values, and those that begin alike as one run.
  private var claims: [Int32] = []
  private var runs: [Range<Int>] = []
  /// For each of them the first place whose interval ends no earlier.
  private var tails: [Int] = []
  private static let absent = Int32.max

  /// The tree of values of one question, one kind and one scope.
  /// - Complexity: O(n log n), in time and nodes.
  init(_ group: [ComparedValue]) {
    var counts: [ValueInterval: Int] = [:]
    for value in group { counts[value.interval, default: 0] += 1 }
    let ordered = group.filter { !$0.interval.isAbout }
    let mayHold = ordered.map { !$0.interval.isPoint || counts[$0.interval, default: 0] > 1 }
    guard mayHold.contains(true) else { return }
    let lower = Ranking(ordered.map { BoundEnd.lower($0.interval.lower) })
    let upper = Ranking(ordered.map { BoundEnd.upper($0.interval.upper) })
    let holding = ordered.indices.filter { mayHold[$0] }.sorted { a, b in
      if upper.ranks[a] != upper.ranks[b] { return upper.ranks[a] < upper.ranks[b] }
      return lower.ranks[a] != lower.ranks[b] ? lower.ranks[a] < lower.ranks[b] : a < b
    }
    holders = holding.map { Int32(ordered[$0].claim) }
    for (place, claim) in holders.enumerated() { places[claim] = Int32(place) }
    let order = ordered.indices.sorted { a, b in
      lower.ranks[a] != lower.ranks[b] ? lower.ranks[a] < lower.ranks[b] : a < b
    }
    tails = order.map { index in
      partitionPoint(in: holding.indices) { upper.ranks[holding[$0]] >= upper.ranks[index] }
    }
    for position in order.indices {
      if position > 0, lower.ranks[order[position]] == lower.ranks[order[position - 1]] {
        let start = runs[runs.count - 1].lowerBound
        runs[runs.count - 1] = start..<position + 1
      } else {
        runs.append(position..<position + 1)
      }
    }
    claims = order.map { Int32(ordered[$0].claim) }
  }

  /// Whether no interval holds another.
  var isEmpty: Bool { holders.isEmpty }

  /// Gives for each claim what holds its value, itself perhaps among them.
  ///
  /// - Parameters:
  ///   - partners: the claims that are left out for a claim.
  mutating func forEachHolder(
    excluding partners: (Int) -> ArraySlice<Int32>, _ body: (Int32, Holder) -> Void
  ) {
    guard !holders.isEmpty else { return }
    var root = ContainmentTree.absent
    for run in runs {
      let fresh = run.compactMap { places[claims[$0]] }.sorted()
      if !fresh.isEmpty { root = insert(fresh[...], into: root, 0..<Int32(holders.count)) }
      for position in run {
        let claim = claims[position]
        let excluded = partners(Int(claim)).compactMap { places[$0] }.sorted()
        forEachPart(root, from: Int32(tails[position]), excluding: excluded) { part in
          if part >= 0 {
            body(claim, .node(Int(part)))
          } else if holders[Int(~part)] != claim {
            body(claim, .claim(holders[Int(~part)]))
          }
        }
      }
    }
  }

  /// How many nodes there are.
  var nodeCount: Int { children.count }

  /// The holder itself, or what is left of nodes that hold one thing only.
  func resolved(_ holder: Holder) -> Holder {
    var holder = holder
    while case .node(let node) = holder {
      let parts = parts(of: node)
      guard parts.count == 1 else { break }
      holder = parts[0]
    }
    return holder
  }

  /// What a node consists of: one holder or two.
  func parts(of node: Int) -> [Holder] {
    [children[node].left, children[node].right].compactMap { child in
      child < 0 ? .claim(holders[Int(~child)]) : self.node(child).map(Holder.node)
    }
  }

  private func node(_ child: Int32) -> Int? {
    child >= 0 && child != ContainmentTree.absent ? Int(child) : nil
  }

  /// Puts places into the tree of a range, as new nodes above what stays as it is.
  ///
  /// Calls itself as deep as the tree, which is at most 32.
  private mutating func insert(
    _ fresh: ArraySlice<Int32>, into root: Int32, _ range: Range<Int32>
  ) -> Int32 {
    guard let first = fresh.first else { return root }
    if range.count == 1 { return ~first }
    let middle = range.lowerBound + Int32(range.count / 2)
    let cut = partitionPoint(in: fresh.indices) { fresh[$0] >= middle }
    let old =
      node(root).map { children[$0] }
      ?? (left: ContainmentTree.absent, right: ContainmentTree.absent)
    let left = insert(fresh[..<cut], into: old.left, range.lowerBound..<middle)
    let right = insert(fresh[cut...], into: old.right, middle..<range.upperBound)
    children.append((left, right))
    return Int32(children.count - 1)
  }

  /// The nodes and values that make up what a tree has from a place on, without some places.
  private func forEachPart(
    _ root: Int32, from start: Int32, excluding excluded: [Int32], _ body: (Int32) -> Void
  ) {
    var stack: [(Int32, Range<Int32>)] = [(root, 0..<Int32(holders.count))]
    while let (at, range) = stack.popLast() {
      guard at != ContainmentTree.absent, range.upperBound > start else { continue }
      let next = partitionPoint(in: excluded.indices) { excluded[$0] >= range.lowerBound }
      let isCut = next < excluded.endIndex && excluded[next] < range.upperBound
      if range.lowerBound >= start, !isCut {
        body(at)
      } else if let node = node(at) {
        let middle = range.lowerBound + Int32(range.count / 2)
        stack.append((children[node].right, middle..<range.upperBound))
        stack.append((children[node].left, range.lowerBound..<middle))
      }
    }
  }
}

/// An end of an interval as it holds others, infinite ones with it.
struct BoundEnd: Comparable {
  /// -1 without a lower end, 1 without an upper one, 0 with an end.
  let side: Int
  let value: ExactDecimal
  /// Among ends at one place, which holds more: -1, 0 or 1 from below.
  let rank: Int

  static func lower(_ end: ValueInterval.End?) -> BoundEnd {
    BoundEnd(
      side: end == nil ? -1 : 0, value: end?.value ?? .zero, rank: end?.isClosed == false ? 1 : 0)
  }

  static func upper(_ end: ValueInterval.End?) -> BoundEnd {
    BoundEnd(
      side: end == nil ? 1 : 0, value: end?.value ?? .zero, rank: end?.isClosed == false ? -1 : 0)
  }

  static func < (a: BoundEnd, b: BoundEnd) -> Bool {
    if a.side != b.side { return a.side < b.side }
    let order = a.value.order(to: b.value)
    return order != 0 ? order < 0 : a.rank < b.rank
  }
}
