/// Groups that grow together (union-find with path halving; the least member names a group).
struct DisjointSets {
  private var parents: [Int32]

  init(count: Int) { parents = Array(0..<Int32(count)) }

  /// The least member of the group of a member.
  mutating func group(of member: Int) -> Int {
    var at = member
    while parents[at] != Int32(at) {
      parents[at] = parents[Int(parents[at])]
      at = Int(parents[at])
    }
    return at
  }

  /// Makes one group of the groups of two members.
  mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (group(of: a), group(of: b))
    parents[max(first, second)] = Int32(min(first, second))
  }
}
