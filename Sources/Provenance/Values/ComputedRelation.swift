/// How the value of one claim bears on that of another of the same exclusive question.
package enum ComputedRelation: Sendable, Hashable {
  /// Not both are right.
  case contrary
  /// If the first, then the second.
  case entails
  /// If the second, then the first.
  case entailedBy
  /// Both or neither.
  case equivalent
}

/// The computed relations of a case as implications between literals.
///
/// A literal is twice the number of its claim, and one more where it is negated. Auxiliary
/// literals stand for many at once; as with claims the negation of one differs in the last bit.
/// Every implication is there with its contraposition. Only an implication that leaves a claim's
/// literal counts as a step, so that a path from one claim over auxiliary ones to the next is one
/// step. A path may lead back to the claim that it started from.
package struct ComputedImplications: Sendable {
  /// An implication.
  package struct Edge: Sendable, Hashable {
    /// The literal that implies.
    package let from: Int32
    /// The literal that is implied.
    package let to: Int32
    /// Whether it leaves an auxiliary literal, and is no step of its own.
    package let isFree: Bool
  }

  /// The implications; the same for the same records, in no other order.
  package private(set) var edges: [Edge] = []
  /// How many auxiliary variables there are; each has two literals.
  package private(set) var auxiliaryCount = 0
  /// The first auxiliary literal: an even number.
  let firstAuxiliary: Int32

  init(firstAuxiliary: Int) { self.firstAuxiliary = Int32(firstAuxiliary) }

  /// A new auxiliary literal, affirmed.
  mutating func auxiliary() -> Int32 {
    auxiliaryCount += 1
    return firstAuxiliary + Int32(2 * (auxiliaryCount - 1))
  }

  /// Adds an implication and its contraposition.
  mutating func add(from: Int32, to: Int32) {
    edges.append(Edge(from: from, to: to, isFree: from >= firstAuxiliary))
    edges.append(Edge(from: to ^ 1, to: from ^ 1, isFree: to >= firstAuxiliary))
  }
}
