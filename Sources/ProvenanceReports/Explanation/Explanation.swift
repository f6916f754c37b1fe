import Provenance

/// Tells step by step why a claim has its status, why a root is one, why two assertions conflict.
public struct Explanation {
  /// Members of a side, pairs and the like that are told; the rest is counted.
  static let limit = 100

  let report: ContradictionReport
  let names: SourceNames
  let words: AssertionWords
  let sentences: RootSentences
  var graph: ClaimGraph { report.graph }

  /// Explanations of a report.
  public init(_ report: ContradictionReport) {
    self.report = report
    names = SourceNames(report.graph)
    words = AssertionWords(report, names: names)
    sentences = RootSentences(report, names: names, words: words)
  }

  // MARK: A claim

  /// Why a claim has its status: everybody on both sides, with every step.
  public func claim(_ number: Int) -> ExplanationItem {
    let claim = graph.claim(number)
    let standing = report.analysis.standings[number]
    var items: [ExplanationItem] = []
    if let question = claim.question.flatMap({ id in
      graph.records.questions.first { sameBytes($0.id, id) }
    }) {
      items.append(ExplanationItem(.note, "answers: \(Visible.line(question.text))"))
    }
    items += side(
      Literal(claim: number, isNegated: false), "affirmed by", standing.affirmedStrength)
    items += side(Literal(claim: number, isNegated: true), "denied by", standing.deniedStrength)
    items.append(ExplanationItem(.result, status(standing)))
    let roots = report.contradictions.filter { root in
      root.claims.contains(number)
        || root.conflicts.contains { $0.first.claim == number || $0.second.claim == number }
    }
    if !roots.isEmpty {
      items.append(
        ExplanationItem(.note, "part of " + roots.prefix(20).map(\.id).joined(separator: ", ")))
    }
    for review in graph.records.reviews where sameBytes(review.claim, claim.id) {
      items.append(ExplanationItem(.note, self.review(review)))
    }
    return ExplanationItem(
      .claim, "\(Visible.line(claim.id)): \(Visible.line(claim.text))",
      record: record(.claim, number), items)
  }

  private func side(_ literal: Literal, _ verb: String, _ strength: Int) -> [ExplanationItem] {
    let commitments = graph.commitments(to: literal)
    guard !commitments.isEmpty else { return [] }
    let count = Phrase.count(commitments.count, "source")
    let most = Certainty(strength: strength).rawValue
    let items = steps(commitments.map { ($0.assertion, $0.path) })
    return [ExplanationItem(.side, "\(verb) \(count), at most as \(most)", items)]
  }

  private func status(_ standing: ClaimStanding) -> String {
    let (yes, no) = (standing.affirmedStrength, standing.deniedStrength)
    switch standing.status {
    case .unattested: return "unattested: nobody affirms or denies it"
    case .affirmed, .denied:
      let word = standing.status.rawValue
      let only = standing.isOnlyPossible ? ", at most possibly" : ""
      if yes == 0 || no == 0 { return "\(word)\(only): one side alone speaks" }
      return "\(word): the two sides are too weak to conflict, and this one is the stronger"
    case .disputed:
      let reason =
        yes + no >= 4
        ? "the strongest on both sides, \(Certainty(strength: yes).rawValue) and "
          + "\(Certainty(strength: no).rawValue), cannot both be right"
        : "both sides say no more than that it is possible"
      return "disputed: \(reason)"
    }
  }

  private func review(_ review: Review) -> String {
    let label = review.rating.label.map { Visible.line($0) } ?? "no word"
    let by = review.reviewer.map { " by \(Visible.line($0))" } ?? ""
    let date = review.date.map { ", \($0.text)" } ?? ""
    return "reviewed\(by)\(date): \(label) (the fact-checker's own finding, no source's)"
  }

  // MARK: A root

  /// Why a root is one: its two sides, the relations between them, and whom to suspect.
  public func contradiction(_ number: Int) -> ExplanationItem {
    let root = report.contradictions[number - 1]
    let sides = report.sides[number - 1]
    var items = sides.sides.enumerated().map { index, side in
      let title = root.kind == .direct ? (index == 0 ? "for" : "against") : heading(side.literal)
      return self.side(title, side.members)
    }
    items.append(ExplanationItem(.result, sentences.why(root)))
    for step in sentences.reasons(root).prefix(Explanation.limit) { items.append(relation(step)) }
    let pairs = Phrase.count(root.pairCount, "pair") + " of assertions"
    let tensions = root.tensionCount > 0 ? ", \(root.tensionCount) in tension only" : ""
    items.append(ExplanationItem(.note, "\(pairs) by different sources\(tensions)"))
    let hasRelations =
      root.kind != .direct || sides.all.contains { !$0.path.isEmpty }
    items.append(
      ExplanationItem(
        .note,
        "a source may be wrong, or the annotation"
          + (hasRelations ? ", or one of the relations" : "")
          + "; this program does not say which"))
    let title = sentences.title(root, sides)
    return ExplanationItem(
      .contradiction, "\(root.id), a \(root.severity.rawValue): \(title)", items)
  }

  private func heading(_ literal: Literal) -> String {
    let value = Visible.line(graph.values.words(for: literal.claim))
    return (value.isEmpty ? "" : "\(value): ") + sentences.literal(literal)
  }

  private func side(_ title: String, _ members: [RootSides.Member]) -> ExplanationItem {
    ExplanationItem(.side, title, steps(members.map { ($0.assertion, $0.path) }))
  }

  /// Assertions, each with the relations through which it bears on what is explained.
  private func steps(_ told: [(assertion: Int, path: [PathStep])]) -> [ExplanationItem] {
    var items = told.prefix(Explanation.limit).map { assertion, path in
      var item = self.assertion(assertion)
      item.items += path.prefix(Explanation.limit).map(relation)
      return item
    }
    if told.count > items.count {
      items.append(ExplanationItem(.note, "... and \(told.count - items.count) more"))
    }
    return items
  }

  // MARK: Assertions

  /// One assertion: its chain, its words, and what to know before using it.
  public func assertion(_ number: Int) -> ExplanationItem {
    let assertion = graph.assertion(number)
    var items: [ExplanationItem] = []
    for evidence in assertion.evidence {
      guard let quoted = evidence.quoted else { continue }
      items.append(ExplanationItem(.quote, "\"\(quoted)\""))
      if let translation = evidence.translation {
        items.append(ExplanationItem(.quote, "in translation: \"\(Visible.line(translation))\""))
      }
    }
    for note in sentences.notes(on: number) {
      items.append(ExplanationItem(.note, "mind: \(note)"))
    }
    if !graph.isInReading(number) {
      items.append(ExplanationItem(.note, "not counted in this reading: it was taken back"))
    }
    let chain = graph.chains(of: number).map(words.chain).joined(separator: "; ")
    let sure = assertion.certainty == .certain ? "" : " (\(assertion.certainty.rawValue))"
    let object = assertion.claim ?? "the attribution \(assertion.assertion ?? "")"
    return ExplanationItem(
      .assertion,
      "[\(report.quotes.number(of: number))] \(chain) \(assertion.stance.verb) "
        + "\(Visible.line(object))\(sure)",
      record: record(.assertion, number), items)
  }

  /// A relation as a step of a path.
  func relation(_ step: PathStep) -> ExplanationItem {
    ExplanationItem(
      .relation, sentences.step(step), record: step.relation.map { record(.relation, $0) })
  }

  /// Why two assertions conflict, or why they do not.
  public func pair(_ a: Int, _ b: Int) -> ExplanationItem {
    let verdict = graph.conflict(between: a, b)
    var items = [assertion(a), assertion(b)]
    switch verdict {
    case .conflict(let pair, let sameSource):
      for step in pair.path.prefix(Explanation.limit) { items.append(relation(step)) }
      let strengths = [a, b].map { graph.assertion($0).certainty.rawValue }
      let path =
        pair.path.isEmpty
        ? "one affirms and the other denies the same claim"
        : "what the first holds rules out what the second holds"
      let who = sameSource ? "one source contradicts itself" : "a \(pair.severity.rawValue)"
      items.append(
        ExplanationItem(
          .result, "\(who): \(path); \(strengths[0]) against \(strengths[1])"))
      if let root = report.contradictions.first(where: { root in
        root.conflicts.contains { graph.joins($0, a, b) }
      }), !sameSource {
        items.append(ExplanationItem(.note, "part of \(root.id)"))
      }
    case .compatible(let reason):
      items.append(ExplanationItem(.result, "no conflict: \(reason.rawValue)"))
    }
    let ids = [a, b].map { Visible.line(graph.assertion($0).id) }
    return ExplanationItem(.pair, "\(ids[0]) and \(ids[1])", items)
  }

  private func record(_ kind: RecordKind, _ number: Int) -> RecordReference {
    switch kind {
    case .claim: RecordReference(kind, graph.claims.place(of: number))
    case .assertion: RecordReference(kind, graph.assertions.place(of: number))
    case .relation: RecordReference(kind, graph.relations.place(of: number))
    default: RecordReference(kind, number)
    }
  }
}
