/// Lists the pairs of conflicts in order, without ever making more of them than are wanted.
struct PairListing {
  private let commitments: Commitments
  private let conflicts: [LiteralConflict]
  /// Each assertion with a conflict it stands in and the literal it meets there, ascending.
  private let members: [Member]

  private struct Member {
    let assertion: Int32
    let conflict: Int
    let isFirst: Bool
  }

  init(_ conflicts: [LiteralConflict], _ commitments: Commitments) {
    self.commitments = commitments
    self.conflicts = conflicts
    var members: [Member] = []
    for (index, conflict) in conflicts.enumerated() {
      for assertion in commitments.assertions(of: conflict.first) {
        members.append(Member(assertion: assertion, conflict: index, isFirst: true))
      }
      guard conflict.first != conflict.second else { continue }
      for assertion in commitments.assertions(of: conflict.second) {
        members.append(Member(assertion: assertion, conflict: index, isFirst: false))
      }
    }
    self.members = members.sorted {
      ($0.assertion, $0.conflict) < ($1.assertion, $1.conflict)
    }
  }

  /// The first pairs in order of `a`, then `b`; of different sources, or of one source.
  /// - Complexity: O(n log n) in the assertions, and for each of them in what it is paired with.
  func first(_ limit: Int, ofOneSource: Bool, source: Int32? = nil) -> [ConflictPair] {
    var pairs: [ConflictPair] = []
    var at = 0
    while at < members.count, pairs.count < limit {
      let a = members[at].assertion
      var partners: [(b: Int32, member: Member)] = []
      while at < members.count, members[at].assertion == a {
        let member = members[at]
        at += 1
        if let source, commitments.holders[Int(a)] != source { continue }
        collect(member, upTo: limit - pairs.count, ofOneSource: ofOneSource, into: &partners)
      }
      partners.sort { $0.b < $1.b }
      for (b, member) in partners.prefix(limit - pairs.count) {
        if let pair = pair(Int(a), Int(b), member) { pairs.append(pair) }
      }
    }
    return pairs
  }

  private func collect(
    _ member: Member, upTo limit: Int, ofOneSource: Bool,
    into partners: inout [(b: Int32, member: Member)]
  ) {
    let conflict = conflicts[member.conflict]
    let others = commitments.assertions(of: member.isFirst ? conflict.second : conflict.first)
    var taken = 0
    for b in others[firstIndex(after: member.assertion, in: others)...] {
      let isOwn = commitments.holders[Int(b)] == commitments.holders[Int(member.assertion)]
      guard isOwn == ofOneSource, strength(member.assertion, b, conflict) != nil else { continue }
      partners.append((b, member))
      taken += 1
      if taken == limit { return }
    }
  }

  private func firstIndex(after assertion: Int32, in others: ArraySlice<Int32>) -> Int {
    var low = others.startIndex
    var high = others.endIndex
    while low < high {
      let middle = (low + high) / 2
      if others[middle] <= assertion { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func strength(
    _ a: Int32, _ b: Int32, _ conflict: LiteralConflict
  ) -> ConflictStrength? {
    ConflictStrength(
      Int(commitments.strengths[Int(a)]), Int(commitments.strengths[Int(b)]),
      path: conflict.strength)
  }

  private func pair(_ a: Int, _ b: Int, _ member: Member) -> ConflictPair? {
    let conflict = conflicts[member.conflict]
    guard let strength = strength(Int32(a), Int32(b), conflict) else { return nil }
    return ConflictPair(
      a: a, b: b, severity: strength.lesser == 1 ? .tension : .contradiction,
      strength: strength.total,
      path: member.isFirst ? conflict.path : conflict.path.contraposition)
  }
}
