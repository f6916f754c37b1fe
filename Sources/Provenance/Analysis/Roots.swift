/// Sorts conflicts into roots: MODEL section 4, kinds direct, relation and path.
///
/// A conflict belongs to the first root of the earliest kind on its path, read from the end whose
/// claim is the smaller. Conflicts of one source with itself make no root.
struct RootSorter {
  private var counter: PairCounter
  private let relationClaims: [Int: (Int, Int)]

  init(_ graph: ClaimGraph) {
    counter = PairCounter(graph.commitments)
    var claims: [Int: (Int, Int)] = [:]
    for number in 0..<graph.relations.count {
      let relation = graph.relation(number)
      guard let from = graph.claims.number(of: relation.from),
        let to = graph.claims.number(of: relation.to)
      else { continue }
      claims[number] = (min(from, to), max(from, to))
    }
    relationClaims = claims
  }

  private enum Key: Hashable {
    case direct(claim: Int)
    case relation(Int)
    case path(claims: [Int], relations: [Int])
  }

  /// The roots of conflicts, in their order and numbered; and the conflicts of sources with
  /// themselves, with how many pairs each has.
  mutating func sort(
    _ conflicts: [LiteralConflict]
  ) -> (roots: [Contradiction], own: [LiteralConflict], ownPairCount: Int) {
    var own: [LiteralConflict] = []
    var ownPairCount = 0
    var between: [(conflict: LiteralConflict, census: PairCensus)] = []
    for conflict in conflicts {
      let census = counter.census(of: conflict)
      if census.ofOneSource > 0 {
        own.append(conflict)
        ownPairCount += census.ofOneSource
      }
      if census.best != nil { between.append((conflict, census)) }
    }

    var directClaims = Set<Int>()
    for (conflict, _) in between where conflict.path.isEmpty {
      directClaims.insert(conflict.first.claim)
    }
    var joining = Set<Int>()
    for (conflict, _) in between where conflict.path.count == 1 {
      let claims = conflict.claims
      if !claims.contains(where: directClaims.contains) {
        joining.insert(conflict.path[0].relation)
      }
    }

    var roots: [Contradiction] = []
    var places: [Key: Int] = [:]
    for (conflict, census) in between {
      let key = key(of: conflict, directClaims, joining)
      let place = places[key] ?? roots.count
      if place == roots.count {
        places[key] = place
        roots.append(root(of: key))
      }
      roots[place].add(conflict, census)
    }
    return (ordered(roots), own, ownPairCount)
  }

  private func key(
    of conflict: LiteralConflict, _ directClaims: Set<Int>, _ joining: Set<Int>
  ) -> Key {
    let claims = conflict.claims
    if let claim = claims.first(where: directClaims.contains) { return .direct(claim: claim) }
    let relations = conflict.path.map(\.relation)
    if let relation = relations.first(where: joining.contains) { return .relation(relation) }
    return .path(claims: claims, relations: relations)
  }

  private func root(of key: Key) -> Contradiction {
    switch key {
    case .direct(let claim): Contradiction(kind: .direct, claims: [claim], relation: nil)
    case .relation(let relation):
      Contradiction(
        kind: .relation, claims: relationClaims[relation].map { [$0.0, $0.1] } ?? [],
        relation: relation)
    case .path(let claims, _): Contradiction(kind: .path, claims: claims, relation: nil)
    }
  }

  private func ordered(_ roots: [Contradiction]) -> [Contradiction] {
    func precedes(_ a: Contradiction, _ b: Contradiction) -> Bool {
      if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
      let (first, second) = (a.best?.lesser ?? 0, b.best?.lesser ?? 0)
      if first != second { return first > second }
      if a.sources.count != b.sources.count { return a.sources.count > b.sources.count }
      if a.claims != b.claims { return a.claims.lexicographicallyPrecedes(b.claims) }
      if a.relation != b.relation { return a.relation ?? -1 < b.relation ?? -1 }
      return a.pathRelations.lexicographicallyPrecedes(b.pathRelations)
    }
    return roots.sorted(by: precedes).enumerated().map { index, root in
      var root = root
      root.number = index + 1
      return root
    }
  }
}

extension LiteralConflict {
  /// The claims on its path, from the end whose claim is the smaller.
  var claims: [Int] { [first.claim] + path.map(\.to.claim) }
}

extension Contradiction {
  fileprivate var pathRelations: [Int] { conflicts.first?.path.map(\.relation) ?? [] }

  fileprivate mutating func add(_ conflict: LiteralConflict, _ census: PairCensus) {
    conflicts.append(conflict)
    pairCount += census.contradicting + census.inTension
    tensionCount += census.inTension
    if census.contradicting > 0 { severity = .contradiction }
    best = [best, census.best].compactMap { $0 }.max()
    sources = Set(sources).union(census.sources.map(Int.init)).sorted()
  }
}
