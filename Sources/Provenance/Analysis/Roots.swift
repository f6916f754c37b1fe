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
    case path(PathKey)
  }

  /// A path as what tells it from others, without all of it; two paths of one key are the same
  /// but for one chance in 2^64 of paths that also agree in their ends and length.
  private struct PathKey: Hashable {
    let first: Int
    let last: Int
    let count: Int
    let hash: UInt64

    init(_ claims: [Int], _ path: [PathStep]) {
      first = claims.first ?? 0
      last = claims.last ?? 0
      count = claims.count
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      for number in claims + path.map(\.relation) {
        hash = (hash ^ UInt64(truncatingIfNeeded: number)) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 31
      }
      self.hash = hash
    }
  }

  /// Claims of a path by which roots are put in order; paths that share more are rare.
  private static let endLimit = 64

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
    for (conflict, _) in between where conflict.isDirect {
      directClaims.insert(conflict.first.claim)
    }
    var joining = Set<Int>()
    for (conflict, _) in between {
      guard let step = conflict.onlyStep, !directClaims.contains(step.from.claim),
        !directClaims.contains(step.to.claim)
      else { continue }
      joining.insert(step.relation)
    }

    var roots: [Contradiction] = []
    var places: [Key: Int] = [:]
    for (conflict, census) in between {
      let path = conflict.path
      let claims = [conflict.first.claim] + path.map(\.to.claim)
      let key = key(claims, path, directClaims, joining)
      let place = places[key] ?? roots.count
      if place == roots.count {
        places[key] = place
        roots.append(root(of: key, claims))
      }
      roots[place].add(conflict, census)
    }
    return (ordered(roots), own, ownPairCount)
  }

  private func key(
    _ claims: [Int], _ path: [PathStep], _ directClaims: Set<Int>, _ joining: Set<Int>
  ) -> Key {
    if let claim = claims.first(where: directClaims.contains) { return .direct(claim: claim) }
    if let step = path.first(where: { joining.contains($0.relation) }) {
      return .relation(step.relation)
    }
    return .path(PathKey(claims, path))
  }

  private func root(of key: Key, _ claims: [Int]) -> Contradiction {
    switch key {
    case .direct(let claim): Contradiction(kind: .direct, ends: [claim], relation: nil)
    case .relation(let relation):
      Contradiction(
        kind: .relation, ends: relationClaims[relation].map { [$0.0, $0.1] } ?? [],
        relation: relation)
    case .path:
      Contradiction(
        kind: .path, ends: Array(claims.prefix(RootSorter.endLimit)), relation: nil)
    }
  }

  private func ordered(_ roots: [Contradiction]) -> [Contradiction] {
    func precedes(_ a: Contradiction, _ b: Contradiction) -> Bool {
      if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
      let (first, second) = (a.best?.lesser ?? 0, b.best?.lesser ?? 0)
      if first != second { return first > second }
      if a.sources.count != b.sources.count { return a.sources.count > b.sources.count }
      if a.ends != b.ends { return a.ends.lexicographicallyPrecedes(b.ends) }
      if a.kind == .path, a.ends.count == RootSorter.endLimit {
        let (first, second) = (a.claims, b.claims)
        if first != second { return first.lexicographicallyPrecedes(second) }
      }
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
