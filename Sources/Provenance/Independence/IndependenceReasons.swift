/// Why a side counts as many speakers, groups, origins and lines as it does: the records behind a
/// `SideIndependence`.
public struct IndependenceReasons: Sendable {
  /// The speakers that count as one, because one source controls them all in the end.
  public struct Group: Sendable, Hashable {
    /// The source at the head.
    public let head: Int
    /// The speakers, by number, ascending; the head itself may be one.
    public let speakers: [Int]
  }

  /// The counts.
  public let side: SideIndependence
  /// The assertions that are counted, by number, ascending.
  public let assertions: [Int]
  /// The groups, in order of their heads.
  public let groups: [Group]
  /// The groups that have it firsthand where the lineages end, by their heads, ascending.
  public let origins: [Int]
  /// The groups with which lineages end and of which it is not recorded whence they have it.
  public let notRecorded: [Int]
  /// Ways from us to the claim of which no two share a group: one greatest set of them.
  public let lines: [ChainWay]
  /// Groups, as many as there are lines, one of which lies on every way; by their heads, ascending.
  public let cut: [Int]
}

/// Gives the reasons behind the counts of sides, one side after the other.
public struct IndependenceReasoning: Sendable {
  private let graph: ClaimGraph
  private let sourceGroups: SourceGroups
  private var study: IndependenceStudy
  private var lineage: LineageEnds
  private var network: ChainNetwork

  /// The reasoning about a case.
  /// - Complexity: O(n) in the records.
  public init(_ graph: ClaimGraph) {
    self.graph = graph
    sourceGroups = SourceGroups(graph)
    study = IndependenceStudy(graph)
    lineage = LineageEnds(graph)
    network = ChainNetwork(
      ChainColumns(graph), holders: sourceGroups.heads, ownVoice: .followed)
  }

  /// Why a side counts as it does.
  /// - Complexity: that of counting it, and O(n) in its ways.
  public mutating func reasons(of literal: Literal) -> IndependenceReasons {
    let side = study.side(literal)
    let assertions = graph.committedAssertions(to: literal)
    let speakers = Set(assertions.compactMap(graph.holder(of:))).sorted()
    let ends = lineage.ends(of: assertions)
    network.connect(assertions)
    let paths = DisjointPaths(
      from: Int(ChainNetwork.us), to: Int(ChainNetwork.claim), edges: network.edges,
      isLimited: network.holderOfNode.map { $0 >= 0 })
    let lines = paths.ways()
    network.noteCauses(of: lines, assertions)
    return IndependenceReasons(
      side: side, assertions: assertions, groups: groups(of: speakers),
      origins: heads(of: ends.firsthand), notRecorded: heads(of: ends.notRecorded),
      lines: lines.map(network.way),
      cut: paths.cut().map { Int(network.holderOfNode[$0]) }.sorted())
  }

  /// A shortest way on which one assertion comes from us to the claim; nil where it has none.
  /// - Complexity: O(n log n) in the links of its chains and the documents they go back to.
  public mutating func way(of assertion: Int) -> ChainWay? {
    network.connect(CollectionOfOne(assertion))
    let path = network.shortestPath(from: Int(ChainNetwork.us), to: Int(ChainNetwork.claim))
    guard let path else { return nil }
    network.noteCauses(of: [path], CollectionOfOne(assertion))
    return network.way(path)
  }

  /// The ways of some assertions in turn, those that have none left out.
  ///
  /// It stops where they go back to a quarter of a million documents in all.
  public mutating func ways(
    of assertions: some Sequence<Int>
  ) -> [(assertion: Int, way: ChainWay)] {
    let limit = network.workDone + documentLimit
    var ways: [(assertion: Int, way: ChainWay)] = []
    for assertion in assertions where network.workDone < limit {
      if let way = way(of: assertion) { ways.append((assertion, way)) }
    }
    return ways
  }

  /// The source at the head of the group of a source: itself where nobody controls it.
  public func head(of source: Int) -> Int { sourceGroups.head(of: source) }

  private func groups(of speakers: [Int]) -> [IndependenceReasons.Group] {
    var speakersOf: [Int: [Int]] = [:]
    for speaker in speakers { speakersOf[head(of: speaker), default: []].append(speaker) }
    return speakersOf.sorted { $0.key < $1.key }
      .map { IndependenceReasons.Group(head: $0.key, speakers: $0.value) }
  }

  private func heads(of assertions: [Int]) -> [Int] {
    Set(assertions.compactMap(graph.holder(of:)).map(head(of:))).sorted()
  }
}

/// Documents that are looked at for the ways of assertions told one after the other.
private let documentLimit = 1 << 18
