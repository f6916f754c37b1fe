// Kappa and alpha against published examples, and against the definitions written out pair by pair.
import TestSupport
import Testing

@testable import Provenance

@Suite struct CoefficientTests {
  static func table(_ units: [[Int?]], categories: Int) -> RatingTable {
    RatingTable(units, annotatorCount: units.first?.count ?? 0, categoryCount: categories)
  }

  /// Krippendorff (2011), section C: four observers, twelve units, gaps.
  @Test func alphaIsThatOfKrippendorffsExample() {
    let observers: [[Int?]] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]
    let units = (0..<12).map { unit in observers.map { $0[unit].map { $0 - 1 } } }
    let table = Self.table(units, categories: 5)
    #expect(table.krippendorffsAlpha(.nominal).ratio?.decimals(3) == "0.743")
    #expect(table.krippendorffsAlpha(.ordinal).ratio?.decimals(3) == "0.815")
  }

  /// The worked example of Wikipedia's article on Fleiss' kappa: ten units, fourteen raters.
  @Test func fleissKappaIsThatOfTheWorkedExample() {
    let counts = [
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]
    let units = counts.map { row in
      row.enumerated().flatMap { Array(repeating: Optional($0), count: $1) }
    }
    #expect(Self.table(units, categories: 5).fleissKappa.ratio?.decimals(3) == "0.210")
  }

  /// The examples of Wikipedia's article on Cohen's kappa: counts of yes/yes, yes/no, no/yes, no/no.
  @Test(arguments: [
    ([20, 5, 10, 15], "0.400"), ([45, 15, 25, 15], "0.130"), ([25, 35, 5, 35], "0.259"),
  ])
  func cohensKappaIsThatOfTheWorkedExamples(_ counts: [Int], _ kappa: String) {
    let pairs: [[Int?]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
    let units = zip(pairs, counts).flatMap { Array(repeating: $0, count: $1) }
    #expect(Self.table(units, categories: 2).cohensKappa.ratio?.decimals(3) == kappa)
  }

  @Test func whatIsNotDefinedSaysWhy() {
    let nothing = Self.table([[0, nil], [nil, 1]], categories: 2)
    let one = Self.table([[1, 1], [1, 1]], categories: 2)
    for measure in [
      \RatingTable.cohensKappa, \.fleissKappa, \.nominalAlpha, \.ordinalAlpha,
    ] as [KeyPath<RatingTable, Coefficient>] {
      #expect(nothing[keyPath: measure] == .undefined(.nothingShared))
      #expect(one[keyPath: measure] == .undefined(.oneValue))
    }
    #expect(Self.table([[0, 0, 1]], categories: 2).cohensKappa == .undefined(.nothingShared))
  }

  @Test func agreementThroughoutIsOne() {
    let table = Self.table([[0, 0], [1, 1], [2, 2]], categories: 3)
    #expect(table.cohensKappa.ratio?.decimals(3) == "1.000")
    #expect(table.fleissKappa.ratio?.decimals(3) == "1.000")
    #expect(table.ordinalAlpha.ratio?.decimals(3) == "1.000")
  }

  // MARK: Against the definitions

  static func randomTable(_ random: inout SeededGenerator, gaps: Bool) -> RatingTable {
    let annotators = random.number(2...5)
    let categories = random.number(2...7)
    let units = (0..<random.number(1...12)).map { _ in
      (0..<annotators).map { _ -> Int? in
        gaps && random.oneIn(3) ? nil : random.number(0...categories - 1)
      }
    }
    return RatingTable(units, annotatorCount: annotators, categoryCount: categories)
  }

  /// Alpha by listing every pair of ratings, in floating point.
  private func alphaByPairs(_ table: RatingTable, _ scale: RatingTable.Scale) -> Double? {
    let units = table.units.map { $0.compactMap { $0 } }.filter { $0.count > 1 }
    let all = units.flatMap { $0 }
    func difference(_ a: Int, _ b: Int) -> Double {
      if a == b { return 0 }
      guard scale == .ordinal else { return 1 }
      let (low, high) = (min(a, b), max(a, b))
      let between = all.count { $0 > low && $0 < high }
      let ends = all.count { $0 == low || $0 == high }
      let distance = Double(between) + Double(ends) / 2
      return distance * distance
    }
    var observed = 0.0
    for unit in units {
      for (i, a) in unit.enumerated() {
        for (j, b) in unit.enumerated() where i != j {
          observed += difference(a, b) / Double(unit.count - 1)
        }
      }
    }
    var expected = 0.0
    for (i, a) in all.enumerated() {
      for (j, b) in all.enumerated() where i != j { expected += difference(a, b) }
    }
    guard expected > 0 else { return nil }
    return 1 - (observed / Double(all.count)) / (expected / Double(all.count * (all.count - 1)))
  }

  private func isNear(_ coefficient: Coefficient, _ wanted: Double?) -> Bool {
    guard let ratio = coefficient.ratio, let wanted else {
      return coefficient.ratio == nil && wanted == nil
    }
    return abs(Double(ratio.numerator) / Double(ratio.denominator) - wanted) < 1e-9
  }

  @Test func `alpha is what a list of all pairs gives, in 2,000 random tables`() {
    for seed in 0..<2000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let table = Self.randomTable(&random, gaps: true)
      for scale in RatingTable.Scale.allCases {
        #expect(
          isNear(table.krippendorffsAlpha(scale), alphaByPairs(table, scale)), "seed \(seed)")
      }
    }
  }

  /// The share of pairs of annotators that agree, less what chance gives, over what it leaves.
  private func kappaByPairs(_ table: RatingTable, chance: ([Double], [Double]) -> Double) -> Double?
  {
    let units = table.units.map { $0.compactMap { $0 } }.filter { $0.count == table.annotatorCount }
    guard !units.isEmpty else { return nil }
    var alike = 0
    var pairs = 0
    for unit in units {
      for i in unit.indices {
        for j in unit.indices where i != j {
          pairs += 1
          alike += unit[i] == unit[j] ? 1 : 0
        }
      }
    }
    func shares(_ ratings: [Int]) -> [Double] {
      (0..<table.categoryCount).map { category in
        Double(ratings.count { $0 == category }) / Double(ratings.count)
      }
    }
    let expected = chance(shares(units.map { $0[0] }), shares(units.flatMap { $0 }))
    guard expected < 1 - 1e-12 else { return nil }
    return (Double(alike) / Double(pairs) - expected) / (1 - expected)
  }

  @Test func `kappas are what their definitions give, in 2,000 random tables`() {
    for seed in 0..<2000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let table = Self.randomTable(&random, gaps: random.oneIn(2))
      let fleiss = kappaByPairs(table) { _, all in all.reduce(0) { $0 + $1 * $1 } }
      #expect(isNear(table.fleissKappa, fleiss), "seed \(seed)")
      let pair = table.pair(0, table.annotatorCount - 1)
      let cohen = kappaByPairs(pair) { first, all in
        // The second's shares are twice those of all less those of the first.
        zip(first, all).reduce(0) { $0 + $1.0 * (2 * $1.1 - $1.0) }
      }
      #expect(isNear(pair.cohensKappa, cohen), "seed \(seed)")
    }
  }

  @Test func whoIsNamedFirstChangesNothing() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let table = Self.randomTable(&random, gaps: true)
      let turned = RatingTable(
        table.units.map { $0.reversed() }.reversed(), annotatorCount: table.annotatorCount,
        categoryCount: table.categoryCount)
      #expect(table.fleissKappa.ratio?.decimals(6) == turned.fleissKappa.ratio?.decimals(6))
      #expect(table.nominalAlpha.ratio?.decimals(6) == turned.nominalAlpha.ratio?.decimals(6))
      #expect(table.ordinalAlpha.ratio?.decimals(6) == turned.ordinalAlpha.ratio?.decimals(6))
      #expect(table.observed == turned.observed)
    }
  }
}

extension RatingTable {
  fileprivate var nominalAlpha: Coefficient { krippendorffsAlpha(.nominal) }
  fileprivate var ordinalAlpha: Coefficient { krippendorffsAlpha(.ordinal) }
}
