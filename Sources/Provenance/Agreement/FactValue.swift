/// What an annotator took a source to hold of a claim: FactBank's values on one scale, from certain
/// that not to certain that (Saurí and Pustejovsky 2009).
package enum FactValue: Int, Sendable, CaseIterable {
  case certainNot
  case probableNot
  case possibleNot
  /// Passed on without a commitment.
  case uncommitted
  case possible
  case probable
  case certain

  /// The value of an assertion.
  package init(_ assertion: Assertion) {
    let rank =
      switch assertion.stance {
      case .affirms: assertion.certainty.strength
      case .denies: -assertion.certainty.strength
      case .reports: 0
      }
    self = FactValue(rawValue: FactValue.uncommitted.rawValue + rank) ?? .uncommitted
  }

  /// The value as FactBank writes it: `CT+`, `PR-`, `Uu`.
  package var name: String {
    switch self {
    case .certainNot: "CT-"
    case .probableNot: "PR-"
    case .possibleNot: "PS-"
    case .uncommitted: "Uu"
    case .possible: "PS+"
    case .probable: "PR+"
    case .certain: "CT+"
    }
  }
}
