/// What the pairs of a conflict amount to, counted without listing them.
struct PairCensus: Sendable {
  /// Pairs of different sources that contradict each other.
  var contradicting = 0
  /// Pairs of different sources in tension.
  var inTension = 0
  /// Pairs of one source with itself.
  var ofOneSource = 0
  /// The strongest pair of different sources.
  var best: ConflictStrength?
  /// The different sources of its pairs, ascending.
  var sources: [Int32] = []
}

/// Counts the pairs of conflicts by inclusion and exclusion over strengths and sources.
package struct PairCounter {
  private let commitments: Commitments
  private var profiles: [Literal: Profile] = [:]

  /// The commitments on one literal: in all, and by source.
  private struct Profile {
    var all = StrengthCounts()
    var bySource: [(source: Int32, counts: StrengthCounts)] = []

    /// The commitments of one source.
    func counts(of source: Int32) -> StrengthCounts {
      var low = 0
      var high = bySource.count
      while low < high {
        let middle = (low + high) / 2
        if bySource[middle].source < source { low = middle + 1 } else { high = middle }
      }
      guard low < bySource.count, bySource[low].source == source else { return StrengthCounts() }
      return bySource[low].counts
    }
  }

  init(_ commitments: Commitments) { self.commitments = commitments }

  /// - Complexity: O(n log n) in the assertions on the two literals, not in their pairs.
  mutating func census(of conflict: LiteralConflict) -> PairCensus {
    let first = profile(of: conflict.first)
    if conflict.first == conflict.second { return census(within: first, path: conflict.strength) }
    return census(first, profile(of: conflict.second), path: conflict.strength)
  }

  /// The assertions on either end that conflict with one of another source, ascending.
  package mutating func participants(of conflict: LiteralConflict) -> (first: [Int], second: [Int])
  {
    let first = profile(of: conflict.first)
    let second = profile(of: conflict.second)
    func taking(_ literal: Literal, against others: Profile) -> [Int] {
      commitments.assertions(of: literal).map(Int.init).filter { assertion in
        let source = commitments.holders[assertion]
        var own = StrengthCounts()
        own[Int(commitments.strengths[assertion])] = 1
        return PairCounter.conflicts(own, others.all - others.counts(of: source), conflict.strength)
      }
    }
    return (
      taking(conflict.first, against: second), taking(conflict.second, against: first)
    )
  }

  private func census(_ a: Profile, _ b: Profile, path: Int) -> PairCensus {
    var census = PairCensus()
    var own: [(StrengthCounts, StrengthCounts)] = []
    forEachSource(a, b) { source, inA, inB in
      if PairCounter.conflicts(inA, b.all - inB, path)
        || PairCounter.conflicts(inB, a.all - inA, path)
      {
        census.sources.append(source)
      }
      own.append((inA, inB))
    }
    for s in 1...3 {
      for t in 1...3 {
        guard let strength = ConflictStrength(s, t, path: path) else { continue }
        let ofOneSource = own.reduce(0) { $0 + $1.0[s] * $1.1[t] }
        add(a.all[s] * b.all[t] - ofOneSource, ofOneSource, strength, to: &census)
      }
    }
    return census
  }

  /// The pairs among the commitments on one literal, where it implies its own negation.
  private func census(within a: Profile, path: Int) -> PairCensus {
    var census = PairCensus()
    for (source, counts) in a.bySource where PairCounter.conflicts(counts, a.all - counts, path) {
      census.sources.append(source)
    }
    for s in 1...3 {
      for t in s...3 {
        guard let strength = ConflictStrength(s, t, path: path) else { continue }
        func pairs(_ counts: StrengthCounts) -> Int {
          s == t ? counts[s] * (counts[s] - 1) / 2 : counts[s] * counts[t]
        }
        let ofOneSource = a.bySource.reduce(0) { $0 + pairs($1.counts) }
        add(pairs(a.all) - ofOneSource, ofOneSource, strength, to: &census)
      }
    }
    return census
  }

  private func add(
    _ pairs: Int, _ ofOneSource: Int, _ strength: ConflictStrength, to census: inout PairCensus
  ) {
    census.ofOneSource += ofOneSource
    guard pairs > 0 else { return }
    if strength.lesser == 1 { census.inTension += pairs } else { census.contradicting += pairs }
    census.best = max(census.best ?? strength, strength)
  }

  /// Whether any commitment of one conflicts with any of the others.
  private static func conflicts(_ a: StrengthCounts, _ b: StrengthCounts, _ path: Int) -> Bool {
    for s in 1...3 where a[s] > 0 {
      for t in 1...3 where b[t] > 0 {
        if ConflictStrength(s, t, path: path) != nil { return true }
      }
    }
    return false
  }

  /// Walks through the sources of two profiles side by side, in ascending order.
  private func forEachSource(
    _ a: Profile, _ b: Profile, _ body: (Int32, StrengthCounts, StrengthCounts) -> Void
  ) {
    var i = 0
    var j = 0
    while i < a.bySource.count || j < b.bySource.count {
      let left = i < a.bySource.count ? a.bySource[i].source : .max
      let right = j < b.bySource.count ? b.bySource[j].source : .max
      let source = min(left, right)
      body(
        source, left == source ? a.bySource[i].counts : StrengthCounts(),
        right == source ? b.bySource[j].counts : StrengthCounts())
      if left == source { i += 1 }
      if right == source { j += 1 }
    }
  }

  private mutating func profile(of literal: Literal) -> Profile {
    if let known = profiles[literal] { return known }
    var profile = Profile()
    let bySource = commitments.assertions(of: literal).sorted {
      (commitments.holders[Int($0)], $0) < (commitments.holders[Int($1)], $1)
    }
    for assertion in bySource {
      let source = commitments.holders[Int(assertion)]
      let strength = Int(commitments.strengths[Int(assertion)])
      profile.all[strength] += 1
      if profile.bySource.last?.source != source {
        profile.bySource.append((source, StrengthCounts()))
      }
      profile.bySource[profile.bySource.count - 1].counts[strength] += 1
    }
    profiles[literal] = profile
    return profile
  }
}
