import Provenance

/// Chooses what the picture of all disputes shows, and folds the rest of the case for the whole one.
///
/// It is for cases whose disputes can be drawn in full; of others `OverviewScope` draws an overview.
struct DisputeScope {
  /// Holders that get a stub of their own for what nobody disputes; more are folded by question.
  static let holderLimit = 40

  private let report: ContradictionReport
  private let graph: ClaimGraph
  private let limit: Int
  private let claimOf: [Int]
  private let byClaim: Rows
  private let language: ReportLanguage
  private var scope: PictureScope

  static func scope(
    _ report: ContradictionReport, limit: Int, folding: Bool, _ language: ReportLanguage
  ) -> PictureScope {
    var choice = DisputeScope(report, limit, language)
    choice.takeDisputed(folding: folding)
    if folding { choice.fold() }
    choice.describe(folding: folding)
    return choice.scope
  }

  /// Whether all disputed claims and all assertions on them can be drawn.
  /// - Complexity: O(n) in the records.
  static func isDrawnInFull(_ report: ContradictionReport, limit: Int) -> Bool {
    let choice = DisputeScope(report, limit, .english)
    let disputed = choice.candidates().disputed
    let assertionCount = disputed.reduce(0) { $0 + choice.byClaim[$1].count }
    return assertionCount <= limit && disputed.count <= limit
  }

  /// - Complexity: O(n) in the assertions.
  private init(_ report: ContradictionReport, _ limit: Int, _ language: ReportLanguage) {
    self.report = report
    self.language = language
    scope = PictureScope(language)
    self.limit = limit
    let graph = report.graph
    self.graph = graph
    claimOf = (0..<graph.assertions.count).map { number in
      guard graph.isInReading(number), graph.holder(of: number) != nil else { return -1 }
      return graph.assertion(number).claim.flatMap(graph.claims.number(of:)) ?? -1
    }
    byClaim = Rows(claimOf, count: graph.claims.count)
  }

  /// The disputed claims in the order of their roots, then the claims that touch one.
  private func candidates() -> (disputed: [Int], touching: [Int]) {
    let standings = report.analysis.standings
    var isTaken = Array(repeating: false, count: graph.claims.count)
    var disputed: [Int] = []
    // More roots than lines can be drawn need not be asked for their claims.
    let first = report.contradictions.prefix(limit).flatMap(\.claims)
    for claim in first + Array(standings.indices)
    where standings[claim].status == .disputed && !isTaken[claim] {
      isTaken[claim] = true
      disputed.append(claim)
    }
    var touching = Set<Int>()
    for number in 0..<graph.relations.count {
      let relation = graph.relation(number)
      guard relation.certainty.strength >= graph.options.minCertainty.strength,
        let from = graph.claims.number(of: relation.from),
        let to = graph.claims.number(of: relation.to), isTaken[from] != isTaken[to]
      else { continue }
      touching.insert(isTaken[from] ? to : from)
    }
    return (disputed, touching.sorted())
  }

  /// Takes all disputed claims, and of those that touch one what there is room for.
  private mutating func takeDisputed(folding: Bool) {
    let (disputed, touching) = candidates()
    var missing = 0
    for claim in disputed {
      scope.claims.insert(claim)
      scope.assertions += byClaim[claim]
    }
    for claim in touching {
      guard scope.assertions.count + byClaim[claim].count <= limit,
        scope.claims.count < 2 * limit
      else {
        missing += 1
        continue
      }
      scope.claims.insert(claim)
      scope.assertions += byClaim[claim]
    }
    scope.takeRelations(report)
    // In the whole case they are folded.
    guard missing > 0, !folding else { return }
    scope.notes.append(language.say(.notDrawnTouching, ["count": .number(missing)]))
  }

  private mutating func fold() {
    let standings = report.analysis.standings
    let isFolded = claimOf.indices.filter {
      claimOf[$0] >= 0 && !scope.claims.contains(claimOf[$0])
        && standings[claimOf[$0]].status != .disputed
    }
    let drawnHolders = Set(scope.assertions.compactMap(graph.holder(of:)))
    let otherHolders = Set(isFolded.compactMap(graph.holder(of:))).subtracting(drawnHolders)
    let own =
      drawnHolders.count + otherHolders.count <= DisputeScope.holderLimit
      ? drawnHolders.union(otherHolders) : drawnHolders
    var byHolder: [Int: [Int]] = [:]
    var byQuestion: [Int: [Int]] = [:]
    var claimsOfQuestion: [Int: Set<Int>] = [:]
    for number in isFolded {
      guard let holder = graph.holder(of: number) else { continue }
      if own.contains(holder) {
        byHolder[holder, default: []].append(number)
      } else {
        let question = question(of: claimOf[number])
        byQuestion[question, default: []].append(number)
        claimsOfQuestion[question, default: []].insert(claimOf[number])
      }
    }
    for claim in standings.indices
    where standings[claim].status == .unattested && !scope.claims.contains(claim) {
      claimsOfQuestion[question(of: claim), default: []].insert(claim)
    }
    let shown = isFolded.filter { graph.holder(of: $0).map(own.contains) ?? false }
    if shown.count <= limit {
      scope.brought = shown
    } else {
      scope.notes.append(language.say(.notDrawnBringers))
    }
    for holder in byHolder.keys.sorted() {
      let assertions = byHolder[holder] ?? []
      scope.folds.append(
        PictureScope.Fold(
          holder: holder, question: nil, claims: Set(assertions.map { claimOf[$0] }).sorted(),
          assertionCount: assertions.count, holderCount: 1))
    }
    foldByQuestion(byQuestion, claimsOfQuestion)
  }

  private mutating func foldByQuestion(
    _ assertions: [Int: [Int]], _ claims: [Int: Set<Int>]
  ) {
    // Questions without a frame in the picture share one stub.
    let framed = Set(scope.claims.map(question(of:)))
    var rest = (claims: Set<Int>(), assertions: [Int]())
    for question in claims.keys.sorted() {
      let own = claims[question] ?? []
      let said = assertions[question] ?? []
      if question >= 0, framed.contains(question) {
        scope.folds.append(fold(question: question, own, said))
      } else {
        rest.claims.formUnion(own)
        rest.assertions += said
      }
    }
    guard !rest.claims.isEmpty else { return }
    scope.folds.append(fold(question: nil, rest.claims, rest.assertions))
  }

  private func fold(
    question: Int?, _ claims: Set<Int>, _ assertions: [Int]
  ) -> PictureScope.Fold {
    PictureScope.Fold(
      holder: nil, question: question, claims: claims.sorted(),
      assertionCount: assertions.count,
      holderCount: Set(assertions.compactMap(graph.holder(of:))).count)
  }

  /// The question of a claim; -1 for none.
  private func question(of claim: Int) -> Int {
    graph.claim(claim).question.flatMap(graph.questions.number(of:)) ?? -1
  }

  private mutating func describe(folding: Bool) {
    let disputed = report.analysis.count(of: .disputed)
    scope.subject = language.say(folding ? .subjectCase : .subjectDisputed)
    if folding {
      let spoken = claimOf.count { $0 >= 0 }
      scope.title = [
        report.title,
        language.say(
          .caseCounts,
          [
            "claims": .words(language.say(.claims, ["count": .number(graph.claims.count)])),
            "disputed": .number(disputed),
            "assertions": .words(language.say(.assertions, ["count": .number(spoken)])),
          ]),
      ]
      let outside = graph.assertions.count - spoken
      if outside > 0 {
        scope.notes.append(
          language.say(
            .notDrawnElsewhere,
            ["assertions": .words(language.say(.assertions, ["count": .number(outside)]))]))
      }
      if report.singleCarrier != nil { scope.findSinglePoints(report, among: []) }
    } else {
      scope.title = [
        report.title, language.say(.disputedAndTouching, ["count": .number(disputed)]),
      ]
      scope.findSinglePoints(report, among: scope.notes.isEmpty ? scope.assertions : [])
    }
  }
}
