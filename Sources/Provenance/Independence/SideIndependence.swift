/// How independent of each other those are who affirm a claim, or those who deny it.
///
/// Evidence about evidence: nothing here says what is true. Counted over the assertions in the
/// reading that commit their source to the literal, directly or derived, at any strength.
public struct SideIndependence: Sendable, Hashable {
  /// The claim, by number.
  public let claim: Int
  /// Whether it is the side that denies the claim.
  public let isDenial: Bool
  /// How many sources are committed.
  public let speakers: Int
  /// How many groups they belong to, each source taken as whoever controls it in the end.
  public let groups: Int
  /// How many groups have it firsthand, where the assertions that it was taken from end.
  public let origins: Int
  /// How many groups stand where these end and nobody recorded where they have it from.
  public let lineageNotRecorded: Int
  /// How many chains there are from us to the claim that share no group.
  public let lines: Int
  /// The groups through which every chain passes, each by the source at its head; ascending.
  ///
  /// The only speaker's own group is none, where there is just one.
  public let singlePoints: [Int]
  /// Whether `lines` is exact; else it is what was found before the search came to its limit.
  public let isComplete: Bool

  /// The literal that the side holds.
  public var literal: Literal { Literal(claim: claim, isNegated: isDenial) }
}
