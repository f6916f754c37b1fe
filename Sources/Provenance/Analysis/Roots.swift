/// Sorts conflicts into roots: MODEL section 4.
///
/// A conflict belongs to the first root of the earliest kind on its path, read from the end whose
/// claim is the smaller. Conflicts of one source with itself make no root.
struct RootSorter {
  private var counter: PairCounter
  private let relationClaims: [Int: (Int, Int)]
  /// For each claim the exclusive question that it answers with a value.
  private let questionOfClaim: [Int?]

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
    questionOfClaim = (0..<graph.claims.count).map(graph.values.question(of:))
  }

  private enum Key: Hashable {
    case direct(claim: Int)
    case question(Int)
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
      for number in claims + path.map({ $0.relation ?? -1 }) {
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
      guard let step = conflict.onlyStep, let relation = step.relation,
        !directClaims.contains(step.from.claim), !directClaims.contains(step.to.claim)
      else { continue }
      joining.insert(relation)
    }

    var builders: [RootBuilder] = []
    var places: [Key: Int] = [:]
    for (conflict, census) in between {
      let path = conflict.path
      let key = key(conflict.first.claim, path, directClaims, joining)
      let place = places[key] ?? builders.count
      if place == builders.count {
        places[key] = place
        builders.append(RootBuilder(key))
      }
      builders[place].add(conflict, path, census, questionOfClaim)
    }
    return (ordered(builders.map { $0.root(relationClaims) }), own, ownPairCount)
  }

  /// The first root of the earliest kind on a path.
  private func key(
    _ first: Int, _ path: [PathStep], _ directClaims: Set<Int>, _ joining: Set<Int>
  ) -> Key {
    let claims = [first] + path.map(\.to.claim)
    if let claim = claims.first(where: directClaims.contains) { return .direct(claim: claim) }
    if let step = path.first(where: { $0.relation == nil }),
      let question = questionOfClaim[step.from.claim]
    {
      return .question(question)
    }
    if let relation = path.compactMap(\.relation).first(where: joining.contains) {
      return .relation(relation)
    }
    return .path(PathKey(claims, path))
  }

  /// A root while conflicts are added to it.
  private struct RootBuilder {
    private let key: Key
    private var conflicts: [LiteralConflict] = []
    private var pairCount = 0
    private var tensionCount = 0
    private var best: ConflictStrength?
    private var sources = Set<Int>()
    /// The claims that values join, of a question; the first claims of a path.
    private var claims: [Int] = []
    private var joined = Set<Int>()

    init(_ key: Key) { self.key = key }

    mutating func add(
      _ conflict: LiteralConflict, _ path: [PathStep], _ census: PairCensus,
      _ questionOfClaim: [Int?]
    ) {
      if conflicts.isEmpty {
        claims = ([conflict.first.claim] + path.map(\.to.claim)).prefix(endLimit).map { $0 }
      }
      if case .question(let question) = key {
        for step in path where step.relation == nil {
          guard questionOfClaim[step.from.claim] == question else { continue }
          joined.insert(step.from.claim)
          joined.insert(step.to.claim)
        }
      }
      conflicts.append(conflict)
      pairCount += census.contradicting + census.inTension
      tensionCount += census.inTension
      best = [best, census.best].compactMap { $0 }.max()
      sources.formUnion(census.sources.map(Int.init))
    }

    func root(_ relationClaims: [Int: (Int, Int)]) -> Contradiction {
      var root =
        switch key {
        case .direct(let claim): Contradiction(kind: .direct, ends: [claim])
        case .question(let question):
          Contradiction(kind: .question, ends: joined.sorted(), question: question)
        case .relation(let relation):
          Contradiction(
            kind: .relation, ends: relationClaims[relation].map { [$0.0, $0.1] } ?? [],
            relation: relation)
        case .path: Contradiction(kind: .path, ends: claims)
        }
      root.conflicts = conflicts
      root.pairCount = pairCount
      root.tensionCount = tensionCount
      root.severity = pairCount > tensionCount ? .contradiction : .tension
      root.best = best
      root.sources = sources.sorted()
      return root
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
  fileprivate var pathRelations: [Int] { conflicts.first?.path.map { $0.relation ?? -1 } ?? [] }
}
