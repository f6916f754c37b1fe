/// Where assertions or documents were taken from, with the ways that lead to the ends.
///
/// An end is a record that was taken from no other. A circle that nothing leads out of ends nowhere,
/// and stands for an end.
public struct LineageWays: Sendable {
  /// Where a lineage ends.
  public struct End: Sendable, Hashable {
    /// The record at the end, by number; of a circle the one that is met first.
    public let record: Int
    /// How many records the circle has that the lineage ends in; 0 where it ends at a record.
    public let circleCount: Int

    /// Whether the lineage goes round in a circle.
    public var isCircle: Bool { circleCount > 0 }
  }

  private let rows: [Int32]
  private let targets: [Int32]
  private let component: [Int32]
  private let memberCounts: [Int32]
  private let leadsOut: [Bool]
  private let leadsToItself: [Bool]

  /// The lineages of a graph in compressed rows.
  /// - Complexity: O(n + m).
  init(_ rows: [Int32], _ targets: [Int32]) {
    self.rows = rows
    self.targets = targets
    let strong = StrongComponents(rows: rows, targets: targets)
    component = strong.component
    var counts = [Int32](repeating: 0, count: strong.count)
    var leadsOut = [Bool](repeating: false, count: strong.count)
    var leadsToItself = [Bool](repeating: false, count: rows.count - 1)
    for node in component.indices {
      let own = Int(component[node])
      counts[own] += 1
      for target in targets[Int(rows[node])..<Int(rows[node + 1])] {
        if component[Int(target)] != component[node] { leadsOut[own] = true }
        if Int(target) == node { leadsToItself[node] = true }
      }
    }
    memberCounts = counts
    self.leadsOut = leadsOut
    self.leadsToItself = leadsToItself
  }

  /// Where the lineages of some records end, each with a shortest way from one of them.
  ///
  /// In the order in which they are met: the nearest first.
  /// - Complexity: O(n + m) in what the records go back to, and O(n) for each way that is kept.
  public func ends(of records: [Int], limit: Int = .max) -> Ends {
    var before = [Int32](repeating: -2, count: rows.count - 1)
    var open: [Int32] = []
    for record in records where before[record] == -2 {
      before[record] = -1
      open.append(Int32(record))
    }
    var metCircles = Set<Int32>()
    var found: [End] = []
    var at = 0
    while at < open.count {
      let node = Int(open[at])
      at += 1
      let row = targets[Int(rows[node])..<Int(rows[node + 1])]
      for target in row where before[Int(target)] == -2 {
        before[Int(target)] = Int32(node)
        open.append(target)
      }
      if row.isEmpty {
        found.append(End(record: node, circleCount: 0))
      } else if !leadsOut[Int(component[node])], metCircles.insert(component[node]).inserted {
        found.append(End(record: node, circleCount: Int(memberCounts[Int(component[node])])))
      }
    }
    let ways = found.prefix(limit).map { end in
      var way = [end.record]
      while let last = way.last, before[last] >= 0 { way.append(Int(before[last])) }
      return Array(way.reversed())
    }
    return Ends(all: found, ways: ways)
  }

  /// The ends of some lineages.
  public struct Ends: Sendable {
    /// All of them.
    public let all: [End]
    /// For the first of them a way from a record that was asked for to the end.
    public let ways: [[Int]]
  }

  /// A shortest circle that leads from a record through others back to it; nil where none does.
  ///
  /// Each record was taken from the next one, and the last is the first again.
  /// - Complexity: O(n + m).
  public func circle(through record: Int) -> [Int]? {
    if leadsToItself[record] { return [record, record] }
    let own = component[record]
    guard memberCounts[Int(own)] > 1 else { return nil }
    return shortestPath(rows, targets, from: record, to: record) { component[$0] == own }
  }

  /// The circles that lineages of some records come to, each by its member that is met first.
  /// - Complexity: O(n + m).
  public func circles(reachedFrom records: [Int]) -> [Int] {
    var seen = [Bool](repeating: false, count: rows.count - 1)
    var known = Set<Int32>()
    var found: [Int] = []
    var open = records
    for record in records { seen[record] = true }
    var at = 0
    while at < open.count {
      let node = open[at]
      at += 1
      let isInCircle = memberCounts[Int(component[node])] > 1 || leadsToItself[node]
      if isInCircle, known.insert(component[node]).inserted { found.append(node) }
      for target in targets[Int(rows[node])..<Int(rows[node + 1])] where !seen[Int(target)] {
        seen[Int(target)] = true
        open.append(Int(target))
      }
    }
    return found
  }

  /// How many records lead to each other with a record, itself among them.
  public func memberCount(ofCircleWith record: Int) -> Int {
    Int(memberCounts[Int(component[record])])
  }

  /// The records that a record was taken from, as they are listed there.
  public func parents(of record: Int) -> [Int] {
    targets[Int(rows[record])..<Int(rows[record + 1])].map(Int.init)
  }
}

extension ClaimGraph {
  /// What assertions were taken from.
  /// - Complexity: O(n + m) in assertions and what they are derived from.
  public func assertionLineage() -> LineageWays {
    let (rows, targets) = LineageEnds(self).compressed
    return LineageWays(rows, targets)
  }

  /// What documents were made from.
  /// - Complexity: O(n + m) in documents and what they are derived from.
  public func documentLineage() -> LineageWays {
    let lineage = DocumentLineage(self)
    return LineageWays(lineage.rows, lineage.parents)
  }
}
