/// A claim, or its negation, by the number of the claim in a graph.
///
/// Literals are ordered by claim, affirmed before negated.
public struct Literal: Sendable, Hashable, Comparable {
  /// Twice the number of the claim, and one more where it is negated.
  @usableFromInline let code: Int32

  @inlinable init(code: Int32) { self.code = code }

  /// The claim of a number, affirmed or negated.
  @inlinable
  public init(claim: Int, isNegated: Bool) {
    code = Int32(truncatingIfNeeded: claim) << 1 | (isNegated ? 1 : 0)
  }

  /// The number of the claim.
  @inlinable public var claim: Int { Int(code >> 1) }
  /// Whether the claim is negated.
  @inlinable public var isNegated: Bool { code & 1 == 1 }
  /// The other literal of the claim.
  @inlinable public var negation: Literal { Literal(code: code ^ 1) }

  /// Whether a literal comes first: by claim, affirmed before negated.
  @inlinable
  public static func < (a: Literal, b: Literal) -> Bool { a.code < b.code }

  /// The place in arrays that have one element a literal.
  @inlinable var index: Int { Int(code) }
}
