import Provenance

/// How values bear on one another by the letter of MODEL section 3, pair by pair.
///
/// It shares nothing with the engine but the records and the seconds of a date. Numbers are
/// floating point: exact for the small whole numbers of random cases, and near enough for others.
package struct PlainValues {
  /// How a value bears on another one.
  package enum Bearing {
    case contrary
    case entails
    case entailed
    case equivalent
  }

  private enum Kind { case number, date, category }

  /// An end; an open one lies a little to the inside, by less than any number can.
  private struct End: Comparable {
    var at: Double
    var shift = 0
    static func < (a: End, b: End) -> Bool { (a.at, a.shift) < (b.at, b.shift) }
    static func + (end: End, distance: Double) -> End {
      End(at: end.at + distance, shift: end.shift)
    }
  }

  private struct Value {
    var kind: Kind
    var question: Int
    var lower = End(at: -.infinity)
    var upper = End(at: .infinity)
    var isAbout = false
    var word = ""
    /// How far its finite ends are from 0, at most.
    var magnitude = 0.0
    var tolerance: Tolerance?
    var factor = 1.0
  }

  private let values: [Value?]
  private let claims: [Claim]
  private let questions: [Question]
  private let declared: Set<[String]>

  /// The values of claims, which go by their places in the list.
  package init(_ records: Records, claims: [Claim]) {
    self.claims = claims
    let questions = records.questions
    self.questions = questions
    declared = Set(
      records.relations.filter { $0.kind != .supports }.flatMap {
        [[$0.from, $0.to], [$0.to, $0.from]]
      })
    values = claims.map { claim in
      guard let value = claim.value,
        let place = questions.firstIndex(where: { $0.id == claim.question }),
        questions[place].writtenExclusive != false
      else { return nil }
      return PlainValues.read(value, place, unit: value.unit ?? questions[place].unit)
    }
  }

  /// The question that a claim answers with a value that is compared, by its place.
  package func question(of claim: Int) -> Int? { values[claim]?.question }

  // MARK: Reading

  /// Millimetres in a unit of length; 1 for any other.
  private static func factor(_ unit: String?) -> Double {
    ["mm": 1, "cm": 10, "m": 1000, "km": 1_000_000][unit ?? ""] ?? 1
  }

  private static func double(_ number: ExactNumber) -> Double { Double(number.text) ?? .nan }

  private static func read(_ value: ClaimValue, _ question: Int, unit: String?) -> Value? {
    var read = Value(kind: .number, question: question, tolerance: value.tolerance)
    read.factor = factor(unit)
    if let date = value.date {
      read.kind = .date
      read.lower = End(at: Double(date.seconds.lowerBound))
      read.upper = End(at: Double(date.seconds.upperBound), shift: -1)
    } else if let word = value.category {
      read.kind = .category
      read.word = word
    } else if let number = value.number {
      let at = double(number) * read.factor
      read.magnitude = abs(at)
      switch value.writtenBound ?? .exactly {
      case .exactly, .about: (read.lower, read.upper) = (End(at: at), End(at: at))
      case .atLeast: read.lower = End(at: at)
      case .moreThan: read.lower = End(at: at, shift: 1)
      case .atMost: read.upper = End(at: at)
      case .lessThan: read.upper = End(at: at, shift: -1)
      }
      read.isAbout = value.writtenBound == .about
    } else {
      let ends = [value.min, value.max].map { $0.map { double($0) * read.factor } }
      if let least = ends[0] { read.lower = End(at: least) }
      if let greatest = ends[1] { read.upper = End(at: greatest) }
      read.magnitude = ends.compactMap { $0.map(abs) }.max() ?? 0
      if ends.allSatisfy({ $0 == nil }) || read.upper < read.lower { return nil }
    }
    return read
  }

  // MARK: Comparing

  /// The computed relation between two claims; nil where there is none.
  package func bearing(_ a: Int, _ b: Int) -> Bearing? {
    guard a != b, let x = values[a], let y = values[b], x.question == y.question,
      !declared.contains([claims[a].id, claims[b].id])
    else { return nil }
    if areContrary(a, b) { return scopesMayOverlap(a, b) ? .contrary : nil }
    guard x.kind == y.kind, scopesAreSame(a, b), !x.isAbout, !y.isAbout else { return nil }
    if x.kind == .category { return .equivalent }
    let isInside = y.lower <= x.lower && x.upper <= y.upper
    let isAround = x.lower <= y.lower && y.upper <= x.upper
    if isInside && isAround { return .equivalent }
    return isInside ? .entails : isAround ? .entailed : nil
  }

  /// Whether a strict relation between two claims is declared.
  package func areDeclared(_ a: Int, _ b: Int) -> Bool {
    declared.contains([claims[a].id, claims[b].id])
  }

  /// Whether two values of one exclusive question cannot both be right, whatever their scopes.
  package func areContrary(_ a: Int, _ b: Int) -> Bool {
    guard let x = values[a], let y = values[b], x.question == y.question, x.kind == y.kind else {
      return false
    }
    if x.kind == .category { return x.word != y.word }
    let tolerance = x.kind == .number ? tolerance(x, y) : nil
    if (x.isAbout || y.isAbout) && tolerance == nil { return false }
    return x.upper + (tolerance ?? 0) < y.lower || y.upper + (tolerance ?? 0) < x.lower
  }

  /// Whether two claims give different values to one exclusive question.
  package func differ(_ a: Int, _ b: Int) -> Bool {
    guard let x = values[a], let y = values[b], x.question == y.question else { return false }
    return x.kind != y.kind || x.isAbout != y.isAbout || x.word != y.word || x.lower != y.lower
      || x.upper != y.upper
  }

  private func tolerance(_ x: Value, _ y: Value) -> Double? {
    func distance(_ tolerance: Tolerance, _ factor: Double) -> Double {
      switch tolerance {
      case .absolute(let number): PlainValues.double(number) * factor
      case .percent(let number):
        PlainValues.double(number) * max(x.magnitude, y.magnitude) / 100
      }
    }
    let own = [x, y].compactMap { value in value.tolerance.map { distance($0, value.factor) } }
    if let greater = own.max() { return greater }
    let question = questions[x.question]
    return question.tolerance.map { distance($0, PlainValues.factor(question.unit)) }
  }

  // MARK: Scopes

  private func parts(_ scope: Scope?) -> [Substring] { scope?.place?.split(separator: "/") ?? [] }

  /// Whether two scopes may overlap.
  package func scopesMayOverlap(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (claims[a].scope, claims[b].scope)
    for (first, second) in [(x, y), (y, x)] {
      if let to = first?.to, let from = second?.from,
        to.seconds.upperBound <= from.seconds.lowerBound
      {
        return false
      }
    }
    if let first = x?.definition, let second = y?.definition, first != second { return false }
    return zip(parts(x), parts(y)).allSatisfy { $0 == $1 }
  }

  /// Whether two scopes are the same.
  package func scopesAreSame(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (claims[a].scope, claims[b].scope)
    return x?.from?.seconds.lowerBound == y?.from?.seconds.lowerBound
      && x?.to?.seconds.upperBound == y?.to?.seconds.upperBound && parts(x) == parts(y)
      && x?.definition == y?.definition
  }
}
