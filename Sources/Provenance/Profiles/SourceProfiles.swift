/// What every source holds and carries, as an index from which profiles of sources are made.
public struct SourceProfiles: Sendable {
  /// The order in which the other sources of a profile are listed.
  public enum Order: Sendable {
    /// By id.
    case id
    /// Those of most claims or pairs first.
    case mostFirst
  }

  /// What the case amounts to.
  public let analysis: Analysis
  /// For each source its assertions in the reading, by number, ascending.
  private let own: [[Int32]]
  /// For each source the assertions of others in the reading that came through it.
  private let carried: [[Int32]]
  private let depths: [ClosedRange<Int>?]
  private let changes: [[PositionChange]]
  private let onlyLines: OnlyLines

  /// The index of an analysis.
  /// - Complexity: O(n) in the chains of the assertions and in the relations.
  public init(_ analysis: Analysis) {
    self.analysis = analysis
    let graph = analysis.graph
    let count = graph.sources.count
    var own = [[Int32]](repeating: [], count: count)
    var carried = own
    var passed = own
    var depths = [ClosedRange<Int>?](repeating: nil, count: count)
    for assertion in 0..<graph.assertions.count where graph.isInReading(assertion) {
      guard let holder = graph.holder(of: assertion) else { continue }
      own[holder].append(Int32(assertion))
      let chains = graph.chains(of: assertion)
      for chain in chains {
        let known = depths[holder] ?? chain.depth...chain.depth
        depths[holder] = min(known.lowerBound, chain.depth)...max(known.upperBound, chain.depth)
      }
      let links = chains.map { Set($0.links) }
      for carrier in links.reduce(into: Set(), { $0.formUnion($1) }).sorted()
      where carrier != holder {
        carried[carrier].append(Int32(assertion))
      }
      let always = links.dropFirst().reduce(links.first ?? [holder]) { $0.intersection($1) }
      for source in always.sorted() { passed[source].append(Int32(assertion)) }
    }
    self.own = own
    self.carried = carried
    self.depths = depths
    var changes = [[PositionChange]](repeating: [], count: count)
    for change in graph.positionChanges { changes[change.source].append(change) }
    self.changes = changes
    onlyLines = OnlyLines(graph, passed: passed)
  }

  /// The graph of the case.
  public var graph: ClaimGraph { analysis.graph }

  /// Claims with a speaker on either side, direct or derived.
  public var spokenClaimCount: Int { onlyLines.spokenClaimCount }

  /// The sources by number, those that hold and carry most first.
  public var busiestFirst: [Int] {
    (0..<own.count).sorted {
      let (a, b) = (own[$0].count + carried[$0].count, own[$1].count + carried[$1].count)
      return a != b ? a > b : $0 < $1
    }
  }

  /// The profiles of some sources, by number, in the order given.
  ///
  /// `limit` bounds the lists of other sources, and what is listed under each of them.
  /// - Complexity: O(s · (n + m)) for each 64 of them, for s sources and what each of them reaches,
  ///   and what is listed; O(n + m) more for each that others are heard through.
  public func profiles(
    of sources: [Int], limit: Int = .max, order: Order = .id
  ) -> [SourceProfile] {
    let agreements = SourceAgreements(graph).agreements(of: sources, limit: limit, order: order)
    let conflicts = SourceConflicts(analysis, sources, limit: limit, order: order)
    return zip(sources, agreements).map { source, agreements in
      profile(
        of: source, agreements, conflicts.contradictions(of: source),
        conflicts.ownConflicts(of: source))
    }
  }

  /// Makes the profiles of some sources one after another, in the order given.
  ///
  /// No more than 64 are held at a time: all that all sources share with all others is much.
  package func forEachProfile(
    of sources: [Int], limit: Int, order: Order, _ body: (SourceProfile) -> Void
  ) {
    for start in stride(from: 0, to: sources.count, by: 64) {
      let batch = Array(sources[start..<min(start + 64, sources.count)])
      for profile in profiles(of: batch, limit: limit, order: order) { body(profile) }
    }
  }

  private func profile(
    of source: Int, _ agreements: Shortlist<SourceAgreement>,
    _ contradictions: Shortlist<SourceContradiction>, _ ownConflicts: [SelfConflict]
  ) -> SourceProfile {
    let all = own[source].map(Int.init)
    let onClaims = all.compactMap { assertion in
      graph.assertion(assertion).claim.flatMap(graph.claimNumber).map { ($0, assertion) }
    }.sorted { $0 < $1 }.map(\.1)
    func count(_ stance: Stance) -> Int { onClaims.count { graph.assertion($0).stance == stance } }
    return SourceProfile(
      source: source, assertions: onClaims, affirms: count(.affirms), denies: count(.denies),
      reports: count(.reports), attributions: all.count - onClaims.count,
      carried: carried[source].map(Int.init),
      carriedFor: Set(carried[source].compactMap { graph.holder(of: Int($0)) }).sorted(),
      hearsayDepth: depths[source], controllers: graph.controllers(of: source),
      group: graph.source(source).memberOf.flatMap(graph.sourceNumber),
      agreements: agreements, contradictions: contradictions,
      selfContradictionCount: ownConflicts.reduce(0) { $0 + $1.pairCount },
      selfContradictions: ownConflicts, positionChanges: changes[source],
      onlyLineFor: onlyLines.claims(of: source))
  }
}

extension ClaimGraph {
  /// Who controls a source, who controls that one, and so on to the root, by number.
  /// - Complexity: O(n) in the sources on the way; a circle is left where it closes.
  public func controllers(of source: Int) -> [Int] {
    var way: [Int] = []
    var seen: Set<Int> = [source]
    var at = source
    while let next = self.source(at).controlledBy.flatMap(sourceNumber),
      seen.insert(next).inserted
    {
      way.append(next)
      at = next
    }
    return way
  }
}
