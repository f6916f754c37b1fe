/// Counts the pairs of assertions of one source that conflict, but of which one replaces the other:
/// a change of position is no self-contradiction.
///
/// Counted by dates in order, so that nobody who changes position ten thousand times has fifty
/// million pairs looked at.
struct ReplacedPairs {
  /// A dated assertion on a literal.
  private struct Row {
    let holder: Int32
    let strength: Int
    let begin: Int64
    let end: Int64
  }

  /// Which of two assertions on the literals of a conflict the other may replace.
  private enum Rule {
    /// Opposite stances on one claim: either, where the strengths add to 4.
    case opposite
    /// Different values: by one that is no weaker.
    case values
  }

  private let graph: ClaimGraph
  private var rows: [Literal: [Row]] = [:]
  /// Whether anything in the reading was replaced.
  let isEmpty: Bool

  init(_ graph: ClaimGraph) {
    self.graph = graph
    isEmpty = graph.options.reading == .latest || graph.positionChanges.isEmpty
  }

  /// For each source that has such pairs on the literals of a conflict how many, by source.
  /// - Complexity: O(k log k) in the assertions on the two literals.
  mutating func counts(of conflict: LiteralConflict) -> [(source: Int, count: Int)] {
    guard !isEmpty, let rule = rule(conflict.first, conflict.second) else { return [] }
    let (first, second) = (rows(of: conflict.first), rows(of: conflict.second))
    var counts: [(source: Int, count: Int)] = []
    var (a, b) = (0, 0)
    while a < first.count, b < second.count {
      let holder = first[a].holder
      if holder != second[b].holder {
        if holder < second[b].holder { a += 1 } else { b += 1 }
        continue
      }
      let ends = (ReplacedPairs.end(of: a, in: first), ReplacedPairs.end(of: b, in: second))
      let count = ReplacedPairs.count(
        first[a..<ends.0], second[b..<ends.1], rule, path: conflict.strength)
      if count > 0 { counts.append((Int(holder), count)) }
      (a, b) = ends
    }
    return counts
  }

  private func rule(_ first: Literal, _ second: Literal) -> Rule? {
    if first.claim == second.claim { return first == second ? nil : .opposite }
    guard !first.isNegated, !second.isNegated,
      graph.values.rivalry(of: first.claim, and: second.claim) != nil
    else { return nil }
    return .values
  }

  /// The dated assertions on a literal, by source and beginning.
  private mutating func rows(of literal: Literal) -> [Row] {
    if let known = rows[literal] { return known }
    var found: [Row] = []
    for assertion in graph.commitments.assertions(of: literal).map(Int.init) {
      guard let date = graph.positions.date(of: assertion) else { continue }
      found.append(
        Row(
          holder: graph.commitments.holders[assertion],
          strength: Int(graph.commitments.strengths[assertion]), begin: date.begin, end: date.end))
    }
    found.sort { ($0.holder, $0.begin) < ($1.holder, $1.begin) }
    rows[literal] = found
    return found
  }

  private static func end(of start: Int, in rows: [Row]) -> Int {
    var end = start
    while end < rows.count, rows[end].holder == rows[start].holder { end += 1 }
    return end
  }

  private static func count(
    _ first: ArraySlice<Row>, _ second: ArraySlice<Row>, _ rule: Rule, path: Int
  ) -> Int {
    var count = 0
    for s in 1...3 {
      let a = first.filter { $0.strength == s }
      for t in 1...3 where !a.isEmpty && ConflictStrength(s, t, path: path) != nil {
        let b = second.filter { $0.strength == t }
        if rule == .opposite ? s + t >= 4 : t >= s { count += pairs(a, before: b) }
        if rule == .opposite ? s + t >= 4 : s >= t { count += pairs(b, before: a) }
      }
    }
    return count
  }

  /// The pairs of which the second begins when the first has ended; both lists by beginning.
  private static func pairs(_ first: [Row], before second: [Row]) -> Int {
    let ends = first.map(\.end).sorted()
    var ended = 0
    var count = 0
    for later in second {
      while ended < ends.count, ends[ended] <= later.begin { ended += 1 }
      count += ended
    }
    return count
  }
}
