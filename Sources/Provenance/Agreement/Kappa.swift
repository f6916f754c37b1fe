extension RatingTable {
  /// Cohen's kappa of two annotators, over the units that both annotated.
  ///
  /// Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological
  /// Measurement 20(1), 37-46. With n units, k of them alike, and a and b the counts of a category:
  /// (n k - sum a b) / (n n - sum a b), which is (observed - chance) / (1 - chance).
  /// - Complexity: O(n) in the units.
  package var cohensKappa: Coefficient {
    let shared = complete
    guard annotatorCount == 2, !shared.isEmpty else { return .undefined(.nothingShared) }
    var first = [Int128](repeating: 0, count: categoryCount)
    var second = first
    var alike: Int128 = 0
    for unit in shared {
      first[unit[0]] += 1
      second[unit[1]] += 1
      if unit[0] == unit[1] { alike += 1 }
    }
    let count = Int128(shared.count)
    let chance = zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    return .quotient(count * alike - chance, over: count * count - chance)
  }

  /// Fleiss' kappa of all annotators, over the units that all of them annotated.
  ///
  /// Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological
  /// Bulletin 76(5), 378-382. With r annotators, t ratings in all, S the sum of the squares of the
  /// counts in each unit and Q that of the counts in all: ((S - t) t - Q (r - 1)) over
  /// ((t t - Q) (r - 1)).
  /// - Complexity: O(n) in the ratings.
  package var fleissKappa: Coefficient {
    let shared = complete
    guard annotatorCount > 1, !shared.isEmpty else { return .undefined(.nothingShared) }
    var totals = [Int128](repeating: 0, count: categoryCount)
    var squares: Int128 = 0
    for unit in shared {
      for (category, count) in counts(unit.map(Optional.some)).enumerated() {
        totals[category] += count
        squares += count * count
      }
    }
    let others = Int128(annotatorCount - 1)
    let ratings = Int128(shared.count * annotatorCount)
    let chance = totals.reduce(0) { $0 + $1 * $1 }
    return .quotient(
      (squares - ratings) * ratings - chance * others,
      over: (ratings * ratings - chance) * others)
  }
}
