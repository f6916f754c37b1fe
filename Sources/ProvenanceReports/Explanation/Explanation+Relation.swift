import Provenance

extension Explanation {
  /// What a declared relation means, whether it counts, and which contradictions rest on it.
  public func relation(_ number: Int) -> ExplanationItem {
    let relation = graph.relation(number)
    var items: [ExplanationItem] = []
    if !relation.kind.isStrict {
      items.append(ExplanationItem(.result, "shown to the reader, and never computed with"))
    } else if !counts(relation) {
      items.append(
        ExplanationItem(
          .result,
          "left out: it is \(relation.certainty.rawValue), and only relations from "
            + "\(graph.options.minCertainty.rawValue) up are used"))
    } else {
      items.append(ExplanationItem(.result, "used, as \(relation.certainty.rawValue)"))
    }
    if let reason = relation.reason {
      items.append(ExplanationItem(.note, "why: \(Visible.line(reason))"))
    }
    if let by = relation.recordedBy {
      items.append(ExplanationItem(.note, "recorded by \(Visible.line(by))"))
    }
    items += remark(relation.note)
    items += ends(of: relation)
    items += meaning(of: relation)
    if relation.kind.isStrict, counts(relation) {
      items += roots(over: number)
      items += ownConflicts(over: number)
    }
    return ExplanationItem(
      .relation, "\(Visible.line(relation.id)): \(sentences.sentence(of: relation))",
      record: record(.relation, number), items)
  }

  /// The two claims, and where they stand.
  private func ends(of relation: Relation) -> [ExplanationItem] {
    let claims = [relation.from, relation.to].compactMap(graph.claimNumber)
    let items = claims.map { claim in
      ExplanationItem(
        .claim,
        "\(Visible.line(graph.claim(claim).id)): \(quoted(claim)), "
          + analysis.standings[claim].status.rawValue,
        record: record(.claim, claim))
    }
    return [ExplanationItem(.section, "the two claims", items)]
  }

  /// What follows from what, in plain words.
  private func meaning(of relation: Relation) -> [ExplanationItem] {
    let texts = [relation.from, relation.to].map { id in
      graph.claimNumber(id).map(quoted) ?? Visible.line(id)
    }
    let (a, b) = (texts[0], texts[1])
    let words =
      switch relation.kind {
      case .entails:
        [
          "whoever affirms \(a) is taken to affirm \(b)",
          "whoever denies \(b) is taken to deny \(a)",
        ]
      case .equivalent:
        [
          "whoever affirms one of the two is taken to affirm the other",
          "whoever denies one of the two is taken to deny the other",
        ]
      case .contrary: ["whoever affirms one of the two is taken to deny the other"]
      case .contradictory:
        [
          "whoever affirms one of the two is taken to deny the other",
          "whoever denies one of the two is taken to affirm the other",
        ]
      case .supports: ["nothing: \(a) is given as a reason for \(b), and no more"]
      }
    var items = words.map { ExplanationItem(.note, $0) }
    if relation.kind.isStrict, relation.certainty != .certain {
      items.append(
        ExplanationItem(
          .note,
          "what follows over it is said no more firmly than as \(relation.certainty.rawValue)"))
    }
    return [ExplanationItem(.section, "what follows from it", items)]
  }

  /// The roots that rest on a relation, each with a first pair.
  private func roots(over number: Int) -> [ExplanationItem] {
    let found = analysis.roots(over: number)
    guard !found.roots.isEmpty else {
      let words =
        found.isComplete
        ? "no contradiction rests on it" : "no contradiction was found to rest on it so far"
      return [ExplanationItem(.section, words, [])]
    }
    var items = listed(found.roots, "contradiction") { place -> ExplanationItem in
      let root = report.contradictions[place - 1]
      let title = sentences.title(root, report.sides[place - 1])
      let pair = analysis.pairs(of: root, limit: Explanation.shortLimit)
        .first { isOver(number, $0) }
      return ExplanationItem(
        .contradiction, "\(root.id), a \(root.severity.rawValue): \(title)",
        pair.map { [briefly($0.a), briefly($0.b, leading: "against ")] } ?? [])
    }
    if !found.isComplete {
      items.append(ExplanationItem(.note, "there may be more: the search came to its limit"))
    }
    return [ExplanationItem(.section, "contradictions that rest on it", items)]
  }

  /// The self-contradictions that rest on a relation.
  private func ownConflicts(over number: Int) -> [ExplanationItem] {
    let found = analysis.selfContradictions(limit: Explanation.searchLimit)
      .filter { isOver(number, $0.pair) }
    guard !found.isEmpty else { return [] }
    let items = listed(found, "self-contradiction") { own in
      ExplanationItem(
        .contradiction, "\(names.capitalized(own.source)) contradicts itself",
        [briefly(own.pair.a), briefly(own.pair.b, leading: "against ")])
    }
    return [ExplanationItem(.section, "self-contradictions that rest on it", items)]
  }

  private func isOver(_ number: Int, _ pair: ConflictPair) -> Bool {
    pair.path.contains { $0.relation == number }
  }
}
