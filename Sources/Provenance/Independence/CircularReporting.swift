/// Where reports lead back to themselves: among assertions, documents and relays.
public struct CircularReporting: Sendable {
  /// What a circle runs through, in the order in which circles are listed.
  public enum Medium: String, Sendable, CaseIterable {
    /// Assertions that were taken from each other.
    case assertions
    /// Documents that are derived from each other.
    case documents
    /// Sources that pass each other's words on, in the chains of one claim.
    case relays
  }

  /// Members each of which leads to every other: as many as possible.
  public struct Circle: Sendable, Hashable {
    /// What the circle runs through.
    public let among: Medium
    /// The claim of a circle of relays, by number; nil for others.
    public let claim: Int?
    /// The assertions, documents or sources, by number, ascending; one alone leads to itself.
    public let members: [Int]
  }

  /// Documents, and links to and from them, that are looked at for the circles of all claims, each
  /// anew for every claim, before the search stops with what it has found.
  static let linkLimit = 1 << 26

  /// The circles: by what they run through, then by claim, then by members.
  public let circles: [Circle]
  /// Whether these are all; else some claims were left out because too much led back from them.
  public let isComplete: Bool
}

extension ClaimGraph {
  /// Where reports lead back to themselves.
  ///
  /// Assertions count whether they are in the reading or not: one that was withdrawn or replaced
  /// has still been passed on. The relays of a claim are those of the assertions about it, of any
  /// stance, and not of others that imply it. A source that speaks for itself in a document of
  /// its own relays nobody there.
  /// - Complexity: O(n log n) in the records where no claim has a circle; else for each claim in
  /// - Complexity: O(n log n) in the records where no claim has a circle; else for each claim in
  ///   the links of its chains and of the documents that these go back to, 64 million at most.
  public func circularReporting() -> CircularReporting {
    circularReporting(linkLimit: CircularReporting.linkLimit)
  }

  /// Where reports lead back to themselves, with a limit of its own.
  func circularReporting(linkLimit: Int) -> CircularReporting {
    let lineage = LineageEnds(self).compressed
    let columns = ChainColumns(self)
    var circles = strongGroups(lineage.rows, lineage.targets, selfLoops: true)
      .map { CircularReporting.Circle(among: .assertions, claim: nil, members: $0) }
    circles += strongGroups(columns.documents.rows, columns.documents.parents, selfLoops: true)
      .map { CircularReporting.Circle(among: .documents, claim: nil, members: $0) }
    let relays = relayCircles(columns, linkLimit)
    return CircularReporting(
      circles: circles + relays.circles, isComplete: relays.isComplete)
  }

  private func relayCircles(
    _ columns: ChainColumns, _ linkLimit: Int
  ) -> (circles: [CircularReporting.Circle], isComplete: Bool) {
    var network = ChainNetwork(
      columns, holders: Array(0..<Int32(sources.count)), ownVoice: .alone)
    // A circle of one claim is a circle of all claims together; most cases have none of these.
    let byClaim = assertionsByClaim()
    network.connect(byClaim.assertions.map(Int.init))
    guard !network.circles().isEmpty else { return ([], true) }
    let limit = network.workDone + linkLimit
    var circles: [CircularReporting.Circle] = []
    for claim in 0..<claims.count {
      let row = Int(byClaim.rows[claim])..<Int(byClaim.rows[claim + 1])
      guard !row.isEmpty else { continue }
      if network.workDone > limit { return (circles, false) }
      network.connect(byClaim.assertions[row].lazy.map(Int.init))
      circles += network.circles().map {
        CircularReporting.Circle(among: .relays, claim: claim, members: $0)
      }
    }
    return (circles, true)
  }

  /// The assertions about each claim, in the reading or not, as compressed rows.
  private func assertionsByClaim() -> (rows: [Int32], assertions: [Int32]) {
    let claimOf = (0..<assertions.count).map { assertion($0).claim.flatMap(claims.number(of:)) }
    var rows = [Int32](repeating: 0, count: claims.count + 1)
    for claim in claimOf { if let claim { rows[claim + 1] += 1 } }
    for claim in 0..<claims.count { rows[claim + 1] += rows[claim] }
    var next = rows
    var sorted = [Int32](repeating: 0, count: Int(rows[claims.count]))
    for (assertion, claim) in claimOf.enumerated() {
      guard let claim else { continue }
      sorted[Int(next[claim])] = Int32(assertion)
      next[claim] += 1
    }
    return (rows, sorted)
  }
}

extension ChainNetwork {
  /// The holders that lead to each other, two or more, in order.
  fileprivate func circles() -> [[Int]] {
    let (rows, targets) = compressed
    return strongGroups(rows, targets, selfLoops: false).compactMap { nodes in
      let holders = nodes.map { Int(holderOfNode[$0]) }.filter { $0 >= 0 }
      return holders.count > 1 ? holders.sorted() : nil
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// The strong components of more than one node, ascending; where wanted, those too of one node
/// that leads to itself.
/// - Complexity: O(n log n + m).
func strongGroups(_ rows: [Int32], _ targets: [Int32], selfLoops: Bool) -> [[Int]] {
  let strong = StrongComponents(rows: rows, targets: targets)
  var members = [[Int]](repeating: [], count: strong.count)
  for (node, component) in strong.component.enumerated() { members[Int(component)].append(node) }
  return members.filter { group in
    guard group.count == 1 else { return true }
    let node = group[0]
    return selfLoops && targets[Int(rows[node])..<Int(rows[node + 1])].contains(Int32(node))
  }.sorted { $0.lexicographicallyPrecedes($1) }
}
