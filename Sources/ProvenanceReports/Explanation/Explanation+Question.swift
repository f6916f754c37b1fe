import Provenance

extension Explanation {
  /// Answers up to which a question's values are compared pair by pair.
  private static let pairwiseLimit = 8

  /// The rival answers to a question, who holds each, and how they stand to each other.
  public func question(_ number: Int) -> ExplanationItem {
    let question = graph.question(number)
    let answers = graph.values.answers(to: number)
    let compared = answers.filter(graph.values.isCompared)
    var items = measure(question)
    let isAnswer = Set(answers)
    items += part(
      of: report.contradictions.filter { root in
        root.question == number || root.claims.contains { isAnswer.contains($0) }
      }.map(\.id))
    items += scopeSplit(number)
    items += remark(question.note)
    if answers.isEmpty {
      items.append(ExplanationItem(.section, "no claim answers it", []))
    } else {
      let order = compared.isEmpty ? "" : ", in the order of their values"
      items.append(
        ExplanationItem(
          .section, "\(Phrase.count(answers.count, "answer"))\(order)",
          listed(answers, limit: Explanation.limit, "answer") { answer($0) }))
    }
    items += comparison(compared)
    return ExplanationItem(
      .question, "\(Visible.line(question.id)): \(Visible.line(question.text))",
      record: record(.question, number), items)
  }

  /// By what its answers are compared.
  private func measure(_ question: Question) -> [ExplanationItem] {
    guard question.exclusive else {
      return [
        ExplanationItem(
          .result, "several answers may be right: their values are only shown, never compared")
      ]
    }
    let unit = question.unit.map { "unit: \(Visible.line($0)), where an answer names no other" }
    let tolerance =
      switch question.tolerance {
      case .percent(let percent)?: "values agree within \(percent.text)%"
      case .absolute(let number)?: "values agree within \(number.text)"
      case nil: "values agree only where they are the same, or where an answer has a tolerance"
      }
    return [
      ExplanationItem(.result, "at most one value is right"),
      ExplanationItem(.note, [unit, tolerance].compactMap { $0 }.joined(separator: "; ")),
    ]
  }

  /// That answers would conflict but for what they speak of.
  private func scopeSplit(_ number: Int) -> [ExplanationItem] {
    guard let split = graph.scopeSplits().first(where: { $0.question == number }) else { return [] }
    let ids = split.claims.prefix(Explanation.shortLimit).map { Visible.line(graph.claim($0).id) }
    let rest = split.claims.count - ids.count
    return [
      ExplanationItem(
        .flag,
        "a scope split: different sources hold answers that would conflict, but not all of them "
          + "speak of the same thing: " + Phrase.list(ids + (rest > 0 ? ["\(rest) more"] : [])))
    ]
  }

  private func value(of claim: Int) -> String {
    let words = Visible.line(graph.values.words(for: claim))
    return words.isEmpty ? "no value" : words
  }

  /// An answer: its value, what it speaks of, and who holds or denies it.
  private func answer(_ claim: Int) -> ExplanationItem {
    let yes = Literal(claim: claim, isNegated: false)
    var items: [ExplanationItem] = []
    if let scope = scope(of: claim) { items.append(ExplanationItem(.note, "speaks of: \(scope)")) }
    for literal in [yes, yes.negation] {
      items += listed(graph.holders(of: literal), limit: Explanation.linkLimit, "assertion") {
        briefly($0)
      }
    }
    let standing = analysis.standings[claim]
    items.append(ExplanationItem(.note, standing.status.rawValue + derived(standing)))
    return ExplanationItem(
      .value,
      "\(value(of: claim)): \(Visible.line(graph.claim(claim).id)), "
        + "\(quoted(claim))", record: record(.claim, claim), items)
  }

  /// How many sources are committed to either side when what follows is counted too.
  private func derived(_ standing: ClaimStanding) -> String {
    let sides = [
      (standing.affirmingDerived, "affirm it"), (standing.denyingDerived, "deny it"),
    ].filter { $0.0 > 0 }.map {
      "\(Phrase.count($0.0, "source")) \($0.0 == 1 ? single($0.1) : $0.1)"
    }
    return sides.isEmpty
      ? "" : ": with all that follows from what is said, \(Phrase.list(sides))"
  }

  private func single(_ verb: String) -> String { verb == "affirm it" ? "affirms it" : "denies it" }

  // MARK: Comparison

  /// The answers against each other: each pair where they are few, else neighbours by value.
  private func comparison(_ answers: [Int]) -> [ExplanationItem] {
    guard answers.count > 1 else { return [] }
    let isPairwise = answers.count <= Explanation.pairwiseLimit
    var found: [ValueComparison: [(Int, Int)]] = [:]
    for (place, first) in answers.enumerated() {
      let rest = answers[(place + 1)...]
      for second in isPairwise ? rest : rest.prefix(1) {
        switch graph.values.comparison(first, second) {
        case .entailedBy: found[.entails, default: []].append((second, first))
        case .some(let comparison): found[comparison, default: []].append((first, second))
        case nil: continue
        }
      }
    }
    let items = ValueComparison.allCases.compactMap { comparison in
      found[comparison].map { pairs in
        ExplanationItem(
          .note, "\(comparison.words) (\(pairs.count))",
          listed(pairs, "pair") { compared($0, $1, comparison) })
      }
    }
    let title =
      isPairwise
      ? "the answers compared, each with each"
      : "the answers compared, each with the next by value; they are too many for every pair"
    return [ExplanationItem(.section, title, items)]
  }

  private func compared(_ a: Int, _ b: Int, _ comparison: ValueComparison) -> ExplanationItem {
    let records = [record(.claim, a), record(.claim, b)]
    guard comparison == .declared else {
      return ExplanationItem(.value, difference(a, b), records: records)
    }
    return ExplanationItem(
      .value, "\(value(of: a)) and \(value(of: b))", records: records,
      (declaredRelations(of: a)[b] ?? []).prefix(Explanation.linkLimit).map(declaredRelation))
  }
}
