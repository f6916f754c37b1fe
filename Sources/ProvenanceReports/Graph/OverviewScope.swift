import Provenance

/// Chooses what the overview of a case shows that is too large to be drawn in full.
///
/// The contradictions with most sources on their weaker side come first: there both sides have
/// something to say. Of each its claims are taken, until there are enough for one page.
struct OverviewScope {
  /// Claims that an overview draws at most.
  static let claimLimit = 16
  /// Answers to one question that it draws at most: those that most sources give.
  static let answerLimit = 5

  /// A claim with the sources on both its sides.
  struct Row {
    let claim: Int
    /// The contradictions by which the claim was taken, and which are drawn.
    var roots: [Int] = []
    /// For the claim and for its negation, who is committed to it.
    var affirming = Voices()
    var denying = Voices()
  }

  /// Those who are committed to one literal.
  struct Voices {
    /// The sources that say so themselves; the one with most assertions on anything first.
    var own: [Int] = []
    /// Sources of whose words it follows.
    var derived: [Int] = []
    /// The assertions that say so, in the order of their quotes.
    var assertions: [Int] = []

    var count: Int { own.count + derived.count }
  }

  /// Two drawn claims that are held against each other.
  struct Clash: Hashable {
    let from: Int
    let to: Int
    let root: Int
  }

  /// What is said above the picture, and what of the rest of the case is only counted.
  private(set) var title: [String] = []
  private(set) var notes: [String] = []
  /// The rows from top to bottom, those of one question together.
  private(set) var rows: [Row] = []
  private(set) var clashes: [Clash] = []
  /// For each question with a frame how many disputed answers are not drawn.
  private(set) var moreAnswers: [(question: Int, count: Int)] = []
  /// Disputed claims that are not drawn and have no frame, and claims that nobody disputes.
  private(set) var moreDisputed = 0
  private(set) var uncontested = 0
  let language: ReportLanguage
  private let report: ContradictionReport
  private let graph: ClaimGraph

  /// - Complexity: O(n log n) in the records and in the members of the roots.
  init(_ report: ContradictionReport, _ language: ReportLanguage) {
    self.report = report
    self.language = language
    graph = report.graph
    let ranked = rankedRoots()
    var places: [Int: Int] = [:]
    var drawn: [Int] = []
    for root in ranked {
      let claims = claims(of: root)
      let new = claims.filter { places[$0] == nil }
      guard rows.count + new.count <= OverviewScope.claimLimit else { break }
      drawn.append(root)
      for claim in new {
        places[claim] = rows.count
        rows.append(Row(claim: claim))
      }
      for claim in claims { if let place = places[claim] { rows[place].roots.append(root) } }
    }
    takeVoices(drawn, places)
    sortByQuestion()
    takeClashes(drawn)
    countTheRest()
    describe()
  }

  // MARK: Which contradictions

  /// The places of the roots, most contested first.
  private func rankedRoots() -> [Int] {
    report.contradictions.indices.map { place in
      (weight: weight(place), place: place)
    }.sorted { a, b in
      a.weight == b.weight ? a.place < b.place : b.weight.lexicographicallyPrecedes(a.weight)
    }.map(\.place)
  }

  /// How contested a root is: contradictions before tensions, then the sources of the weaker side
  /// (of several answers the second), then all its sources.
  private func weight(_ place: Int) -> [Int] {
    let counts = report.sides[place].sides.map { side in
      Set(side.members.compactMap { graph.holder(of: $0.assertion) }).count
    }.sorted(by: >)
    return [
      report.contradictions[place].severity == .contradiction ? 1 : 0,
      counts.count > 1 ? counts[1] : 0, counts.reduce(0, +),
    ]
  }

  /// The claims that a root is drawn with.
  private func claims(of place: Int) -> [Int] {
    let root = report.contradictions[place]
    switch root.kind {
    case .direct, .relation: return root.claims
    case .question:
      // The sides come in order: the answer that most give is the first.
      var claims: [Int] = []
      for side in report.sides[place].sides where !claims.contains(side.literal.claim) {
        if claims.count < OverviewScope.answerLimit { claims.append(side.literal.claim) }
      }
      return claims
    case .path:
      let sides = report.sides[place]
      let ends = [sides.firstLiteral.claim, sides.secondLiteral.claim]
      return ends[0] == ends[1] ? [ends[0]] : ends
    }
  }

  // MARK: Who stands where

  private mutating func takeVoices(_ drawn: [Int], _ places: [Int: Int]) {
    var own: [[[Int]]] = rows.map { _ in [[], []] }
    var counts = [Int](repeating: 0, count: graph.sources.count)
    for number in 0..<graph.assertions.count where graph.isInReading(number) {
      guard let holder = graph.holder(of: number) else { continue }
      counts[holder] += 1
      let record = graph.assertion(number)
      guard record.stance != .reports,
        let place = record.claim.flatMap(graph.claims.number(of:)).flatMap({ places[$0] })
      else { continue }
      own[place][record.stance == .denies ? 1 : 0].append(number)
    }
    var held: [Literal: Set<Int>] = [:]
    for side in drawn.flatMap({ report.sides[$0].sides }) where places[side.literal.claim] != nil {
      held[side.literal, default: []].formUnion(
        side.members.compactMap { graph.holder(of: $0.assertion) })
    }
    for place in rows.indices {
      for isNegated in [false, true] {
        var voices = Voices()
        voices.assertions = own[place][isNegated ? 1 : 0].sorted {
          report.quotes.number(of: $0) < report.quotes.number(of: $1)
        }
        let direct = Set(voices.assertions.compactMap(graph.holder(of:)))
        voices.own = direct.sorted { (counts[$1], $0) < (counts[$0], $1) }
        let literal = Literal(claim: rows[place].claim, isNegated: isNegated)
        voices.derived = (held[literal] ?? []).subtracting(direct).sorted()
        if isNegated { rows[place].denying = voices } else { rows[place].affirming = voices }
      }
    }
  }

  // MARK: From top to bottom

  /// The question of a claim; nil for none.
  func question(of claim: Int) -> Int? {
    graph.claim(claim).question.flatMap(graph.questions.number(of:))
  }

  /// Puts the claims of a question together where the first of them stands.
  private mutating func sortByQuestion() {
    var firsts: [Int: Int] = [:]
    let keys = rows.enumerated().map { index, row in
      guard let question = question(of: row.claim) else { return [index, index] }
      let first = firsts[question] ?? index
      firsts[question] = first
      return [first, index]
    }
    rows = rows.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map { rows[$0] }
  }

  /// The drawn claims that drawn roots hold against each other: the claims of a relation, the ends
  /// of a path, and neighbours among the answers to a question.
  private mutating func takeClashes(_ drawn: [Int]) {
    var order: [Int: Int] = [:]
    for (place, row) in rows.enumerated() { order[row.claim] = place }
    for place in drawn.sorted() {
      let root = report.contradictions[place]
      switch root.kind {
      case .direct: continue
      case .relation, .path:
        let claims = claims(of: place).sorted()
        if claims.count == 2 { clashes.append(Clash(from: claims[0], to: claims[1], root: place)) }
      case .question:
        var pairs = Set<[Int]>()
        for conflict in root.conflicts {
          pairs.insert([conflict.first.claim, conflict.second.claim].sorted())
        }
        let answers = claims(of: place).sorted { order[$0] ?? 0 < order[$1] ?? 0 }
        for (above, below) in zip(answers, answers.dropFirst())
        where pairs.contains([above, below].sorted()) {
          clashes.append(Clash(from: above, to: below, root: place))
        }
      }
    }
  }

  // MARK: What is not drawn

  private mutating func countTheRest() {
    var answers: [Int: Int] = [:]
    let drawn = Set(rows.map(\.claim))
    for row in rows { if let question = question(of: row.claim) { answers[question] = 0 } }
    let standings = report.analysis.standings
    for claim in standings.indices {
      guard standings[claim].status == .disputed else {
        uncontested += 1
        continue
      }
      guard !drawn.contains(claim) else { continue }
      if let question = question(of: claim), let count = answers[question] {
        answers[question] = count + 1
      } else {
        moreDisputed += 1
      }
    }
    for question in answers.keys.sorted() {
      if let count = answers[question], count > 0 { moreAnswers.append((question, count)) }
    }
  }

  private mutating func describe() {
    let assertions = (0..<graph.assertions.count).count(where: graph.isInReading)
    let disputed = report.analysis.count(of: .disputed)
    title = [
      report.title,
      language.say(
        .caseCountsBySources,
        [
          "claims": .words(language.say(.claims, ["count": .number(graph.claims.count)])),
          "disputed": .number(disputed),
          "assertions": .words(language.say(.assertions, ["count": .number(assertions)])),
          "sources": .words(language.say(.sources, ["count": .number(graph.sources.count)])),
        ]),
    ]
    if let carrier = report.singleCarrier {
      let name = graph.source(carrier.source).name
      title.append(language.say(.allThroughSource, ["name": .words(name)]))
    }
    let shown = Set(rows.flatMap(\.roots)).count
    notes = [language.say(shown == 1 ? .overviewOfOne : .overviewOf, ["count": .number(shown)])]
    let moreClaims = moreAnswers.reduce(moreDisputed) { $0 + $1.count }
    notes.append(
      language.say(
        .notDrawnInOverview,
        [
          "contradictions": .number(report.contradictions.count - shown),
          "disputed": .number(moreClaims), "rest": .number(uncontested),
        ]))
    if let first = rows.first?.roots.first {
      let id = report.contradictions[first].id
      notes.append(language.say(.oneInFull, ["id": .words(id)]))
    }
  }
}
