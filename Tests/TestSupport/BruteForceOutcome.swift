import Provenance

extension BruteForce {
  /// A pair of assertions that conflict, with what roots are sorted by.
  struct Found {
    let pair: CaseOutcome.Pair
    let sources: (Int, Int)
    let lesser: Int
    /// The path from the end with the smaller literal.
    let path: [Step]
    let claims: [Int]
  }

  /// Everything that is found in the case.
  package var outcome: CaseOutcome {
    var outcome = CaseOutcome()
    let found = conflicts
    outcome.roots = roots(of: found.filter { $0.sources.0 != $0.sources.1 })
    outcome.selfContradictions = found.filter { item in
      item.sources.0 == item.sources.1 && !positions.isReplaced(item.pair.a, by: item.pair.b)
        && !positions.isReplaced(item.pair.b, by: item.pair.a)
    }
    .sorted {
      ($0.sources.0, $0.pair.a, $0.pair.b) < ($1.sources.0, $1.pair.a, $1.pair.b)
    }
    .map(\.pair)
    outcome.standings = claimIDs.indices.map(standing)
    outcome.agreements = (0..<claimIDs.count * 2).filter { speakers(for: $0).count > 1 }
    outcome.inconsistentClaims = claimIDs.indices.filter {
      implied(by: $0 * 2)[$0 * 2 + 1] || implied(by: $0 * 2 + 1)[$0 * 2]
    }
    let joined = joinedClaims
    outcome.disputes = claimIDs.indices.map { leastConnected($0, joined) }
    outcome.changes = positions.changes
    outcome.splits = splits
    return outcome
  }

  // MARK: Conflicts

  /// Every pair of assertions that conflict, in order of their ids.
  var conflicts: [Found] {
    let ordered = commitments.sorted { $0.assertion < $1.assertion }
    var found: [Found] = []
    for (index, a) in ordered.enumerated() {
      for b in ordered[(index + 1)...] {
        let isTurned = b.literal < a.literal
        let (first, second) = isTurned ? (b, a) : (a, b)
        guard let path = best[first.literal][second.literal ^ 1] else { continue }
        let lesser = min(a.strength, b.strength, path.strength)
        let sum = max(a.strength, b.strength) + lesser
        guard sum >= 4 else { continue }
        let pair = CaseOutcome.Pair(
          a: a.assertion, b: b.assertion, severity: lesser == 1 ? .tension : .contradiction,
          strength: sum, path: isTurned ? BruteForce.turned(path.steps) : path.steps)
        found.append(
          Found(
            pair: pair, sources: (a.source, b.source), lesser: lesser, path: path.steps,
            claims: [first.literal / 2] + path.steps.map { $0.to / 2 }))
      }
    }
    return found
  }

  private func roots(of found: [Found]) -> [CaseOutcome.Root] {
    let direct = Set(found.filter(\.path.isEmpty).map { $0.claims[0] })
    let joining = Set(
      found.filter { $0.path.count == 1 && !$0.claims.contains(where: direct.contains) }
        .map { $0.path[0].relation }.filter { $0 >= 0 })
    var groups: [[Int]: [Found]] = [:]
    for item in found {
      let relations = item.path.map(\.relation)
      let key: [Int]
      if let claim = item.claims.first(where: direct.contains) {
        key = [0, claim]
      } else if let step = item.path.first(where: { $0.relation < 0 }) {
        key = [1, question(of: step.from / 2)]
      } else if let relation = relations.first(where: joining.contains) {
        key = [2, relation]
      } else {
        key = [3, item.claims.count] + item.claims + relations
      }
      groups[key, default: []].append(item)
    }
    let made = groups.map { key, items in (key, items, root(key, items)) }
    return made.sorted { a, b in
      if a.0[0] != b.0[0] { return a.0[0] < b.0[0] }
      let (first, second) = (a.1.map(\.lesser).max() ?? 0, b.1.map(\.lesser).max() ?? 0)
      if first != second { return first > second }
      if a.2.sources.count != b.2.sources.count { return a.2.sources.count > b.2.sources.count }
      if a.2.claims != b.2.claims { return a.2.claims.lexicographicallyPrecedes(b.2.claims) }
      // Roots on the same claims: the smaller relations first.
      return a.0.lexicographicallyPrecedes(b.0)
    }.map(\.2)
  }

  private func root(_ key: [Int], _ items: [Found]) -> CaseOutcome.Root {
    var claims = [key[1]]
    if key[0] == 1 {
      let joined = items.flatMap(\.path).filter { step in
        step.relation < 0 && question(of: step.from / 2) == key[1]
      }
      claims = Set(joined.flatMap { [$0.from / 2, $0.to / 2] }).sorted()
    } else if key[0] == 2, let relation = records.relations.first(where: { hasPlace($0, key[1]) }) {
      claims = [place(relation.from, in: claimIDs), place(relation.to, in: claimIDs)].sorted()
    } else if key[0] == 3 {
      claims = items[0].claims
    }
    let tensions = items.filter { $0.pair.severity == .tension }
    return CaseOutcome.Root(
      kind: ["direct", "question", "relation", "path"][key[0]], claims: claims,
      relation: key[0] == 2 ? key[1] : nil, question: key[0] == 1 ? key[1] : nil,
      severity: tensions.count == items.count ? .tension : .contradiction,
      sources: Set(items.flatMap { [$0.sources.0, $0.sources.1] }).sorted(),
      tensionCount: tensions.count, pairs: items.map(\.pair))
  }

  /// The question that a claim answers, by the order of ids.
  private func question(of claim: Int) -> Int {
    let id = records.claims.first { place($0.id, in: claimIDs) == claim }?.question
    return id.map { place($0, in: questionIDs) } ?? -1
  }

  /// Claims whose values are contrary, and that would conflict but for their scopes.
  private var splits: [[Int]] {
    var claims: [Int: Set<Int>] = [:]
    for a in commitments where a.literal % 2 == 0 {
      for b in commitments where b.literal % 2 == 0 && a.source != b.source {
        let (x, y) = (a.literal / 2, b.literal / 2)
        guard a.strength + b.strength >= 4, values.areContrary(x, y),
          !values.scopesMayOverlap(x, y), !values.areDeclared(x, y)
        else { continue }
        claims[question(of: x), default: []].formUnion([x, y])
      }
    }
    return claims.map { [$0.key] + $0.value.sorted() }.sorted { $0[0] < $1[0] }
  }

  private func hasPlace(_ relation: Relation, _ number: Int) -> Bool {
    place(relation.id, in: relationIDs) == number
  }

  // MARK: Status

  /// The sources committed to a literal, directly or derived.
  func speakers(for literal: Int) -> Set<Int> {
    Set(commitments.filter { best[$0.literal][literal] != nil }.map(\.source))
  }

  /// The greatest strength with which anybody is committed to a literal; 0 for nobody.
  private func greatestStrength(for literal: Int) -> Int {
    commitments.compactMap { commitment in
      best[commitment.literal][literal].map { min($0.strength, commitment.strength) }
    }.max() ?? 0
  }

  private func standing(of claim: Int) -> CaseOutcome.Standing {
    let (yes, no) = (claim * 2, claim * 2 + 1)
    let (affirmed, denied) = (greatestStrength(for: yes), greatestStrength(for: no))
    let status: ClaimStatus
    if affirmed == 0 && denied == 0 {
      status = .unattested
    } else if denied == 0 {
      status = .affirmed
    } else if affirmed == 0 {
      status = .denied
    } else if affirmed + denied >= 4 || (affirmed == 1 && denied == 1) {
      status = .disputed
    } else {
      status = affirmed > denied ? .affirmed : .denied
    }
    func direct(_ literal: Int) -> Int {
      Set(commitments.filter { $0.literal == literal }.map(\.source)).count
    }
    let reporting = records.assertions.filter {
      $0.stance == .reports && $0.claim == claimIDs[claim]
        && isInReading($0)
    }
    return CaseOutcome.Standing(
      status: status,
      counts: [
        affirmed, denied, direct(yes), direct(no), Set(reporting.map(\.source)).count,
        speakers(for: yes).count, speakers(for: no).count,
      ])
  }

  // MARK: Disputes

  /// The least claim that a claim is connected with by strict relations and questions.
  private func leastConnected(_ claim: Int, _ joined: [Set<Int>]) -> Int {
    var reached: Set<Int> = [claim]
    var open = [claim]
    while let at = open.popLast() {
      for other in joined[at] where reached.insert(other).inserted { open.append(other) }
    }
    return reached.min() ?? claim
  }

  /// For each claim those that it shares a strict relation or a question with.
  private var joinedClaims: [Set<Int>] {
    var joined = claimIDs.map { _ in Set<Int>() }
    for relation in records.relations where relation.kind != .supports {
      let (a, b) = (place(relation.from, in: claimIDs), place(relation.to, in: claimIDs))
      joined[a].insert(b)
      joined[b].insert(a)
    }
    let answers = Dictionary(grouping: records.claims.filter { $0.question != nil }) {
      $0.question
    }
    for claims in answers.values {
      let places = claims.map { place($0.id, in: claimIDs) }
      for claim in places { joined[claim].formUnion(places) }
    }
    return joined
  }

  /// Who is committed to a literal, each source by its best assertion: the strongest, then by the
  /// shortest path, then by the smallest id.
  package func derived(to literal: Int) -> [(source: Int, assertion: Int, path: Path)] {
    speakers(for: literal).sorted().compactMap { source in
      commitments.filter { $0.source == source }.compactMap { commitment in
        best[commitment.literal][literal].map { path in
          let strength = min(path.strength, commitment.strength)
          return (
            key: [-strength, path.steps.count, commitment.assertion], from: commitment.literal,
            strength: strength
          )
        }
      }.min { $0.key.lexicographicallyPrecedes($1.key) }.map { item in
        (source, item.key[2], Path(strength: item.strength, steps: way(item.from, literal)))
      }
    }
  }

  /// The best path to a literal, written from the end whose claim is the smaller.
  private func way(_ from: Int, _ to: Int) -> [Step] {
    from < to
      ? best[from][to]?.steps ?? [] : BruteForce.turned(best[to ^ 1][from ^ 1]?.steps ?? [])
  }
}
