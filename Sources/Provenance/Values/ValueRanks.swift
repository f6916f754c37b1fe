/// The keys of a group's values by rank.
struct ValueRanks {
  /// A lower end: of two at one place the closed one comes first.
  struct LowerEnd: Comparable {
    let end: ValueInterval.End

    init(_ end: ValueInterval.End) { self.end = end }

    /// A lower end moved down by a tolerance that is a distance.
    init?(_ end: ValueInterval.End?, less tolerance: ValueTolerance?) {
      guard let end else { return nil }
      self.end = ValueInterval.End(
        value: tolerance.map { end.value - $0.distance(magnitude: .zero) } ?? end.value,
        isClosed: end.isClosed)
    }

    /// Whether it lies above an upper end, further than a tolerance.
    func isAbove(_ upper: ValueInterval.End, _ tolerance: ExactDecimal) -> Bool {
      let order = (upper.value + tolerance).order(to: end.value)
      return order < 0 || order == 0 && !(upper.isClosed && end.isClosed)
    }

    static func < (a: LowerEnd, b: LowerEnd) -> Bool {
      let order = a.end.value.order(to: b.end.value)
      return order < 0 || order == 0 && a.end.isClosed && !b.end.isClosed
    }

    static func == (a: LowerEnd, b: LowerEnd) -> Bool { a.end == b.end }
  }

  let lower: Ranking<LowerEnd>
  /// The lower ends less the value's own tolerance, and less the one that counts where the other
  /// value has none of its own.
  private let near: Ranking<LowerEnd>
  private let reach: Ranking<LowerEnd>
  /// Whether these say all: no tolerance is a share, and the question's is one and the same.
  private let isPlain: Bool
  let magnitude: Ranking<ExactDecimal>
  let distance: Ranking<ExactDecimal>
  let share: Ranking<ExactDecimal>
  let inherited: Ranking<ExactDecimal>
  /// Whether the question's tolerance is a share.
  let inheritsShare: Bool
  private let needsTolerance: [Bool]
  private let hasOwn: [Bool]
  private let scopes: [ScopeExtent]

  /// The ranks of some values of a group, for all of the group to ask about.
  /// - Complexity: O(n log n).
  init(_ values: [ComparedValue], of group: [ComparedValue]) {
    let usesShares = group.contains { $0.usesShare }
    lower = Ranking(values.map { $0.interval.lower.map(LowerEnd.init) })
    distance = Ranking(
      values.map {
        guard case .distance(let distance) = $0.own else { return nil }
        return distance
      })
    share = Ranking(
      values.map {
        guard case .share(let share) = $0.own else { return nil }
        return share
      })
    var inheritsShare = false
    var inherited: [ExactDecimal?] = []
    for value in values {
      switch value.inherited {
      case .distance(let distance): inherited.append(distance)
      case .share(let share):
        inherited.append(share)
        inheritsShare = true
      case nil: inherited.append(nil)
      }
    }
    self.inherited = Ranking(inherited)
    self.inheritsShare = inheritsShare
    isPlain = !usesShares && group.allSatisfy { $0.inherited == group[0].inherited }
    let hasTolerances = isPlain && !(distance.keys.isEmpty && self.inherited.keys.isEmpty)
    near =
      hasTolerances ? Ranking(values.map { LowerEnd($0.interval.lower, less: $0.own) }) : lower
    reach =
      hasTolerances
      ? Ranking(values.map { LowerEnd($0.interval.lower, less: $0.own ?? $0.inherited) }) : lower
    magnitude = Ranking(values.map { usesShares ? $0.magnitude : .zero })
    needsTolerance = values.map(\.needsTolerance)
    hasOwn = values.map { $0.own != nil }
    scopes = values.map(\.scope)
  }

  /// The bounds of one value, by its place in the group.
  func bounds(_ place: Int) -> ValueBounds {
    let scope = scopes[place]
    return ValueBounds(
      lower: Extremes(lower.ranks[place]), near: Extremes(near.ranks[place]),
      reach: Extremes(reach.ranks[place]), magnitude: Extremes(magnitude.ranks[place]),
      distance: Extremes(distance.ranks[place], where: distance.ranks[place] >= 0),
      share: Extremes(share.ranks[place], where: share.ranks[place] >= 0),
      inherited: Extremes(
        inherited.ranks[place], where: !hasOwn[place] && inherited.ranks[place] >= 0),
      someLackOwn: !hasOwn[place], someNeedTolerance: needsTolerance[place],
      allNeedTolerance: needsTolerance[place],
      from: Extremes(scope.from), to: Extremes(scope.to), place: Extremes(Int64(scope.place)),
      placeEnd: Extremes(Int64(scope.placeEnd)), definition: Extremes(Int64(scope.definition)))
  }

  /// The keys that a tree over the values may divide them by, each an array over their places.
  var dimensions: [[Int64]] {
    let places = lower.ranks.indices
    let tolerances: [Int64] = places.map { needsTolerance[$0] ? 0 : hasOwn[$0] ? 2 : 1 }
    var dimensions = [lower.ranks, tolerances]
    if near.ranks != lower.ranks { dimensions.append(near.ranks) }
    dimensions += [
      scopes.map(\.from), scopes.map(\.to), scopes.map { Int64($0.place) },
      scopes.map { Int64($0.definition) },
    ]
    return dimensions.filter { keys in keys.contains { $0 != keys[0] } }
  }

  /// A value that others are asked to lie above, and the ranks from which on they do.
  struct Query {
    let value: ComparedValue
    let upper: ValueInterval.End
    /// Whether the ranks say all.
    let isPlain: Bool
    var lower: Int64 = 0
    var near: Int64 = 0
    var reach: Int64 = 0
  }

  /// The question what lies above a value; nil where nothing does.
  /// - Complexity: O(log n).
  func query(_ value: ComparedValue) -> Query? {
    guard let upper = value.interval.upper else { return nil }
    var query = Query(value: value, upper: upper, isPlain: isPlain)
    guard isPlain else { return query }
    func first(_ ranking: Ranking<LowerEnd>, _ tolerance: ExactDecimal) -> Int64 {
      Int64(partitionPoint(in: ranking.keys.indices) { ranking.keys[$0].isAbove(upper, tolerance) })
    }
    if let own = value.own {
      query.lower = first(lower, own.distance(magnitude: .zero))
      query.near = first(near, .zero)
    } else {
      query.reach = first(reach, .zero)
    }
    return query
  }

  /// Of which of some values all lies above all of another value, further than tolerances allow.
  func areAbove(_ query: Query, _ bounds: ValueBounds) -> Extent {
    let lacksOwn = query.value.own == nil
    if lacksOwn, bounds.allNeedTolerance { return .none }
    let needsTolerance = lacksOwn && query.value.needsTolerance
    if needsTolerance, bounds.distance.isEmpty, bounds.share.isEmpty { return .none }
    let isMixed =
      lacksOwn && bounds.someNeedTolerance || needsTolerance && bounds.someLackOwn
    guard !query.isPlain else {
      if bounds.lower.greatest < query.lower || bounds.near.greatest < query.near
        || bounds.reach.greatest < query.reach
      {
        return .none
      }
      return !isMixed && bounds.lower.least >= query.lower && bounds.near.least >= query.near
        && bounds.reach.least >= query.reach ? .all : .some
    }
    let (least, greatest) = tolerances(query.value, bounds)
    guard lower.key(bounds.lower.greatest).isAbove(query.upper, least) else { return .none }
    return !isMixed && lower.key(bounds.lower.least).isAbove(query.upper, greatest) ? .all : .some
  }

  /// The least and the greatest tolerance between a value and some others.
  private func tolerances(
    _ value: ComparedValue, _ bounds: ValueBounds
  ) -> (ExactDecimal, ExactDecimal) {
    let nearest = max(value.magnitude, magnitude.key(bounds.magnitude.least))
    let farthest = max(value.magnitude, magnitude.key(bounds.magnitude.greatest))
    var least: ExactDecimal?
    var greatest = ExactDecimal.zero
    func take(_ low: ExactDecimal, _ high: ExactDecimal) {
      least = least.map { min($0, low) } ?? low
      greatest = max(greatest, high)
    }
    if !bounds.distance.isEmpty {
      take(distance.key(bounds.distance.least), distance.key(bounds.distance.greatest))
    }
    if !bounds.share.isEmpty {
      take(
        share.key(bounds.share.least) * nearest, share.key(bounds.share.greatest) * farthest)
    }
    if bounds.someLackOwn {
      if value.own != nil || bounds.inherited.isEmpty {
        take(.zero, .zero)
      } else {
        let (low, high) = (
          inherited.key(bounds.inherited.least), inherited.key(bounds.inherited.greatest)
        )
        take(inheritsShare ? low * nearest : low, inheritsShare ? high * farthest : high)
      }
      if value.own == nil, let own = value.inherited {
        // That of the value itself counts as well, but only for those that lack their own.
        greatest = max(greatest, own.distance(magnitude: farthest))
        if bounds.distance.isEmpty, bounds.share.isEmpty {
          least = max(least ?? .zero, own.distance(magnitude: nearest))
        }
      }
    }
    if let own = value.own {
      least = max(least ?? .zero, own.distance(magnitude: nearest))
      greatest = max(greatest, own.distance(magnitude: farthest))
    }
    return (least ?? .zero, greatest)
  }
}
