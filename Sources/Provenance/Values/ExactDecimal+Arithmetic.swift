extension ExactDecimal: Comparable {
  /// Whether a number is smaller than another.
  /// - Complexity: O(1) for numbers of up to 18 digits, O(n) in the digits of others.
  package static func < (a: ExactDecimal, b: ExactDecimal) -> Bool { a.order(to: b) < 0 }

  /// -1, 0 or 1: whether the number is smaller than another, the same, or greater.
  func order(to other: ExactDecimal) -> Int {
    if case .small(let a) = digits, case .small(let b) = other.digits {
      return ExactDecimal.order(a, exponent, b, other.exponent)
    }
    let (sign, otherSign) = (sign, other.sign)
    if sign != otherSign { return sign < otherSign ? -1 : 1 }
    let (a, b) = (limbs, other.limbs)
    let (top, otherTop) = (
      DecimalLimbs.digitCount(a) + exponent, DecimalLimbs.digitCount(b) + other.exponent
    )
    if top != otherTop { return top < otherTop ? -sign : sign }
    // The first digits stand at the same power of ten: no more zeros are added than there are
    // digits already.
    return sign
      * DecimalLimbs.order(
        DecimalLimbs.scaled(a, byPowerOfTen: exponent - other.exponent),
        DecimalLimbs.scaled(b, byPowerOfTen: other.exponent - exponent))
  }

  private static func order(_ a: Int64, _ exponent: Int, _ b: Int64, _ other: Int) -> Int {
    if exponent == other || a == 0 || b == 0 || (a < 0) != (b < 0) {
      return a < b ? -1 : a > b ? 1 : 0
    }
    if exponent < other { return -order(b, other, a, exponent) }
    // Where the longer one no longer fits, it is the greater in magnitude.
    guard let scaled = scaled(a, byPowerOfTen: exponent - other) else { return a < 0 ? -1 : 1 }
    return scaled < b ? -1 : scaled > b ? 1 : 0
  }

  private static func scaled(_ whole: Int64, byPowerOfTen power: Int) -> Int64? {
    guard power < 19 else { return nil }
    var factor: Int64 = 1
    for _ in 0..<power { factor *= 10 }
    let (product, overflow) = whole.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }

  /// The number with the other sign.
  package static prefix func - (number: ExactDecimal) -> ExactDecimal {
    switch number.digits {
    case .small(let whole): ExactDecimal(-whole, exponent: number.exponent)
    case .large(let isNegative, let limbs):
      ExactDecimal(isNegative: !isNegative, limbs: limbs, exponent: number.exponent)
    }
  }

  /// The sum of two numbers.
  /// - Complexity: O(1) for numbers of up to 18 digits, O(n) in the digits of the sum of others.
  package static func + (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal {
    if a.sign == 0 { return b }
    if b.sign == 0 { return a }
    let exponent = min(a.exponent, b.exponent)
    if case .small(let first) = a.digits, case .small(let second) = b.digits,
      let first = scaled(first, byPowerOfTen: a.exponent - exponent),
      let second = scaled(second, byPowerOfTen: b.exponent - exponent)
    {
      let (sum, overflow) = first.addingReportingOverflow(second)
      if !overflow { return ExactDecimal(sum, exponent: exponent) }
    }
    let first = DecimalLimbs.scaled(a.limbs, byPowerOfTen: a.exponent - exponent)
    let second = DecimalLimbs.scaled(b.limbs, byPowerOfTen: b.exponent - exponent)
    if a.sign == b.sign {
      return ExactDecimal(
        isNegative: a.sign < 0, limbs: DecimalLimbs.sum(first, second), exponent: exponent)
    }
    let firstIsGreater = DecimalLimbs.order(first, second) >= 0
    return ExactDecimal(
      isNegative: firstIsGreater ? a.sign < 0 : b.sign < 0,
      limbs: firstIsGreater
        ? DecimalLimbs.difference(first, second) : DecimalLimbs.difference(second, first),
      exponent: exponent)
  }

  /// The difference of two numbers.
  /// - Complexity: O(1) for numbers of up to 18 digits, O(n) in the digits of that of others.
  package static func - (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal { a + -b }

  /// The product of two numbers.
  /// - Complexity: O(1) where it has up to 18 digits, O(n · m) in the digits of both otherwise.
  package static func * (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal {
    if case .small(let first) = a.digits, case .small(let second) = b.digits {
      let (product, overflow) = first.multipliedReportingOverflow(by: second)
      if !overflow { return ExactDecimal(product, exponent: a.exponent + b.exponent) }
    }
    return ExactDecimal(
      isNegative: a.sign * b.sign < 0, limbs: DecimalLimbs.product(a.limbs, b.limbs),
      exponent: a.exponent + b.exponent)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The digits and the power of ten: `-15e-1`.
  package var description: String {
    switch digits {
    case .small(let whole): return "\(whole)e\(exponent)"
    case .large(let isNegative, let limbs):
      let texts = limbs.reversed().enumerated().map { index, limb in
        let text = String(limb)
        let zeros = index == 0 ? 0 : DecimalLimbs.width - text.utf8.count
        return String(repeating: "0", count: zeros) + text
      }
      return "\(isNegative ? "-" : "")\(texts.joined())e\(exponent)"
    }
  }
}
