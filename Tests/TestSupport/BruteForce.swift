import Provenance

/// What a case amounts to by the letter of MODEL sections 2 to 4, found the slow way.
///
/// Every simple path between literals is walked and every pair of assertions is looked at; nothing
/// of the engine is used but the records themselves. For cases of a handful of claims.
package struct BruteForce {
  package typealias Step = CaseOutcome.Step

  package struct Path: Equatable {
    package var strength: Int
    package var steps: [Step]
  }

  struct Edge {
    let to: Int
    let strength: Int
    let relation: Int
  }

  /// An assertion in the reading that commits its source to a literal.
  struct Commitment {
    let assertion: Int
    let source: Int
    let literal: Int
    let strength: Int
  }

  let records: Records
  let options: ReadingOptions
  package let claimIDs: [String]
  package let sourceIDs: [String]
  package let assertionIDs: [String]
  package let relationIDs: [String]
  let questionIDs: [String]
  let values: PlainValues
  let positions: PlainPositions
  private(set) var edges: [[Edge]]
  private(set) var commitments: [Commitment] = []
  /// For each literal the best path to each literal that it implies.
  package private(set) var best: [[Path?]]

  /// - Parameter isLayered: whether paths are found layer by layer, and from what is held only:
  ///   for cases with too many claims to walk every path.
  package init(_ records: Records, _ options: ReadingOptions, isLayered: Bool = false) {
    self.records = records
    self.options = options
    claimIDs = inOrder(records.claims.map(\.id))
    sourceIDs = inOrder(records.sources.map(\.id))
    assertionIDs = inOrder(records.assertions.map(\.id))
    relationIDs = inOrder(records.relations.map(\.id))
    questionIDs = inOrder(records.questions.map(\.id))
    let claims = BruteForce.sorted(records.claims)
    values = PlainValues(records, claims: claims)
    positions = PlainPositions(
      records, assertions: BruteForce.sorted(records.assertions), values: values
    ) { id in claims.firstIndex { $0.id.utf8.elementsEqual(id.utf8) } ?? -1 }
    let literals = claimIDs.count * 2
    edges = Array(repeating: [], count: literals)
    best = Array(repeating: Array(repeating: nil, count: literals), count: literals)
    for relation in records.relations { add(relation) }
    for assertion in records.assertions { add(assertion) }
    addValues()
    if isLayered {
      for start in Set(commitments.map(\.literal)) { layer(from: start) }
    } else {
      for start in 0..<literals { walk(from: start) }
    }
  }

  private static func sorted<Record: CaseRecord>(_ records: [Record]) -> [Record] {
    records.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// The place of an id among ids, by its bytes.
  func place(_ id: String, in ids: [String]) -> Int {
    ids.firstIndex { $0.utf8.elementsEqual(id.utf8) } ?? -1
  }

  private static func weight(_ certainty: Certainty) -> Int {
    switch certainty {
    case .certain: 3
    case .probable: 2
    case .possible: 1
    }
  }

  private mutating func add(_ relation: Relation) {
    let strength = BruteForce.weight(relation.certainty)
    guard strength >= BruteForce.weight(options.minCertainty) else { return }
    let a = place(relation.from, in: claimIDs) * 2
    let b = place(relation.to, in: claimIDs) * 2
    let number = place(relation.id, in: relationIDs)
    func imply(_ from: Int, _ to: Int) {
      edges[from].append(Edge(to: to, strength: strength, relation: number))
    }
    // The table of MODEL section 3, line by line.
    switch relation.kind {
    case .entails:
      imply(a, b)
      imply(b + 1, a + 1)
    case .equivalent:
      imply(a, b)
      imply(b + 1, a + 1)
      imply(b, a)
      imply(a + 1, b + 1)
    case .contrary:
      imply(a, b + 1)
      imply(b, a + 1)
    case .contradictory:
      imply(a, b + 1)
      imply(b, a + 1)
      imply(a + 1, b)
      imply(b + 1, a)
    case .supports: break
    }
  }

  /// The values of exclusive questions, pair by pair; such a step names no relation.
  private mutating func addValues() {
    for a in claimIDs.indices {
      for b in claimIDs.indices {
        let targets: [Int] =
          switch values.bearing(a, b) {
          case .contrary: [b * 2 + 1]
          case .entails: [b * 2]
          case .equivalent: [b * 2]
          case .entailed, nil: []
          }
        for to in targets {
          edges[a * 2].append(Edge(to: to, strength: 3, relation: -1))
          // What is contrary stands in the other row, the other way round, in its turn.
          if to == b * 2 { edges[to + 1].append(Edge(to: a * 2 + 1, strength: 3, relation: -1)) }
        }
      }
    }
  }

  /// Whether an assertion is in the reading.
  func isInReading(_ assertion: Assertion) -> Bool {
    options.reading == .ever
      || assertion.withdrawn == nil
        && !positions.isReplaced(place(assertion.id, in: assertionIDs))
  }

  private mutating func add(_ assertion: Assertion) {
    guard isInReading(assertion), let claim = assertion.claim, assertion.stance != .reports else {
      return
    }
    commitments.append(
      Commitment(
        assertion: place(assertion.id, in: assertionIDs),
        source: place(assertion.source, in: sourceIDs),
        literal: place(claim, in: claimIDs) * 2 + (assertion.stance == .denies ? 1 : 0),
        strength: BruteForce.weight(assertion.certainty)))
  }

  /// Walks every simple path from a literal and keeps the best to each end.
  private mutating func walk(from start: Int) {
    var passed = Array(repeating: false, count: edges.count)
    var steps: [Step] = []
    passed[start] = true
    best[start][start] = Path(strength: 3, steps: [])
    func go(_ literal: Int, _ strength: Int, _ best: inout [Path?]) {
      for edge in edges[literal] where !passed[edge.to] {
        steps.append(Step(from: literal, to: edge.to, relation: edge.relation))
        let path = Path(strength: min(strength, edge.strength), steps: steps)
        if best[edge.to].map({ isBetter(path, $0) }) ?? true { best[edge.to] = path }
        passed[edge.to] = true
        go(edge.to, path.strength, &best)
        passed[edge.to] = false
        steps.removeLast()
      }
    }
    var found = best[start]
    go(start, 3, &found)
    best[start] = found
  }

  /// Finds the best path to each end layer by layer: of each strength the shortest, and of those
  /// with one literal before the last the first.
  private mutating func layer(from start: Int) {
    best[start][start] = Path(strength: 3, steps: [])
    for level in [3, 2, 1] where edges.joined().contains(where: { $0.strength == level }) {
      var reached = Array(repeating: [Step]?.none, count: edges.count)
      reached[start] = []
      var frontier = [start]
      while !frontier.isEmpty {
        var next: [Int: Path] = [:]
        for literal in frontier {
          let before = reached[literal] ?? []
          for edge in edges[literal] where edge.strength >= level && reached[edge.to] == nil {
            let step = Step(from: literal, to: edge.to, relation: edge.relation)
            let path = Path(strength: level, steps: before + [step])
            if next[edge.to].map({ isBetter(path, $0) }) ?? true { next[edge.to] = path }
          }
        }
        for (literal, path) in next {
          reached[literal] = path.steps
          if best[start][literal] == nil { best[start][literal] = path }
        }
        frontier = Array(next.keys)
      }
    }
  }

  /// The literals that a literal implies, itself among them.
  func implied(by start: Int) -> [Bool] {
    var reached = Array(repeating: false, count: edges.count)
    var open = [start]
    reached[start] = true
    while let literal = open.popLast() {
      for edge in edges[literal] where !reached[edge.to] {
        reached[edge.to] = true
        open.append(edge.to)
      }
    }
    return reached
  }

  /// Whether one path stands before another with the same ends: MODEL section 3, "best path".
  package func isBetter(_ a: Path, _ b: Path) -> Bool {
    if a.strength != b.strength { return a.strength > b.strength }
    if a.steps.count != b.steps.count { return a.steps.count < b.steps.count }
    for (x, y) in zip(a.steps, b.steps) where x.to / 2 != y.to / 2 { return x.to < y.to }
    for (x, y) in zip(a.steps, b.steps) where x.to != y.to { return x.to < y.to }
    for (x, y) in zip(a.steps, b.steps) where x.relation != y.relation {
      let (first, second) = (strength(of: x), strength(of: y))
      if first != second { return first > second }
      return y.relation < 0 || x.relation >= 0 && x.relation < y.relation
    }
    return false
  }

  private func strength(of step: Step) -> Int {
    edges[step.from].first { $0.to == step.to && $0.relation == step.relation }?.strength ?? 0
  }

  /// A path read backwards, as the implication from the negation of its end.
  static func turned(_ steps: [Step]) -> [Step] {
    steps.reversed().map { Step(from: $0.to ^ 1, to: $0.from ^ 1, relation: $0.relation) }
  }
}

/// Ids in the order of their bytes.
package func inOrder(_ ids: [String]) -> [String] {
  ids.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    .map { String(decoding: $0, as: UTF8.self) }
}
