import Provenance

// Values and what they make of each other, in words.

extension WrittenValue {
  /// The value in words: "12", "at least 15 person", "10 to 15", "2013-11"; empty where there is none.
  ///
  /// The text is that of others and is to be made safe where it is shown.
  func words(in language: ReportLanguage = .english) -> String {
    func with(_ unit: String?, _ words: String) -> String {
      guard let unit else { return words }
      return language.say(.withUnit, ["number": .words(words), "unit": .words(unit)])
    }
    switch self {
    case .none: return ""
    case .term(let text): return text
    case .number(let number, let bound, let unit):
      return with(unit, language.say(bound.message, ["number": .words(number)]))
    case .range(let low, let high, let unit):
      return with(unit, language.say(.rangeOf, ["min": .words(low), "max": .words(high)]))
    }
  }
}

extension WrittenTolerance {
  /// The tolerance in words: "20%", "2 km".
  func words(in language: ReportLanguage = .english) -> String {
    switch self {
    case .percent(let number): "\(number)%"
    case .absolute(let number, let unit):
      WrittenValue.number(number, .exactly, unit: unit).words(in: language)
    }
  }
}

extension ValueBearing {
  /// Why two values bear on each other as they do, or do not, in a clause.
  ///
  /// The text is that of others and is to be made safe where it is shown.
  func words(in language: ReportLanguage = .english) -> String {
    let (left, right) = (first.words(in: language), second.words(in: language))
    func say(_ message: Message, tolerance: WrittenTolerance? = nil) -> String {
      language.say(
        message,
        [
          "first": .words(left), "second": .words(right),
          "tolerance": .words(tolerance?.words(in: language) ?? ""),
        ])
    }
    let words: String =
      switch outcome {
      case .notComparable: say(.valuesNotComparable)
      case .different: say(.valuesDiffer)
      case .outside: say(.valueOutside)
      case .beyond(let tolerance): say(.valuesBeyond, tolerance: tolerance)
      case .within(let tolerance): say(.valuesWithin, tolerance: tolerance)
      case .noTolerance: say(.valuesWithoutTolerance)
      case .agree: say(.valuesAgree)
      case .same: left == right ? say(.valuesAlike) : say(.valuesSame)
      case .inside: say(.valueInside)
      case .contains:
        language.say(.valueInside, ["first": .words(right), "second": .words(left)])
      case .overlap: say(.valuesOverlap)
      }
    return scopes?.words(after: words, in: language) ?? words
  }
}

extension ValueBearing.ScopeDifference {
  /// What two values make of each other, and what keeps their scopes apart.
  fileprivate func words(after clause: String, in language: ReportLanguage) -> String {
    func say(_ message: Message, _ first: String, _ second: String) -> String {
      language.say(
        message,
        ["clause": .words(clause), "first": .words(first), "second": .words(second)])
    }
    switch self {
    case .times(let first, let second):
      return say(
        .atDifferentTimes, first?.time(in: language) ?? "", second?.time(in: language) ?? "")
    case .places(let first, let second): return say(.atDifferentPlaces, first, second)
    case .definitions(let first, let second): return say(.byDifferentDefinitions, first, second)
    case .unequal: return language.say(.scopesNotTheSame, ["clause": .words(clause)])
    }
  }
}

extension Scope {
  /// The time that a claim is meant for; nil where none is given.
  func time(in language: ReportLanguage) -> String? {
    switch (from?.text, to?.text) {
    case (let from?, let to?):
      language.say(.fromTo, ["from": .words(from), "to": .words(to)])
    case (let from?, nil): language.say(.fromOn, ["from": .words(from)])
    case (nil, let to?): language.say(.untilThen, ["to": .words(to)])
    case (nil, nil): nil
    }
  }
}

extension ValueTable {
  /// The value of a claim in words; empty for a claim without a value.
  func words(for claim: Int, in language: ReportLanguage = .english) -> String {
    written(claim).words(in: language)
  }

  /// Why two claims bear on each other as they do by their values, or do not, in a clause.
  func explanation(_ a: Int, _ b: Int, in language: ReportLanguage = .english) -> String {
    bearing(a, b).words(in: language)
  }
}

extension ClaimValue.Bound {
  fileprivate var message: Message {
    switch self {
    case .exactly: .exactlyNumber
    case .atLeast: .atLeastNumber
    case .moreThan: .moreThanNumber
    case .atMost: .atMostNumber
    case .lessThan: .lessThanNumber
    case .about: .aboutNumber
    }
  }
}
