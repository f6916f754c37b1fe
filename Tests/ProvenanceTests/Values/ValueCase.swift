import TestSupport

@testable import Provenance

/// Small random cases of values, and what relates two of them by points on a line.
///
/// Numbers are few and small, so that ends, tolerances and scopes often meet exactly.
struct ValueCase {
  var questionCount = 1...2
  var claimCount = 2...8
  var kinds = ["number", "number", "number", "date", "category"]
  var hasScopes = true
  var hasTolerances = true
  var relationCount = 0...4

  static let numbers = ["0", "-1", "1", "2", "2.0", "3", "10", "1e1", "10.5", "12", "99", "100"]
  static let units: [String?] = [nil, nil, nil, "m", "m", "cm", "km", "person"]
  static let dates = [
    "2013", "2013-11", "2013-11-02", "2013-11-02T10:00:00Z", "2013-11-02T11:00:00+01:00",
    "2013-11-02T23:59:59Z", "2013-11-01/2013-11-03", "2013-11-03", "2013-12", "2014",
  ]
  static let categories = ["arson", "Arson", "caf\u{e9}", "cafe\u{301}", "cable"]
  static let places: [String?] = [nil, "Japan", "Japan/Tokyo", "Japan/Osaka", "Jap", "Japan/"]
  static let definitions: [String?] = [nil, nil, "dead", "dead, not missing"]

  func records(_ random: inout SeededGenerator) -> Records {
    var records = Records()
    for number in 0..<random.number(questionCount) {
      records.questions.append(
        Question(
          id: "q\(number)", text: "Q?", exclusive: random.pick([nil, nil, nil, true, false]),
          unit: random.pick([nil, "m", "km"]), tolerance: tolerance(&random)))
    }
    for number in 0..<random.number(claimCount) {
      let value = random.oneIn(20) ? nil : self.value(random.pick(kinds), &random)
      records.claims.append(
        Claim(
          id: "c\(number)", text: "C.",
          question: random.oneIn(20) ? nil : random.pick(records.questions).id, value: value,
          scope: hasScopes && random.oneIn(2) ? scope(&random) : nil))
    }
    records.claims.shuffle(using: &random)
    for _ in 0..<random.number(relationCount) {
      records.relations.append(
        Relation(
          kind: random.pick(Relation.Kind.allCases), from: random.pick(records.claims).id,
          to: random.pick(records.claims).id, certainty: random.pick([nil, .possible])))
    }
    return records
  }

  private func number(_ random: inout SeededGenerator) -> ExactNumber? {
    ExactNumber(random.pick(ValueCase.numbers))
  }

  private func tolerance(_ random: inout SeededGenerator) -> Tolerance? {
    guard hasTolerances, random.oneIn(3) else { return nil }
    if random.oneIn(2) {
      return ExactNumber(random.pick(["0", "1", "2", "9", "100"])).map(Tolerance.absolute)
    }
    return ExactNumber(random.pick(["0", "1", "10", "50", "90", "100", "200"]))
      .map(Tolerance.percent)
  }

  func value(_ kind: String, _ random: inout SeededGenerator) -> ClaimValue {
    switch kind {
    case "date": return ClaimValue(date: CalendarDate(random.pick(ValueCase.dates)))
    case "category": return ClaimValue(category: random.pick(ValueCase.categories))
    default: break
    }
    let unit = random.pick(ValueCase.units)
    let tolerance = random.oneIn(3) ? tolerance(&random) : nil
    guard random.oneIn(3) else {
      let bound = random.pick([nil, nil] + ClaimValue.Bound.allCases)
      return ClaimValue(number: number(&random), bound: bound, unit: unit, tolerance: tolerance)
    }
    let range: (ExactNumber?, ExactNumber?) = random.pick([
      (number(&random), nil), (nil, number(&random)), (number(&random), number(&random)),
    ])
    return ClaimValue(min: range.0, max: range.1, unit: unit, tolerance: tolerance)
  }

  private func scope(_ random: inout SeededGenerator) -> Scope {
    let dates: [String?] = [nil, nil, "2013-11-02", "2013-11", "2013-11-03"]
    let from = random.pick(dates).flatMap(CalendarDate.init)
    var to = random.pick(dates).flatMap(CalendarDate.init)
    // A time that ends before it begins is an error: see `RangeOrder`.
    if let start = from, let end = to, end.seconds.upperBound <= start.seconds.lowerBound {
      to = nil
    }
    return Scope(
      from: from, to: to, place: random.pick(ValueCase.places),
      definition: random.pick(ValueCase.definitions))
  }
}

/// What relates values by MODEL.md section 3, from points on a line of machine integers.
///
/// A metre is ten million steps, so that every number, tolerance and percentage of a `ValueCase`
/// is a multiple of ten steps and an open end is one step off.
struct PointOracle {
  let records: Records

  func claim(_ id: String) -> Claim? { records.claims.first { $0.id == id } }

  private func question(_ claim: Claim) -> Question? {
    records.questions.first { $0.id == claim.question && $0.exclusive }
  }

  func relation(_ a: Claim, _ b: Claim) -> ComputedRelation? {
    guard a.id != b.id else { return nil }
    let isDeclared = records.relations.contains {
      $0.kind != .supports && ($0.from == a.id && $0.to == b.id || $0.from == b.id && $0.to == a.id)
    }
    guard !isDeclared, isComparable(a, b) else { return nil }
    if areContrary(a, b) { return scopesMayOverlap(a.scope, b.scope) ? .contrary : nil }
    guard hasSameScope(a.scope, b.scope), a.value?.bound != .about, b.value?.bound != .about
    else { return nil }
    switch (lies(a, inside: b), lies(b, inside: a)) {
    case (true, true): return .equivalent
    case (true, false): return .entails
    case (false, true): return .entailedBy
    case (false, false): return nil
    }
  }

  func areContrary(_ a: Claim, _ b: Claim) -> Bool {
    guard isComparable(a, b), let left = a.value, let right = b.value else { return false }
    if let category = left.category, let other = right.category { return category != other }
    let tolerance = tolerance(a, b)
    if left.bound == .about || right.bound == .about, tolerance == nil { return false }
    let points = critical(a) + critical(b)
    let (near, far) = (points.filter { holds(a, $0) }, points.filter { holds(b, $0) })
    return near.allSatisfy { x in far.allSatisfy { abs(x - $0) > tolerance ?? 0 } }
  }

  /// Of one exclusive question, of one kind, in units that convert.
  private func isComparable(_ a: Claim, _ b: Claim) -> Bool {
    guard let question = question(a), self.question(b)?.id == question.id, let left = a.value,
      let right = b.value, isOrdered(a), isOrdered(b)
    else { return false }
    if left.category != nil || right.category != nil {
      return left.category != nil && right.category != nil
    }
    if left.date != nil || right.date != nil { return left.date != nil && right.date != nil }
    let units = [left.unit ?? question.unit, right.unit ?? question.unit]
    let lengths = units.filter { ["m", "cm", "km"].contains($0) }.count
    return lengths == 2 || units[0] == units[1]
  }

  private func isOrdered(_ claim: Claim) -> Bool {
    guard let value = claim.value, let min = value.min, let max = value.max else { return true }
    return steps(min, claim) <= steps(max, claim)
  }

  private func scale(_ unit: String?) -> Int {
    switch unit {
    case "m": 10_000_000
    case "cm": 100_000
    case "km": 10_000_000_000
    default: 10_000_000
    }
  }

  private func unit(_ claim: Claim) -> String? { claim.value?.unit ?? question(claim)?.unit }

  private func steps(_ number: ExactNumber, _ claim: Claim) -> Int {
    tenths(number) * (scale(unit(claim)) / 10)
  }

  private func tenths(_ number: ExactNumber) -> Int {
    number.text == "1e1" ? 100 : Int((Double(number.text) ?? 0) * 10)
  }

  private func tolerance(_ a: Claim, _ b: Claim) -> Int? {
    guard a.value?.date == nil else { return nil }
    var greatest = 0
    for claim in [a, b] {
      for number in [claim.value?.number, claim.value?.min, claim.value?.max] {
        greatest = max(greatest, number.map { abs(self.steps($0, claim)) } ?? 0)
      }
    }
    func steps(_ tolerance: Tolerance?, _ unit: String?) -> Int? {
      switch tolerance {
      case .absolute(let number): return tenths(number) * (scale(unit) / 10)
      case .percent(let number): return tenths(number) * (greatest / 1000)
      case nil: return nil
      }
    }
    let own = [a, b].compactMap { steps($0.value?.tolerance, unit($0)) }
    let question = question(a)
    let isLength = ["m", "cm", "km"].contains(unit(a))
    let common = isLength ? question?.unit : nil
    return own.max() ?? [a, b].compactMap { steps(question?.tolerance, common ?? unit($0)) }.max()
  }

  /// The ends of a value and the points next to them.
  private func critical(_ claim: Claim) -> [Int] {
    guard let value = claim.value else { return [] }
    var ends = [value.number, value.min, value.max].compactMap { $0 }.map { steps($0, claim) }
    if let date = value.date {
      ends = [Int(date.seconds.lowerBound) * 10, Int(date.seconds.upperBound) * 10]
    }
    return ends.flatMap { [$0 - 1, $0, $0 + 1] } + [.min / 4, .max / 4]
  }

  private func holds(_ claim: Claim, _ point: Int) -> Bool {
    guard let value = claim.value else { return false }
    if let number = value.number.map({ steps($0, claim) }) {
      switch value.bound {
      case .exactly, .about: return point == number
      case .atLeast: return point >= number
      case .moreThan: return point > number
      case .atMost: return point <= number
      case .lessThan: return point < number
      }
    }
    if let date = value.date {
      return point >= date.seconds.lowerBound * 10 && point < date.seconds.upperBound * 10
    }
    return value.min.map { point >= steps($0, claim) } ?? true
      && value.max.map { point <= steps($0, claim) } ?? true
  }

  private func lies(_ a: Claim, inside b: Claim) -> Bool {
    if let category = a.value?.category { return category == b.value?.category }
    return (critical(a) + critical(b)).allSatisfy { !holds(a, $0) || holds(b, $0) }
  }

  func scopesMayOverlap(_ a: Scope?, _ b: Scope?) -> Bool {
    func starts(_ scope: Scope?) -> Int64 { scope?.from?.seconds.lowerBound ?? .min }
    func ends(_ scope: Scope?) -> Int64 { scope?.to?.seconds.upperBound ?? .max }
    guard starts(a) < ends(b), starts(b) < ends(a) else { return false }
    let (first, second) = (parts(a), parts(b))
    guard first.starts(with: second) || second.starts(with: first) else { return false }
    guard let definition = a?.definition, let other = b?.definition else { return true }
    return definition == other
  }

  private func parts(_ scope: Scope?) -> [Substring] {
    (scope?.place ?? "").split(separator: "/")
  }

  private func hasSameScope(_ a: Scope?, _ b: Scope?) -> Bool {
    a?.from?.seconds.lowerBound == b?.from?.seconds.lowerBound
      && a?.to?.seconds.upperBound == b?.to?.seconds.upperBound && parts(a) == parts(b)
      && a?.definition == b?.definition
  }
}

extension ValueTable {
  /// The table of a case, numbered as a graph numbers it.
  init(_ records: Records) {
    self.init(
      records, claims: Numbering(records.claims.map(\.id)),
      questions: Numbering(records.questions.map(\.id)))
  }

  func claim(_ number: Int) -> Claim { records.claims[claims.place(of: number)] }
}
