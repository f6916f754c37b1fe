/// When a review was made, and what was there by then.
///
/// An assertion is *later* than a review where it was said after the review's date, or was recorded
/// after the review was. It is *earlier* where it was recorded before, or said before. Days are
/// intervals: of two records of one day neither is earlier. In this order:
///
/// 1. what was said after the date of the review is later, whenever it was recorded;
/// 2. else, where both say when they were recorded, these two decide;
/// 3. else what was said before the date of the review is earlier;
/// 4. else, where only the assertion says when it was recorded, that and the date of the review
///    decide;
/// 5. what is left cannot be ordered.
///
/// An assertion is said on its `date`, or else when the first document that is evidence for it was
/// published. The date of a review is its `date`, or else when it was recorded.
public struct ReviewMoment: Sendable, Hashable {
  /// How something stands in time to a review.
  public enum Order: Sendable, Hashable {
    case earlier
    case later
    case unordered
  }

  /// The date of the review.
  public let date: CalendarDate?
  /// When it was recorded.
  public let recorded: CalendarDate?

  /// The moment of a review.
  public init(_ review: Review) {
    date = review.date ?? review.recordedAt
    recorded = review.recordedAt
  }

  /// How an assertion stands to the review.
  /// - Parameters:
  ///   - said: when it was said.
  ///   - recordedAt: when it was recorded.
  public func order(said: CalendarDate?, recordedAt: CalendarDate?) -> Order {
    let bySaying = ReviewMoment.order(said, date)
    if bySaying == .later { return .later }
    let byRecord = ReviewMoment.order(recordedAt, recorded)
    if byRecord != .unordered { return byRecord }
    if bySaying != .unordered { return bySaying }
    return recorded == nil ? ReviewMoment.order(recordedAt, date) : .unordered
  }

  /// How something that was done on one date stands to the review.
  public func order(of other: CalendarDate?) -> Order { ReviewMoment.order(other, date) }

  /// How a record that says nothing but when it was recorded stands to the review; a review that
  /// does not say so itself cannot be ordered with it.
  public func order(recordedAt: CalendarDate?) -> Order {
    ReviewMoment.order(recordedAt, recorded)
  }

  private static func order(_ a: CalendarDate?, _ b: CalendarDate?) -> Order {
    guard let a, let b else { return .unordered }
    if a.seconds.lowerBound >= b.seconds.upperBound { return .later }
    if a.seconds.upperBound <= b.seconds.lowerBound { return .earlier }
    return .unordered
  }
}

extension Records {
  /// When an assertion was said: its date, or else when the first document that is evidence for it
  /// was published.
  func saying(of assertion: Assertion, in documents: IDTable) -> CalendarDate? {
    if let date = assertion.date { return date }
    let published = assertion.evidence.compactMap { evidence in
      documents.index(of: evidence.document).flatMap { self.documents[$0].published }
    }
    return published.min {
      ($0.seconds.lowerBound, $0.seconds.upperBound) < (
        $1.seconds.lowerBound, $1.seconds.upperBound
      )
    }
  }
}
