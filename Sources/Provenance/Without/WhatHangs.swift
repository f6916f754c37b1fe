/// What of a case hangs on the records that are left out: the whole beside what remains.
///
/// Contradictions of the two are the same where they have pairs of literals in common, or the same
/// claim, question or relation; their numbers may differ.
public struct WhatHangs: Sendable {
  /// A contradiction of the whole case that is not there any more, or is another one.
  public struct Change: Sendable {
    /// The contradiction in the whole case.
    public let before: Contradiction
    /// The contradictions of what remains that have its pairs; none where it falls away.
    public let after: [Contradiction]
    /// The records of the whole case that it rested on and that are left out.
    ///
    /// Relations, claims and assertions, each in the order of its list. None where it hangs on dates only.
    public let hangsOn: [RecordReference]
  }

  /// That a claim has another status in what remains.
  public struct StatusChange: Sendable, Hashable {
    /// The claim in what remains, by number.
    public let claim: Int
    /// Its status in the whole case.
    public let before: ClaimStatus
    /// Its status in what remains.
    public let after: ClaimStatus
  }

  /// The case and what remains of it.
  public let cut: CaseWithout
  /// The whole case.
  public let whole: Analysis
  /// What remains.
  public let rest: Analysis
  /// Contradictions that fall away, in the order of the whole case.
  public let fallen: [Change]
  /// Contradictions that remain with other pairs or another severity, in the order of the whole
  /// case.
  public let changed: [Change]
  /// Contradictions that were not in the whole case, in the order of what remains.
  public let arisen: [Contradiction]
  /// Self-contradictions that fall away, by numbers of the whole case.
  public let fallenSelf: [SelfContradiction]
  /// Self-contradictions that were not in the whole case, by numbers of what remains.
  public let arisenSelf: [SelfContradiction]
  /// Claims with another status, ascending.
  public let statuses: [StatusChange]
  /// Assertions, by number of what remains, that count again because what replaced them is left
  /// out; ascending.
  public let countedAgain: [Int]
  /// Relations of the whole case that are left out and ruled a comparison of values out; the
  /// values of their claims are compared now.
  public let comparedAgain: [RecordReference]
  /// Whether all self-contradictions were compared; else only those with an assertion that is left
  /// out are told.
  public let isComplete: Bool

  /// Self-contradictions of either case that are compared.
  static let selfLimit = 10_000

  /// Sets what remains beside the whole; both analysed in the same reading.
  /// - Complexity: O(n log n) in the records, and in the conflicts of both.
  public init(_ cut: CaseWithout, whole: Analysis, rest: Analysis) {
    self.cut = cut
    self.whole = whole
    self.rest = rest
    let match = RootMatch(cut, whole, rest)
    fallen = match.fallen
    changed = match.changed
    arisen = match.arisen
    statuses = rest.standings.enumerated().compactMap { number, standing in
      guard let claim = whole.graph.claimNumber(rest.graph.claim(number).id) else { return nil }
      let before = whole.standings[claim].status
      guard before != standing.status else { return nil }
      return StatusChange(claim: number, before: before, after: standing.status)
    }
    countedAgain = (0..<rest.graph.assertions.count).filter { number in
      guard rest.graph.isInReading(number),
        let before = whole.graph.assertionNumber(rest.graph.assertion(number).id)
      else { return false }
      return !whole.graph.isInReading(before)
    }
    comparedAgain = WhatHangs.comparedAgain(cut, whole, rest)
    let before = WhatHangs.ownConflicts(of: whole)
    let after = WhatHangs.ownConflicts(of: rest)
    isComplete =
      whole.selfContradictionCount <= WhatHangs.selfLimit
      && rest.selfContradictionCount <= WhatHangs.selfLimit
    let isWhole = isComplete
    fallenSelf = before.found.filter { own in
      let isGone = [own.pair.a, own.pair.b].contains { number in
        cut.leavesOut(
          RecordReference(.assertion, whole.graph.assertions.place(of: number)))
      }
      return isGone || isWhole && !after.ids.contains(own.ids(in: whole.graph))
    }
    arisenSelf =
      isWhole ? after.found.filter { !before.ids.contains($0.ids(in: rest.graph)) } : []
  }

  private static func ownConflicts(
    of analysis: Analysis
  ) -> (found: [SelfContradiction], ids: Set<[[UInt8]]>) {
    let found = analysis.selfContradictions(limit: selfLimit)
    return (found, Set(found.map { $0.ids(in: analysis.graph) }))
  }

  /// The strict relations that are left out between values that no strict relation joins any more.
  private static func comparedAgain(
    _ cut: CaseWithout, _ whole: Analysis, _ rest: Analysis
  ) -> [RecordReference] {
    func ends(_ relation: Relation) -> [Int]? {
      guard relation.kind.isStrict, let from = rest.graph.claimNumber(relation.from),
        let to = rest.graph.claimNumber(relation.to)
      else { return nil }
      return [min(from, to), max(from, to)]
    }
    let joined = Set(cut.records.relations.compactMap(ends))
    return cut.omissions.map(\.record).filter { record in
      guard record.kind == .relation, let ends = ends(cut.whole.relations[record.index]),
        let question = rest.graph.values.question(of: ends[0])
      else { return false }
      return rest.graph.values.question(of: ends[1]) == question && !joined.contains(ends)
    }
  }
}

extension SelfContradiction {
  /// The ids of its two assertions, as bytes: what tells it from others in every case.
  fileprivate func ids(in graph: ClaimGraph) -> [[UInt8]] {
    [pair.a, pair.b].map { Array(graph.assertion($0).id.utf8) }
  }
}
