/// Finds for each contradiction of a whole case what has become of it in what remains.
struct RootMatch {
  private(set) var fallen: [WhatHangs.Change] = []
  private(set) var changed: [WhatHangs.Change] = []
  private(set) var arisen: [Contradiction] = []

  private let cut: CaseWithout
  private let whole: Analysis
  private let rest: Analysis

  /// What tells contradictions apart, in the numbers of what remains.
  private enum Key: Hashable {
    case claim(Int)
    case question(Int)
    case relation(Int)
    case literals(Literal, Literal)
  }

  init(_ cut: CaseWithout, _ whole: Analysis, _ rest: Analysis) {
    self.cut = cut
    self.whole = whole
    self.rest = rest
    var places: [Key: Int] = [:]
    for (place, root) in rest.contradictions.enumerated() {
      for key in keys(of: root, in: rest) { places[key] = place }
    }
    var isKnown = [Bool](repeating: false, count: rest.contradictions.count)
    for root in whole.contradictions {
      let after = Set(keys(of: root, in: whole).compactMap { places[$0] }).sorted()
      for place in after { isKnown[place] = true }
      note(root, after.map { rest.contradictions[$0] })
    }
    arisen = rest.contradictions.enumerated().filter { !isKnown[$0.offset] }.map(\.element)
  }

  private mutating func note(_ before: Contradiction, _ after: [Contradiction]) {
    if after.count == 1, let now = after.first, now.kind == before.kind,
      now.severity == before.severity, now.pairCount == before.pairCount,
      now.tensionCount == before.tensionCount
    {
      return
    }
    let change = WhatHangs.Change(before: before, after: after, hangsOn: hangsOn(before))
    if after.isEmpty { fallen.append(change) } else { changed.append(change) }
  }

  /// The keys of a contradiction, in the numbers of what remains; those of which a record is left
  /// out are none.
  private func keys(of root: Contradiction, in analysis: Analysis) -> [Key] {
    let graph = analysis.graph
    func literal(_ literal: Literal) -> Literal? {
      rest.graph.claimNumber(graph.claim(literal.claim).id).map {
        Literal(claim: $0, isNegated: literal.isNegated)
      }
    }
    var keys = root.conflicts.compactMap { conflict -> Key? in
      guard let first = literal(conflict.first), let second = literal(conflict.second) else {
        return nil
      }
      return .literals(first, second)
    }
    if let claim = root.claim.flatMap({ rest.graph.claimNumber(graph.claim($0).id) }) {
      keys.append(.claim(claim))
    }
    if let question = root.question.flatMap({
      rest.graph.questions.number(of: graph.question($0).id)
    }) {
      keys.append(.question(question))
    }
    if let relation = root.relation.flatMap({
      rest.graph.relationNumber(graph.relation($0).id)
    }) {
      keys.append(.relation(relation))
    }
    return keys
  }

  /// The records that a contradiction rests on and that are left out.
  private func hangsOn(_ root: Contradiction) -> [RecordReference] {
    let graph = whole.graph
    var records = Set<RecordReference>()
    func note(_ record: RecordReference) {
      if cut.leavesOut(record) { records.insert(record) }
    }
    var counter = whole.pairCounter
    for conflict in root.conflicts {
      for step in conflict.path {
        if let relation = step.relation {
          note(RecordReference(.relation, graph.relations.place(of: relation)))
        }
        note(RecordReference(.claim, graph.claims.place(of: step.from.claim)))
        note(RecordReference(.claim, graph.claims.place(of: step.to.claim)))
      }
      note(RecordReference(.claim, graph.claims.place(of: conflict.first.claim)))
      let taking = counter.participants(of: conflict)
      for assertion in taking.first + taking.second {
        note(RecordReference(.assertion, graph.assertions.place(of: assertion)))
      }
    }
    let order: [RecordKind] = [.relation, .claim, .assertion]
    return records.sorted {
      (order.firstIndex(of: $0.kind) ?? 0, $0.index)
        < (order.firstIndex(of: $1.kind) ?? 0, $1.index)
    }
  }
}
