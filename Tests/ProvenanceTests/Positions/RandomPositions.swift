import Provenance
import TestSupport

/// Small random cases in which sources speak more than once: dates of every precision, values of
/// one question, scopes, publications that date what they hold.
struct RandomPositions {
  private static let ids = ["a", "B", "c1", "c10", "c2", "é", "ж", "中", "0", "x/y", "Z", "a-b"]
  private static let days = (1...6).map { "2013-11-0\($0)" }
  private static let dates =
    days + [
      "2012", "2013", "2013-11", "2013-12", "2014-01-01T00:00:00Z", "2013-12-31T23:59:59Z",
      "2013-11-02T10:00:00Z", "2013-11-02T12:00:00+02:00", "2013-11-02T09:59:59Z",
      "2013-11-02/2013-11-04", "2013-11-04/2013-11", "2012/2013", "2013-11-03/2013-11-03",
    ]
  private static let scopes = [
    Scope(from: CalendarDate("2013-11"), to: CalendarDate("2013-11-04")),
    Scope(from: CalendarDate("2013-11-04")), Scope(from: CalendarDate("2013-11-05")),
    Scope(to: CalendarDate("2013")), Scope(place: "Japan"), Scope(place: "Japan/Tokyo"),
    Scope(place: "Japan/To"), Scope(definition: "dead"), Scope(definition: "dead, not missing"),
    Scope(
      from: CalendarDate("2014"), to: CalendarDate("2014"), place: "Japan", definition: "dead"),
  ]

  private var random: SeededGenerator
  private var records = Records()

  /// The case of a seed.
  static func records(seed: UInt64) -> Records {
    var made = RandomPositions(random: SeededGenerator(seed: seed))
    return made.make()
  }

  private init(random: SeededGenerator) { self.random = random }

  private mutating func make() -> Records {
    records.sources = ids(1...2).map { Source(id: $0, name: "S") }
    records.questions = ids(0...2).map { id in
      Question(
        id: id, text: "Q?", exclusive: random.pick([nil, nil, true, true, false]),
        unit: random.pick([nil, "m"]), tolerance: tolerance(perhaps: 3))
    }
    records.claims = ids(1...5).map { claim($0) }
    records.documents = ids(0...3).map { id in
      Document(
        id: id, title: "D", publisher: random.oneIn(4) ? nil : random.pick(records.sources).id,
        published: random.oneIn(4) ? nil : date())
    }
    for id in ids(0...8) {
      let assertion = assertion(id)
      records.assertions.append(assertion)
    }
    return records
  }

  private mutating func ids(_ count: ClosedRange<Int>) -> [String] {
    Array(Self.ids.shuffled(using: &random).prefix(random.number(count)))
  }

  private mutating func date() -> CalendarDate? {
    CalendarDate(random.pick(random.oneIn(2) ? Self.days : Self.dates))
  }

  private mutating func number(_ range: ClosedRange<Int>, times factor: Int = 1) -> ExactNumber {
    ExactNumber(random.number(range) * factor)
  }

  private mutating func tolerance(perhaps times: Int, isInCentimetres: Bool = false) -> Tolerance? {
    guard random.oneIn(times) else { return nil }
    if random.oneIn(3) { return .percent(ExactNumber(random.pick([0, 50, 100]))) }
    let text = random.pick(
      isInCentimetres ? ["0", "50", "100", "1.5e2"] : ["0", "0.5", "1", "1.50"])
    return ExactNumber(text).map { .absolute($0) }
  }

  private mutating func claim(_ id: String) -> Claim {
    var claim = Claim(id: id, text: "C.")
    if !records.questions.isEmpty, !random.oneIn(6) {
      claim.question = random.pick(records.questions).id
    }
    let unit = records.questions.first { $0.id == claim.question }?.unit
    if !random.oneIn(8) { claim.value = value(unit) }
    if random.oneIn(3) { claim.scope = random.pick(Self.scopes) }
    return claim
  }

  private mutating func value(_ questionUnit: String?) -> ClaimValue {
    let kind = random.number(1...12)
    if kind == 1 { return ClaimValue(category: random.pick(["x", "y", "é", "e\u{301}"])) }
    if kind == 2 { return ClaimValue(date: date()) }
    let unit = questionUnit == nil ? nil : random.pick([nil, "m", "cm"])
    let factor = unit == "cm" ? 100 : 1
    let tolerance = tolerance(perhaps: 4, isInCentimetres: unit == "cm")
    if kind <= 4 {
      let low = random.number(-1...3)
      let high = random.number(low...3)
      let isHalf = random.number(1...3)
      return ClaimValue(
        min: isHalf == 1 ? nil : ExactNumber(low * factor),
        max: isHalf == 2 ? nil : ExactNumber(high * factor), unit: unit, tolerance: tolerance)
    }
    return ClaimValue(
      number: number(-1...3, times: factor),
      bound: random.oneIn(2) ? nil : random.pick(ClaimValue.Bound.allCases), unit: unit,
      tolerance: tolerance)
  }

  private mutating func assertion(_ id: String) -> Assertion {
    var assertion = Assertion(
      id: id, source: random.pick(records.sources).id, claim: random.pick(records.claims).id,
      stance: random.pick([nil, nil, .affirms, .affirms, .denies, .denies, .reports]),
      certainty: random.pick([nil, nil, .certain, .probable, .possible]),
      date: random.oneIn(4) ? nil : date(), withdrawn: random.oneIn(6) ? Withdrawal() : nil)
    if !records.documents.isEmpty {
      for _ in 0..<random.number(0...2) {
        assertion.evidence.append(Evidence(document: random.pick(records.documents).id))
      }
    }
    if !records.assertions.isEmpty, random.oneIn(12) {
      assertion.claim = nil
      assertion.assertion = random.pick(records.assertions).id
    }
    return assertion
  }
}
