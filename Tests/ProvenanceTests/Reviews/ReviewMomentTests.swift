// What is earlier and what is later than a review.
import TestSupport
import Testing

@testable import Provenance

@Suite struct ReviewMomentTests {
  private func order(
    said: String?, recorded: String?, date: String?, reviewRecorded: String?
  ) -> ReviewMoment.Order {
    var review = Review(
      id: "r", claim: "c", rating: Rating(label: "so"), date: date.flatMap { CalendarDate($0) })
    review.recordedAt = reviewRecorded.flatMap { CalendarDate($0) }
    return ReviewMoment(review).order(
      said: said.flatMap { CalendarDate($0) }, recordedAt: recorded.flatMap { CalendarDate($0) })
  }

  @Test(
    arguments: [
      // What was said after the review is later, whenever it was recorded.
      ("2024-03-02", "2024-03-01", "2024-03-01", "2024-03-05", ReviewMoment.Order.later),
      // Both say when they were recorded.
      ("2024-02-01", "2024-03-06", "2024-03-01", "2024-03-05", .later),
      ("2024-02-01", "2024-03-04", "2024-03-01", "2024-03-05", .earlier),
      (nil, "2024-03-04", nil, "2024-03-05", .earlier),
      // Recorded on one day: what was said decides.
      ("2024-02-01", "2024-03-05", "2024-03-01", "2024-03-05", .earlier),
      (nil, "2024-03-05", "2024-03-01", "2024-03-05", .unordered),
      // A case that was entered long after its reviews is read by what was said.
      ("2023-01-01", "2026-01-01", "2024-03-01", nil, .earlier),
      ("2025-01-01", "2026-01-01", "2024-03-01", nil, .later),
      (nil, "2026-01-01", "2024-03-01", nil, .later),
      (nil, "2024-01-01", "2024-03-01", nil, .earlier),
      // Of one day, or without a date, nothing is known.
      ("2024-03-01", nil, "2024-03-01", nil, .unordered),
      ("2024", nil, "2024-03-01", nil, .unordered),
      ("2024-03-01T10:00:00Z", nil, "2024-03-01T11:00:00Z", nil, .earlier),
      (nil, nil, "2024-03-01", nil, .unordered), ("2024-03-01", "2024-03-01", nil, nil, .unordered),
      // The day on which a review was recorded stands for its date.
      ("2024-03-06", nil, nil, "2024-03-05", .later),
      ("2024-03-04", nil, nil, "2024-03-05", .earlier),
    ] as [(String?, String?, String?, String?, ReviewMoment.Order)])
  func `the rules are taken in their order`(
    said: String?, recorded: String?, date: String?, reviewRecorded: String?,
    wanted: ReviewMoment.Order
  ) {
    #expect(
      order(said: said, recorded: recorded, date: date, reviewRecorded: reviewRecorded) == wanted)
  }

  @Test func `what is not dated was said when the first document that has it was published`() throws
  {
    let records = try CaseText.records(
      """
      "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
      "documents": [{"id": "late", "title": "T", "published": "2024-03-09"},
        {"id": "early", "title": "T", "published": "2024-03-02"}, {"id": "none", "title": "T"}],
      "assertions": [{"id": "a", "source": "s", "claim": "c",
        "evidence": [{"document": "late"}, {"document": "none"}, {"document": "early"}]},
        {"id": "b", "source": "s", "claim": "c", "date": "2024-03-05",
         "evidence": [{"document": "early"}]}, {"id": "d", "source": "s", "claim": "c"}]
      """)
    let table = IDTable(records.documents.map(\.id))
    #expect(
      records.assertions.map { records.saying(of: $0, in: table)?.text }
        == ["2024-03-02", "2024-03-05", nil])
  }
}
