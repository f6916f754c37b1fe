extension RatingTable {
  /// How far two categories are apart.
  package enum Scale: String, Sendable, CaseIterable {
    /// All that differ are equally far apart.
    case nominal
    /// They have an order: the more ratings lie between two, the farther they are apart.
    case ordinal
  }

  /// Krippendorff's alpha of all annotators; a unit counts with the ratings that it has, if there
  /// are two.
  ///
  /// Krippendorff, K. (2011). Computing Krippendorff's Alpha-Reliability, University of Pennsylvania,
  /// Annenberg School for Communication. Alpha is 1 - (n - 1) D / E: D sums the differences of all
  /// pairs within units, each weighed by 1 / (ratings of the unit - 1), E those of all pairs, and n
  /// is the number of ratings. The differences on the ordinal scale are those of section C.
  /// - Complexity: O(n c c) for n units and c categories.
  package func krippendorffsAlpha(_ scale: Scale) -> Coefficient {
    let pairable = units.filter { unit in unit.count { $0 != nil } > 1 }.map(counts)
    guard !pairable.isEmpty else { return .undefined(.nothingShared) }
    var totals = [Int128](repeating: 0, count: categoryCount)
    for unit in pairable { for category in unit.indices { totals[category] += unit[category] } }
    let differences = differences(scale, totals)

    // Units of one size have one divisor, so that whole numbers suffice.
    let divisor = (1..<max(annotatorCount, 2)).reduce(1) { leastCommonMultiple($0, $1) }
    var within: Int128 = 0
    for unit in pairable {
      let weight = Int128(divisor) / (unit.reduce(0, +) - 1)
      within += weight * sum(differences) { unit[$0] * unit[$1] }
    }
    let between = sum(differences) { totals[$0] * totals[$1] }
    let ratings = totals.reduce(0, +)
    let expected = between * Int128(divisor)
    return .quotient(expected - (ratings - 1) * within, over: expected)
  }

  /// The sum over all pairs of different categories, the difference of each times how often it is.
  private func sum(_ differences: [[Int128]], _ count: (Int, Int) -> Int128) -> Int128 {
    var sum: Int128 = 0
    for first in 0..<categoryCount {
      for second in 0..<categoryCount where second != first {
        sum += differences[first][second] * count(first, second)
      }
    }
    return sum
  }

  /// The differences of the categories, those of the ordinal scale four times as large, so that
  /// they are whole numbers: alpha is a quotient of two sums of them.
  private func differences(_ scale: Scale, _ totals: [Int128]) -> [[Int128]] {
    (0..<categoryCount).map { first in
      (0..<categoryCount).map { second in
        if first == second { return 0 }
        switch scale {
        case .nominal: return 1
        case .ordinal:
          let range = min(first, second)...max(first, second)
          let between = 2 * totals[range].reduce(0, +) - totals[first] - totals[second]
          return between * between
        }
      }
    }
  }
}

/// The smallest number that both divide; both are greater than 0.
private func leastCommonMultiple(_ a: Int, _ b: Int) -> Int {
  var (x, y) = (a, b)
  while y != 0 { (x, y) = (y, x % y) }
  return a / x * b
}
