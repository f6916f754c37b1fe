/// Counts how independent the sides of claims are, one after the other, on one set of columns.
struct IndependenceStudy: Sendable {
  private let graph: ClaimGraph
  private let groups: SourceGroups
  private var lineage: LineageEnds
  private var network: ChainNetwork
  private var stamps: [Int32]
  private var stamp: Int32 = 0

  /// A study of a case.
  /// - Complexity: O(n) in the records.
  init(_ graph: ClaimGraph) {
    self.graph = graph
    groups = SourceGroups(graph)
    lineage = LineageEnds(graph)
    network = ChainNetwork(ChainColumns(graph), holders: groups.heads, ownVoice: .followed)
    stamps = [Int32](repeating: 0, count: graph.sources.count)
  }

  /// How independent the assertions are that commit their sources to a literal.
  /// - Complexity: O(n + m) in what implies the literal, O(k log k) in the links of the chains
  ///   and the documents these go back to, and for the lines that of `DisjointPaths`.
  mutating func side(_ literal: Literal) -> SideIndependence {
    let assertions = graph.committedAssertions(to: literal)
    let speakers = distinct(assertions.compactMap(graph.holder(of:)))
    let speakerGroups = distinctGroups(of: assertions)
    let ends = lineage.ends(of: assertions)
    network.connect(assertions)
    let paths = DisjointPaths(
      from: Int(ChainNetwork.us), to: Int(ChainNetwork.claim), edges: network.edges,
      isLimited: network.holderOfNode.map { $0 >= 0 })
    var points = paths.bottlenecks().map { Int(network.holderOfNode[$0]) }
    if speakers.count == 1 { points.removeAll { $0 == speakerGroups.first } }
    return SideIndependence(
      claim: literal.claim, isDenial: literal.isNegated, speakers: speakers.count,
      groups: speakerGroups.count, origins: distinctGroups(of: ends.firsthand).count,
      lineageNotRecorded: distinctGroups(of: ends.notRecorded).count, lines: paths.count,
      singlePoints: points.sorted(), isComplete: paths.isComplete)
  }

  private mutating func distinctGroups(of assertions: [Int]) -> [Int] {
    distinct(assertions.compactMap(graph.holder(of:)).map(groups.head(of:)))
  }

  private mutating func distinct(_ sources: [Int]) -> [Int] {
    stamp += 1
    var found: [Int] = []
    for source in sources where stamps[source] != stamp {
      stamps[source] = stamp
      found.append(source)
    }
    return found
  }
}
