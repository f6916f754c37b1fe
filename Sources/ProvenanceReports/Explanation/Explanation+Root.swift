import Provenance

extension Explanation {
  /// Why a root is one: its sides, the relations between them, and whom to suspect.
  public func contradiction(_ number: Int) -> ExplanationItem {
    let root = report.contradictions[number - 1]
    let sides = report.sides[number - 1]
    var items = sides.sides.enumerated().map { index, side in
      let title = root.kind == .direct ? (index == 0 ? "for" : "against") : heading(side.literal)
      return ExplanationItem(.side, title, steps(side.members.map { ($0.assertion, $0.path) }))
    }
    let about =
      root.claim.map { record(.claim, $0) } ?? root.question.map { record(.question, $0) }
    items.append(ExplanationItem(.result, sentences.why(root), record: about))
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

  /// Assertions, each with the relations through which it bears on what is explained.
  func steps(
    _ told: [(assertion: Int, path: [PathStep])], count: Int? = nil
  ) -> [ExplanationItem] {
    listed(told, limit: Explanation.limit, count: count) { assertion, path in
      var item = self.told(assertion)
      item.items += self.path(path)
      return item
    }
  }

  /// The relations of a path, the middle of a long one counted.
  func path(_ steps: [PathStep]) -> [ExplanationItem] {
    ends(of: steps).map { step in
      step.map(relation)
        ?? ExplanationItem(.note, "... \(leftOut(of: steps.count)) more steps ...")
    }
  }

  /// A relation as a step of a path; where it is computed, from the values of these two claims.
  func relation(_ step: PathStep) -> ExplanationItem {
    let records =
      step.relation.map { [record(.relation, $0)] }
      ?? [record(.claim, step.from.claim), record(.claim, step.to.claim)]
    return ExplanationItem(.relation, sentences.step(step), records: records)
  }

  /// An assertion as a step: its chain, its words, and what to know before using it.
  func told(_ number: Int) -> ExplanationItem {
    let assertion = graph.assertion(number)
    var items = quotes(of: number)
    items += notes(on: number)
    if !graph.isInReading(number) {
      items.append(ExplanationItem(.note, "not counted in this reading: \(pastness(of: number))"))
    }
    return ExplanationItem(
      .assertion,
      "[\(report.quotes.number(of: number))] \(ways(of: number)) \(stance(of: assertion))",
      record: record(.assertion, number), items)
  }

  /// The chains of an assertion as names.
  ///
  /// One of more documents than a person would follow is told by its two ends: a page may tell a
  /// hundred assertions.
  private func ways(of number: Int) -> String {
    let assertion = graph.assertion(number)
    if let document = longLineage(of: assertion) {
      let publisher = graph.document(document).publisher.flatMap(graph.sourceNumber)
      let outer = [publisher.map { names[$0] }, "... a long line of documents ..."]
      let inner = (assertion.via + [assertion.source]).compactMap(graph.sourceNumber)
      return (outer.compactMap { $0 } + [chain(inner)]).joined(separator: " > ")
    }
    let chains = graph.chains(of: number)
    let shown = chains.prefix(Explanation.linkLimit).map { chain($0.links) }
    let rest = chains.count - shown.count
    return shown.joined(separator: "; ") + (rest > 0 ? "; \(rest) more ways" : "")
  }

  /// A document that an assertion was read in, where those it is made from are very many.
  private func longLineage(of assertion: Assertion) -> Int? {
    for evidence in assertion.evidence.prefix(Explanation.shortLimit) {
      guard let read = graph.documentNumber(evidence.document) else { continue }
      let isOwn =
        assertion.via.isEmpty
        && sameBytes(graph.document(read).publisher ?? "", assertion.source)
      if isOwn { continue }
      var seen: Set<Int> = [read]
      var open = [read]
      while let document = open.popLast() {
        if seen.count > Explanation.searchLimit { return read }
        open += graph.document(document).derivedFrom.compactMap(graph.documentNumber)
          .filter { seen.insert($0).inserted }
      }
    }
    return nil
  }

  private func quotes(of number: Int) -> [ExplanationItem] {
    let count = graph.assertion(number).evidence.count
    var items: [ExplanationItem] = []
    for index in 0..<min(count, Explanation.shortLimit) { items += quote(index, of: number) }
    let rest = count - Explanation.shortLimit
    if rest > 0 { items.append(ExplanationItem(.note, "... and \(rest) more places")) }
    return items
  }

  /// The words of a piece of evidence of an assertion, their translation, and their place in the
  /// captured text.
  func quote(_ index: Int, of assertion: Int) -> [ExplanationItem] {
    let evidence = graph.assertion(assertion).evidence[index]
    guard let quoted = evidence.quoted else { return [] }
    var items = [ExplanationItem(.quote, "\"\(quoted)\"")]
    if let translation = evidence.translation {
      items.append(ExplanationItem(.quote, "in translation: \"\(Visible.line(translation))\""))
    }
    if let document = graph.documentNumber(evidence.document).map(graph.document),
      let passage = report.study?.passages(of: assertion, in: graph)[index],
      let found = texts.found(passage, in: document)
    {
      items.append(ExplanationItem(.note, found))
    }
    return items
  }

  /// What to know about an assertion before using it.
  func notes(on number: Int) -> [ExplanationItem] {
    let denials = deniers[number] ?? []
    return sentences.notes(on: number).enumerated().map { index, note in
      // Where an attribution is denied, that is the first thing to know.
      let records =
        index == 0
        ? denials.prefix(Explanation.linkLimit).map { record(.assertion, $0) } : []
      return ExplanationItem(.note, "mind: \(note)", records: records)
    }
  }

  /// Why an assertion is no current position: it was taken back, or replaced.
  func pastness(of number: Int) -> String {
    let wasWithdrawn = graph.assertion(number).withdrawn != nil
    if wasWithdrawn, graph.isReplaced(number) { return "it was replaced, and taken back" }
    return wasWithdrawn ? "it was taken back" : "a later assertion replaces it"
  }
}
