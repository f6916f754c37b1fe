import TestSupport
import Testing

@testable import Provenance

/// Questions with 10,000 values give implications in the order of n log² n, never all pairs.
@Suite struct ValueScaleTests {
  static let count = 10_000

  struct Shape: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// How many implications there may be at most, in n log² n; a pair of all would be 57.
    var limit = 1.0
    var tolerance: String?
    let claim: @Sendable (Int, inout SeededGenerator) -> (ClaimValue, Scope?)
  }

  private static func number(_ value: Int) -> ExactNumber { ExactNumber(value) }

  static let shapes: [Shape] = [
    Shape(testDescription: "distinct points") { index, _ in
      (ClaimValue(number: number(index * 7919 % count)), nil)
    },
    Shape(testDescription: "points with a tolerance", tolerance: "5") { _, random in
      (ClaimValue(number: number(random.number(0...1_000_000))), nil)
    },
    Shape(testDescription: "points with a tolerance in percent", tolerance: "3%") { _, random in
      (ClaimValue(number: number(random.number(0...1_000_000))), nil)
    },
    Shape(testDescription: "ranges") { _, random in
      let start = random.number(0...1_000_000)
      return (
        ClaimValue(min: number(start), max: number(start + random.number(0...100_000))), nil
      )
    },
    Shape(testDescription: "nested ranges") { index, _ in
      (ClaimValue(min: number(index), max: number(3 * count - index)), nil)
    },
    Shape(testDescription: "half lines") { _, random in
      let bound = random.pick([ClaimValue.Bound.atLeast, .moreThan, .atMost, .lessThan])
      return (ClaimValue(number: number(random.number(0...1000)), bound: bound), nil)
    },
    Shape(testDescription: "identical values") { _, _ in (ClaimValue(number: number(12)), nil) },
    Shape(testDescription: "distinct categories") { index, _ in
      (ClaimValue(category: "word \(index)"), nil)
    },
    Shape(testDescription: "seven categories") { index, _ in
      (ClaimValue(category: "word \(index % 7)"), nil)
    },
    Shape(testDescription: "days, months and years") { index, random in
      let year = "\(2000 + random.number(0...20))"
      let month = "\(year)-\(random.number(10...12))"
      let day = "\(month)-\(random.number(10...28))"
      return (ClaimValue(date: CalendarDate(random.pick([year, month, day, day]))), nil)
    },
    Shape(testDescription: "a few scopes") { _, random in
      let place = random.pick(["Japan", "Japan/Tokyo", "Japan/Osaka"])
      return (ClaimValue(number: number(random.number(0...100_000))), Scope(place: place))
    },
    Shape(testDescription: "own tolerances") { _, random in
      (
        ClaimValue(
          number: number(random.number(0...1_000_000)),
          tolerance: .absolute(number(random.number(0...1000)))), nil
      )
    },
    Shape(testDescription: "a day and a town for each") { index, random in
      let day = CalendarDate("2013-\(random.number(10...12))-\(random.number(10...28))")
      return (
        ClaimValue(number: number(random.number(0...100_000))),
        Scope(from: day, to: day, place: "Japan/\(index % 10)")
      )
    },
    Shape(testDescription: "days from which on, and nested places", limit: 4) { index, random in
      let day = CalendarDate("2013-\(random.number(10...12))-\(random.number(10...28))")
      let place = random.pick(["Japan", "Japan/\(index % 10)", "Japan/\(index % 10)/\(index)"])
      return (
        ClaimValue(number: number(random.number(0...100_000))), Scope(from: day, place: place)
      )
    },
  ]

  static func records(_ shape: Shape) -> Records {
    var random = SeededGenerator(seed: 1)
    var records = Records()
    let tolerance = shape.tolerance.flatMap { text in
      text.hasSuffix("%")
        ? ExactNumber(String(text.dropLast())).map(Tolerance.percent)
        : ExactNumber(text).map(Tolerance.absolute)
    }
    records.questions = [Question(id: "q", text: "Q?", tolerance: tolerance)]
    for index in 0..<count {
      let (value, scope) = shape.claim(index, &random)
      records.claims.append(
        Claim(id: "c\(index)", text: "C.", question: "q", value: value, scope: scope))
    }
    return records
  }

  @Test(arguments: shapes)
  func `implications stay few, and are right for a sample`(shape: Shape) {
    let table = ValueTable(ValueScaleTests.records(shape))
    let implications = table.implications(firstAuxiliary: 2 * Self.count)
    // n log² n for n = 10,000.
    let unit = 10_000 * 13.3 * 13.3
    #expect(Double(implications.edges.count) < shape.limit * unit)
    let reach = ImplicationReach(implications)
    var random = SeededGenerator(seed: 2)
    for _ in 0..<4 {
      let a = random.number(0...Self.count - 1)
      let found = reach.literals(from: Int32(2 * a))
      for b in 0..<Self.count {
        let relation = table.relation(a, b)
        #expect(found.contains(Int32(2 * b + 1)) == (relation == .contrary))
        #expect(
          found.contains(Int32(2 * b)) == (relation == .entails || relation == .equivalent))
      }
    }
  }

  @Test func `declared relations cost little each`() {
    var records = ValueScaleTests.records(ValueScaleTests.shapes[0])
    var random = SeededGenerator(seed: 3)
    for _ in 0..<Self.count {
      records.relations.append(
        Relation(
          kind: .contrary, from: random.pick(records.claims).id, to: random.pick(records.claims).id)
      )
    }
    let table = ValueTable(records)
    let implications = table.implications(firstAuxiliary: 2 * Self.count)
    #expect(Double(implications.edges.count) < 10_000 * 13.3 * 13.3)
  }
}
