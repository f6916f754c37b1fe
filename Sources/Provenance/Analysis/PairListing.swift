/// Lists the pairs of conflicts in order, without ever making more of them than are wanted.
struct PairListing {
  private let commitments: Commitments
  private let conflicts: [LiteralConflict]
  /// Whether the pairs are those of one source, or those of different sources.
  private let ofOneSource: Bool
  /// Each assertion with a conflict it stands in and the literal it meets there: in order of id,
  /// and by source before that where pairs are of one source.
  private let members: [Member]
  /// For each literal its assertions in the same order.
  private var held: [Literal: [Int32]] = [:]

  private struct Member {
    let assertion: Int32
    let conflict: Int
    let isFirst: Bool
  }

  init(_ conflicts: [LiteralConflict], _ commitments: Commitments, ofOneSource: Bool) {
    self.commitments = commitments
    self.conflicts = conflicts
    self.ofOneSource = ofOneSource
    func rank(_ assertion: Int32) -> Int32 {
      ofOneSource ? commitments.holders[Int(assertion)] : 0
    }
    var members: [Member] = []
    for (index, conflict) in conflicts.enumerated() {
      for literal in [conflict.first, conflict.second] where held[literal] == nil {
        held[literal] = commitments.assertions(of: literal).sorted {
          (rank($0), $0) < (rank($1), $1)
        }
      }
      for assertion in commitments.assertions(of: conflict.first) {
        members.append(Member(assertion: assertion, conflict: index, isFirst: true))
      }
      guard conflict.first != conflict.second else { continue }
      for assertion in commitments.assertions(of: conflict.second) {
        members.append(Member(assertion: assertion, conflict: index, isFirst: false))
      }
    }
    self.members = members.sorted {
      (rank($0.assertion), $0.assertion, $0.conflict)
        < (rank($1.assertion), $1.assertion, $1.conflict)
    }
  }

  /// The first pairs in order of `a`, then `b`; those of one source by source before that.
  /// - Complexity: O(n log n) in the assertions, and for each of them in what it is paired with.
  func first(_ limit: Int, where isWanted: (Int, Int) -> Bool = { _, _ in true }) -> [ConflictPair]
  {
    var pairs: [ConflictPair] = []
    var at = 0
    while at < members.count, pairs.count < limit {
      let a = members[at].assertion
      var partners: [(b: Int32, member: Member)] = []
      while at < members.count, members[at].assertion == a {
        collect(members[at], upTo: limit - pairs.count, isWanted, into: &partners)
        at += 1
      }
      partners.sort { $0.b < $1.b }
      for (b, member) in partners.prefix(limit - pairs.count) {
        if let pair = pair(Int(a), Int(b), member) { pairs.append(pair) }
      }
    }
    return pairs
  }

  private func collect(
    _ member: Member, upTo limit: Int, _ isWanted: (Int, Int) -> Bool,
    into partners: inout [(b: Int32, member: Member)]
  ) {
    let conflict = conflicts[member.conflict]
    let others = held[member.isFirst ? conflict.second : conflict.first] ?? []
    let source = commitments.holders[Int(member.assertion)]
    var taken = 0
    for b in others[firstIndex(after: member.assertion, of: source, in: others)...] {
      let isOwn = commitments.holders[Int(b)] == source
      if ofOneSource, !isOwn { return }
      guard isOwn == ofOneSource, strength(member.assertion, b, conflict) != nil,
        isWanted(Int(member.assertion), Int(b))
      else { continue }
      partners.append((b, member))
      taken += 1
      if taken == limit { return }
    }
  }

  private func firstIndex(after assertion: Int32, of source: Int32, in others: [Int32]) -> Int {
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      let holder = ofOneSource ? commitments.holders[Int(others[middle])] : source
      if (holder, others[middle]) <= (source, assertion) { low = middle + 1 } else { high = middle }
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
