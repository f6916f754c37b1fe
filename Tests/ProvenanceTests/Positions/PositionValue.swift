import Provenance

/// A value as `PositionsOracle` sees it: points on a grid, seconds, or a word.
struct PositionValue {
  enum Points: Equatable {
    /// One bit for each quarter of a metre; the lowest and the highest stand for all beyond.
    case quarters(UInt64)
    case seconds(Range<Int64>)
    case word(String)
  }

  /// A tolerance in quarters, or in hundredths of the greatest number in play.
  enum Allowance {
    case quarters(Int)
    case percent(Int)
  }

  private let points: Points
  private let isAbout: Bool
  /// The greatest absolute value of the finite ends, in quarters.
  private let magnitude: Int
  private let own: Allowance?
  private let ofQuestion: Allowance?

  /// The bit of zero.
  private static let zero = 24

  /// The value of a claim; nil where it has none.
  init?(_ claim: Claim, _ question: Question) {
    guard let value = claim.value else { return nil }
    let unit = value.unit ?? question.unit
    func quarters(_ number: ExactNumber?) -> Int? {
      guard let number else { return nil }
      let inMetres = Double(number.text).map { unit == "cm" ? $0 / 100 : $0 }
      return inMetres.map { Int($0 * 4) }
    }
    func allowance(_ tolerance: Tolerance?, _ quarters: (ExactNumber?) -> Int?) -> Allowance? {
      switch tolerance {
      case .absolute(let number): quarters(number).map(Allowance.quarters)
      case .percent(let number): Int(number.text).map(Allowance.percent)
      case nil: nil
      }
    }
    own = allowance(value.tolerance, quarters)
    // The question's tolerance is in metres, or in no unit, as its numbers are.
    ofQuestion = allowance(question.tolerance) { number in
      (number?.text).flatMap(Double.init).map { Int($0 * 4) }
    }
    isAbout = value.bound == .about
    let ends = [quarters(value.number), quarters(value.min), quarters(value.max)]
    magnitude = ends.compactMap { $0 }.map(abs).max() ?? 0
    if let date = value.date {
      points = .seconds(date.seconds)
    } else if let word = value.category {
      points = .word(word)
    } else {
      var bits: UInt64 = 0
      for bit in 0..<64 {
        let point = bit - Self.zero
        if Self.holds(value, ends, point) { bits |= 1 << UInt64(bit) }
      }
      points = .quarters(bits)
    }
  }

  private static func holds(_ value: ClaimValue, _ ends: [Int?], _ point: Int) -> Bool {
    if let number = ends[0] {
      return switch value.bound {
      case .exactly, .about: point == number
      case .atLeast: point >= number
      case .moreThan: point > number
      case .atMost: point <= number
      case .lessThan: point < number
      }
    }
    return (ends[1].map { $0 <= point } ?? true) && (ends[2].map { point <= $0 } ?? true)
  }

  /// Whether two values are the same: the same points, both "about" or neither.
  func isSame(as other: PositionValue) -> Bool {
    points == other.points && isAbout == other.isAbout
  }

  /// Whether no number of the one is within the tolerance of a number of the other, no second
  /// belongs to both, or the words differ.
  func isContrary(to other: PositionValue) -> Bool {
    switch (points, other.points) {
    case (.quarters(let a), .quarters(let b)):
      guard let tolerance = tolerance(with: other) else {
        return !isAbout && !other.isAbout && a & b == 0
      }
      return (0...UInt64(tolerance)).allSatisfy { (a << $0 | a >> $0) & b == 0 }
    case (.seconds(let a), .seconds(let b)): return !a.overlaps(b)
    case (.word(let a), .word(let b)): return a != b
    default: return false
    }
  }

  /// The greater of the two values' own tolerances, else the question's; nil where none is given.
  private func tolerance(with other: PositionValue) -> Int? {
    let both = [own, other.own].compactMap { $0 }
    let counting = both.isEmpty ? [ofQuestion].compactMap { $0 } : both
    return counting.map { allowance in
      switch allowance {
      case .quarters(let quarters): quarters
      case .percent(let percent): max(magnitude, other.magnitude) * percent / 100
      }
    }.max()
  }
}
