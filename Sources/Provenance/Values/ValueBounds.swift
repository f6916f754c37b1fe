/// Bounds of some values of a group: what a value bears on all of them, on none, or neither.
///
/// Of one value they are so tight that the answer is never "neither".
struct ValueBounds {
  /// The ranks of their lower ends.
  var lower: Extremes
  /// The ranks of their lower ends less their own tolerance, and less the one that counts.
  var near: Extremes
  var reach: Extremes
  /// The ranks of their magnitudes.
  var magnitude: Extremes
  /// The ranks of their own tolerances: distances, and shares.
  var distance: Extremes
  var share: Extremes
  /// The ranks of the question's tolerance for those that have none of their own.
  var inherited: Extremes
  /// Whether some have no own tolerance, and whether some or all need that of another.
  var someLackOwn: Bool
  var someNeedTolerance: Bool
  var allNeedTolerance: Bool
  /// Their scopes.
  var from: Extremes
  var to: Extremes
  var place: Extremes
  var placeEnd: Extremes
  var definition: Extremes

  /// Takes in the values of another.
  mutating func join(_ other: ValueBounds) {
    lower.join(other.lower)
    near.join(other.near)
    reach.join(other.reach)
    magnitude.join(other.magnitude)
    distance.join(other.distance)
    share.join(other.share)
    inherited.join(other.inherited)
    someLackOwn = someLackOwn || other.someLackOwn
    someNeedTolerance = someNeedTolerance || other.someNeedTolerance
    allNeedTolerance = allNeedTolerance && other.allNeedTolerance
    from.join(other.from)
    to.join(other.to)
    place.join(other.place)
    placeEnd.join(other.placeEnd)
    definition.join(other.definition)
  }

  /// Of which of them the scope may overlap another one.
  func mayOverlap(_ scope: ScopeExtent) -> Extent {
    timesMeet(scope).and(placesMeet(scope)).and(definitionsAgree(scope))
  }

  private func timesMeet(_ scope: ScopeExtent) -> Extent {
    if from.least >= scope.to || to.greatest <= scope.from { return .none }
    return from.greatest < scope.to && to.least > scope.from ? .all : .some
  }

  private func placesMeet(_ scope: ScopeExtent) -> Extent {
    let (first, end) = (Int64(scope.place), Int64(scope.placeEnd))
    if place.least >= end || place.greatest < first && placeEnd.greatest <= first { return .none }
    let areInside = place.least >= first && place.greatest < end
    let areAround = place.greatest <= first && placeEnd.least > first
    return areInside || areAround ? .all : .some
  }

  private func definitionsAgree(_ scope: ScopeExtent) -> Extent {
    let number = Int64(scope.definition)
    if number == 0 || definition.greatest == 0 { return .all }
    if definition.isOne { return definition.least == number ? .all : .none }
    return definition.least > number || definition.greatest < number && definition.least > 0
      ? .none : .some
  }
}
