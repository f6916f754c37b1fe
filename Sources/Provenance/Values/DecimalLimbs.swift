/// Whole numbers without a sign of any length, in nine decimal digits an element, the lowest first.
///
/// No element at the end is zero; zero itself has no elements.
enum DecimalLimbs {
  /// What an element counts up to.
  static let base: UInt64 = 1_000_000_000
  /// The digits of an element.
  static let width = 9

  /// The number that decimal digits (0 to 9, the first the highest) write.
  static func number(digits: [UInt8]) -> [UInt32] {
    var limbs: [UInt32] = []
    var end = digits.count
    while end > 0 {
      let start = max(0, end - width)
      limbs.append(digits[start..<end].reduce(0) { $0 * 10 + UInt32($1) })
      end = start
    }
    return trimmed(limbs)
  }

  /// The number as machine words write it.
  static func number(_ magnitude: UInt64) -> [UInt32] {
    var limbs: [UInt32] = []
    var rest = magnitude
    while rest > 0 {
      limbs.append(UInt32(rest % base))
      rest /= base
    }
    return limbs
  }

  /// The number as a machine word, where it fits into 63 bits.
  static func machineWord(_ limbs: [UInt32]) -> Int64? {
    guard limbs.count <= 3 else { return nil }
    var word: Int64 = 0
    for limb in limbs.reversed() {
      let (product, tooLarge) = word.multipliedReportingOverflow(by: Int64(base))
      let (sum, beyond) = product.addingReportingOverflow(Int64(limb))
      if tooLarge || beyond { return nil }
      word = sum
    }
    return word
  }

  /// How many decimal digits a number has; zero has none.
  static func digitCount(_ limbs: [UInt32]) -> Int {
    guard var top = limbs.last else { return 0 }
    var count = (limbs.count - 1) * width
    while top > 0 {
      count += 1
      top /= 10
    }
    return count
  }

  /// -1, 0 or 1: whether the first is the smaller, the same or the greater.
  static func order(_ a: [UInt32], _ b: [UInt32]) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for index in a.indices.reversed() where a[index] != b[index] {
      return a[index] < b[index] ? -1 : 1
    }
    return 0
  }

  /// The sum of two numbers.
  static func sum(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(max(a.count, b.count) + 1)
    var carry: UInt64 = 0
    for index in 0..<max(a.count, b.count) {
      let total =
        carry + (index < a.count ? UInt64(a[index]) : 0) + (index < b.count ? UInt64(b[index]) : 0)
      result.append(UInt32(total % base))
      carry = total / base
    }
    if carry > 0 { result.append(UInt32(carry)) }
    return result
  }

  /// The first number less the second, which must not be the greater.
  static func difference(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(a.count)
    var borrow: Int64 = 0
    for index in a.indices {
      var rest = Int64(a[index]) - borrow - (index < b.count ? Int64(b[index]) : 0)
      borrow = rest < 0 ? 1 : 0
      if rest < 0 { rest += Int64(base) }
      result.append(UInt32(rest))
    }
    return trimmed(result)
  }

  /// The product of two numbers.
  /// - Complexity: O(n · m) in their lengths.
  static func product(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result = [UInt32](repeating: 0, count: a.count + b.count)
    for (place, limb) in a.enumerated() {
      var carry: UInt64 = 0
      for (offset, other) in b.enumerated() {
        let total = UInt64(limb) * UInt64(other) + UInt64(result[place + offset]) + carry
        result[place + offset] = UInt32(total % base)
        carry = total / base
      }
      result[place + b.count] = UInt32(carry)
    }
    return trimmed(result)
  }

  /// The number times a power of ten.
  static func scaled(_ limbs: [UInt32], byPowerOfTen power: Int) -> [UInt32] {
    guard !limbs.isEmpty, power > 0 else { return limbs }
    let whole = [UInt32](repeating: 0, count: power / width)
    let rest = UInt32((0..<power % width).reduce(1) { ten, _ in ten * 10 })
    return whole + (rest == 1 ? limbs : product(limbs, [rest]))
  }

  /// The number without the zeros at its end, and how many there were.
  static func withoutTrailingZeros(_ limbs: [UInt32]) -> (limbs: [UInt32], zeros: Int) {
    guard let first = limbs.firstIndex(where: { $0 != 0 }) else { return ([], 0) }
    var zeros = first * width
    var divisor: UInt64 = 1
    while UInt64(limbs[first]) % (divisor * 10) == 0 {
      divisor *= 10
      zeros += 1
    }
    var result = Array(limbs[first...])
    guard divisor > 1 else { return (result, zeros) }
    var rest: UInt64 = 0
    for index in result.indices.reversed() {
      let value = rest * base + UInt64(result[index])
      result[index] = UInt32(value / divisor)
      rest = value % divisor
    }
    return (trimmed(result), zeros)
  }

  private static func trimmed(_ limbs: [UInt32]) -> [UInt32] {
    var result = limbs
    while result.last == 0 { result.removeLast() }
    return result
  }
}
