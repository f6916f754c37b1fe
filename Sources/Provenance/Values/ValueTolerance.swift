/// A tolerance in base units, or as a share of the greatest number in play.
enum ValueTolerance: Sendable, Hashable {
  /// A distance in base units.
  case distance(ExactDecimal)
  /// A share: 0.01 for `"1%"`.
  case share(ExactDecimal)

  /// A tolerance as written, its number in a unit; one below zero is none.
  init(_ tolerance: Tolerance, unit: Unit) {
    switch tolerance {
    case .absolute(let number): self = .distance(max(.zero, unit.baseDistance(number)))
    case .percent(let number):
      self = .share(max(.zero, ExactDecimal(number) * ExactDecimal(1, exponent: -2)))
    }
  }

  /// Whether it is a share.
  var isShare: Bool {
    switch self {
    case .distance: false
    case .share: true
    }
  }

  /// The distance allowed between values whose finite ends are at most `magnitude` from zero.
  func distance(magnitude: ExactDecimal) -> ExactDecimal {
    switch self {
    case .distance(let distance): distance
    case .share(let share): share * magnitude
    }
  }
}

/// A claim's value with all that decides how it bears on others of its question.
struct ComparedValue: Sendable {
  /// The number of the claim.
  let claim: Int
  /// The number of the question.
  let question: Int
  /// The values that it is compared with: those of one question and one kind.
  let group: Int
  /// The value.
  var interval: ValueInterval
  /// Its own tolerance.
  let own: ValueTolerance?
  /// The question's, which counts where neither of two values has its own.
  let inherited: ValueTolerance?
  /// How far its finite ends lie from the zero of its unit, at most, in base units.
  let magnitude: ExactDecimal
  /// When, where and in which sense it is meant.
  let scope: ScopeExtent

  /// Whether a tolerance of it is a share.
  var usesShare: Bool { own?.isShare ?? false || inherited?.isShare ?? false }

  /// Whether it can be compared only with a value that has its own tolerance.
  var needsTolerance: Bool { interval.isAbout && own == nil && inherited == nil }

  /// How far two values may lie apart; nil where no tolerance is given.
  static func tolerance(_ a: ComparedValue, _ b: ComparedValue) -> ExactDecimal? {
    let magnitude = max(a.magnitude, b.magnitude)
    let hasOwn = a.own != nil || b.own != nil
    let first = (hasOwn ? a.own : a.inherited)?.distance(magnitude: magnitude)
    let second = (hasOwn ? b.own : b.inherited)?.distance(magnitude: magnitude)
    guard let first, let second else { return first ?? second }
    return max(first, second)
  }

  /// Whether all of the value lies below all of another, further than the tolerance allows.
  func isBelow(_ other: ComparedValue) -> Bool {
    let tolerance = ComparedValue.tolerance(self, other)
    if tolerance == nil, interval.isAbout || other.interval.isAbout { return false }
    return interval.isBelow(other.interval, tolerance: tolerance ?? .zero)
  }

  /// Whether not both values can be right, their scopes left aside.
  func isContrary(to other: ComparedValue) -> Bool {
    group == other.group && (isBelow(other) || other.isBelow(self))
  }
}
