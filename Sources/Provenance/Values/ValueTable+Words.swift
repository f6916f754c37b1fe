extension ValueTable {
  /// The value of a claim as it is written: "12", "at least 15 person", "10 to 15", "2013-11".
  ///
  /// A unit is shown where the claim itself writes one. Empty for a claim without a value. The
  /// text is that of others and is to be made safe where it is shown.
  package func words(for claim: Int) -> String {
    guard let value = record(claim).value else { return "" }
    return ValueTable.words(value)
  }

  /// Why two claims bear on each other as they do by their values, or do not, in a sentence.
  ///
  /// The text is that of others and is to be made safe where it is shown.
  package func explanation(_ a: Int, _ b: Int) -> String {
    let (left, right) = (words(for: a), words(for: b))
    guard let first = value(of: a), let second = value(of: b), first.group == second.group else {
      return "\(left) and \(right) cannot be compared"
    }
    if first.isContrary(to: second) {
      let scopes = scopeWords(first, second)
      if let tolerance = toleranceWords(first, second) {
        return "\(left) and \(right) lie further apart than the tolerance of \(tolerance)\(scopes)"
      }
      let verb = isOneValue(first) && isOneValue(second) ? "is not" : "lies outside"
      return "\(left) \(verb) \(right)\(scopes)"
    }
    if let tolerance = toleranceWords(first, second), areApart(first, second) {
      return "\(left) and \(right) lie within the tolerance of \(tolerance)"
    }
    if first.interval.isAbout || second.interval.isAbout {
      return ComparedValue.tolerance(first, second) == nil
        ? "\(left) and \(right) are not compared: no tolerance is given"
        : "\(left) and \(right) agree"
    }
    let isHeld = second.interval.contains(first.interval)
    let holds = first.interval.contains(second.interval)
    if isHeld, holds {
      let sentence = left == right ? "both are \(left)" : "\(left) is \(right)"
      return sentence + scopeWords(first, second)
    }
    if isHeld { return "\(left) lies inside \(right)" + scopeWords(first, second) }
    if holds { return "\(right) lies inside \(left)" + scopeWords(first, second) }
    return "\(left) and \(right) overlap"
  }

  private func record(_ claim: Int) -> Claim { records.claims[claims.place(of: claim)] }

  private static func words(_ value: ClaimValue) -> String {
    let words: String
    if let number = value.number {
      switch value.bound {
      case .exactly: words = number.text
      case .atLeast: words = "at least \(number.text)"
      case .moreThan: words = "more than \(number.text)"
      case .atMost: words = "at most \(number.text)"
      case .lessThan: words = "less than \(number.text)"
      case .about: words = "about \(number.text)"
      }
    } else if let min = value.min, let max = value.max {
      words = "\(min.text) to \(max.text)"
    } else if let min = value.min {
      words = "at least \(min.text)"
    } else if let max = value.max {
      words = "at most \(max.text)"
    } else {
      return value.date?.text ?? value.category ?? ""
    }
    return value.unit.map { "\(words) \($0)" } ?? words
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
  private func toleranceWords(_ a: ComparedValue, _ b: ComparedValue) -> String? {
    guard let tolerance = ComparedValue.tolerance(a, b), tolerance > .zero else { return nil }
    let magnitude = max(a.magnitude, b.magnitude)
    let hasOwn = a.own != nil || b.own != nil
    let isFirst = (hasOwn ? a.own : a.inherited)?.distance(magnitude: magnitude) == tolerance
    let claim = record((isFirst ? a : b).claim)
    let question = records.questions[questions.place(of: a.question)]
    switch hasOwn ? claim.value?.tolerance : question.tolerance {
    case .percent(let percent): return "\(percent.text)%"
    case .absolute(let number):
      let unit = hasOwn ? claim.value?.unit ?? question.unit : question.unit ?? claim.value?.unit
      return unit.map { "\(number.text) \($0)" } ?? number.text
    case nil: return nil
    }
  }

  /// What keeps two scopes apart, or that they are not the same where that matters.
  private func scopeWords(_ a: ComparedValue, _ b: ComparedValue) -> String {
    let (first, second) = (record(a.claim).scope, record(b.claim).scope)
    let isContrary = a.isContrary(to: b)
    guard isContrary ? !a.scope.mayOverlap(b.scope) : a.scope != b.scope else { return "" }
    if !a.scope.timesMeet(b.scope) {
      return ", but at different times: \(timeWords(first)) and \(timeWords(second))"
    }
    if !a.scope.placesMeet(b.scope) {
      return ", but at different places: \(first?.place ?? "") and \(second?.place ?? "")"
    }
    if !a.scope.definitionsAgree(b.scope) {
      return ", but by different definitions: \(first?.definition ?? "")"
        + " and \(second?.definition ?? "")"
    }
    return ", but their scopes are not the same"
  }

  private func timeWords(_ scope: Scope?) -> String {
    switch (scope?.from, scope?.to) {
    case (let from?, let to?): "\(from.text) to \(to.text)"
    case (let from?, nil): "from \(from.text)"
    case (nil, let to?): "until \(to.text)"
    case (nil, nil): ""
    }
  }
}
