/// Why two claims bear on each other as they do by their values, or do not.
package struct ValueBearing: Sendable {
  /// What two values make of each other.
  package enum Outcome: Hashable, Sendable {
    /// Of different kinds or units, or of no common question.
    case notComparable
    /// Two single values that differ.
    case different
    /// The first has nothing in common with the second.
    case outside
    /// Further apart than the tolerance that counts.
    case beyond(WrittenTolerance)
    /// Apart, but not further than the tolerance that counts.
    case within(WrittenTolerance)
    /// One is about a number, and nobody said how far about reaches.
    case noTolerance
    /// One is about a number, and the other is not too far from it.
    case agree
    /// The same.
    case same
    /// The first lies inside the second.
    case inside
    /// The second lies inside the first.
    case contains
    case overlap
  }

  /// What keeps the scopes of two claims apart.
  package enum ScopeDifference: Sendable {
    case times(Scope?, Scope?)
    case places(String, String)
    case definitions(String, String)
    /// They may meet, but are not the same, where that matters.
    case unequal
  }

  package let first: WrittenValue
  package let second: WrittenValue
  package let outcome: Outcome
  /// Why the outcome does not count, where it does not.
  package let scopes: ScopeDifference?
}

/// A tolerance as it is written.
package enum WrittenTolerance: Hashable, Sendable {
  case percent(String)
  case absolute(String, unit: String?)
}

extension ValueTable {
  /// Why two claims bear on each other as they do by their values, or do not.
  package func bearing(_ a: Int, _ b: Int) -> ValueBearing {
    let (left, right) = (written(a), written(b))
    guard let first = value(of: a), let second = value(of: b), first.group == second.group else {
      return ValueBearing(first: left, second: right, outcome: .notComparable, scopes: nil)
    }
    let outcome = outcome(first, second)
    let scopes: ValueBearing.ScopeDifference? =
      switch outcome {
      case .different, .outside, .beyond, .same, .inside, .contains: difference(first, second)
      case .notComparable, .within, .noTolerance, .agree, .overlap: nil
      }
    return ValueBearing(first: left, second: right, outcome: outcome, scopes: scopes)
  }

  private func outcome(
    _ first: ComparedValue, _ second: ComparedValue
  ) -> ValueBearing.Outcome {
    if first.isContrary(to: second) {
      if let tolerance = tolerance(first, second) { return .beyond(tolerance) }
      return isOneValue(first) && isOneValue(second) ? .different : .outside
    }
    if let tolerance = tolerance(first, second), areApart(first, second) {
      return .within(tolerance)
    }
    if first.interval.isAbout || second.interval.isAbout {
      return ComparedValue.tolerance(first, second) == nil ? .noTolerance : .agree
    }
    switch (second.interval.contains(first.interval), first.interval.contains(second.interval)) {
    case (true, true): return .same
    case (true, false): return .inside
    case (false, true): return .contains
    case (false, false): return .overlap
    }
  }

  /// Whether a value names one number, category or date, not something between two ends.
  ///
  /// A day or a year is one date, though it lasts.
  private func isOneValue(_ value: ComparedValue) -> Bool {
    guard let date = record(value.claim).value?.date else { return value.interval.isPoint }
    return !date.text.utf8.contains(UInt8(ascii: "/"))
  }

  /// Whether two values have nothing in common, tolerances left aside.
  private func areApart(_ a: ComparedValue, _ b: ComparedValue) -> Bool {
    a.interval.isBelow(b.interval, tolerance: .zero)
      || b.interval.isBelow(a.interval, tolerance: .zero)
  }

  /// The tolerance that counts between two values, as it is written, where it is not zero.
  private func tolerance(_ a: ComparedValue, _ b: ComparedValue) -> WrittenTolerance? {
    guard let tolerance = ComparedValue.tolerance(a, b), tolerance > .zero else { return nil }
    let magnitude = max(a.magnitude, b.magnitude)
    let hasOwn = a.own != nil || b.own != nil
    let isFirst = (hasOwn ? a.own : a.inherited)?.distance(magnitude: magnitude) == tolerance
    let claim = record((isFirst ? a : b).claim)
    let question = records.questions[questions.place(of: a.question)]
    switch hasOwn ? claim.value?.tolerance : question.tolerance {
    case .percent(let percent): return .percent(percent.text)
    case .absolute(let number):
      let unit = hasOwn ? claim.value?.unit ?? question.unit : question.unit ?? claim.value?.unit
      return .absolute(number.text, unit: unit)
    case nil: return nil
    }
  }

  /// What keeps two scopes apart, or that they are not the same where that matters.
  private func difference(
    _ a: ComparedValue, _ b: ComparedValue
  ) -> ValueBearing.ScopeDifference? {
    let (first, second) = (record(a.claim).scope, record(b.claim).scope)
    let isContrary = a.isContrary(to: b)
    guard isContrary ? !a.scope.mayOverlap(b.scope) : a.scope != b.scope else { return nil }
    if !a.scope.timesMeet(b.scope) { return .times(first, second) }
    if !a.scope.placesMeet(b.scope) { return .places(first?.place ?? "", second?.place ?? "") }
    if !a.scope.definitionsAgree(b.scope) {
      return .definitions(first?.definition ?? "", second?.definition ?? "")
    }
    return .unequal
  }
}
