import Provenance

extension Explanation {
  // MARK: What a claim answers

  /// The question that a claim answers, with what value, and what it speaks of.
  func valueNotes(_ number: Int) -> [ExplanationItem] {
    let claim = graph.claim(number)
    var items: [ExplanationItem] = []
    let question = claim.question.flatMap(graph.questions.number(of:))
    if let question {
      items.append(
        ExplanationItem(
          .question, "answers: \(Visible.line(graph.question(question).text))",
          record: record(.question, question)))
    }
    if let value = claim.value {
      items.append(ExplanationItem(.value, "value: \(measure(number, value, question))"))
      if !graph.values.isCompared(number) {
        let reason =
          question == nil
          ? "it answers no question"
          : graph.question(question ?? 0).exclusive
            ? "there is nothing to compare in it" : "its question may have several right answers"
        items.append(ExplanationItem(.note, "the value is only shown: \(reason)"))
      }
    }
    if let scope = scope(of: number) { items.append(ExplanationItem(.note, "speaks of: \(scope)")) }
    return items
  }

  /// A value in words, with the unit in which it is compared.
  private func measure(_ claim: Int, _ value: ClaimValue, _ question: Int?) -> String {
    let words = Visible.line(graph.values.words(for: claim))
    guard value.number != nil || value.min != nil || value.max != nil else {
      return value.date == nil ? words : "\(words), compared by the time that it covers"
    }
    let common = question.flatMap { graph.question($0).unit }
    switch (value.unit, common) {
    case (nil, let unit?): return "\(words) \(Visible.line(unit)), the unit of the question"
    case (let unit?, let common?) where !sameBytes(unit, common):
      return "\(words), converted where it is compared with \(Visible.line(common))"
    default: return words
    }
  }

  /// What a claim speaks of: time, place and definition; nil where nothing limits it.
  func scope(of claim: Int) -> String? {
    guard let scope = graph.claim(claim).scope else { return nil }
    let times =
      switch (scope.from, scope.to) {
      case (let from?, let to?):
        sameBytes(from.text, to.text) ? from.text : "\(from.text) to \(to.text)"
      case (let from?, nil): "from \(from.text)"
      case (nil, let to?): "until \(to.text)"
      case (nil, nil): ""
      }
    let definition = scope.definition.map { "in the sense \"\($0)\"" }
    let parts = [scope.place, times.isEmpty ? nil : times, definition].compactMap { $0 }
    return parts.isEmpty ? nil : Visible.line(parts.joined(separator: "; "))
  }

  // MARK: Other answers

  /// How a claim stands to the other answers to its question, by what comes of it.
  func comparisons(of claim: Int) -> [ExplanationItem] {
    guard let question = graph.claim(claim).question.flatMap(graph.questions.number(of:)),
      graph.values.isCompared(claim)
    else { return [] }
    var found: [ValueComparison: [Int]] = [:]
    var rest = 0
    for other in graph.values.answers(to: question) where other != claim {
      if let comparison = graph.values.comparison(claim, other) {
        found[comparison, default: []].append(other)
      } else {
        rest += 1
      }
    }
    let declared = found[.declared] == nil ? [:] : declaredRelations(of: claim)
    var items = ValueComparison.allCases.compactMap { comparison in
      found[comparison].map { others in
        ExplanationItem(
          .note, "\(comparison.heading) (\(others.count))",
          listed(others) { compared(claim, $0, comparison, declared) })
      }
    }
    if rest > 0 {
      items.append(
        ExplanationItem(
          .note, "\(Phrase.count(rest, "other answer")) \(rest == 1 ? "has" : "have") no value"))
    }
    guard !items.isEmpty else { return [] }
    return [
      ExplanationItem(.section, "beside the other answers to the question", items)
    ]
  }

  /// What the values of two claims make of each other, as a step under the first of them.
  private func compared(
    _ claim: Int, _ other: Int, _ comparison: ValueComparison, _ declared: [Int: [Int]]
  ) -> ExplanationItem {
    let id = Visible.line(graph.claim(other).id)
    if comparison == .declared {
      let relations = declared[other] ?? []
      return ExplanationItem(
        .value, id, record: record(.claim, other),
        relations.prefix(Explanation.linkLimit).map(declaredRelation))
    }
    return ExplanationItem(
      .value, "\(id): \(difference(claim, other))", record: record(.claim, other))
  }

  /// What two values make of each other, in a sentence.
  func difference(_ a: Int, _ b: Int) -> String {
    Visible.line(graph.values.explanation(a, b))
  }

  // MARK: Declared relations

  /// The strict relations that are declared of a claim, by the claim at their other end.
  func declaredRelations(of claim: Int) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for number in relationNumbers(of: claim) where graph.relation(number).kind.isStrict {
      let relation = graph.relation(number)
      for other in [relation.from, relation.to].compactMap(graph.claimNumber) where other != claim {
        found[other, default: []].append(number)
      }
    }
    return found
  }

  private func relationNumbers(of claim: Int) -> [Int] {
    let id = graph.claim(claim).id
    return (0..<graph.relations.count).filter { number in
      let relation = graph.relation(number)
      return sameBytes(relation.from, id) || sameBytes(relation.to, id)
    }
  }

  /// The relations that somebody declared of a claim.
  func relations(of claim: Int) -> [ExplanationItem] {
    let numbers = relationNumbers(of: claim)
    guard !numbers.isEmpty else { return [] }
    return [
      ExplanationItem(
        .section, "declared relations", listed(numbers, "relation") { declaredRelation($0) })
    ]
  }

  /// A relation as it was declared, and whether it counts.
  func declaredRelation(_ number: Int) -> ExplanationItem {
    let relation = graph.relation(number)
    var notes = [relation.certainty.rawValue]
    if let by = relation.recordedBy { notes.append("recorded by \(Visible.line(by))") }
    if !relation.kind.isStrict {
      notes.append("shown, never computed with")
    } else if !counts(relation) {
      notes.append("left out: less than \(graph.options.minCertainty.rawValue)")
    }
    let reason = relation.reason.map { ": " + Phrase.withoutStop(Visible.line($0)) } ?? ""
    return ExplanationItem(
      .relation,
      "\(Visible.line(relation.id)): \(sentences.sentence(of: relation)) "
        + "(\(notes.joined(separator: ", ")))\(reason)", record: record(.relation, number))
  }

  /// Whether a strict relation is sure enough to be used.
  func counts(_ relation: Relation) -> Bool {
    relation.certainty.strength >= graph.options.minCertainty.strength
  }
}

extension ValueComparison {
  /// What comes of two values, in a few words.
  var words: String {
    switch self {
    case .contrary: "contrary, not both can be right"
    case .equivalent: "the same, both or neither"
    case .entails: "the second follows from the first"
    case .entailedBy: "the first follows from the second"
    case .compatible: "both can be right"
    case .scopesApart: "not compared, because their scopes cannot overlap"
    case .scopesDiffer: "neither follows from the other, because their scopes are not the same"
    case .declared: "not compared, because a declared relation stands in the place of the values"
    case .kindsDiffer: "not compared, because they are of different kinds"
    }
  }

  /// What comes of a claim's value and those listed under this heading.
  var heading: String {
    switch self {
    case .entails: "follow from it"
    case .entailedBy: "it follows from them"
    default: words
    }
  }
}
