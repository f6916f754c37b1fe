import Provenance

/// Chooses what the picture of one contradiction shows: both sides, and how their words came to us.
enum ContradictionScope {
  /// Terminal columns of a line of the title that joins two sentences.
  private static let titleColumns = 96
  /// Claims that a picture draws for each assertion at most: those on long paths.
  private static let claimsPerAssertion = 2

  static func scope(
    _ report: ContradictionReport, _ place: Int, limit: Int, _ language: ReportLanguage
  ) -> PictureScope {
    let root = report.contradictions[place]
    let focus = RootFocus(report, place)
    let sides = report.sides[place]
    let upper = focus.firstIsUpper ? sides.first : sides.second
    let lower = focus.firstIsUpper ? sides.second : sides.first

    var scope = PictureScope(language)
    scope.subject = language.say(.subjectContradiction, ["id": .words(root.id)])
    scope.isTwoSided = true
    scope.central = focus.central
    scope.claims.formUnion(focus.central)
    scope.join(root, sides, limit: limit * claimsPerAssertion)
    let (above, below) = drawn(upper, lower, limit: limit)
    let claimLimit = limit * claimsPerAssertion
    let taken = (
      scope.take(above, on: \.upper, report.graph, claimLimit: claimLimit),
      scope.take(below, on: \.lower, report.graph, claimLimit: claimLimit)
    )
    scope.markContradictions(report)
    for number in scope.relations where report.graph.relation(number).kind.excludes {
      scope.marked.insert(number)
    }

    let all = (upper + lower).map(\.assertion)
    scope.findSinglePoints(report, among: all)
    let counts = (holders(upper, report.graph), holders(lower, report.graph))
    scope.title = titleLines(report, root, focus, language)
    let follows = (
      follows(upper, focus, report.graph), follows(lower, focus, report.graph)
    )
    let sentences =
      [verdict(root, focus, counts, follows, language)]
      + [Passage(report.graph, all).sentence(in: language)].compactMap { $0 }
    let line = language.paragraph(sentences)
    scope.title += DisplayWidth.of(line) > titleColumns ? sentences : [line]
    if focus.central.count == 1 {
      scope.claimRemarks[focus.central[0]] = language.say(
        .markedCounts,
        [
          "mark": .words(language.say(root.severity.mark)), "first": .number(counts.0),
          "second": .number(counts.1),
        ])
    }
    let left = (upper.count - taken.0, lower.count - taken.1)
    if left.0 + left.1 > 0 {
      scope.notes.append(
        language.say(.notDrawnSides, ["above": .number(left.0), "below": .number(left.1)]))
    }
    return scope
  }

  /// The members that are drawn: the nearest of each side, as many of one as of the other.
  private static func drawn(
    _ upper: [RootSides.Member], _ lower: [RootSides.Member], limit: Int
  ) -> (upper: [RootSides.Member], lower: [RootSides.Member]) {
    let half = max(1, limit / 2)
    let above = min(upper.count, max(half, limit - lower.count))
    let below = min(lower.count, max(half, limit - above))
    return (Array(upper.prefix(above)), Array(lower.prefix(below)))
  }

  private static func holders(_ members: [RootSides.Member], _ graph: ClaimGraph) -> Int {
    Set(members.compactMap { graph.holder(of: $0.assertion) }).count
  }

  private static func titleLines(
    _ report: ContradictionReport, _ root: Contradiction, _ focus: RootFocus,
    _ language: ReportLanguage
  ) -> [String] {
    func titled(_ words: String, _ message: Message = .rootAndWords) -> String {
      language.say(
        message, ["id": .words(root.id), "words": .words(words), "claim": .words(words)])
    }
    if let question = root.question { return [titled(report.graph.question(question).text)] }
    let claims = focus.central.map(report.graph.claim)
    let questions = claims.map { $0.question.flatMap(report.graph.questions.number(of:)) }
    // A question that is answered by a value would not say what is disputed.
    if let question = questions.first.flatMap({ $0 }), questions.allSatisfy({ $0 == question }),
      claims.allSatisfy({ $0.value == nil })
    {
      return [titled(report.graph.question(question).text)]
    }
    guard claims.count > 1 else { return claims.map { titled($0.text) } }
    return claims.enumerated().map { index, claim in
      titled(claim.text, index == 0 ? .titledClaim : .againstClaim)
    }
  }

  /// Whether nobody of a side speaks to the one central claim itself.
  private static func follows(
    _ members: [RootSides.Member], _ focus: RootFocus, _ graph: ClaimGraph
  ) -> Bool {
    guard focus.central.count == 1 else { return false }
    return members.allSatisfy { member in
      graph.assertion(member.assertion).claim.flatMap(graph.claims.number(of:)) != focus.central[0]
    }
  }

  private static func verdict(
    _ root: Contradiction, _ focus: RootFocus, _ counts: (Int, Int), _ follows: (Bool, Bool),
    _ language: ReportLanguage
  ) -> String {
    let mark = MessageValue.words(language.say(root.severity.mark))
    if root.kind == .question {
      return language.say(
        .answersAndHolders,
        [
          "mark": mark, "answers": .number(focus.central.count),
          "holders": .number(counts.0 + counts.1),
        ])
    }
    let isOne = focus.central.count == 1
    func how(_ follows: Bool) -> String { follows ? language.say(.byWhatFollows) : "" }
    return language.say(
      isOne ? .holdersForAndAgainst : focus.bothDenied ? .holdersAgainstEach : .holdersForEach,
      [
        "mark": mark, "count": .number(counts.0), "other": .number(counts.1),
        "first": .words(how(follows.0)), "second": .words(how(follows.1)),
      ])
  }
}

extension Severity {
  /// The word in capitals for what is so contested.
  var mark: Message { self == .tension ? .tensionMark : .disputedMark }
}

extension PictureScope {
  /// Takes what joins the two sides: the relation of the root, or its path where that is short.
  fileprivate mutating func join(_ root: Contradiction, _ sides: RootSides, limit: Int) {
    relations.formUnion([root.relation].compactMap { $0 })
    guard root.kind == .path else {
      claims.formUnion(root.claims)
      for conflict in root.conflicts.prefix(limit) {
        computed += conflict.path.filter { $0.relation == nil }
      }
      return
    }
    let path = root.conflicts.first?.path ?? []
    if path.count <= limit {
      claims.formUnion(root.claims)
      relations.formUnion(path.compactMap(\.relation))
    } else {
      claims.formUnion([sides.firstLiteral.claim, sides.secondLiteral.claim])
      notes.append(language.say(.notDrawnSteps, ["count": .number(path.count)]))
    }
  }

  /// Takes the members of a side with the claims on their paths; the number there was room for.
  fileprivate mutating func take(
    _ members: [RootSides.Member], on side: WritableKeyPath<PictureScope, Sides>,
    _ graph: ClaimGraph, claimLimit: Int
  ) -> Int {
    var taken = 0
    for member in members {
      guard member.path.isEmpty || claims.count + member.path.count <= claimLimit else { continue }
      taken += 1
      assertions.append(member.assertion)
      self[keyPath: side].assertions.insert(member.assertion)
      var onWay = member.path.flatMap { [$0.from.claim, $0.to.claim] }
      let held = graph.assertion(member.assertion).claim.flatMap(graph.claims.number(of:))
      onWay += [held].compactMap { $0 }
      claims.formUnion(onWay)
      self[keyPath: side].claims.formUnion(onWay)
      relations.formUnion(member.path.compactMap(\.relation))
      computed += member.path.filter { $0.relation == nil }
    }
    return taken
  }
}
