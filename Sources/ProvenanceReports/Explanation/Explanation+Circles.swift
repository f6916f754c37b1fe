import Provenance

extension Explanation {
  /// Where reports on a claim lead back to themselves, written out in order.
  func circles(around claim: Int) -> [ExplanationItem] {
    let about = graph.assertionsAbout(claim)
    let yes = Literal(claim: claim, isNegated: false)
    let committed =
      graph.committedAssertions(to: yes) + graph.committedAssertions(to: yes.negation)
    let assertions = Set(about + committed).sorted()
    let limit = Explanation.shortLimit
    let lineage = graph.assertionLineage()
    let rings = lineage.circles(reachedFrom: assertions)
    var items = rings.prefix(limit).compactMap { assertion in
      lineage.circle(through: assertion).map {
        circle(ofAssertions: $0, lineage.memberCount(ofCircleWith: assertion))
      }
    }
    let read = Set(
      assertions.flatMap { assertion in
        graph.assertion(assertion).evidence.compactMap { graph.documentNumber($0.document) }
      }
    ).sorted()
    let documents = graph.documentLineage()
    let reprints = documents.circles(reachedFrom: read)
    items += reprints.prefix(limit).compactMap { document in
      documents.circle(through: document).map {
        circle(ofDocuments: $0, documents.memberCount(ofCircleWith: document))
      }
    }
    let relays = graph.relayCircles(of: claim, limit: limit)
    items += relays.first.map(circle)
    guard !items.isEmpty else { return [] }
    return [
      ExplanationItem(
        .section, "circular reporting",
        listed(items, limit: .max, count: rings.count + reprints.count + relays.count, "circle") {
          $0
        })
    ]
  }

  /// A circle of assertions in order, each taken from the next.
  func circle(ofAssertions way: [Int], _ memberCount: Int) -> ExplanationItem {
    circle(
      way, memberCount, of: .assertion, verb: "taken",
      title: way.count == 2
        ? "an assertion that is taken from itself" : "assertions that are taken from each other",
      name: tag
    ) { assertion, leading in briefly(assertion, leading: leading) }
  }

  /// A circle of documents in order, each derived from the next.
  func circle(ofDocuments way: [Int], _ memberCount: Int) -> ExplanationItem {
    circle(
      way, memberCount, of: .document, verb: "derived",
      title: way.count == 2
        ? "a document that is derived from itself" : "documents that are derived from each other",
      name: titled
    ) { document, leading in
      ExplanationItem(
        .document, leading + titled(document), record: record(.document, document))
    }
  }

  /// A circle of records in order, each made from the next in the way that a verb says.
  private func circle(
    _ way: [Int], _ memberCount: Int, of kind: RecordKind, verb: String, title: String,
    name: (Int) -> String, item: (_ member: Int, _ leading: String) -> ExplanationItem
  ) -> ExplanationItem {
    let steps = written(way) { member, isFirst in item(member, isFirst ? "" : "\(verb) from ") }
    let closing = way.count > 1 ? way[way.count - 2] : way[0]
    return ExplanationItem(
      .circle, title,
      steps + [
        ExplanationItem(
          .note, "which is \(verb) from \(name(way[0])) again: here the circle closes",
          record: record(kind, closing))
      ] + others(memberCount, way))
  }

  /// A circle of relays: who has it from whom, and by which records.
  private func circle(_ circle: CircleWay) -> ExplanationItem {
    let legs = Array(zip(zip(circle.way, circle.way.dropFirst()), circle.steps))
    let steps = ends(of: legs).map { leg -> ExplanationItem in
      guard let leg else {
        return ExplanationItem(.note, "... \(leftOut(of: legs.count)) more steps ...")
      }
      let ((holder, next), records) = leg
      return ExplanationItem(
        .chain, "\(names[holder]) has it from \(names[next])",
        ends(of: records).map { record in
          record.map(step)
            ?? ExplanationItem(.note, "... \(leftOut(of: records.count)) more records ...")
        })
    }
    return ExplanationItem(
      .circle, "carriers that pass it on to each other: \(chain(circle.way))",
      steps + others(circle.circle.members.count, circle.way))
  }

  /// The members of a circle in order, the last of which leads back to the first.
  private func written(
    _ way: [Int], _ item: (Int, Bool) -> ExplanationItem
  ) -> [ExplanationItem] {
    let members = Array(way.dropLast().enumerated())
    return ends(of: members).map { member in
      member.map { item($0.element, $0.offset == 0) }
        ?? ExplanationItem(.note, "... \(leftOut(of: members.count)) more steps ...")
    }
  }

  /// That a circle has more members than the way that was written out.
  private func others(_ memberCount: Int, _ way: [Int]) -> [ExplanationItem] {
    let rest = memberCount - (way.count - 1)
    guard rest > 0 else { return [] }
    return [
      ExplanationItem(
        .note, "\(rest) more \(rest == 1 ? "leads" : "lead") round by other ways")
    ]
  }
}
