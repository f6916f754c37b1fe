import Provenance

/// How many hops claims and holders lie from a record, in rings.
///
/// The search goes from claims to their holders and from holders to their claims. What a document
/// or a relay brings us counts only where the search starts from it: otherwise one carrier would
/// bring the whole case into every picture.
struct NeighbourWalk {
  /// The claims reached, nearest first.
  private(set) var claims: [Int] = []
  /// Groups, members, owners and outlets of the source that the search started from.
  private(set) var kinSources = Set<Int>()
  private let graph: ClaimGraph
  private let claimOf: [Int]
  private var claimRings: [Int]
  private var sourceRings: [Int]
  private var frontier: [(isClaim: Bool, number: Int)] = []
  private var next: [(isClaim: Bool, number: Int)] = []

  /// - Complexity: O(n log n) in the records.
  init(_ graph: ClaimGraph, _ start: NeighbourScope.Start, hops: Int) {
    self.graph = graph
    claimOf = (0..<graph.assertions.count).map { number in
      guard graph.isInReading(number), graph.holder(of: number) != nil else { return -1 }
      return graph.assertion(number).claim.flatMap(graph.claims.number(of:)) ?? -1
    }
    claimRings = Array(repeating: -1, count: graph.claims.count)
    sourceRings = Array(repeating: -1, count: graph.sources.count)
    for claim in start.claims { reach(claim: claim, ring: 0) }
    for source in start.sources { reach(source: source, ring: 0) }
    for assertion in start.assertions { reach(assertion: assertion) }
    spread(from: start, hops: hops)
  }

  /// The assertions with both ends reached, nearest first.
  func assertions() -> [Int] {
    let found = claimOf.indices.compactMap { number -> (ring: Int, number: Int)? in
      guard claimOf[number] >= 0, let holder = graph.holder(of: number) else { return nil }
      let rings = (claimRings[claimOf[number]], sourceRings[holder])
      guard rings.0 >= 0, rings.1 >= 0 else { return nil }
      return (max(rings.0, rings.1), number)
    }
    return found.sorted { $0 < $1 }.map(\.number)
  }

  private mutating func spread(from start: NeighbourScope.Start, hops: Int) {
    guard hops > 0 else { return }
    takeKin(of: start.sources)
    let carried = carried(by: start)
    let byClaim = Rows(claimOf, count: graph.claims.count)
    let bySource = Rows(
      claimOf.indices.map { claimOf[$0] < 0 ? -1 : graph.holder(of: $0) ?? -1 },
      count: graph.sources.count)
    let related = relatedClaims()
    var ring = 0
    while ring < hops, ring == 0 || !next.isEmpty {
      frontier = next
      next = []
      ring += 1
      for (isClaim, number) in frontier {
        if isClaim {
          for assertion in byClaim[number] {
            if let holder = graph.holder(of: assertion) { reach(source: holder, ring: ring) }
          }
          for claim in related[number] { reach(claim: claim, ring: ring) }
        } else {
          for assertion in bySource[number] { reach(claim: claimOf[assertion], ring: ring) }
        }
      }
      guard ring == 1 else { continue }
      for number in carried {
        reach(claim: claimOf[number], ring: ring)
        if let holder = graph.holder(of: number) { reach(source: holder, ring: ring) }
      }
    }
  }

  /// The holder and the claim of an assertion; where it is about another one, those of that too.
  private mutating func reach(assertion: Int) {
    var at = assertion
    for _ in 0..<graph.assertions.count {
      if claimOf[at] >= 0 { reach(claim: claimOf[at], ring: 0) }
      if let holder = graph.holder(of: at) { reach(source: holder, ring: 0) }
      guard let about = graph.assertion(at).assertion.flatMap(graph.assertions.number(of:))
      else { return }
      at = about
    }
  }

  private mutating func reach(claim: Int, ring: Int) {
    guard claimRings[claim] < 0 else { return }
    claimRings[claim] = ring
    claims.append(claim)
    next.append((true, claim))
  }

  private mutating func reach(source: Int, ring: Int) {
    guard sourceRings[source] < 0 else { return }
    sourceRings[source] = ring
    next.append((false, source))
  }

  /// The assertions that a document or a relay brings us.
  private func carried(by start: NeighbourScope.Start) -> [Int] {
    guard !(start.documents.isEmpty && start.sources.isEmpty) else { return [] }
    return claimOf.indices.filter { number in
      guard claimOf[number] >= 0 else { return false }
      return graph.chains(of: number).contains { chain in
        start.documents.contains { $0 == chain.document }
          || start.sources.contains { chain.links.dropLast().contains($0) }
      }
    }
  }

  private mutating func takeKin(of sources: [Int]) {
    for number in 0..<graph.sources.count {
      let record = graph.source(number)
      for id in [record.memberOf, record.controlledBy] {
        guard let other = id.flatMap(graph.sources.number(of:)) else { continue }
        if sources.contains(number) { kinSources.insert(other) }
        if sources.contains(other) { kinSources.insert(number) }
      }
    }
  }

  private func relatedClaims() -> Rows {
    var from: [Int] = []
    var to: [Int] = []
    for number in 0..<graph.relations.count {
      let relation = graph.relation(number)
      guard relation.certainty.strength >= graph.options.minCertainty.strength,
        let a = graph.claims.number(of: relation.from), let b = graph.claims.number(of: relation.to)
      else { continue }
      from += [a, b]
      to += [b, a]
    }
    return Rows(from, values: to, count: graph.claims.count)
  }
}
