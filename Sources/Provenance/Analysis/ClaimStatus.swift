/// Where a claim stands between its sources (Belnap 1977); claimed is never the same as true.
public enum ClaimStatus: String, Sendable, CaseIterable {
  case affirmed
  case denied
  case disputed
  case unattested
}

/// Who speaks for and against a claim, counted in sources.
///
/// 24 bytes: a case may have a million claims.
public struct ClaimStanding: Sendable, Equatable {
  private let affirmed: UInt8
  private let denied: UInt8
  private let affirmingCount: Int32
  private let denyingCount: Int32
  private let reportingCount: Int32
  private let affirmingDerivedCount: Int32
  private let denyingDerivedCount: Int32

  /// A standing of two strengths and five counts of sources; they settle the status.
  init(
    affirmedStrength: UInt8, deniedStrength: UInt8, affirming: Int32, denying: Int32,
    reporting: Int32, affirmingDerived: Int32, denyingDerived: Int32
  ) {
    affirmed = affirmedStrength
    denied = deniedStrength
    affirmingCount = affirming
    denyingCount = denying
    reportingCount = reporting
    affirmingDerivedCount = affirmingDerived
    denyingDerivedCount = denyingDerived
  }

  /// Where the claim stands.
  public var status: ClaimStatus { ClaimStatus(affirmed: Int(affirmed), denied: Int(denied)) }
  /// The greatest strength on the side that affirms, 0 to 3.
  public var affirmedStrength: Int { Int(affirmed) }
  /// The greatest strength on the side that denies, 0 to 3.
  public var deniedStrength: Int { Int(denied) }
  /// Sources with a direct assertion that affirms it.
  public var affirming: Int { Int(affirmingCount) }
  /// Sources with a direct assertion that denies it.
  public var denying: Int { Int(denyingCount) }
  /// Sources that report it without a commitment.
  public var reporting: Int { Int(reportingCount) }
  /// Sources committed to it, directly or through relations.
  public var affirmingDerived: Int { Int(affirmingDerivedCount) }
  /// Sources committed to its negation, directly or through relations.
  public var denyingDerived: Int { Int(denyingDerivedCount) }

  /// Whether one side alone speaks, and only of a possibility.
  public var isOnlyPossible: Bool {
    status != .disputed && max(affirmedStrength, deniedStrength) == 1
  }
}

extension ClaimStatus {
  /// The status of a claim whose sides have these greatest strengths, 0 for nobody.
  init(affirmed: Int, denied: Int) {
    switch (affirmed, denied) {
    case (0, 0): self = .unattested
    case (_, 0): self = .affirmed
    case (0, _): self = .denied
    default:
      if affirmed + denied >= 4 || (affirmed == 1 && denied == 1) {
        self = .disputed
      } else {
        // Too weak to conflict: one of the two is possible, the other probable.
        self = affirmed > denied ? .affirmed : .denied
      }
    }
  }
}

extension ClaimGraph {
  /// Where every claim stands, in order of id.
  /// - Complexity: that of `Standings`.
  func standings() -> [ClaimStanding] {
    var reading = ReadingColumns(
      claimCount: claims.count, sourceCount: sources.count, assertionCount: assertions.count)
    for number in 0..<assertions.count {
      let literal = commitments.literals[number]
      if literal >= 0 {
        reading.append(
          claim: Int(literal >> 1), source: commitments.holders[number],
          stance: literal & 1 == 0 ? ReadingColumns.Stance.affirms : ReadingColumns.Stance.denies,
          strength: commitments.strengths[number])
      } else if commitments.isInReading[number], commitments.holders[number] >= 0 {
        let assertion = assertion(number)
        guard assertion.stance == .reports, let claim = assertion.claim.flatMap(claims.number(of:))
        else { continue }
        reading.append(
          claim: claim, source: commitments.holders[number],
          stance: ReadingColumns.Stance.reports, strength: commitments.strengths[number])
      }
    }
    return Standings(reading, implications).all
  }
}
