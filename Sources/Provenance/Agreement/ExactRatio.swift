/// A quotient of whole numbers, so that a figure is the same on every machine.
///
/// The numbers of ten million ratings fit in with room to spare.
package struct ExactRatio: Sendable, Hashable {
  /// What is divided.
  package let numerator: Int128
  /// What it is divided by; greater than 0.
  package let denominator: Int128

  /// The quotient; nil where it would be divided by 0.
  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    self.numerator = denominator < 0 ? -numerator : numerator
    self.denominator = abs(denominator)
  }

  /// The quotient as a decimal number with so many digits behind the point, rounded to the nearest.
  ///
  /// Where two are as near it is the one farther from 0. A zero has no sign.
  /// - Complexity: O(n) in the digits.
  package func decimals(_ digits: Int) -> String {
    let size = numerator.magnitude
    let divisor = denominator.magnitude
    var (whole, rest) = size.quotientAndRemainder(dividingBy: divisor)
    // One digit after the other, as by hand: nothing is multiplied by more than ten.
    var places: [UInt128] = []
    for _ in 0..<digits {
      let (digit, next) = ExactRatio.tenfold(rest, over: divisor)
      places.append(digit)
      rest = next
    }
    if rest >= divisor - rest {
      var at = places.count - 1
      while at >= 0, places[at] == 9 {
        places[at] = 0
        at -= 1
      }
      if at >= 0 { places[at] += 1 } else { whole += 1 }
    }
    let isZero = whole == 0 && places.allSatisfy { $0 == 0 }
    let text = places.map { String($0) }.joined()
    return (numerator < 0 && !isZero ? "-" : "") + String(whole) + (digits > 0 ? "." + text : "")
  }

  /// Ten times a remainder divided by the divisor, and what remains; the remainder is the smaller.
  private static func tenfold(
    _ rest: UInt128, over divisor: UInt128
  ) -> (digit: UInt128, rest: UInt128) {
    var digit: UInt128 = 0
    var sum: UInt128 = 0
    for _ in 0..<10 {
      // sum + rest without leaving what the type holds: both are smaller than the divisor.
      if sum >= divisor - rest {
        sum -= divisor - rest
        digit += 1
      } else {
        sum += rest
      }
    }
    return (digit, sum)
  }
}
