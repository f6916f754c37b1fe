// Decimal figures: rounded by hand, and as whole numbers of thousandths are.
import TestSupport
import Testing

@testable import Provenance

@Suite struct ExactRatioTests {
  @Test(arguments: [
    (1, 3, 3, "0.333"), (2, 3, 3, "0.667"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (1, 8, 2, "0.13"),
    (-1, 8, 2, "-0.13"), (9995, 10000, 3, "1.000"), (-1, 10000, 3, "0.000"), (0, 7, 3, "0.000"),
    (-5, 1, 3, "-5.000"), (1999, 20, 1, "100.0"), (7, -2, 1, "-3.5"),
  ])
  func roundsToTheNearest(_ numerator: Int, _ denominator: Int, _ digits: Int, _ text: String) {
    let ratio = ExactRatio(Int128(numerator), over: Int128(denominator))
    #expect(ratio?.decimals(digits) == text)
  }

  @Test func divisionByNothingGivesNothing() { #expect(ExactRatio(1, over: 0) == nil) }

  @Test func numbersOfTheLargestSizeAreWritten() {
    #expect(ExactRatio(.max, over: .max)?.decimals(3) == "1.000")
    #expect(ExactRatio(.max / 2, over: .max)?.decimals(6) == "0.500000")
    #expect(ExactRatio(-.max, over: 1)?.decimals(0) == "-\(Int128.max)")
  }

  @Test func `thousandths are what whole numbers give, in 5,000 random quotients`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5000 {
      let (numerator, denominator) = (random.number(-9999...9999), random.number(1...999))
      // Twice the thousandths and one, halved: the nearest, half away from zero.
      let thousandths = (abs(numerator) * 2000 + denominator) / (2 * denominator)
      let (whole, rest) = (thousandths / 1000, String(thousandths % 1000))
      let sign = numerator < 0 && thousandths > 0 ? "-" : ""
      let wanted = "\(sign)\(whole)." + String(repeating: "0", count: 3 - rest.count) + rest
      let ratio = ExactRatio(Int128(numerator), over: Int128(denominator))
      #expect(ratio?.decimals(3) == wanted, "\(numerator)/\(denominator)")
    }
  }
}
