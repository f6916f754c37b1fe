/// The implications of a case while they are gathered, in any order.
///
/// Claims and relations go by numbers of the caller's choosing; a literal is twice the number of
/// its claim, and one more where it is negated.
package struct ImplicationList: Sendable {
  /// The implications, each with its contraposition.
  private(set) var edges: [ImplicationGraph.Edge] = []
  /// How many auxiliary variables there are behind the claims; each has two literals.
  private(set) var auxiliaryCount = 0

  /// No implications yet.
  package init() {}

  /// Makes room for what a number of relations give.
  package mutating func reserveCapacity(relations: Int) { edges.reserveCapacity(relations * 4) }

  /// Adds what a relation between two claims implies, both ways round.
  ///
  /// - Parameters:
  ///   - strength: 1 possible, 2 probable, 3 certain.
  ///   - relation: the number by which the relation is found again.
  package mutating func add(
    _ kind: Relation.Kind, from: Int, to: Int, strength: UInt8, relation: Int
  ) {
    let a = Literal(claim: from, isNegated: false)
    let b = Literal(claim: to, isNegated: false)
    let relation = Int32(truncatingIfNeeded: relation)
    switch kind {
    case .entails: add(a, b, strength, relation)
    case .equivalent:
      add(a, b, strength, relation)
      add(b, a, strength, relation)
    case .contrary: add(a, b.negation, strength, relation)
    case .contradictory:
      add(a, b.negation, strength, relation)
      add(a.negation, b, strength, relation)
    case .supports: break
    }
  }

  /// Adds what the values of questions imply.
  package mutating func add(_ computed: ComputedImplications) {
    auxiliaryCount = computed.auxiliaryCount
    edges.reserveCapacity(edges.count + computed.edges.count)
    for edge in computed.edges {
      edges.append(
        ImplicationGraph.Edge(from: edge.from, to: edge.to, strength: 3, relation: -1))
    }
  }

  private mutating func add(_ from: Literal, _ to: Literal, _ strength: UInt8, _ relation: Int32) {
    edges.append(
      ImplicationGraph.Edge(
        from: from.code, to: to.code, strength: strength, relation: relation))
    edges.append(
      ImplicationGraph.Edge(
        from: to.negation.code, to: from.negation.code, strength: strength, relation: relation))
  }
}
