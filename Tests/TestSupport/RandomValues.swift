import Provenance

/// Questions and values for random cases: small whole numbers with every bound, so that ends
/// touch and tolerances are met to the point; dates of every precision; categories; scopes.
package struct RandomValues {
  /// The numbers that occur.
  let numbers: ClosedRange<Int>
  /// Claims of the first question for one of another or of none.
  let share: Int

  private enum Answers: CaseIterable { case numbers, dates, categories, mixed }

  private static let dates = [
    "2013", "2014", "2013-11", "2013-12", "2014-01", "2013-11-02", "2013-11-03", "2013-11-04",
    "2013-11-02T10:00:00Z", "2013-11-02T23:30:00+01:00", "2013-11/2014-02", "2013-11-02/2013-11-03",
  ].compactMap { CalendarDate($0) }
  private static let words = [
    "red", "Red", "e\u{301}", "é", "blue", "ﬁ", "green", "ж", "w1", "w2", "w3", "w4",
  ]

  package init(numbers: ClosedRange<Int>, share: Int) {
    self.numbers = numbers
    self.share = share
  }

  /// A date, or none.
  package static func date(_ random: inout SeededGenerator) -> CalendarDate? {
    random.oneIn(6) ? nil : random.pick(dates)
  }

  /// Puts the claims to questions, with values.
  package func fill(_ records: inout Records, _ random: inout SeededGenerator) {
    var answers: [Answers] = []
    for index in records.questions.indices {
      records.questions[index].writtenExclusive = random.pick([nil, nil, true, true, true, false])
      answers.append(random.pick([.numbers, .numbers, .numbers] + Answers.allCases))
      records.questions[index].unit = random.oneIn(4) ? "m" : nil
      records.questions[index].tolerance = tolerance(&random, 1, times: 3)
    }
    guard !records.questions.isEmpty else { return }
    let areScoped = random.oneIn(2)
    for index in records.claims.indices {
      var place: Int? = 0
      if random.oneIn(share) { place = random.pick([nil, records.questions.count - 1]) }
      guard let place else { continue }
      records.claims[index].question = records.questions[place].id
      if !random.oneIn(12) {
        records.claims[index].value = value(answers[place], records.questions[place], &random)
      }
      if areScoped, !random.oneIn(4) { records.claims[index].scope = scope(&random) }
    }
  }

  private func exact(_ number: Int) -> ExactNumber? { ExactNumber("\(number)") }

  private func tolerance(
    _ random: inout SeededGenerator, _ factor: Int, times: Int
  ) -> Tolerance? {
    guard random.oneIn(times) else { return nil }
    if random.oneIn(2) { return exact(random.number(0...3) * factor).map { .absolute($0) } }
    return exact(random.pick([0, 10, 25, 50])).map { .percent($0) }
  }

  private func value(
    _ answers: Answers, _ question: Question, _ random: inout SeededGenerator
  ) -> ClaimValue {
    switch answers == .mixed ? random.pick([.numbers, .dates, .categories]) : answers {
    case .dates: return ClaimValue(date: random.pick(RandomValues.dates))
    case .categories: return ClaimValue(category: random.pick(RandomValues.words))
    case .numbers, .mixed: break
    }
    let unit = question.unit == nil ? nil : random.pick([nil, "m", "mm"])
    let factor = unit == "mm" ? 1000 : 1
    let own = tolerance(&random, factor, times: 6)
    let first = random.number(numbers)
    if random.oneIn(4) {
      let second = random.number(first...numbers.upperBound)
      let missing = random.number(0...5)
      return ClaimValue(
        min: missing == 0 ? nil : exact(first * factor),
        max: missing == 1 ? nil : exact(second * factor), unit: unit, tolerance: own)
    }
    return ClaimValue(
      number: exact(first * factor),
      bound: random.pick([nil, nil, nil] + ClaimValue.Bound.allCases), unit: unit, tolerance: own)
  }

  private func scope(_ random: inout SeededGenerator) -> Scope {
    let from = random.oneIn(3) ? random.pick(RandomValues.dates) : nil
    var to = random.oneIn(3) ? random.pick(RandomValues.dates) : nil
    // A scope that ends before it begins is an error of the case.
    if let first = from, let last = to, last.seconds.lowerBound < first.seconds.lowerBound {
      to = nil
    }
    return Scope(
      from: from, to: to, place: random.pick([nil, "J", "J/T", "J/O", "J/T/1", "K", "K"]),
      definition: random.pick([nil, nil, "x", "y"]))
  }
}
