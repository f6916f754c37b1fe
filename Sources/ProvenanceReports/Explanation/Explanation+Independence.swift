import Provenance

extension Explanation {
  /// Why a side counts as many speakers, groups, origins and lines as it does.
  func independence(
    of literal: Literal, using reasoning: inout IndependenceReasoning
  ) -> ExplanationItem {
    let reasons = reasoning.reasons(of: literal)
    let ways = reasoning.ways(of: reasons.assertions.prefix(Explanation.shortLimit))
    var told = Set<Int>()
    var items = [
      ExplanationItem(.result, reasons.side.sentence { names[$0] })
    ]
    items += groups(reasons.groups, told: &told)
    items += origins(reasons)
    if reasons.side.singlePoints.isEmpty || reasons.assertions.count == 1 {
      items.append(lines(reasons, ways, reasoning, told: &told))
    } else {
      items.append(passage(reasons, ways, reasoning, told: &told))
    }
    return ExplanationItem(
      .section,
      "how independent those are who \(literal.isNegated ? "deny" : "affirm") it", items)
  }

  // MARK: Groups

  /// Which speakers count as one, and by whose control.
  private func groups(
    _ groups: [IndependenceReasons.Group], told: inout Set<Int>
  ) -> [ExplanationItem] {
    let joined = groups.filter { $0.speakers != [$0.head] }
    var items: [ExplanationItem] = []
    for group in joined.prefix(Explanation.shortLimit) {
      let count = group.speakers.count
      let words =
        count == 1
        ? "\(names.capitalized(group.speakers[0])) counts as \(names[group.head])"
        : "\(list(group.speakers)) count as one group: \(names[group.head])"
      let controls = group.speakers.prefix(Explanation.shortLimit).flatMap {
        control(of: $0, told: &told)
      }
      items.append(ExplanationItem(.group, words, controls))
    }
    if joined.count > items.count {
      items.append(ExplanationItem(.note, "... and \(joined.count - items.count) more groups"))
    }
    let alone = groups.filter { $0.speakers == [$0.head] }.map(\.head)
    if !alone.isEmpty {
      let words = alone.count == 1 ? "counts alone" : "count each alone"
      items.append(
        ExplanationItem(
          .group,
          "\(Phrase.capitalized(list(alone))) \(words): no control by another is recorded"))
    }
    return items
  }

  /// Who controls a source, who controls that one, and so on; each step once on a page.
  func control(of source: Int, told: inout Set<Int>) -> [ExplanationItem] {
    let way = [source] + graph.controllers(of: source)
    var items: [ExplanationItem] = []
    let steps = Array(zip(way, way.dropFirst()))
    for step in ends(of: steps) {
      guard let (own, controller) = step else {
        items.append(ExplanationItem(.note, "... \(leftOut(of: steps.count)) more steps ..."))
        continue
      }
      guard told.insert(own).inserted else { continue }
      items.append(
        ExplanationItem(
          .source, "\(names[own]) is controlled by \(names[controller])",
          record: record(.source, own)))
    }
    return items
  }

  // MARK: Origins

  /// Where the assertions of a side were taken from, each followed to its ends.
  private func origins(_ reasons: IndependenceReasons) -> [ExplanationItem] {
    let lineage = graph.assertionLineage()
    var items = listed(reasons.assertions, "assertion") { origin(of: $0, lineage) }
    let count = reasons.origins.count
    var words =
      count == 0 ? "no origin" : "\(Phrase.count(count, "origin")): \(list(reasons.origins))"
    if !reasons.notRecorded.isEmpty {
      words +=
        "; \(reasons.notRecorded.count) with lineage not recorded: \(list(reasons.notRecorded))"
    }
    items.insert(ExplanationItem(.note, words), at: 0)
    return [ExplanationItem(.origin, "where they have it from", items)]
  }

  /// An assertion, and below it the assertions that it was taken from, down to the ends.
  func origin(of assertion: Int, _ lineage: LineageWays) -> ExplanationItem {
    var item = briefly(assertion)
    item.items = lineageSteps(of: assertion, lineage)
    return item
  }

  /// The assertions that an assertion was taken from, down to the ends.
  func lineageSteps(of assertion: Int, _ lineage: LineageWays) -> [ExplanationItem] {
    let ends = lineage.ends(of: [assertion], limit: Explanation.linkLimit)
    var items: [ExplanationItem] = []
    for (end, way) in zip(ends.all, ends.ways) {
      for step in self.ends(of: Array(way.dropFirst())) {
        items.append(
          step.map { briefly($0, leading: "taken from ") }
            ?? ExplanationItem(.note, "... \(leftOut(of: way.count - 1)) more steps ..."))
      }
      items.append(verdict(on: end))
    }
    let rest = ends.all.count - ends.ways.count
    if rest > 0 { items.append(ExplanationItem(.note, "... and \(rest) more ends")) }
    return items
  }

  /// What an end of a lineage says of where a source has it from.
  private func verdict(on end: LineageWays.End) -> ExplanationItem {
    let name = graph.holder(of: end.record).map { names.capitalized($0) } ?? "?"
    if end.isCircle {
      let words =
        end.circleCount == 1
        ? "it is taken from itself: no origin"
        : "here it goes round among \(end.circleCount) assertions: no origin"
      return ExplanationItem(.origin, words)
    }
    switch graph.assertion(end.record).lineage {
    case .firsthand: return ExplanationItem(.origin, "\(name) has it firsthand: an origin")
    case .relays:
      return ExplanationItem(
        .origin, "\(name) passes it on, and it is not recorded from whom: no origin")
    case .unknown:
      return ExplanationItem(
        .origin, "where \(name) has it from is not recorded: it confirms nothing")
    }
  }

  // MARK: Lines

  /// Ways from us to the claim of which no two share a group.
  ///
  /// A way on which some assertion came by itself is told by that one's records.
  private func lines(
    _ reasons: IndependenceReasons, _ ways: [(assertion: Int, way: ChainWay)],
    _ reasoning: IndependenceReasoning, told: inout Set<Int>
  ) -> ExplanationItem {
    let count = reasons.lines.count
    let words =
      count == 0
      ? "no way from us to the claim"
      : count == 1
        ? "a way from us to the claim" : "\(count) ways from us to the claim that share no group"
    var items: [ExplanationItem] = []
    for line in reasons.lines.prefix(Explanation.shortLimit) {
      let own = ways.first { $0.way.holders == line.holders }?.way
      items.append(self.line(own ?? line, reasoning, told: &told))
    }
    if count > items.count {
      items.append(ExplanationItem(.note, "... and \(count - items.count) more ways"))
    }
    if count > 1, !reasons.cut.isEmpty {
      items.append(
        ExplanationItem(
          .note,
          "there are no more: every way passes through "
            + Phrase.list(cutNames(reasons.cut), joining: "or")))
    }
    return ExplanationItem(.line, words, items)
  }

  private func cutNames(_ groups: [Int]) -> [String] {
    let shown = groups.prefix(Explanation.shortLimit).map { names[$0] }
    let rest = groups.count - shown.count
    return shown + (rest > 0 ? ["\(rest) more"] : [])
  }

  /// A way as names, and below it the records that it rests on.
  private func line(
    _ way: ChainWay, _ reasoning: IndependenceReasoning, told: inout Set<Int>
  ) -> ExplanationItem {
    ExplanationItem(.line, self.way(way), records(of: way, reasoning, told: &told) { _ in true })
  }

  /// The records of a way that are wanted, and by whose control its groups are what they are.
  private func records(
    of way: ChainWay, _ reasoning: IndependenceReasoning, told: inout Set<Int>,
    where isWanted: (ChainStep) -> Bool
  ) -> [ExplanationItem] {
    var items: [ExplanationItem] = []
    for step in ends(of: way.steps) {
      guard let step else {
        items.append(
          ExplanationItem(.note, "... \(leftOut(of: way.steps.count)) more records ..."))
        continue
      }
      if isWanted(step) { items.append(self.step(step)) }
      for source in sources(of: step) {
        let head = reasoning.head(of: source)
        guard head != source, way.holders.contains(head) else { continue }
        items += control(of: source, told: &told)
      }
    }
    return items
  }

  private func way(_ way: ChainWay) -> String {
    chain(way.holders, between: "us", and: "the claim")
  }

  /// A record that leads from one holder of a way to the next.
  func step(_ step: ChainStep) -> ExplanationItem {
    switch step {
    case .assertion(let number, let document):
      guard let document else { return briefly(number) }
      return ExplanationItem(
        .assertion, "\(brief(number)), in \(titled(document))",
        records: [record(.assertion, number), record(.document, document)])
    case .derivation(let document, let parent):
      return ExplanationItem(
        .document, "\(titled(document)) is derived from \(titled(parent))",
        records: [record(.document, document), record(.document, parent)])
    }
  }

  /// The sources that a record names as carriers or holders.
  private func sources(of step: ChainStep) -> [Int] {
    func publisher(_ document: Int) -> [Int] {
      [graph.document(document).publisher.flatMap(graph.sourceNumber)].compactMap { $0 }
    }
    switch step {
    case .assertion(let number, let document):
      let record = graph.assertion(number)
      return (document.map(publisher) ?? [])
        + (record.via + [record.source]).compactMap(graph.sourceNumber)
    case .derivation(let document, let parent): return publisher(document) + publisher(parent)
    }
  }

  /// Where everything passes through some groups: how each assertion does.
  private func passage(
    _ reasons: IndependenceReasons, _ ways: [(assertion: Int, way: ChainWay)],
    _ reasoning: IndependenceReasoning, told: inout Set<Int>
  ) -> ExplanationItem {
    var items: [ExplanationItem] = []
    for (assertion, way) in ways {
      let below = records(of: way, reasoning, told: &told) { step in
        if case .derivation = step { true } else { false }
      }
      items.append(
        ExplanationItem(
          .line, "\(tag(assertion)): \(self.way(way))", record: record(.assertion, assertion),
          below))
    }
    let rest = reasons.assertions.count - ways.count
    if rest > 0 { items.append(ExplanationItem(.note, "... and \(rest) more assertions")) }
    return ExplanationItem(
      .line, "how each assertion passes through \(list(reasons.side.singlePoints))", items)
  }
}
