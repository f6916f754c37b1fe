/// Who holds what: the assertions in the reading that commit a source to a literal, in columns.
struct Commitments: Sendable {
  /// For each assertion the literal that it commits to, as a code; -1 where it commits to none.
  private(set) var literals: [Int32]
  /// For each assertion the number of its source; -1 where there is none.
  private(set) var holders: [Int32]
  /// For each assertion its strength: 1 possible, 2 probable, 3 certain.
  private(set) var strengths: [UInt8]
  /// Whether an assertion is in the reading.
  private(set) var isInReading: [Bool]
  /// For each literal the first of its assertions in `held`, and one more for the end.
  private(set) var rows: [Int32]
  /// The assertions of each literal, in order of id.
  private(set) var held: [Int32]

  init(
    _ records: Records, options: ReadingOptions, claims: Numbering, sources: Numbering,
    assertions: Numbering, isReplaced: [Bool]
  ) {
    let count = assertions.count
    literals = [Int32](repeating: -1, count: count)
    holders = [Int32](repeating: -1, count: count)
    strengths = [UInt8](repeating: 0, count: count)
    isInReading = [Bool](repeating: false, count: count)
    rows = [Int32](repeating: 0, count: claims.count * 2 + 1)
    for number in 0..<count {
      let assertion = records.assertions[assertions.place(of: number)]
      strengths[number] = UInt8(assertion.certainty.strength)
      if let source = sources.number(of: assertion.source) { holders[number] = Int32(source) }
      isInReading[number] =
        options.reading == .ever || (assertion.withdrawn == nil && !isReplaced[number])
      guard isInReading[number], holders[number] >= 0, assertion.stance != .reports,
        let claim = assertion.claim.flatMap(claims.number(of:))
      else { continue }
      let literal = Literal(claim: claim, isNegated: assertion.stance == .denies)
      literals[number] = literal.code
      rows[literal.index + 1] += 1
    }
    for index in rows.indices.dropLast() { rows[index + 1] += rows[index] }
    held = [Int32](repeating: 0, count: Int(rows.last ?? 0))
    var next = rows
    for number in 0..<count where literals[number] >= 0 {
      let literal = Int(literals[number])
      held[Int(next[literal])] = Int32(number)
      next[literal] += 1
    }
  }

  /// The assertions that commit their source to a literal directly, in order of id.
  func assertions(of literal: Literal) -> ArraySlice<Int32> {
    // Nobody holds an auxiliary literal.
    guard literal.index + 1 < rows.count else { return [] }
    return held[Int(rows[literal.index])..<Int(rows[literal.index + 1])]
  }

  /// The literals that some assertion holds, in order.
  var heldLiterals: [Literal] {
    (0..<rows.count - 1).filter { rows[$0] < rows[$0 + 1] }.map { Literal(code: Int32($0)) }
  }
}
