/// Who holds each literal directly, and who reports each claim: sources counted once.
struct DirectHolders {
  /// For each literal the first of its sources in `sources`, and one more for the end.
  private(set) var rows: [Int32]
  /// The different sources of each literal.
  private(set) var sources: [Int32] = []
  /// For each claim how many different sources report it.
  private(set) var reporting: [Int32]
  /// For each literal the greatest strength of its assertions; 0 where nobody holds it.
  private(set) var strongest: [UInt8]

  /// The sources of the literals of claims and, behind them, of auxiliary ones, which have none.
  ///
  /// Assertions are brought together by claim and stance in one counting sort, then each group
  /// tells its sources apart by a stamp on every source.
  /// - Complexity: O(n) in assertions, literals and sources.
  init(_ reading: ReadingColumns, literalCount: Int) {
    let claimCount = reading.claimCount
    rows = [Int32](repeating: 0, count: literalCount + 1)
    reporting = [Int32](repeating: 0, count: claimCount)
    strongest = [UInt8](repeating: 0, count: literalCount)
    let groups = DirectHolders.grouped(reading)
    sources.reserveCapacity(groups.members.count)
    var stamps = [Int32](repeating: -1, count: reading.sourceCount)
    for claim in 0..<claimCount {
      for stance in 0..<3 {
        let group = claim * 3 + stance
        var count: Int32 = 0
        var greatest: UInt32 = 0
        for at in Int(groups.rows[group])..<Int(groups.rows[group + 1]) {
          let member = groups.members[at]
          greatest = max(greatest, member & 3)
          let source = Int(member >> 2)
          guard stamps[source] != Int32(group) else { continue }
          stamps[source] = Int32(group)
          if stance < 2 { sources.append(Int32(source)) } else { count += 1 }
        }
        if stance < 2 {
          let literal = claim * 2 + stance
          strongest[literal] = UInt8(greatest)
          rows[literal + 1] = Int32(sources.count)
        } else {
          reporting[claim] = count
        }
      }
    }
    for literal in claimCount * 2..<literalCount { rows[literal + 1] = rows[literal] }
  }

  /// How many different sources hold a literal directly.
  func count(of literal: Int) -> Int32 { rows[literal + 1] - rows[literal] }

  /// How many sources hold a claim or its negation, those that do both counted twice.
  func heldCount(of claim: Int) -> Int { Int(rows[claim * 2 + 2] - rows[claim * 2]) }

  /// The assertions by claim and stance: four times the source, and the strength.
  private static func grouped(_ reading: ReadingColumns) -> (rows: [Int32], members: [UInt32]) {
    // First the end of each group; every member that is put there moves it to the front by one.
    var rows = [Int32](repeating: 0, count: reading.claimCount * 3 + 1)
    for assertion in reading.claims.indices {
      let claim = reading.claims[assertion]
      guard claim >= 0, reading.sources[assertion] >= 0 else { continue }
      rows[Int(claim) * 3 + Int(reading.stances[assertion])] += 1
    }
    for group in 0..<reading.claimCount * 3 { rows[group + 1] += rows[group] }
    var members = [UInt32](repeating: 0, count: Int(rows[reading.claimCount * 3]))
    for assertion in reading.claims.indices {
      let claim = reading.claims[assertion]
      guard claim >= 0, reading.sources[assertion] >= 0 else { continue }
      let group = Int(claim) * 3 + Int(reading.stances[assertion])
      rows[group] -= 1
      members[Int(rows[group])] =
        UInt32(reading.sources[assertion]) << 2 | UInt32(reading.strengths[assertion])
    }
    return (rows, members)
  }
}
