/// Two literals that cannot both hold, each held by somebody: all pairs of assertions on them.
///
/// `first` implies the negation of `second`; the smaller literal is the first, so that each
/// conflict is found once, whichever way round.
public struct LiteralConflict: Sendable {
  /// The smaller literal.
  public let first: Literal
  /// The other literal.
  public let second: Literal
  /// The strength of the best path between them: 3 for a path without steps.
  public let strength: Int
  private let tree: PathTree
  private let node: Int32

  init(first: Literal, second: Literal, strength: Int, tree: PathTree, node: Int) {
    self.first = first
    self.second = second
    self.strength = strength
    self.tree = tree
    self.node = Int32(node)
  }

  /// The best path from `first` to the negation of `second`.
  /// - Complexity: O(n) in its steps; it is put together anew for each caller.
  public var path: [PathStep] { tree.path(to: Int(node)) }

  /// The only step of a path of one step.
  var onlyStep: PathStep? { tree.onlyStep(to: Int(node)) }

  /// Whether one of the two denies what the other affirms, so that the path has no steps.
  public var isDirect: Bool { node < 0 }
}

/// How strongly two commitments conflict along a path.
///
/// Horn's square of opposition as FactBank uses it, with the weaker commitment carried along the
/// path: they conflict when the greater strength and the least of all three add to 4 or more.
struct ConflictStrength: Sendable, Hashable, Comparable {
  /// The least of the two commitments and the path: 1 makes a tension, more a contradiction.
  let lesser: Int
  /// The greater of the two commitments plus the least of all three, 4 to 6.
  let total: Int

  /// Nil where the two do not conflict.
  init?(_ s: Int, _ t: Int, path: Int) {
    lesser = min(s, t, path)
    total = max(s, t) + lesser
    if total < 4 { return nil }
  }

  static func < (a: ConflictStrength, b: ConflictStrength) -> Bool {
    (a.lesser, a.total) < (b.lesser, b.total)
  }
}

/// How serious a conflict is.
public enum Severity: String, Sendable, CaseIterable {
  /// Certain or probable against certain or probable.
  case contradiction
  /// One side is only possible.
  case tension
}

/// How many commitments of each strength somebody holds on one literal.
struct StrengthCounts: Sendable {
  var possible = 0
  var probable = 0
  var certain = 0

  subscript(strength: Int) -> Int {
    get { strength == 3 ? certain : strength == 2 ? probable : possible }
    set {
      if strength == 3 {
        certain = newValue
      } else if strength == 2 {
        probable = newValue
      } else {
        possible = newValue
      }
    }
  }

  static func - (a: StrengthCounts, b: StrengthCounts) -> StrengthCounts {
    StrengthCounts(
      possible: a.possible - b.possible, probable: a.probable - b.probable,
      certain: a.certain - b.certain)
  }
}
