/// The values of all claims of exclusive questions, ready to be compared (MODEL.md section 3).
///
/// Claims and questions go by their numbers. A claim without a question, of a question that is
/// not exclusive, or whose value is none stands in no relation to others.
package struct ValueTable: Sendable {
  let records: Records
  let claims: Numbering
  let questions: Numbering
  /// The values that are compared, in the order of their claims.
  let values: [ComparedValue]
  /// For each claim its place in `values`, or -1.
  private let places: [Int32]
  /// How many groups of values that are compared with each other there are.
  let groupCount: Int
  let scopes: ScopeTable
  let declared: DeclaredPairs

  /// The values of a case.
  /// - Complexity: O(n log n) in claims and relations.
  package init(_ records: Records, claims: Numbering, questions: Numbering) {
    self.records = records
    self.claims = claims
    self.questions = questions
    scopes = ScopeTable((0..<claims.count).map { records.claims[claims.place(of: $0)].scope })
    let questionUnits = (0..<questions.count).map {
      records.questions[questions.place(of: $0)].unit.map(Unit.init)
    }
    var categories: [String: Int] = [:]
    var groups: [Group: Int] = [:]
    var values: [ComparedValue] = []
    var places = [Int32](repeating: -1, count: claims.count)
    for number in 0..<claims.count {
      let claim = records.claims[claims.place(of: number)]
      guard let value = claim.value,
        let question = claim.question.flatMap(questions.number(of:)),
        records.questions[questions.place(of: question)].exclusive
      else { continue }
      let unit = value.unit.map(Unit.init) ?? questionUnits[question] ?? Unit(nil)
      let interval = ValueInterval(value, unit: unit) { category in
        let number = categories[category] ?? categories.count
        categories[category] = number
        return number
      }
      guard let interval else { continue }
      let key = Group(question: question, kind: interval.kind)
      let group = groups[key] ?? groups.count
      groups[key] = group
      var own: ValueTolerance?
      var inherited: ValueTolerance?
      var magnitude = ExactDecimal.zero
      if case .number(let dimension) = interval.kind {
        own = value.tolerance.map { ValueTolerance($0, unit: unit) }
        // The question's tolerance is in its unit; without one, in that of each value.
        let common = questionUnits[question]
        inherited = records.questions[questions.place(of: question)].tolerance.map {
          ValueTolerance($0, unit: common?.dimension == dimension ? common ?? unit : unit)
        }
        for end in [value.number, value.min, value.max] {
          if let end { magnitude = max(magnitude, unit.baseDistance(end).magnitude) }
        }
      }
      places[number] = Int32(values.count)
      values.append(
        ComparedValue(
          claim: number, question: question, group: group, interval: interval, own: own,
          inherited: inherited, magnitude: magnitude, scope: scopes.extent(of: number)))
    }
    self.values = values
    self.places = places
    groupCount = groups.count
    declared = DeclaredPairs(records.relations, claims: claims)
  }

  private struct Group: Hashable {
    let question: Int
    let kind: ValueInterval.Kind
  }

  /// The value of a claim, where it is compared.
  func value(of claim: Int) -> ComparedValue? {
    places[claim] < 0 ? nil : values[Int(places[claim])]
  }

  /// What a claim's value is, where it is compared.
  package func interval(of claim: Int) -> ValueInterval? { value(of: claim)?.interval }

  /// How two claims bear on each other by their values; nil where they do not.
  ///
  /// A strict relation declared between the two, of whatever certainty, stands in its place.
  /// - Complexity: O(log r) in the relations of the first claim.
  package func relation(_ a: Int, _ b: Int) -> ComputedRelation? {
    guard a != b, let first = value(of: a), let second = value(of: b),
      first.group == second.group, !declared.contains(a, b)
    else { return nil }
    if first.isContrary(to: second) {
      return first.scope.mayOverlap(second.scope) ? .contrary : nil
    }
    guard first.scope == second.scope, !first.interval.isAbout, !second.interval.isAbout else {
      return nil
    }
    switch (second.interval.contains(first.interval), first.interval.contains(second.interval)) {
    case (true, true): return .equivalent
    case (true, false): return .entails
    case (false, true): return .entailedBy
    case (false, false): return nil
    }
  }

  /// Whether the values of two claims of one exclusive question cannot both be right.
  ///
  /// Values and tolerances alone decide; scopes and declared relations are left aside.
  package func areContrary(_ a: Int, _ b: Int) -> Bool {
    guard let first = value(of: a), let second = value(of: b) else { return false }
    return first.isContrary(to: second)
  }

  /// Whether two claims give different values to one exclusive question.
  ///
  /// "About 12" and "exactly 12" differ; 1 km and 1000 m do not; tolerances play no part.
  package func differ(_ a: Int, _ b: Int) -> Bool {
    guard let first = value(of: a), let second = value(of: b),
      first.question == second.question
    else { return false }
    return first.interval != second.interval
  }

  /// Whether nothing in the scopes of two claims keeps them apart.
  package func scopesMayOverlap(_ a: Int, _ b: Int) -> Bool {
    scopes.extent(of: a).mayOverlap(scopes.extent(of: b))
  }

  /// Whether two claims are meant at the same time and place, and in the same sense.
  package func haveSameScope(_ a: Int, _ b: Int) -> Bool {
    scopes.extent(of: a) == scopes.extent(of: b)
  }
}

/// The pairs of claims between which a strict relation is declared, whatever its certainty.
struct DeclaredPairs: Sendable {
  private var rows: [Int32]
  private var partners: [Int32]

  /// The pairs of relations between claims that exist.
  /// - Complexity: O(n log n) in the relations.
  init(_ relations: [Relation], claims: Numbering) {
    var pairs: [(Int32, Int32)] = []
    for relation in relations where relation.kind.isStrict {
      guard let from = claims.number(of: relation.from), let to = claims.number(of: relation.to),
        from != to
      else { continue }
      pairs.append((Int32(from), Int32(to)))
      pairs.append((Int32(to), Int32(from)))
    }
    pairs.sort { $0 < $1 }
    rows = [Int32](repeating: 0, count: claims.count + 1)
    for pair in pairs { rows[Int(pair.0) + 1] += 1 }
    for index in 0..<claims.count { rows[index + 1] += rows[index] }
    partners = pairs.map(\.1)
  }

  /// The claims that a claim is declared to be related with, ascending.
  func partners(of claim: Int) -> ArraySlice<Int32> {
    partners[Int(rows[claim])..<Int(rows[claim + 1])]
  }

  /// Whether a strict relation between two claims is declared.
  func contains(_ a: Int, _ b: Int) -> Bool {
    let row = partners(of: a)
    let place = partitionPoint(in: row.indices) { row[$0] >= Int32(b) }
    return place < row.endIndex && row[place] == Int32(b)
  }
}

/// The first index of a range from which on a predicate holds; the end where it holds nowhere.
/// - Complexity: O(log n).
func partitionPoint(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
  var (low, high) = (range.lowerBound, range.upperBound)
  while low < high {
    let middle = low + (high - low) / 2
    if holds(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}
