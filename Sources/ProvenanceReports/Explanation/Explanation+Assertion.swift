import Provenance

extension Explanation {
  /// All there is to know of an assertion: how we know of it, when it was made and whether it is
  /// still held, where it was taken from, and who disputes it.
  public func assertion(_ number: Int) -> ExplanationItem {
    let assertion = graph.assertion(number)
    var items = [ExplanationItem(.result, reading(of: number))]
    if let claim = assertion.claim.flatMap(graph.claimNumber) {
      items.append(
        ExplanationItem(
          .claim, "the claim: \(Visible.line(graph.claim(claim).text))",
          record: record(.claim, claim)))
    }
    items += notes(on: number)
    if let grade = assertion.credibility {
      let reason = grade.reason.map { ": \(Visible.line($0))" } ?? ""
      items.append(
        ExplanationItem(
          .note, "credibility \(grade.grade), as an annotator judged it\(reason)"))
    }
    if let by = assertion.recordedBy {
      items.append(ExplanationItem(.note, "recorded by \(Visible.line(by))"))
    }
    items += part(of: roots(of: number))
    items += attribution(of: assertion)
    items += knowledge(of: number)
    items += time(of: number)
    items += derivation(of: number)
    items += speakers(about: number)
    items += flags(beside: .assertion(number))
    return ExplanationItem(
      .assertion, brief(number), record: record(.assertion, number), items)
  }

  // MARK: Whether it counts

  /// Whether an assertion counts in the reading, and as what.
  private func reading(of number: Int) -> String {
    let assertion = graph.assertion(number)
    guard graph.isInReading(number) else {
      return "not counted in this reading: \(pastness(of: number))"
    }
    if assertion.assertion != nil {
      return "it says whether an attribution is right, and takes no side on a claim"
    }
    if assertion.stance == .reports {
      return "it passes the claim on without a commitment, and counts for nobody"
    }
    let name = graph.holder(of: number).map { names[$0] } ?? "?"
    if assertion.withdrawn != nil || graph.isReplaced(number) {
      return "counted, because all that was ever said counts here; today \(pastness(of: number))"
    }
    return "counted as a position of \(name)"
  }

  private func roots(of assertion: Int) -> [String] {
    zip(report.contradictions, report.sides).filter { _, sides in
      sides.sides.contains { $0.members.contains { $0.assertion == assertion } }
    }.map(\.0.id)
  }

  // MARK: What it is about

  /// Of an assertion about an assertion: what it says of which, down to the claim.
  private func attribution(of assertion: Assertion) -> [ExplanationItem] {
    var items: [ExplanationItem] = []
    var targets: [Int] = []
    var next = assertion.assertion.flatMap(graph.assertionNumber)
    var seen: Set<Int> = []
    while let at = next, seen.insert(at).inserted {
      targets.append(at)
      next = graph.assertion(at).assertion.flatMap(graph.assertionNumber)
    }
    guard let target = targets.first else { return [] }
    let holder = graph.holder(of: target).map { names[$0] } ?? "?"
    let verdict =
      switch assertion.stance {
      case .affirms: "it says that \(holder) did say this"
      case .denies: "it says that \(holder) never said this"
      case .reports: "it passes on that \(holder) is said to have said this"
      }
    items = ends(of: targets).map { target in
      target.map(told)
        ?? ExplanationItem(.note, "... \(leftOut(of: targets.count)) more steps ...")
    }
    return [ExplanationItem(.section, verdict, items)]
  }

  /// Who says of an assertion that the attribution is right, or is not.
  private func speakers(about number: Int) -> [ExplanationItem] {
    let id = graph.assertion(number).id
    let about = (0..<graph.assertions.count).filter {
      sameBytes(graph.assertion($0).assertion ?? "", id)
    }
    guard !about.isEmpty else { return [] }
    let items = listed(about, "assertion") { told($0) }
    return [ExplanationItem(.section, "whether it was said at all", items)]
  }

  // MARK: How we know of it

  private func knowledge(of number: Int) -> [ExplanationItem] {
    let assertion = graph.assertion(number)
    let chains = graph.chains(of: number)
    var items = listed(chains, limit: Explanation.linkLimit, "way") { chain in
      let depth =
        chain.document == nil
        ? "without evidence"
        : chain.depth == 0
          ? "its own words, in its own document" : Phrase.count(chain.depth, "link") + " from us"
      return ExplanationItem(.chain, "\(self.chain(chain.links)): \(depth)")
    }
    items += listed(Array(assertion.evidence.indices), "place") { index in
      let evidence = assertion.evidence[index]
      let document = graph.documentNumber(evidence.document)
      let manner = evidence.manner.isEmpty ? "" : " (\(evidence.manner))"
      let cue = evidence.cue.map { ", by the word \"\(Visible.line($0))\"" } ?? ""
      var below = quote(index, of: number)
      if let warrant = evidence.warrant {
        below.append(ExplanationItem(.note, "why: \(Visible.line(warrant))"))
      }
      return ExplanationItem(
        .document, "read in \(document.map(titled) ?? "?")\(manner)\(cue)",
        records: document.map { [record(.document, $0)] } ?? [], below)
    }
    guard !items.isEmpty else { return [] }
    return [ExplanationItem(.section, "how we know of it", items)]
  }

  // MARK: When

  /// What dates an assertion, what replaces it or is replaced by it, and its withdrawal.
  private func time(of number: Int) -> [ExplanationItem] {
    let assertion = graph.assertion(number)
    var items = [dated(number)]
    if let withdrawn = assertion.withdrawn {
      let date = withdrawn.date.map { " on \($0.text)" } ?? ""
      let note = withdrawn.note.map { ": \(Visible.line($0))" } ?? ""
      items.append(
        ExplanationItem(
          .change, "taken back\(date)\(note)", record: record(.assertion, number)))
    }
    if let source = graph.sourceNumber(assertion.source), assertion.claim != nil {
      let history = PositionHistory(graph, source: source)
      let replacers = history.replacers(of: number)
      if !replacers.isEmpty {
        items.append(
          ExplanationItem(
            .change, "replaced by",
            listed(replacers, "assertion") { change(from: number, to: $0, history, telling: $0) }))
      }
      let replaced = history.replaced(by: number)
      if !replaced.isEmpty {
        items.append(
          ExplanationItem(
            .change, "replaces",
            listed(replaced, "assertion") { change(from: $0, to: number, history, telling: $0) }))
      }
    }
    return [ExplanationItem(.section, "when it was said", items)]
  }

  /// What dates an assertion.
  func dated(_ number: Int) -> ExplanationItem {
    guard let dating = graph.dating(of: number) else {
      return ExplanationItem(
        .note, "nothing dates it: it neither replaces another one nor is replaced")
    }
    guard let document = dating.document else {
      return ExplanationItem(
        .note, "\(dating.date.text), by its own date", record: record(.assertion, number))
    }
    return ExplanationItem(
      .note,
      "\(dating.date.text), when its source published \(titled(document)); it has no date of its own",
      record: record(.document, document))
  }

  /// A change from an earlier to a later assertion, of which one is told, and why it is one.
  private func change(
    from earlier: Int, to later: Int, _ history: PositionHistory, telling: Int
  ) -> ExplanationItem {
    var item = told(telling)
    item.items.append(reason(from: earlier, to: later, history))
    if telling == earlier, let first = history.replacers(of: earlier).first, first != later {
      item.items.append(
        ExplanationItem(
          .note, "it had been replaced before by \(brief(first))", record: record(.assertion, first)
        ))
    }
    return item
  }

  /// Why a later assertion of a source replaces an earlier one.
  func reason(from earlier: Int, to later: Int, _ history: PositionHistory) -> ExplanationItem {
    let dates = [earlier, later].map { history.dating(of: $0)?.date.text ?? "?" }
    let claims = [earlier, later].compactMap {
      graph.assertion($0).claim.flatMap(graph.claimNumber)
    }
    let sure = [earlier, later].map { graph.assertion($0).certainty }
    guard let replacement = history.replacement(of: earlier, by: later), claims.count == 2 else {
      return ExplanationItem(.note, "the later one does not replace the earlier")
    }
    let kind = replacement == .otherValue ? "an update" : "a change of position"
    let when = "\(dates[1]) after \(dates[0])"
    let records = claims.map { record(.claim, $0) }
    switch replacement {
    case .oppositeStance:
      let total = sure[0].strength + sure[1].strength
      return ExplanationItem(
        .change,
        "\(kind), \(when): the same claim affirmed and denied, \(sure[0].rawValue) then "
          + "\(sure[1].rawValue): strengths that add to \(total), and 4 is enough",
        record: records[0])
    case .contraryValue, .otherValue:
      return ExplanationItem(
        .change,
        "\(kind), \(when): another answer to the same question, said at least as firmly: "
          + difference(claims[0], claims[1]), records: records)
    }
  }

  // MARK: Where it comes from

  private func derivation(of number: Int) -> [ExplanationItem] {
    let lineage = graph.assertionLineage()
    var items = lineageSteps(of: number, lineage)
    if let way = lineage.circle(through: number) {
      items.append(circle(ofAssertions: way, lineage.memberCount(ofCircleWith: number)))
    }
    var sections = [ExplanationItem(.section, "where it comes from", items)]
    let id = graph.assertion(number).id
    let takers = (0..<graph.assertions.count).filter {
      graph.assertion($0).derivedFrom.contains { sameBytes($0, id) }
    }
    if !takers.isEmpty {
      sections.append(
        ExplanationItem(.section, "taken up by", listed(takers, "assertion") { briefly($0) }))
    }
    return sections
  }
}
