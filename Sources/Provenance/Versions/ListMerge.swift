/// Puts two versions of a list together whose order says nothing, item by item.
enum ListMerge {
  private typealias Item = VersionValue.Item
  private typealias Key = [UInt8]

  /// The items of both versions less those that one of them took out; nil where both changed the
  /// same items differently.
  ///
  /// Items of one group stand for each other, so that a change is one item less and one more. Where
  /// one version alone touched a group, its items are taken; where both only added to it, all are.
  /// What stands in the first version keeps its order, and what the other adds comes last.
  /// - Complexity: O(n log n) in the items.
  static func merged(
    _ a: [VersionValue.Item], _ b: [VersionValue.Item], base: [VersionValue.Item]
  ) -> [VersionValue.Item]? {
    let (inA, inB, inBase) = (groups(a), groups(b), groups(base))
    var wanted: [Key: Int] = [:]
    for group in Set(inA.keys).union(inB.keys) {
      guard
        let forms = merged(
          inA[group] ?? [:], inB[group] ?? [:], base: inBase[group] ?? [:])
      else { return nil }
      // A form has one group, so that none is met twice.
      wanted.merge(forms) { first, _ in first }
    }
    var result: [VersionValue.Item] = []
    for item in a + b {
      let key = Key(item.form.utf8)
      guard let left = wanted[key], left > 0 else { continue }
      wanted[key] = left - 1
      result.append(item)
    }
    return result
  }

  /// How often each item of a group is to stand in the result; nil where that is not clear.
  private static func merged(
    _ a: [Key: Int], _ b: [Key: Int], base: [Key: Int]
  ) -> [Key: Int]? {
    if a == b || b == base { return a }
    if a == base { return b }
    func onlyAdds(_ side: [Key: Int]) -> Bool {
      base.allSatisfy { side[$0.key, default: 0] >= $0.value }
    }
    guard onlyAdds(a), onlyAdds(b) else { return nil }
    return a.merging(b) { max($0, $1) }
  }

  /// For each group how often each of its items stands there.
  private static func groups(_ items: [VersionValue.Item]) -> [Key: [Key: Int]] {
    var groups: [Key: [Key: Int]] = [:]
    for item in items {
      groups[Key(item.group.utf8), default: [:]][Key(item.form.utf8), default: 0] += 1
    }
    return groups
  }
}
