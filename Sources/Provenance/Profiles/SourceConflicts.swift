/// Finds whom sources contradict, in pairs counted and not listed, and where they contradict
/// themselves.
struct SourceConflicts {
  /// What is known of one source against another so far.
  private struct Tally {
    var roots: [Int] = []
    var claims = Set<Int>()
    var oppositions: [SourceOpposition] = []
    var oppositionCount = 0
    var pairCount = 0
    var tensionCount = 0
  }

  private let commitments: Commitments
  private let limit: Int
  private let order: SourceProfiles.Order
  private var strengths: [Literal: [(source: Int, counts: StrengthCounts)]] = [:]
  /// For each source asked for the others that it contradicts.
  private var tallies: [Int: [Int: Tally]] = [:]
  private var own: [Int: [SelfConflict]] = [:]

  /// - Complexity: O(n log n) in the assertions on the literals that conflict, and in the pairs of
  ///   one of these sources with another on each of them.
  init(_ analysis: Analysis, _ sources: [Int], limit: Int, order: SourceProfiles.Order) {
    self.limit = limit
    self.order = order
    commitments = analysis.graph.commitments
    var isAskedFor = [Bool](repeating: false, count: analysis.graph.sources.count)
    for source in sources { isAskedFor[source] = true }
    for root in analysis.contradictions {
      for conflict in root.conflicts {
        let (first, second) = (holders(of: conflict.first), holders(of: conflict.second))
        for a in first where isAskedFor[a.source] {
          add(a, on: conflict.first, against: second, on: conflict.second, conflict, root.number)
        }
        guard conflict.first != conflict.second else { continue }
        for b in second where isAskedFor[b.source] {
          add(b, on: conflict.second, against: first, on: conflict.first, conflict, root.number)
        }
      }
    }
    var replaced = ReplacedPairs(analysis.graph)
    for conflict in analysis.ownConflicts {
      var counts: [Int: Int] = [:]
      for (source, count) in replaced.counts(of: conflict) { counts[source] = count }
      for holder in holders(of: conflict.first) where isAskedFor[holder.source] {
        addOwn(holder, conflict, replaced: counts[holder.source, default: 0])
      }
    }
  }

  /// The sources that a source contradicts.
  func contradictions(of source: Int) -> Shortlist<SourceContradiction> {
    var list = ShortlistBuilder<SourceContradiction>(limit: limit) { a, b in
      order == .mostFirst && a.pairCount != b.pairCount
        ? a.pairCount > b.pairCount : a.source < b.source
    }
    for (other, tally) in (tallies[source] ?? [:]).sorted(by: { $0.key < $1.key }) {
      list.add(
        SourceContradiction(
          source: other, roots: tally.roots, claims: tally.claims.sorted(),
          oppositions: tally.oppositions, oppositionCount: tally.oppositionCount,
          pairCount: tally.pairCount, tensionCount: tally.tensionCount))
    }
    return list.finished()
  }

  /// The literals on which a source contradicts itself.
  func ownConflicts(of source: Int) -> [SelfConflict] {
    (own[source] ?? []).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private typealias Holder = (source: Int, counts: StrengthCounts)

  private mutating func add(
    _ a: Holder, on own: Literal, against others: [Holder], on other: Literal,
    _ conflict: LiteralConflict, _ root: Int
  ) {
    for b in others where b.source != a.source {
      var pairs = 0
      var tensions = 0
      for s in 1...3 where a.counts[s] > 0 {
        for t in 1...3 where b.counts[t] > 0 {
          guard let strength = ConflictStrength(s, t, path: conflict.strength) else { continue }
          pairs += a.counts[s] * b.counts[t]
          if strength.lesser == 1 { tensions += a.counts[s] * b.counts[t] }
        }
      }
      guard pairs > 0 else { continue }
      var tally = Tally()
      swap(&tally, &tallies[a.source, default: [:]][b.source, default: Tally()])
      if tally.roots.last != root { tally.roots.append(root) }
      tally.claims.insert(own.claim)
      tally.claims.insert(other.claim)
      tally.oppositionCount += 1
      if tally.oppositions.count < limit {
        tally.oppositions.append(SourceOpposition(own: own, other: other))
      }
      tally.pairCount += pairs
      tally.tensionCount += tensions
      swap(&tally, &tallies[a.source, default: [:]][b.source, default: Tally()])
    }
  }

  private mutating func addOwn(_ holder: Holder, _ conflict: LiteralConflict, replaced: Int) {
    let isOneLiteral = conflict.first == conflict.second
    guard let other = holders(of: conflict.second).first(where: { $0.source == holder.source })
    else { return }
    var pairs = 0
    for s in 1...3 {
      for t in (isOneLiteral ? s : 1)...3 {
        guard ConflictStrength(s, t, path: conflict.strength) != nil else { continue }
        // Among the assertions on one literal each pair counts once, and none with itself.
        pairs +=
          isOneLiteral && s == t
          ? holder.counts[s] * (holder.counts[s] - 1) / 2 : holder.counts[s] * other.counts[t]
      }
    }
    guard pairs > replaced else { return }
    own[holder.source, default: []].append(
      SelfConflict(first: conflict.first, second: conflict.second, pairCount: pairs - replaced))
  }

  /// The sources that hold a literal directly, ascending, with how firmly they do.
  private mutating func holders(of literal: Literal) -> [Holder] {
    if let known = strengths[literal] { return known }
    var holders: [Holder] = []
    let ordered = commitments.assertions(of: literal).sorted {
      (commitments.holders[Int($0)], $0) < (commitments.holders[Int($1)], $1)
    }
    for assertion in ordered {
      let source = Int(commitments.holders[Int(assertion)])
      if holders.last?.source != source { holders.append((source, StrengthCounts())) }
      holders[holders.count - 1].counts[Int(commitments.strengths[Int(assertion)])] += 1
    }
    strengths[literal] = holders
    return holders
  }
}
