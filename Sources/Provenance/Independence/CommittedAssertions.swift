extension ClaimGraph {
  /// The assertions in the reading that commit their source to a literal, directly or derived.
  ///
  /// All of them, by number, ascending; at any strength.
  /// - Complexity: O(n + m) in what implies the literal.
  package func committedAssertions(to literal: Literal) -> [Int] {
    // Backwards from the literal is forwards from its negation.
    var seen = [Bool](repeating: false, count: implications.literalCount)
    var found: [Int] = []
    var open = [literal.negation.code]
    seen[literal.negation.index] = true
    while let code = open.popLast() {
      found += commitments.assertions(of: Literal(code: code).negation).map(Int.init)
      for edge in implications.row(Int(code)) {
        let target = Int(implications.targets[edge])
        guard !seen[target] else { continue }
        seen[target] = true
        open.append(Int32(target))
      }
    }
    found.sort()
    return found
  }

  /// For each literal one to which the same assertions commit; -1 where none does.
  ///
  /// Along a chain of claims that only its first is asserted of, all have the same one: so what
  /// depends on these assertions alone is found once for all.
  /// - Complexity: O(n + m).
  func commitmentRepresentatives() -> [Int32] {
    let order = ImplicationOrder(implications)
    let none: Int32 = -1
    let several: Int32 = -2
    var ofComponent = [Int32](repeating: none, count: order.count)
    for component in (0..<order.count).reversed() {
      let members = order.members(of: component)
      let isHeld = members.contains { !commitments.assertions(of: Literal(code: $0)).isEmpty }
      if isHeld || ofComponent[component] == several {
        ofComponent[component] = members.first ?? none
      }
      let own = ofComponent[component]
      guard own != none else { continue }
      for literal in members {
        for edge in implications.row(Int(literal)) {
          let target = Int(order.components[Int(implications.targets[edge])])
          guard target != component, ofComponent[target] != own else { continue }
          ofComponent[target] = ofComponent[target] == none ? own : several
        }
      }
    }
    return order.components.map { ofComponent[Int($0)] }
  }
}
