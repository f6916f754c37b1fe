/// What a fact-checker's review rests on, and whether it still does.
///
/// A review *rests on* the assertions that committed their sources to its claim, or against it,
/// directly or derived, in the reading of the records up to then, and that are earlier than the
/// review (`ReviewMoment`). It is *stale* where one of these is so:
///
/// - a later assertion conflicts with one of them on the claim, as MODEL 4 has it, with the weakest
///   steps of both on the way to the claim as the path;
/// - a source that it rests on took another position later, or took its words back later; a newer
///   value that the old one does not exclude is no other position;
/// - the claim has another status now than without what is later.
///
/// What cannot be ordered makes no review stale, and is listed. A review is never a source: it
/// counts for nobody, and no status depends on it.
public struct ReviewFinding: Sendable {
  /// Why a review is stale; assertions by number.
  public enum Reason: Sendable, Hashable {
    /// A later assertion conflicts with one that the review rests on.
    case conflict(later: Int, earlier: Int, severity: Severity)
    /// A source that the review rests on took another position.
    case change(later: Int, earlier: Int)
    /// A source that the review rests on took its words back.
    case withdrawal(earlier: Int)
    /// The claim has another status than by then; the later records on it: assertions that came,
    /// or do not count any more, and relations.
    case status(before: ClaimStatus, after: ClaimStatus, records: [RecordReference])
  }

  /// The review, by its place in the list.
  public let review: Int
  /// The claim, by number.
  public let claim: Int
  /// Whether the review has a date, or says when it was recorded.
  public let isDated: Bool
  /// The assertions that it rests on, by number, ascending.
  public internal(set) var restsOn: [Int] = []
  /// Assertions on the claim that cannot be ordered in time with it, by number, ascending.
  public internal(set) var unordered: [Int] = []
  /// The status of the claim without what is later.
  public internal(set) var statusThen: ClaimStatus
  /// The status of the claim.
  public let statusNow: ClaimStatus
  /// Why it is stale: conflicts, changes, withdrawals, the status; none where it is not.
  public internal(set) var reasons: [Reason] = []
  /// Whether the review was looked at; else there were too many on too large a case.
  public internal(set) var isComplete = true

  /// Whether a later record contradicts what it rests on.
  public var isStale: Bool { !reasons.isEmpty }
}
