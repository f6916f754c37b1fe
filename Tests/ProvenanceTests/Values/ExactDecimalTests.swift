import TestSupport
import Testing

@testable import Provenance

/// Sums, products and comparisons of decimals are those of schoolbook arithmetic on digits.
@Suite struct ExactDecimalTests {
  @Test(arguments: (0..<10).map { UInt64($0) })
  func `10,000 random pairs give what digits on paper give`(block: UInt64) throws {
    var random = SeededGenerator(seed: block)
    for _ in 0..<1000 {
      let left = number(&random)
      let right = random.oneIn(5) ? variant(of: left, &random) : number(&random)
      let a = ExactDecimal(try #require(ExactNumber(left)))
      let b = ExactDecimal(try #require(ExactNumber(right)))
      let (paperA, paperB) = (Paper(left), Paper(right))
      let words: Comment = "\(left) and \(right)"
      #expect(a.description == paperA.description, words)
      #expect((a + b).description == (paperA + paperB).description, words)
      #expect((a - b).description == (paperA + paperB.negated).description, words)
      #expect((a * b).description == (paperA * paperB).description, words)
      #expect(a.order(to: b) == (paperA + paperB.negated).sign, words)
      #expect((a == b) == (a.order(to: b) == 0), words)
      #expect((a - b) + b == a && (a + b) - a == b, words)
      if a == b { #expect(a.hashValue == b.hashValue, words) }
    }
  }

  @Test(
    arguments: [
      ("1e1000", "1e-1000", 1), ("1e-1000", "0", 1), ("-1e1000", "1e-1000", -1),
      ("1.0", "1", 0), ("-0", "0.000e7", 0), ("1e3", "1000", 0), ("0.1e1", "1", 0),
      ("9223372036854775807", "9223372036854775808", -1),
      ("-9223372036854775808", "-9223372036854775807", -1),
      ("99999999999999999999e-20", "1", -1), ("1e18", "999999999999999999", 1),
      ("1e19", "9223372036854775807", 1), ("-1e19", "-9223372036854775807", -1),
    ])
  func `the order of numbers of any size`(left: String, right: String, order: Int) throws {
    let a = ExactDecimal(try #require(ExactNumber(left)))
    let b = ExactDecimal(try #require(ExactNumber(right)))
    #expect(a.order(to: b) == order)
    #expect(b.order(to: a) == -order)
    #expect((a == b) == (order == 0))
  }

  @Test func `a sum keeps every digit between the greatest and the least number`() throws {
    let great = ExactDecimal(try #require(ExactNumber("1e1000")))
    let small = ExactDecimal(try #require(ExactNumber("1e-1000")))
    #expect(great + small > great)
    #expect((great + small) - great == small)
    #expect(great * small == ExactDecimal(1))
  }

  @Test func `numbers at the ends of machine integers are kept`() {
    for whole in [Int64.min, .min + 1, -1, 0, 1, .max - 1, .max] {
      #expect(ExactDecimal(whole) + ExactDecimal(-1) < ExactDecimal(whole))
      #expect(-(-ExactDecimal(whole)) == ExactDecimal(whole))
      #expect((ExactDecimal(whole) - ExactDecimal(whole)) == .zero)
    }
    #expect(ExactDecimal(Int64.min).magnitude == ExactDecimal(Int64.max) + ExactDecimal(1))
  }

  private func number(_ random: inout SeededGenerator) -> String {
    let length = random.pick([1, 1, 2, 3, 9, 17, 18, 19, 20, 27, 40])
    var digits = (0..<length).map { _ in "\(random.pick([0, 0, 9, random.number(0...9)]))" }
    while digits.count > 1, digits[0] == "0" { digits.removeFirst() }
    var text = (random.oneIn(3) ? "-" : "") + digits.joined()
    if random.oneIn(3) { text += ".\(random.pick(["0", "5", "05", "000", "100", "99999999999"]))" }
    if random.oneIn(3) {
      text += "e\(random.number(0...19) - 10)"
    } else if random.oneIn(40) {
      text += random.pick(["e1000", "e-1000", "E+0999", "e-512"])
    }
    return text
  }

  /// The same number or one near it, written otherwise.
  private func variant(of text: String, _ random: inout SeededGenerator) -> String {
    if text.contains("e") || text.contains("E") { return text }
    return random.pick([
      text, text + (text.contains(".") ? "0" : ".0"), text + "e0", text + "e1", text + "E-0",
      text + (text.contains(".") ? "1" : ".00000001"),
    ])
  }
}

/// A number as digits on paper, the lowest first.
private struct Paper: CustomStringConvertible {
  var isNegative = false
  var digits: [Int] = []
  var exponent = 0

  init(_ text: String) {
    let parts = text.lowercased().split(separator: "e")
    exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    isNegative = parts[0].hasPrefix("-")
    if let point = parts[0].firstIndex(of: ".") {
      exponent -= parts[0].distance(from: point, to: parts[0].endIndex) - 1
    }
    digits = parts[0].compactMap(\.wholeNumberValue).reversed()
  }

  var sign: Int { digits.allSatisfy { $0 == 0 } ? 0 : isNegative ? -1 : 1 }

  var negated: Paper {
    var result = self
    result.isNegative.toggle()
    return result
  }

  private func digit(at power: Int) -> Int {
    digits.indices.contains(power - exponent) ? digits[power - exponent] : 0
  }

  static func + (a: Paper, b: Paper) -> Paper {
    let powers =
      min(a.exponent, b.exponent)...max(a.exponent + a.digits.count, b.exponent + b.digits.count)
    func total(_ signA: Int, _ signB: Int) -> (digits: [Int], rest: Int) {
      var carry = 0
      let digits = powers.map { power in
        let sum = carry + signA * a.digit(at: power) + signB * b.digit(at: power)
        carry = sum < 0 ? -1 : sum / 10
        return sum - carry * 10
      }
      return (digits, carry)
    }
    var result = a
    result.exponent = powers.lowerBound
    var sum = total(a.isNegative ? -1 : 1, b.isNegative ? -1 : 1)
    result.isNegative = sum.rest < 0
    if sum.rest < 0 { sum = total(a.isNegative ? 1 : -1, b.isNegative ? 1 : -1) }
    result.digits = sum.digits
    return result
  }

  static func * (a: Paper, b: Paper) -> Paper {
    var result = a
    result.isNegative = a.isNegative != b.isNegative
    result.exponent += b.exponent
    result.digits = [Int](repeating: 0, count: a.digits.count + b.digits.count + 1)
    for (i, x) in a.digits.enumerated() {
      for (j, y) in b.digits.enumerated() { result.digits[i + j] += x * y }
    }
    for place in result.digits.indices.dropLast() {
      result.digits[place + 1] += result.digits[place] / 10
      result.digits[place] %= 10
    }
    return result
  }

  var description: String {
    guard sign != 0 else { return "0e0" }
    let zeros = digits.prefix { $0 == 0 }.count
    let text = digits.reversed().drop { $0 == 0 }.dropLast(zeros).map(String.init).joined()
    return "\(isNegative ? "-" : "")\(text)e\(exponent + zeros)"
  }
}
