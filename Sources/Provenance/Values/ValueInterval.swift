/// What a claim's value is: an interval of the reals, in base units of its kind.
///
/// A number is an interval by its bound, a date the seconds it covers (half open), a category a
/// point of its own. Values of different kinds are not compared.
package struct ValueInterval: Sendable, Hashable {
  /// What an interval is one of.
  package enum Kind: Sendable, Hashable {
    /// Numbers of one dimension, in its base unit.
    case number(Unit.Dimension)
    /// Seconds from 1970-01-01T00:00:00Z.
    case date
    /// Words, each by a number of its own.
    case category
  }

  /// An end of an interval.
  package struct End: Sendable, Hashable {
    /// Where it lies.
    package var value: ExactDecimal
    /// Whether it belongs to the interval.
    package var isClosed: Bool
  }

  /// What it is an interval of.
  package let kind: Kind
  /// The lower end; nil where there is none.
  package let lower: End?
  /// The upper end; nil where there is none.
  package let upper: End?
  /// Whether the value is "about" this point.
  package let isAbout: Bool

  /// An interval from its ends.
  package init(kind: Kind, lower: End?, upper: End?, isAbout: Bool = false) {
    self.kind = kind
    self.lower = lower
    self.upper = upper
    self.isAbout = isAbout
  }

  /// The interval of a value; nil where it has no kind, or a range that ends before it begins.
  ///
  /// - Parameters:
  ///   - unit: the unit of its numbers: its own, or that of the question.
  ///   - categoryNumber: gives each category a number, canonically equal ones the same.
  package init?(_ value: ClaimValue, unit: Unit, categoryNumber: (String) -> Int) {
    if let number = value.number {
      let base = unit.base(number)
      let closed = End(value: base, isClosed: true)
      let open = End(value: base, isClosed: false)
      let kind = Kind.number(unit.dimension)
      switch value.bound {
      case .exactly: self.init(kind: kind, lower: closed, upper: closed)
      case .about: self.init(kind: kind, lower: closed, upper: closed, isAbout: true)
      case .atLeast: self.init(kind: kind, lower: closed, upper: nil)
      case .moreThan: self.init(kind: kind, lower: open, upper: nil)
      case .atMost: self.init(kind: kind, lower: nil, upper: closed)
      case .lessThan: self.init(kind: kind, lower: nil, upper: open)
      }
    } else if value.min != nil || value.max != nil {
      let lower = value.min.map(unit.base)
      let upper = value.max.map(unit.base)
      if let lower, let upper, upper < lower { return nil }
      self.init(
        kind: .number(unit.dimension), lower: lower.map { End(value: $0, isClosed: true) },
        upper: upper.map { End(value: $0, isClosed: true) })
    } else if let date = value.date {
      self.init(
        kind: .date, lower: End(value: ExactDecimal(date.seconds.lowerBound), isClosed: true),
        upper: End(value: ExactDecimal(date.seconds.upperBound), isClosed: false))
    } else if let category = value.category {
      let point = End(value: ExactDecimal(Int64(categoryNumber(category))), isClosed: true)
      self.init(kind: .category, lower: point, upper: point)
    } else {
      return nil
    }
  }

  /// Whether the interval is one point.
  package var isPoint: Bool { lower != nil && lower == upper }

  /// Whether all of the interval lies below all of another, further than a tolerance.
  ///
  /// A gap as wide as the tolerance is further where one of the two ends is open: no number of
  /// the one is then within the tolerance of a number of the other.
  package func isBelow(_ other: ValueInterval, tolerance: ExactDecimal) -> Bool {
    guard let upper, let lower = other.lower else { return false }
    let order = (upper.value + tolerance).order(to: lower.value)
    return order < 0 || order == 0 && !(upper.isClosed && lower.isClosed)
  }

  /// Whether every point of another interval lies in this one.
  package func contains(_ other: ValueInterval) -> Bool {
    if let lower {
      guard let inner = other.lower else { return false }
      let order = lower.value.order(to: inner.value)
      guard order < 0 || order == 0 && (lower.isClosed || !inner.isClosed) else { return false }
    }
    if let upper {
      guard let inner = other.upper else { return false }
      let order = inner.value.order(to: upper.value)
      guard order < 0 || order == 0 && (upper.isClosed || !inner.isClosed) else { return false }
    }
    return true
  }

  /// The interval with the reals turned round: what lies below lies above.
  var mirrored: ValueInterval {
    func turned(_ end: End?) -> End? {
      end.map { End(value: -$0.value, isClosed: $0.isClosed) }
    }
    return ValueInterval(
      kind: kind, lower: turned(upper), upper: turned(lower), isAbout: isAbout)
  }
}
