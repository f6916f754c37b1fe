import Testing

@testable import Provenance

/// Units convert exactly by their definitions, and only those of MODEL.md section 3 do.
@Suite struct UnitTests {
  static let equal: [(String, String, String, String)] = [
    ("10", "mm", "1", "cm"), ("100", "cm", "1", "m"), ("1000", "m", "1", "km"),
    ("1", "in", "25.4", "mm"), ("1", "ft", "12", "in"), ("1", "yd", "3", "ft"),
    ("1", "mi", "1760", "yd"), ("1", "mi", "1.609344", "km"),
    ("1", "km2", "1e6", "m2"), ("1", "ha", "1e4", "m2"), ("1", "acre", "4046.8564224", "m2"),
    ("640", "acre", "2.589988110336", "km2"),
    ("1000", "ml", "1", "l"), ("1000", "l", "1", "m3"),
    ("1000", "mg", "1", "g"), ("1000", "g", "1", "kg"), ("1000", "kg", "1", "t"),
    ("16", "oz", "1", "lb"), ("1", "lb", "453.59237", "g"), ("1", "oz", "28.349523125", "g"),
    ("60", "s", "1", "min"), ("60", "min", "1", "h"), ("24", "h", "1", "d"),
    ("7", "d", "1", "week"),
    ("0", "C", "273.15", "K"), ("212", "F", "100", "C"), ("32", "F", "0", "C"),
    ("-40", "F", "-40", "C"), ("-459.67", "F", "0", "K"), ("0", "F", "-17.777", "C"),
    ("98.6", "F", "37", "C"),
  ]

  @Test(arguments: equal)
  func `numbers of two units are one`(
    left: String, unit: String, right: String, otherUnit: String
  ) throws {
    let (a, b) = (Unit(unit), Unit(otherUnit))
    #expect(a.dimension == b.dimension)
    let first = a.base(try #require(ExactNumber(left)))
    let second = b.base(try #require(ExactNumber(right)))
    // 0 F is -17.777... C and no decimal at all: the decimal is above it.
    #expect(left == "0" && unit == "F" ? first < second : first == second)
  }

  @Test func `every unit of the model converts within its dimension and with no other`() {
    let dimensions = [
      ["mm", "cm", "m", "km", "in", "ft", "yd", "mi"], ["m2", "km2", "ha", "acre"],
      ["ml", "l", "m3"], ["mg", "g", "kg", "t", "oz", "lb"], ["s", "min", "h", "d", "week"],
      ["C", "F", "K"], ["person"], ["USD"], ["EUR"], ["Person"], ["\u{212A}"], ["é"],
      ["e\u{301}"], [""],
    ]
    for (place, units) in dimensions.enumerated() {
      for (otherPlace, others) in dimensions.enumerated() {
        for unit in units {
          #expect(Unit(unit).dimension != Unit(nil).dimension)
          for other in others {
            #expect((Unit(unit).dimension == Unit(other).dimension) == (place == otherPlace))
          }
        }
      }
    }
  }

  @Test func `a distance scales without the offset`() throws {
    let ten = try #require(ExactNumber("10"))
    #expect(Unit("C").baseDistance(ten) == Unit("K").baseDistance(ten))
    let eighteen = try #require(ExactNumber("18"))
    #expect(Unit("F").baseDistance(eighteen) == Unit("C").baseDistance(ten))
    #expect(Unit("km").baseDistance(ten) == Unit("km").base(ten))
  }
}
