/// What the values of two claims of one exclusive question make of each other, in words for a
/// person: also why nothing is made of them.
package enum ValueComparison: Sendable, Hashable, CaseIterable {
  /// Not both are right.
  case contrary
  /// Both or neither.
  case equivalent
  /// If the first, then the second.
  case entails
  /// If the second, then the first.
  case entailedBy
  /// They can both be right: they overlap, or lie within the tolerance.
  case compatible
  /// They would be contrary, but their scopes cannot overlap.
  case scopesApart
  /// One would lie in the other, but their scopes are not the same.
  case scopesDiffer
  /// A strict relation between the two is declared, and stands in the place of the values.
  case declared
  /// They are of different kinds, as a number and a date.
  case kindsDiffer
}

extension ValueTable {
  /// What the values of two claims make of each other; nil where one has none that is compared, or
  /// they answer different questions.
  /// - Complexity: O(log r) in the relations of the first claim.
  package func comparison(_ a: Int, _ b: Int) -> ValueComparison? {
    guard a != b, let first = value(of: a), let second = value(of: b),
      first.question == second.question
    else { return nil }
    if declared.contains(a, b) { return .declared }
    guard first.group == second.group else { return .kindsDiffer }
    switch relation(a, b) {
    case .contrary: return .contrary
    case .entails: return .entails
    case .entailedBy: return .entailedBy
    case .equivalent: return .equivalent
    case nil: break
    }
    if first.isContrary(to: second) { return .scopesApart }
    let isNested =
      second.interval.contains(first.interval) || first.interval.contains(second.interval)
    let isAbout = first.interval.isAbout || second.interval.isAbout
    return isNested && !isAbout && first.scope != second.scope ? .scopesDiffer : .compatible
  }

  /// Whether the value of a claim is compared with others.
  package func isCompared(_ claim: Int) -> Bool { value(of: claim) != nil }

  /// The claims that answer a question, those whose values are compared first: by kind, then from
  /// the least value to the greatest, words by their letters; then those without such a value.
  /// - Complexity: O(n log n) in the claims of the case.
  package func answers(to question: Int) -> [Int] {
    let id = records.questions[questions.place(of: question)].id
    let all = (0..<claims.count).filter { claim in
      sameBytes(records.claims[claims.place(of: claim)].question ?? "", id)
    }
    let compared = all.compactMap(value(of:)).map { ($0, record($0.claim).value?.category ?? "") }
      .sorted { a, b in
        if a.0.group != b.0.group { return a.0.group < b.0.group }
        if a.0.interval.kind == .category, !sameBytes(a.1, b.1) { return precedes(a.1, b.1) }
        let (first, second) = (a.0.interval, b.0.interval)
        if first.lower?.value != second.lower?.value {
          return ValueTable.isLess(first.lower, second.lower) ?? (first.lower == nil)
        }
        if first.upper?.value != second.upper?.value {
          return ValueTable.isLess(first.upper, second.upper) ?? (second.upper == nil)
        }
        return a.0.claim < b.0.claim
      }
    return compared.map(\.0.claim) + all.filter { value(of: $0) == nil }
  }

  /// Whether one end lies below another; nil where one of them is missing.
  private static func isLess(_ a: ValueInterval.End?, _ b: ValueInterval.End?) -> Bool? {
    guard let a, let b else { return nil }
    return a.value.order(to: b.value) < 0
  }
}
