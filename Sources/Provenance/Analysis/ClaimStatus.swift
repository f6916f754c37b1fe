/// Where a claim stands between its sources (Belnap 1977); claimed is never the same as true.
public enum ClaimStatus: String, Sendable, CaseIterable {
  case affirmed
  case denied
  case disputed
  case unattested
}

/// Who speaks for and against a claim, counted in sources.
public struct ClaimStanding: Sendable {
  /// Where the claim stands.
  public let status: ClaimStatus
  /// The greatest strength on the side that affirms, 0 to 3.
  public let affirmedStrength: Int
  /// The greatest strength on the side that denies, 0 to 3.
  public let deniedStrength: Int
  /// Sources with a direct assertion that affirms it.
  public let affirming: Int
  /// Sources with a direct assertion that denies it.
  public let denying: Int
  /// Sources that report it without a commitment.
  public let reporting: Int
  /// Sources committed to it, directly or through relations.
  public let affirmingDerived: Int
  /// Sources committed to its negation, directly or through relations.
  public let denyingDerived: Int

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
  /// - Complexity: O(s · (n + m)) for s sources and what each of them reaches.
  func standings() -> [ClaimStanding] {
    let strongest = strongestCommitments()
    let derived = derivedSourceCounts()
    let reporting = reportingCounts()
    return (0..<claims.count).map { claim in
      let yes = Literal(claim: claim, isNegated: false)
      let no = yes.negation
      let (affirmed, denied) = (Int(strongest[yes.index]), Int(strongest[no.index]))
      return ClaimStanding(
        status: ClaimStatus(affirmed: affirmed, denied: denied), affirmedStrength: affirmed,
        deniedStrength: denied, affirming: sourceCount(of: yes), denying: sourceCount(of: no),
        reporting: reporting[claim], affirmingDerived: Int(derived[yes.index]),
        denyingDerived: Int(derived[no.index]))
    }
  }

  /// For each literal the greatest strength with which anybody is committed to it, 0 for nobody.
  private func strongestCommitments() -> [UInt8] {
    var strongest = [UInt8](repeating: 0, count: implications.literalCount)
    for level: UInt8 in [3, 2, 1] {
      var queue: [Int32] = []
      for literal in commitments.heldLiterals where strongest[literal.index] < level {
        let isHeld = commitments.assertions(of: literal).contains {
          commitments.strengths[Int($0)] >= level
        }
        if isHeld {
          strongest[literal.index] = level
          queue.append(literal.code)
        }
      }
      // What is stronger leads on through edges of this level too.
      for index in strongest.indices where strongest[index] > level { queue.append(Int32(index)) }
      spread(level, from: queue, in: &strongest)
    }
    return strongest
  }

  private func spread(_ level: UInt8, from start: [Int32], in strongest: inout [UInt8]) {
    var queue = start
    while let code = queue.popLast() {
      for edge in implications.row(Int(code)) where implications.strengths[edge] >= level {
        let target = Int(implications.targets[edge])
        if strongest[target] < level {
          strongest[target] = level
          queue.append(Int32(target))
        }
      }
    }
  }

  /// For each literal the number of sources committed to it, directly or derived.
  private func derivedSourceCounts() -> [Int32] {
    var counts = [Int32](repeating: 0, count: implications.literalCount)
    var stamps = [Int32](repeating: -1, count: implications.literalCount)
    var bySource: [[Int32]] = Array(repeating: [], count: sources.count)
    for number in commitments.literals.indices where commitments.literals[number] >= 0 {
      bySource[Int(commitments.holders[number])].append(commitments.literals[number])
    }
    for (source, literals) in bySource.enumerated() {
      var queue: [Int32] = []
      for code in literals where stamps[Int(code)] != Int32(source) {
        stamps[Int(code)] = Int32(source)
        queue.append(code)
      }
      while let code = queue.popLast() {
        counts[Int(code)] += 1
        for edge in implications.row(Int(code)) {
          let target = Int(implications.targets[edge])
          if stamps[target] != Int32(source) {
            stamps[target] = Int32(source)
            queue.append(Int32(target))
          }
        }
      }
    }
    return counts
  }

  private func sourceCount(of literal: Literal) -> Int {
    Set(commitments.assertions(of: literal).map { commitments.holders[Int($0)] }).count
  }

  private func reportingCounts() -> [Int] {
    var seen: [Set<Int32>] = Array(repeating: [], count: claims.count)
    for number in 0..<assertions.count where commitments.isInReading[number] {
      let assertion = assertion(number)
      guard assertion.stance == .reports, commitments.holders[number] >= 0,
        let claim = assertion.claim.flatMap(claims.number(of:))
      else { continue }
      seen[claim].insert(commitments.holders[number])
    }
    return seen.map(\.count)
  }
}
