/// A decimal number with nothing rounded: a whole number times a power of ten.
///
/// A whole number that fits into 63 bits is kept in place, so that comparing numbers of ordinary
/// size takes no memory. Each number has one form only: no zero at the end of the whole number.
package struct ExactDecimal: Sendable, Hashable {
  /// The digits of a number, with its sign.
  enum Digits: Sendable, Hashable {
    /// A whole number whose magnitude fits into 63 bits.
    case small(Int64)
    /// Any other one; see `DecimalLimbs`.
    case large(isNegative: Bool, limbs: [UInt32])
  }

  /// The whole number.
  let digits: Digits
  /// The power of ten that it is multiplied by.
  let exponent: Int

  /// Nothing.
  package static let zero = ExactDecimal(0)

  /// A whole number times a power of ten.
  package init(_ whole: Int64, exponent: Int = 0) {
    guard whole != .min else {
      self.init(
        isNegative: true, limbs: DecimalLimbs.number(whole.magnitude), exponent: exponent)
      return
    }
    var (whole, exponent) = (whole, whole == 0 ? 0 : exponent)
    while whole % 10 == 0, whole != 0 {
      whole /= 10
      exponent += 1
    }
    self.init(digits: .small(whole), exponent: exponent)
  }

  private init(digits: Digits, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  /// The number that a record writes.
  package init(_ number: ExactNumber) {
    var isNegative = false
    var all: [UInt8] = []
    var whole: Int64 = 0
    var count = 0
    var exponent = 0
    var power = 0
    var powerSign = 1
    var hasPoint = false
    var hasPower = false
    for byte in number.text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if hasPower {
          power = min(power * 10 + Int(digit), ExactNumber.exponentLimit)
          continue
        }
        if hasPoint { exponent -= 1 }
        count += whole == 0 && digit == 0 && all.isEmpty ? 0 : 1
        if count <= 18 {
          whole = whole * 10 + Int64(digit)
        } else {
          if all.isEmpty { all = String(whole).utf8.map { $0 - UInt8(ascii: "0") } }
          all.append(digit)
        }
      case UInt8(ascii: "."): hasPoint = true
      case UInt8(ascii: "-"):
        if hasPower { powerSign = -1 } else { isNegative = true }
      case UInt8(ascii: "+"): break
      default: hasPower = true
      }
    }
    exponent += power * powerSign
    if all.isEmpty {
      self.init(isNegative ? -whole : whole, exponent: exponent)
    } else {
      self.init(
        isNegative: isNegative, limbs: DecimalLimbs.number(digits: all), exponent: exponent)
    }
  }

  /// A number from its parts, brought into its one form.
  init(isNegative: Bool, limbs: [UInt32], exponent: Int) {
    let (limbs, zeros) = DecimalLimbs.withoutTrailingZeros(limbs)
    if let word = DecimalLimbs.machineWord(limbs) {
      self.init(
        digits: .small(isNegative ? -word : word), exponent: word == 0 ? 0 : exponent + zeros)
    } else {
      self.init(digits: .large(isNegative: isNegative, limbs: limbs), exponent: exponent + zeros)
    }
  }

  /// -1, 0 or 1: below, at or above zero.
  var sign: Int {
    switch digits {
    case .small(let whole): Int(whole.signum())
    case .large(let isNegative, _): isNegative ? -1 : 1
    }
  }

  /// The whole number without its sign.
  var limbs: [UInt32] {
    switch digits {
    case .small(let whole): DecimalLimbs.number(whole.magnitude)
    case .large(_, let limbs): limbs
    }
  }

  /// The number without its sign.
  package var magnitude: ExactDecimal { sign < 0 ? -self : self }
}
