/// What several annotators gave to each of several units: categories from 0, or nothing.
package struct RatingTable: Sendable {
  /// The units; in each the category that each annotator gave, nil where it gave none.
  package let units: [[Int?]]
  /// Annotators.
  package let annotatorCount: Int
  /// Categories that may be given.
  package let categoryCount: Int

  /// A table; every unit has a place for each annotator.
  package init(_ units: [[Int?]], annotatorCount: Int, categoryCount: Int) {
    self.units = units
    self.annotatorCount = annotatorCount
    self.categoryCount = categoryCount
  }

  /// The part of the table that two annotators made.
  package func pair(_ first: Int, _ second: Int) -> RatingTable {
    RatingTable(
      units.map { [$0[first], $0[second]] }, annotatorCount: 2, categoryCount: categoryCount)
  }

  /// How often each category was given in a unit.
  func counts(_ unit: [Int?]) -> [Int128] {
    var counts = [Int128](repeating: 0, count: categoryCount)
    for case let category? in unit { counts[category] += 1 }
    return counts
  }

  /// The units to which every annotator gave a category, as categories.
  var complete: [[Int]] {
    units.compactMap { unit in
      let given = unit.compactMap { $0 }
      return given.count == annotatorCount ? given : nil
    }
  }

  /// The units that all annotators annotated, and those of them in which all gave the same.
  /// - Complexity: O(n) in the ratings.
  package var observed: (agreeing: Int, shared: Int) {
    let complete = complete
    return (complete.count { unit in unit.allSatisfy { $0 == unit.first } }, complete.count)
  }
}
