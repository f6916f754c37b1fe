import Provenance
import TestSupport

/// MODEL section 5 by its letter on a small case: everything by walking and trying.
///
/// Nothing of the engine is used but the records. Numbers are the digits of the ids.
struct NaiveIndependence {
  /// An edge of the chains; `us` and `claim` are its ends beside sources or groups.
  struct Edge: Hashable {
    let from: Int
    let to: Int
  }

  static let us = -1
  static let claim = -2

  let sources: [Source]
  let documents: [Document]
  let assertions: [Assertion]
  let records: Records
  let options: ReadingOptions
  /// The literals that follow from each literal, as bits: 2c, or 2c + 1 where negated.
  let implied: [Int]
  /// Those that follow by declared relations alone.
  let impliedByRelations: [Int]
  private let isRead: [Bool]

  init(_ records: Records, _ options: ReadingOptions) {
    self.records = records
    self.options = options
    sources = records.sources.sorted { $0.id < $1.id }
    documents = records.documents.sorted { $0.id < $1.id }
    assertions = records.assertions.sorted { $0.id < $1.id }
    let claims = records.claims.sorted { $0.id < $1.id }
    let values = PlainValues(records, claims: claims)
    let positions = PlainPositions(
      records, assertions: assertions, values: values, place: NaiveIndependence.number)
    isRead = assertions.enumerated().map { number, assertion in
      options.reading == .ever
        || (assertion.withdrawn == nil && !positions.isReplaced(number))
    }
    let declared = records.relations.flatMap { NaiveIndependence.steps(of: $0, options) }
    let computed = claims.indices.flatMap { a in
      claims.indices.flatMap { b in NaiveIndependence.steps(values, a, b) }
    }
    let literals = 0..<claims.count * 2
    implied = literals.map { NaiveIndependence.closure(of: $0, declared + computed) }
    impliedByRelations = literals.map { NaiveIndependence.closure(of: $0, declared) }
  }

  static func number(_ id: String) -> Int { Int(id.dropFirst()) ?? -1 }

  func head(_ source: Int) -> Int {
    sources[source].controlledBy.map { head(Self.number($0)) } ?? source
  }

  func isInReading(_ assertion: Int) -> Bool { isRead[assertion] }

  // MARK: Who is committed

  private static func steps(
    of relation: Relation, _ options: ReadingOptions
  ) -> [(from: Int, to: Int)] {
    let isLeftOut =
      switch options.minCertainty {
      case .possible: false
      case .probable: relation.certainty == .possible
      case .certain: relation.certainty != .certain
      }
    if isLeftOut { return [] }
    let a = number(relation.from) * 2
    let b = number(relation.to) * 2
    let contrary = [(a, b + 1), (b, a + 1)]
    switch relation.kind {
    case .entails: return [(a, b), (b + 1, a + 1)]
    case .equivalent: return [(a, b), (b + 1, a + 1), (b, a), (a + 1, b + 1)]
    case .contrary: return contrary
    case .contradictory: return contrary + [(a + 1, b), (b + 1, a)]
    case .supports: return []
    }
  }

  /// What the value of one claim says of another; of two claims that are the other way round too.
  private static func steps(
    _ values: PlainValues, _ a: Int, _ b: Int
  ) -> [(from: Int, to: Int)] {
    switch values.bearing(a, b) {
    case .contrary: [(a * 2, b * 2 + 1)]
    case .entails, .equivalent: [(a * 2, b * 2), (b * 2 + 1, a * 2 + 1)]
    case .entailed, nil: []
    }
  }

  private static func closure(of literal: Int, _ steps: [(from: Int, to: Int)]) -> Int {
    var all = 1 << literal
    while true {
      var more = all
      for step in steps where all >> step.from & 1 == 1 { more |= 1 << step.to }
      if more == all { return all }
      all = more
    }
  }

  func literal(of assertion: Int) -> Int? {
    guard let claim = assertions[assertion].claim, assertions[assertion].stance != .reports,
      isInReading(assertion)
    else { return nil }
    return Self.number(claim) * 2 + (assertions[assertion].stance == .denies ? 1 : 0)
  }

  func committed(to literal: Int) -> [Int] {
    assertions.indices.filter { number in
      self.literal(of: number).map { implied[$0] >> literal & 1 == 1 } ?? false
    }
  }

  /// Whether values make some assertion commit to a literal that does not by relations alone.
  func restsOnValues(_ literal: Int) -> Bool {
    committed(to: literal).contains { number in
      self.literal(of: number).map { impliedByRelations[$0] >> literal & 1 == 0 } ?? false
    }
  }

  // MARK: Chains

  func parents(_ document: Int) -> [Int] { documents[document].derivedFrom.map(Self.number) }

  func publisher(_ document: Int) -> Int? { documents[document].publisher.map(Self.number) }

  func ancestors(_ document: Int) -> Set<Int> {
    var seen: Set<Int> = []
    func visit(_ document: Int) {
      guard seen.insert(document).inserted else { return }
      for parent in parents(document) { visit(parent) }
    }
    visit(document)
    return seen
  }

  /// No parents, or in a circle that nothing leads out of.
  func isEnd(_ document: Int) -> Bool {
    ancestors(document).allSatisfy { ancestors($0).contains(document) }
  }

  /// The published documents that come next on the way up, and whether a way may end before one.
  func onward(_ document: Int) -> (published: Set<Int>, ends: Bool) {
    var published: Set<Int> = []
    var ends = isEnd(document)
    var seen: Set<Int> = []
    func visit(_ document: Int) {
      for parent in parents(document) where seen.insert(parent).inserted {
        if publisher(parent) != nil {
          published.insert(parent)
        } else {
          if isEnd(parent) { ends = true }
          visit(parent)
        }
      }
    }
    visit(document)
    return (published, ends)
  }

  func isOwnVoice(_ assertion: Int, _ document: Int) -> Bool {
    assertions[assertion].via.isEmpty
      && documents[document].publisher == assertions[assertion].source
  }

  /// The edges of the chains of an assertion, between what `node` makes of sources.
  func edges(_ assertion: Int, followsOwnVoice: Bool, node: (Int) -> Int) -> Set<Edge> {
    let record = assertions[assertion]
    let inner = (record.via + [record.source]).map { node(Self.number($0)) }
    var edges: Set<Edge> = []
    func connect(_ from: Int, _ to: Int) {
      if from != to { edges.insert(Edge(from: from, to: to)) }
    }
    func addInner() { for (a, b) in zip(inner, inner.dropFirst()) { connect(a, b) } }
    if record.evidence.isEmpty {
      connect(Self.us, inner[0])
      addInner()
      connect(inner[inner.count - 1], Self.claim)
      return edges
    }
    var speaksForItself = false
    var isQuoted = false
    for document in record.evidence.map({ Self.number($0.document) }) {
      let isOwn = isOwnVoice(assertion, document)
      if isOwn { speaksForItself = true } else { isQuoted = true }
      if isOwn, !followsOwnVoice { continue }
      let target = isOwn ? Self.claim : inner[0]
      func lead(_ from: Int, _ document: Int) {
        let next = onward(document)
        for parent in next.published { publisher(parent).map { connect(from, node($0)) } }
        if next.ends { connect(from, target) }
      }
      if let publisher = publisher(document) {
        connect(Self.us, node(publisher))
      } else {
        lead(Self.us, document)
      }
      for ancestor in ancestors(document) {
        publisher(ancestor).map { lead(node($0), ancestor) }
      }
    }
    if isQuoted {
      addInner()
      if !speaksForItself { connect(inner[inner.count - 1], Self.claim) }
    }
    return edges
  }

  /// The groups on each way from us to the claim that meets no group twice, as bits.
  func ways(_ edges: Set<Edge>) -> Set<Int> {
    var ways: Set<Int> = []
    func go(_ at: Int, _ passed: Int) {
      for edge in edges where edge.from == at {
        if edge.to == Self.claim {
          ways.insert(passed)
        } else if passed >> edge.to & 1 == 0 {
          go(edge.to, passed | 1 << edge.to)
        }
      }
    }
    go(Self.us, 0)
    return ways
  }

  /// The most ways of which no two share a group.
  func mostDisjoint(_ ways: Set<Int>) -> Int {
    let ways = Array(ways)
    func most(_ index: Int, _ used: Int) -> Int {
      guard index < ways.count else { return 0 }
      let without = most(index + 1, used)
      return ways[index] & used != 0
        ? without : max(without, 1 + most(index + 1, used | ways[index]))
    }
    return most(0, 0)
  }

  /// The fewest groups that stand on every way.
  func fewestCut(_ ways: Set<Int>) -> Int {
    (0..<1 << sources.count).filter { mask in ways.allSatisfy { $0 & mask != 0 } }
      .map(\.nonzeroBitCount).min() ?? 0
  }

  // MARK: Origins

  func ends(of assertions: [Int]) -> Set<Int> {
    var seen: Set<Int> = []
    var ends: Set<Int> = []
    func visit(_ assertion: Int) {
      guard seen.insert(assertion).inserted else { return }
      let parents = self.assertions[assertion].derivedFrom.map(Self.number)
      if parents.isEmpty { ends.insert(assertion) }
      for parent in parents { visit(parent) }
    }
    for assertion in assertions { visit(assertion) }
    return ends
  }

  func groups(_ assertions: some Sequence<Int>) -> Set<Int> {
    Set(assertions.map { head(Self.number(self.assertions[$0].source)) })
  }

  // MARK: Circles

  /// Nodes that lead to each other, two or more; where wanted, those too that lead to themselves.
  static func circles(_ edges: Set<Edge>, _ nodes: Int, selfLoops: Bool) -> [[Int]] {
    var reach = (0..<nodes).map { a in (0..<nodes).map { edges.contains(Edge(from: a, to: $0)) } }
    for middle in 0..<nodes {
      for a in 0..<nodes where reach[a][middle] {
        for b in 0..<nodes where reach[middle][b] { reach[a][b] = true }
      }
    }
    var circles: [[Int]] = []
    for a in 0..<nodes {
      let members = (0..<nodes).filter { $0 == a || (reach[a][$0] && reach[$0][a]) }
      guard members[0] == a else { continue }
      if members.count > 1 || (selfLoops && edges.contains(Edge(from: a, to: a))) {
        circles.append(members)
      }
    }
    return circles
  }
}
