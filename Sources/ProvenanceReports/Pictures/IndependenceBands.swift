import Provenance

/// Who stands on one side of a claim, put into bands: one for each origin that their words go back
/// to, so that five papers with one wire stand in one band.
///
/// Sources of which it is not recorded where they have it from stand in bands of their own, as do
/// those that pass it on from nobody named. A source whose words come from two origins stands with
/// the first one, and a line leads to it from the other.
struct IndependenceBands {
  /// What the members of a band have in common.
  enum Kind: Equatable {
    /// They go back to a group that has it firsthand.
    case origin
    /// They go back to one group, and where that has it from is not recorded.
    case notRecorded
    /// Each goes back to itself alone, and where it has it from is not recorded.
    case eachNotRecorded
    /// They pass it on from nobody named, or in a circle.
    case nowhere
  }

  /// Members of one origin, and where they stand in the lists of nodes.
  struct Band {
    let kind: Kind
    /// The group that it goes back to, by the source at its head; nil where there is none.
    let head: Int?
    /// All sources of the side that go back to it, drawn or not.
    let speakerCount: Int
    /// The nodes of each column, from top to bottom.
    fileprivate(set) var columns: [[Int]] = [[], [], []]
  }

  /// The bands: origins first, those with most sources on top.
  private(set) var bands: [Band] = []
  /// What is drawn, in three columns: where it comes from, documents, sources.
  private(set) var nodes: [PictureNode] = []
  /// The lines between nodes, from the left one to the right one.
  private(set) var lines: [(from: Int, to: Int)] = []
  /// Bands and sources that are not drawn.
  private(set) var moreBands = 0
  private(set) var moreSources = 0
  /// Assertions that were not followed to where they come from.
  let notFollowed: Int

  /// Bands of one picture.
  static let bandLimit = 10
  /// Sources that the bands of one picture draw in all, and each band at least.
  static let sourceLimit = 48
  static let leastSources = 4
  /// Documents of one source in a band.
  static let documentLimit = 6

  private enum Column {
    static let origins = 0
    static let documents = 1
    static let sources = 2
  }

  /// Where words come from: what makes a band.
  private enum Key: Hashable {
    case firsthand(Int)
    case notRecorded(Int)
    case nowhere
  }

  /// A band before its members have nodes.
  private struct Plan {
    let kind: Kind
    let keys: [Key]
    let speakers: Set<Int>
  }

  private let graph: ClaimGraph
  private let lineage: SideLineage
  let words: IndependenceWords
  private var linesDrawn = Set<[Int]>()
  private var originNodes: [Key: Int] = [:]

  /// - Complexity: that of `SideLineage`, and O(n log n) in the assertions of the side.
  init(_ side: SideIndependence, _ report: ContradictionReport, _ language: ReportLanguage) {
    graph = report.graph
    lineage = SideLineage(report.graph, side.literal)
    notFollowed = lineage.leftOut
    words = IndependenceWords(side, lineage, report, language)
    let keys = lineage.members.map { self.keys(of: $0) }
    let plans = self.plans(keys)
    moreBands = max(plans.count - IndependenceBands.bandLimit, 0)
    var bandOf: [Key: Int] = [:]
    for (index, plan) in plans.enumerated() { for key in plan.keys { bandOf[key] = index } }
    var members: [[Int]] = plans.map { _ in [] }
    for (place, keys) in keys.enumerated() {
      if let band = keys.compactMap({ bandOf[$0] }).min() { members[band].append(place) }
    }
    draw(Array(plans.prefix(IndependenceBands.bandLimit)), members, keys)
  }

  // MARK: Which bands

  private func keys(of member: SideLineage.Member) -> [Key] {
    func heads(_ ends: [Int]) -> [Int] {
      Set(ends.compactMap(graph.holder(of:)).map(lineage.head(of:))).sorted()
    }
    let keys =
      heads(member.firsthand).map(Key.firsthand) + heads(member.notRecorded).map(Key.notRecorded)
    return keys.isEmpty ? [.nowhere] : keys
  }

  /// The bands, those that say most first.
  private func plans(_ keys: [[Key]]) -> [Plan] {
    var speakers: [Key: Set<Int>] = [:]
    for (member, keys) in zip(lineage.members, keys) {
      guard let holder = graph.holder(of: member.assertion) else { continue }
      for key in keys { speakers[key, default: []].insert(holder) }
    }
    func sorted(_ heads: [Int], _ key: (Int) -> Key) -> [Int] {
      heads.sorted { a, b in
        let (first, second) = (speakers[key(a)]?.count ?? 0, speakers[key(b)]?.count ?? 0)
        return first == second ? a < b : first > second
      }
    }
    var firsthand: [Int] = []
    var shared: [Int] = []
    var alone: [Int] = []
    for (key, speakers) in speakers {
      switch key {
      case .firsthand(let head): firsthand.append(head)
      case .notRecorded(let head):
        // Whoever stands alone, for itself, shares no origin with another.
        if speakers.allSatisfy({ lineage.head(of: $0) == head }) {
          alone.append(head)
        } else {
          shared.append(head)
        }
      case .nowhere: break
      }
    }
    func plan(_ kind: Kind, _ keys: [Key]) -> Plan {
      Plan(
        kind: kind, keys: keys,
        speakers: keys.reduce(into: []) { $0.formUnion(speakers[$1] ?? []) })
    }
    var plans = sorted(firsthand, Key.firsthand).map { plan(.origin, [.firsthand($0)]) }
    plans += sorted(shared, Key.notRecorded).map { plan(.notRecorded, [.notRecorded($0)]) }
    if !alone.isEmpty {
      plans.append(plan(.eachNotRecorded, alone.sorted().map(Key.notRecorded)))
    }
    if speakers[.nowhere] != nil { plans.append(plan(.nowhere, [.nowhere])) }
    return plans
  }

  // MARK: What is drawn

  private mutating func draw(_ plans: [Plan], _ members: [[Int]], _ keys: [[Key]]) {
    let share = max(
      IndependenceBands.leastSources, IndependenceBands.sourceLimit / max(plans.count, 1))
    var drawn = Set<Int>()
    var documents: [(member: Int, nodes: [Int])] = []
    for (index, plan) in plans.enumerated() {
      bands.append(
        Band(kind: plan.kind, head: head(of: plan), speakerCount: plan.speakers.count))
      if plan.kind == .origin || plan.kind == .notRecorded, let key = plan.keys.first {
        originNodes[key] = addOrigin(key, members[index], index)
      }
      var bySource: [Int: [Int]] = [:]
      for place in members[index] {
        guard let holder = graph.holder(of: lineage.members[place].assertion) else { continue }
        bySource[holder, default: []].append(place)
      }
      var documentNodes: [Int: Int] = [:]
      for source in bySource.keys.sorted().prefix(share) {
        drawn.insert(source)
        documents += addSource(source, bySource[source] ?? [], index, &documentNodes)
      }
    }
    for (member, nodes) in documents {
      for key in keys[member] {
        guard let origin = originNodes[key] else { continue }
        for node in nodes { addLine(origin, node) }
      }
    }
    let all = Set(lineage.members.compactMap { graph.holder(of: $0.assertion) })
    moreSources = all.subtracting(drawn).count
  }

  private func head(of plan: Plan) -> Int? {
    switch plan.keys.first {
    case .firsthand(let head), .notRecorded(let head):
      plan.kind == .eachNotRecorded ? nil : head
    case .nowhere, nil: nil
    }
  }

  private mutating func add(_ node: PictureNode, _ band: Int, _ column: Int) -> Int {
    var node = node
    node.column = column
    node.id = "n\(nodes.count + 1)"
    nodes.append(node)
    bands[band].columns[column].append(nodes.count - 1)
    return nodes.count - 1
  }

  private mutating func addLine(_ from: Int, _ to: Int) {
    if linesDrawn.insert([from, to]).inserted { lines.append((from, to)) }
  }

  /// The node of the group that a band goes back to, by whoever of it is met at the ends.
  private mutating func addOrigin(_ key: Key, _ members: [Int], _ band: Int) -> Int {
    var holders = Set<Int>()
    for member in lineage.members {
      switch key {
      case .firsthand: holders.formUnion(member.firsthand.compactMap(graph.holder(of:)))
      case .notRecorded: holders.formUnion(member.notRecorded.compactMap(graph.holder(of:)))
      case .nowhere: break
      }
    }
    guard let head = bands[band].head else { return add(words.unknown, band, Column.origins) }
    let own = holders.filter { lineage.head(of: $0) == head }.sorted()
    return add(
      words.origin(own, head: head, isFirsthand: bands[band].kind == .origin), band,
      Column.origins)
  }

  /// A source with the documents that it speaks in, for each of its assertions.
  private mutating func addSource(
    _ source: Int, _ members: [Int], _ band: Int, _ documentNodes: inout [Int: Int]
  ) -> [(member: Int, nodes: [Int])] {
    let isAlone = bands[band].kind == .eachNotRecorded || bands[band].kind == .nowhere
    let unknown = isAlone ? add(words.unknown, band, Column.origins) : nil
    let chains = members.map { graph.chains(of: lineage.members[$0].assertion) }
    let all = Set(chains.joined().map { $0.document ?? -1 }).sorted()
    let shown = Set(all.prefix(IndependenceBands.documentLimit))
    let relays = Set(chains.joined().flatMap { $0.links.dropLast().dropFirst() })
    let isOrigin =
      bands[band].kind == .origin
      && members.contains { lineage.members[$0].firsthand == [lineage.members[$0].assertion] }
    let node = add(
      words.source(
        source, isOrigin: isOrigin, relays: relays.sorted(), moreDocuments: all.count - shown.count),
      band, Column.sources)
    var result: [(member: Int, nodes: [Int])] = []
    for (member, chains) in zip(members, chains) {
      var own: [Int] = []
      for document in chains.map({ $0.document ?? -1 }) where shown.contains(document) {
        let place =
          documentNodes[document]
          ?? add(document < 0 ? words.noDocument : words.document(document), band, Column.documents)
        documentNodes[document] = place
        addLine(place, node)
        if let unknown { addLine(unknown, place) }
        own.append(place)
      }
      result.append((member, own))
    }
    return result
  }
}
