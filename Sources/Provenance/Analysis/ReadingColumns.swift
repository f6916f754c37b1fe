/// The assertions of a reading as numbers, one column a thing that decides who holds what.
///
/// Claims and sources go by numbers of the caller's choosing: no result depends on which.
package struct ReadingColumns: Sendable {
  /// How an assertion stands to its claim, in one byte.
  package enum Stance {
    package static let affirms: UInt8 = 0
    package static let denies: UInt8 = 1
    package static let reports: UInt8 = 2
  }

  /// How many claims there are.
  package let claimCount: Int
  /// How many sources there are.
  package let sourceCount: Int
  /// For each assertion its claim; -1 where it has none.
  private(set) var claims: [Int32] = []
  /// For each assertion its source; -1 where there is none.
  private(set) var sources: [Int32] = []
  /// For each assertion its stance, see `Stance`.
  private(set) var stances: [UInt8] = []
  /// For each assertion its strength: 1 possible, 2 probable, 3 certain.
  private(set) var strengths: [UInt8] = []

  /// No assertions yet, with room for a number of them.
  package init(claimCount: Int, sourceCount: Int, assertionCount: Int = 0) {
    self.claimCount = claimCount
    self.sourceCount = sourceCount
    claims.reserveCapacity(assertionCount)
    sources.reserveCapacity(assertionCount)
    stances.reserveCapacity(assertionCount)
    strengths.reserveCapacity(assertionCount)
  }

  /// The columns of assertions, all of one length.
  package init(
    claimCount: Int, sourceCount: Int, claims: [Int32], sources: [Int32], stances: [UInt8],
    strengths: [UInt8]
  ) {
    precondition(
      claims.count == sources.count && claims.count == stances.count
        && claims.count == strengths.count, "columns of different lengths")
    self.claimCount = claimCount
    self.sourceCount = sourceCount
    self.claims = claims
    self.sources = sources
    self.stances = stances
    self.strengths = strengths
  }

  /// Adds an assertion.
  mutating func append(claim: Int, source: Int32, stance: UInt8, strength: UInt8) {
    claims.append(Int32(truncatingIfNeeded: claim))
    sources.append(source)
    stances.append(stance)
    strengths.append(strength)
  }
}
