/// A root: one reason why sources conflict, with all pairs of assertions that have it.
public struct Contradiction: Sendable {
  /// What makes the pairs of a root conflict, in the order in which roots are listed.
  public enum Kind: Int, Sendable, CaseIterable {
    /// A claim that one source affirms and another denies.
    case direct
    /// The values of an exclusive question.
    case question
    /// A declared relation between two claims.
    case relation
    /// A path of several relations.
    case path

    /// The kind as JSON writes it.
    public var name: String {
      switch self {
      case .direct: "direct"
      case .question: "question"
      case .relation: "relation"
      case .path: "path"
      }
    }
  }

  /// The number of the root: 1 for `x1`.
  public internal(set) var number = 0
  /// What makes its pairs conflict.
  public let kind: Kind
  /// The claims it is about, by number: the claim; those that the question's values join on the
  /// paths of its pairs; both claims of the relation; all claims of the path.
  /// - Complexity: O(n) in the claims; those of a path are put together anew for each caller.
  public var claims: [Int] {
    kind == .path ? conflicts.first?.claims ?? [] : ends
  }
  /// The claims, or the first claims of a path.
  let ends: [Int]
  /// The relation of a root of kind `relation`, by number.
  public let relation: Int?
  /// The question of a root of kind `question`, by number.
  public let question: Int?
  /// The worst of its pairs.
  public internal(set) var severity = Severity.tension
  /// Pairs of assertions by different sources.
  public internal(set) var pairCount = 0
  /// Those of them that are tensions only.
  public internal(set) var tensionCount = 0
  /// The sources of its pairs, by number, ascending.
  public internal(set) var sources: [Int] = []
  /// The strongest of its pairs.
  var best: ConflictStrength?
  /// The conflicts between literals that it gathers.
  public internal(set) var conflicts: [LiteralConflict] = []

  /// The id that reports show.
  public var id: String { "x\(number)" }

  /// The literal that its two sides take opposite sides on, where it is one.
  public var claim: Int? { kind == .direct ? ends.first : nil }

  /// The first of its claims, by which it is told to which dispute it belongs.
  public var firstClaim: Int { ends.first ?? 0 }

  init(kind: Kind, ends: [Int], relation: Int? = nil, question: Int? = nil) {
    self.kind = kind
    self.ends = ends
    self.relation = relation
    self.question = question
  }
}

/// Two assertions by different sources that conflict.
public struct ConflictPair: Sendable {
  /// The assertion with the smaller id, by number.
  public let a: Int
  /// The other assertion, by number.
  public let b: Int
  /// How serious the conflict is.
  public let severity: Severity
  /// The greater strength plus the least of all: 4, 5 or 6.
  public let strength: Int
  /// The steps from what `a` holds to the negation of what `b` holds.
  public let path: [PathStep]
}

/// Two assertions of one source that conflict.
public struct SelfContradiction: Sendable {
  /// The source, by number.
  public let source: Int
  /// The pair.
  public let pair: ConflictPair
}
