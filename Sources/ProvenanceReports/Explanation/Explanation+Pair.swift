import Provenance

extension Explanation {
  /// Why two assertions conflict, or why they do not.
  public func pair(_ a: Int, _ b: Int) -> ExplanationItem {
    var items = [told(a), told(b)]
    items += verdict(a, b)
    for number in [a, b] where !isAbout(a, b) && !isAbout(b, a) {
      for denial in (deniers[number] ?? []).prefix(Explanation.shortLimit) {
        items.append(
          ExplanationItem(
            .note,
            "mind: \(tag(number)) rests on an attribution that is denied: \(brief(denial))",
            records: [record(.assertion, denial), record(.assertion, number)]))
      }
    }
    let ids = [a, b].map { Visible.line(graph.assertion($0).id) }
    return ExplanationItem(.pair, "\(ids[0]) and \(ids[1])", items)
  }

  private func verdict(_ a: Int, _ b: Int) -> [ExplanationItem] {
    if let items = attribution(a, b) ?? attribution(b, a) { return items }
    if let silent = [a, b].first(where: { graph.literal(of: $0) == nil }) {
      return [
        result("no conflict: \(tag(silent)) passes its claim on without a commitment")
      ]
    }
    if let items = replacement(a, b) { return items }
    switch graph.conflict(between: a, b) {
    case .conflict(let pair, let sameSource): return conflict(a, b, pair, sameSource)
    case .compatible(.notInReading):
      let past = [a, b].filter { !graph.isInReading($0) }
      return past.map { result("no conflict in this reading: \(tag($0)): \(pastness(of: $0))") } + [
        ExplanationItem(.note, "--reading ever counts all that was ever said")
      ]
    case .compatible(.tooWeak): return tooWeak(a, b)
    case .compatible: return unrelated(a, b)
    }
  }

  private func result(_ text: String) -> ExplanationItem { ExplanationItem(.result, text) }

  // MARK: One about the other

  /// Whether an assertion says of another whether it was made.
  private func isAbout(_ a: Int, _ b: Int) -> Bool {
    graph.assertion(a).assertion.flatMap(graph.assertionNumber) == b
  }

  /// Where the first of two assertions is about an assertion, what that means for the second.
  private func attribution(_ a: Int, _ b: Int) -> [ExplanationItem]? {
    guard let target = graph.assertion(a).assertion.flatMap(graph.assertionNumber) else {
      return nil
    }
    let says = graph.assertion(a).stance
    guard target == b else {
      return [
        result(
          "no conflict: \(tag(a)) says only whether an attribution is right, that of \(tag(target))"
        ),
        briefly(target),
      ]
    }
    let speaker = graph.holder(of: a).map { names.capitalized($0) } ?? "?"
    let holder = graph.holder(of: b).map { names[$0] } ?? "?"
    let words =
      switch says {
      case .denies: "an attribution dispute: \(speaker) denies that \(holder) said it"
      case .affirms: "no conflict: \(speaker) says that \(holder) did say it"
      case .reports: "no conflict: \(speaker) passes on that \(holder) said it"
      }
    return [
      result(words),
      ExplanationItem(
        .note, "it takes no side on the claim itself, and is no part of a contradiction about it"),
    ]
  }

  // MARK: One replacing the other

  /// Where one of two assertions of a source replaces the other, when and why.
  private func replacement(_ a: Int, _ b: Int) -> [ExplanationItem]? {
    guard let source = graph.sourceNumber(graph.assertion(a).source),
      source == graph.sourceNumber(graph.assertion(b).source)
    else { return nil }
    let history = PositionHistory(graph, source: source)
    guard
      let (earlier, later) = [(a, b), (b, a)].first(where: {
        history.replacement(of: $0.0, by: $0.1) != nil
      }), let kind = history.replacement(of: earlier, by: later)?.kind
    else { return nil }
    let what =
      kind == .change
      ? "\(names[source]) changed its position" : "\(names[source]) gave a newer answer"
    var items = [
      result("no self-contradiction: \(what), and \(tag(later)) replaces \(tag(earlier))"),
      reason(from: earlier, to: later, history),
    ]
    items += [earlier, later].map { number in
      let dated = dated(number)
      return ExplanationItem(.note, "\(tag(number)): \(dated.text)", records: dated.records)
    }
    if graph.options.reading == .ever {
      items.append(
        ExplanationItem(
          .note, "this reading counts all that was ever said: others may conflict with both"))
    }
    return items
  }

  // MARK: A conflict

  private func conflict(
    _ a: Int, _ b: Int, _ pair: ConflictPair, _ sameSource: Bool
  ) -> [ExplanationItem] {
    var items = path(pair.path)
    let certainties = [a, b].map { graph.assertion($0).certainty }
    let strengths = certainties.map(\.rawValue)
    let path =
      pair.path.isEmpty
      ? "one affirms and the other denies the same claim"
      : "what the first holds rules out what the second holds"
    let who = sameSource ? "one source contradicts itself" : "a \(pair.severity.rawValue)"
    items.append(result("\(who): \(path); \(strengths[0]) against \(strengths[1])"))
    let greater = certainties.map(\.strength).max() ?? 0
    items.append(ExplanationItem(.note, sum(greater, pair.strength - greater, pair.path.isEmpty)))
    if sameSource {
      items += heldAtOnce(a, b)
    } else if let root = report.contradictions.first(where: { root in
      root.conflicts.contains { graph.joins($0, a, b) }
    }) {
      items.append(ExplanationItem(.note, "part of \(root.id)"))
    }
    return items
  }

  /// How the strengths of a pair add up.
  private func sum(_ greater: Int, _ least: Int, _ isDirect: Bool) -> String {
    "certain counts 3, probable 2, possible 1: the stronger side, \(greater), and the "
      + (isDirect ? "weaker" : "least of the weaker and all steps")
      + ", \(least), add to \(greater + least); a conflict takes 4"
  }

  /// Why neither of two assertions of a source replaces the other.
  private func heldAtOnce(_ a: Int, _ b: Int) -> [ExplanationItem] {
    let dates = [a, b].map { graph.dating(of: $0)?.date }
    let reason: String
    switch (dates[0], dates[1]) {
    case (let first?, let second?):
      let areApart =
        first.seconds.upperBound <= second.seconds.lowerBound
        || second.seconds.upperBound <= first.seconds.lowerBound
      reason =
        areApart
        ? "a later one takes an earlier one's place only on the same claim, or as an answer to the "
          + "same question that is said at least as firmly"
        : "neither date comes after the other: \(first.text) and \(second.text)"
    case (nil, nil): reason = "nothing dates them"
    case (nil, _): reason = "nothing dates \(tag(a))"
    case (_, nil): reason = "nothing dates \(tag(b))"
    }
    return [ExplanationItem(.note, "neither replaces the other: \(reason)")]
  }

  // MARK: No conflict

  /// Two assertions that exclude each other, and are said too weakly to conflict.
  private func tooWeak(_ a: Int, _ b: Int) -> [ExplanationItem] {
    guard let first = graph.literal(of: a), let second = graph.literal(of: b),
      let path = graph.bestPath(from: first, to: second.negation)
    else { return [result("no conflict: \(PairVerdict.Reason.tooWeak.rawValue)")] }
    let strengths = [a, b].map { graph.assertion($0).certainty.strength }
    let lesser = min(strengths[0], strengths[1], path.strength)
    return self.path(path.steps) + [
      result("no conflict: \(PairVerdict.Reason.tooWeak.rawValue)"),
      ExplanationItem(
        .note, sum(max(strengths[0], strengths[1]), lesser, path.steps.isEmpty)),
    ]
  }

  /// Two assertions that do not exclude each other: they agree, or have nothing to do with each
  /// other, or their values say why.
  private func unrelated(_ a: Int, _ b: Int) -> [ExplanationItem] {
    guard let first = graph.literal(of: a), let second = graph.literal(of: b) else { return [] }
    if first == second { return [result("no conflict: both hold the same")] }
    if let path = graph.bestPath(from: first, to: second) {
      return self.path(path.steps) + [
        result("no conflict: what the second holds follows from what the first holds")
      ]
    }
    if let path = graph.bestPath(from: second, to: first) {
      return self.path(path.steps) + [
        result("no conflict: what the first holds follows from what the second holds")
      ]
    }
    let reason = result("no conflict: \(PairVerdict.Reason.unrelated.rawValue)")
    guard !first.isNegated, !second.isNegated,
      let comparison = graph.values.comparison(first.claim, second.claim)
    else { return [reason] }
    let claims = [record(.claim, first.claim), record(.claim, second.claim)]
    return [
      result("no conflict: \(comparison.words)"),
      ExplanationItem(.value, difference(first.claim, second.claim), records: claims),
    ] + (declaredRelations(of: first.claim)[second.claim] ?? []).map(declaredRelation)
  }
}
