import Provenance

extension Explanation {
  /// What a source holds and held before, how it changed, where it contradicts itself and others,
  /// who controls it, and whether its own words are in the case.
  public func source(_ number: Int) -> ExplanationItem {
    let source = graph.source(number)
    let conflicts = analysis.conflicts(of: number, limit: Explanation.shortLimit)
    let history = PositionHistory(graph, source: number)
    var items = nature(of: number)
    items += positions(history)
    items += attributions(of: number)
    items += changes(of: number, history)
    items += selfContradictions(conflicts.own, of: number)
    items += contradictions(conflicts.others)
    items += hands(of: number)
    items += documents(of: number)
    let carried = graph.carried(by: number)
    if !carried.isEmpty {
      items.append(
        ExplanationItem(
          .section, "passes on \(Phrase.count(carried.count, "assertion")) of others",
          listed(carried, "assertion") { briefly($0) }))
    }
    items += original(number)
    return ExplanationItem(
      .source, "\(Visible.line(source.id)): \(Visible.line(source.name))",
      record: record(.source, number), items)
  }

  /// What sort of source it is, and how reliable an annotator found it.
  private func nature(of number: Int) -> [ExplanationItem] {
    let source = graph.source(number)
    let identity =
      switch source.identity {
      case .named: ""
      case .anonymous: "anonymous: somebody whom nobody names"
      case .generic: "generic: nobody in particular"
      case .unknown: "unknown: not even said to be somebody"
      }
    let what = [source.kind?.rawValue, source.role.map { Visible.line($0) }].compactMap { $0 }
    var items: [ExplanationItem] = []
    if !what.isEmpty { items.append(ExplanationItem(.note, what.joined(separator: ", "))) }
    if !identity.isEmpty { items.append(ExplanationItem(.flag, identity)) }
    if let grade = source.reliability {
      let reason = grade.reason.map { ": \(Visible.line($0))" } ?? ""
      items.append(
        ExplanationItem(
          .note, "reliability \(grade.grade.rawValue), as an annotator judged it\(reason)"))
    }
    return items + remark(source.note)
  }

  // MARK: Positions

  /// What it holds now and held before, in order of time.
  private func positions(_ history: PositionHistory) -> [ExplanationItem] {
    let isPast = { (number: Int) in
      graph.assertion(number).withdrawn != nil || graph.isReplaced(number)
    }
    let now = history.assertions.filter { !isPast($0) }
    let before = history.assertions.filter(isPast)
    var items: [ExplanationItem] = []
    items.append(
      ExplanationItem(
        .section, now.isEmpty ? "holds nothing now" : "holds now, in order of time",
        listed(now, "assertion") { position($0, history) }))
    if !before.isEmpty {
      let counted = graph.options.reading == .ever ? " (counted in this reading)" : ""
      items.append(
        ExplanationItem(
          .section, "held before\(counted)",
          listed(before, "assertion") { past($0, history) }))
    }
    return items
  }

  /// A position with its date, and that somebody denies that the source ever took it.
  private func position(_ number: Int, _ history: PositionHistory) -> ExplanationItem {
    let record = graph.assertion(number)
    let claim = record.claim.flatMap(graph.claimNumber).map(quoted) ?? "?"
    let sure = record.certainty == .certain ? "" : " (\(record.certainty.rawValue))"
    let date = graph.dating(of: number)?.date.text ?? "undated"
    let denials = (deniers[number] ?? []).prefix(Explanation.linkLimit).map { denial in
      ExplanationItem(
        .note, "that it said so is denied: \(brief(denial))",
        record: self.record(.assertion, denial))
    }
    return ExplanationItem(
      .assertion, "\(date): \(record.stance.verb) \(claim)\(sure), \(tag(number))",
      record: self.record(.assertion, number), denials)
  }

  private func past(_ number: Int, _ history: PositionHistory) -> ExplanationItem {
    var item = position(number, history)
    if let withdrawn = graph.assertion(number).withdrawn {
      let date = withdrawn.date.map { " on \($0.text)" } ?? ""
      let note = withdrawn.note.map { ": \(Visible.line($0))" } ?? ""
      item.items.append(ExplanationItem(.change, "taken back\(date)\(note)"))
    }
    for later in history.replacers(of: number).prefix(Explanation.linkLimit) {
      item.items.append(
        ExplanationItem(
          .change, "replaced by \(brief(later))", record: record(.assertion, later)))
    }
    return item
  }

  /// What it says of what others have said.
  private func attributions(of number: Int) -> [ExplanationItem] {
    let id = graph.source(number).id
    let about = (0..<graph.assertions.count).filter {
      graph.assertion($0).assertion != nil && sameBytes(graph.assertion($0).source, id)
    }
    guard !about.isEmpty else { return [] }
    let items = listed(about, "assertion") { number -> ExplanationItem in
      var item = briefly(number)
      if let target = graph.assertion(number).assertion.flatMap(graph.assertionNumber) {
        item.items = [briefly(target)]
      }
      return item
    }
    return [ExplanationItem(.section, "says whether others said something", items)]
  }

  // MARK: Changes

  /// Its changes of position and updates, with the words of both sides.
  private func changes(
    of source: Int, _ history: PositionHistory
  ) -> [ExplanationItem] {
    let order = history.assertions
    var placeOf: [Int: Int] = [:]
    for (place, assertion) in order.enumerated() { placeOf[assertion] = place }
    let changes = graph.positionChanges.filter { $0.source == source }.sorted { a, b in
      (placeOf[a.to] ?? 0, placeOf[a.from] ?? 0) < (placeOf[b.to] ?? 0, placeOf[b.from] ?? 0)
    }
    guard !changes.isEmpty else { return [] }
    let items = listed(changes, "change") { change -> ExplanationItem in
      let reason = reason(from: change.from, to: change.to, history)
      return ExplanationItem(
        .change, reason.text, records: reason.records, [told(change.from), told(change.to)])
    }
    return [ExplanationItem(.section, "changes of position and updates", items)]
  }

  // MARK: Contradictions

  /// Where it contradicts itself, with the assertions on both sides and the path between them.
  private func selfContradictions(
    _ conflicts: [SelfConflict], of source: Int
  ) -> [ExplanationItem] {
    guard !conflicts.isEmpty else { return [] }
    let items = listed(conflicts, "self-contradiction") { conflict in
      let held = [conflict.first, conflict.second]
      let title =
        conflict.first.claim == conflict.second.claim
        ? "affirms and denies \(quoted(conflict.first.claim))"
        : held.map(sentences.literal).joined(separator: " >< ")
      var steps: [ExplanationItem] = []
      for literal in held {
        let own = graph.holders(of: literal).filter { graph.holder(of: $0) == source }
        steps += listed(own, limit: Explanation.linkLimit, "assertion") { told($0) }
      }
      steps += path(
        graph.bestPath(from: conflict.first, to: conflict.second.negation)?.steps ?? [])
      return ExplanationItem(
        .contradiction, "\(title): \(Phrase.count(conflict.pairCount, "pair")) of assertions", steps
      )
    }
    return [ExplanationItem(.section, "contradicts itself", items)]
  }

  /// Whom it contradicts, and in which roots.
  private func contradictions(
    _ others: Shortlist<SourceContradiction>
  ) -> [ExplanationItem] {
    guard others.count > 0 else { return [] }
    let items = listed(others.first, limit: .max, count: others.count, "source") { other in
      let roots = other.roots.prefix(Explanation.shortLimit).map { "x\($0)" }
      let rest = other.roots.count - roots.count
      let list = Phrase.list(roots + (rest > 0 ? ["\(rest) more"] : []))
      let tension =
        other.tensionCount == other.pairCount
        ? " in tension"
        : other.tensionCount > 0 ? ", \(other.tensionCount) of them in tension" : ""
      return ExplanationItem(
        .source,
        "\(names[other.source]): \(list), \(Phrase.count(other.pairCount, "pair"))\(tension)",
        record: record(.source, other.source))
    }
    return [ExplanationItem(.section, "contradicts others", items)]
  }

  // MARK: Control and originals

  /// Who controls it, whom it controls, and what it is part of.
  private func hands(of number: Int) -> [ExplanationItem] {
    var told = Set<Int>()
    var items = control(of: number, told: &told)
    let id = graph.source(number).id
    let owned = (0..<graph.sources.count).filter {
      sameBytes(graph.source($0).controlledBy ?? "", id)
    }
    items += listed(owned, "source") { source in
      ExplanationItem(
        .source, "controls \(names[source])", record: record(.source, source))
    }
    if let group = graph.source(number).memberOf.flatMap(graph.sourceNumber) {
      items.append(
        ExplanationItem(
          .source,
          "is part of \(names[group]), and does not hold what that says",
          records: [record(.source, number), record(.source, group)]))
    }
    guard !items.isEmpty else { return [] }
    return [ExplanationItem(.section, "in whose hands it is", items)]
  }

  private func documents(of number: Int) -> [ExplanationItem] {
    let id = graph.source(number).id
    let published = (0..<graph.documents.count).filter {
      sameBytes(graph.document($0).publisher ?? "", id)
    }
    guard !published.isEmpty else { return [] }
    let items = listed(published, "document") { document in
      let date = graph.document(document).published.map { ", \($0.text)" } ?? ""
      return ExplanationItem(
        .document, "\"\(Visible.line(graph.document(document).title))\"\(date)",
        record: record(.document, document))
    }
    return [ExplanationItem(.section, "published", items)]
  }

  /// That nothing of its own is in the case, while others pass its words on.
  private func original(_ number: Int) -> [ExplanationItem] {
    guard let original = graph.originalsToFind().first(where: { $0.source == number }) else {
      return []
    }
    return [
      ExplanationItem(
        .section,
        "an original to find: it is passed on by others, and nothing that it published is here",
        listed(original.assertions, "assertion") { briefly($0) })
    ]
  }
}
