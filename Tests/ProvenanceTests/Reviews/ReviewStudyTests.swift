// Reviews that still rest on what they rested on, and stale ones, on cases that fit on a page.
import TestSupport
import Testing

@testable import Provenance

@Suite struct ReviewStudyTests {
  private static let base = """
    "sources": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}],
    "questions": [{"id": "q", "text": "How many?"}],
    "claims": [{"id": "x", "text": "X."}, {"id": "y", "text": "Y."},
      {"id": "10", "text": "Ten.", "question": "q", "value": {"number": 10}},
      {"id": "20", "text": "Twenty.", "question": "q", "value": {"number": 20}}],
    """

  /// The finding of the one review, and how it reads.
  private func finding(
    _ assertions: String, on claim: String = "x", relations: String = "",
    review: String = #""date": "2024-03-05""#, _ options: ReadingOptions = ReadingOptions()
  ) throws -> (ReviewFinding, [String]) {
    let records = try CaseText.records(
      Self.base + """
        "assertions": [\(assertions)], "relations": [\(relations)],
        "reviews": [{"id": "r", "claim": "\(claim)", "rating": {"label": "so"}, \(review)}]
        """)
    let graph = ClaimGraph(records, options: options)
    let finding = try #require(ReviewStudy(Analysis(graph)).findings.first)
    func id(_ number: Int) -> String { graph.assertion(number).id }
    let reasons = finding.reasons.map { reason in
      switch reason {
      case .conflict(let later, let earlier, let severity):
        "\(id(later)) \(severity.rawValue) \(id(earlier))"
      case .change(let later, let earlier): "\(id(later)) changes \(id(earlier))"
      case .withdrawal(let earlier): "\(id(earlier)) withdrawn"
      case .status(let before, let after, let records):
        "\(before) \(after) by "
          + records.map { graph.records.id(of: $0) }.joined(separator: " ")
      }
    }
    return (finding, reasons)
  }

  private static let early = #"{"id": "1", "source": "a", "claim": "x", "date": "2024-03-01"}"#

  @Test func `a later denial makes a review stale, an earlier one does not`() throws {
    let (late, reasons) = try finding(
      Self.early
        + #", {"id": "2", "source": "b", "claim": "x", "stance": "denies", "date": "2024-03-09"}"#)
    #expect(reasons == ["2 contradiction 1", "affirmed disputed by 2"])
    #expect(late.restsOn == [0])
    #expect(late.isStale)
    let (known, none) = try finding(
      Self.early
        + #", {"id": "2", "source": "b", "claim": "x", "stance": "denies", "date": "2024-03-02"}"#)
    #expect(none == [])
    #expect(known.restsOn == [0, 1])
    #expect(known.statusThen == .disputed)
  }

  @Test func `what cannot be ordered is listed, and makes nothing stale`() throws {
    let (undated, reasons) = try finding(
      Self.early + #", {"id": "2", "source": "b", "claim": "x", "stance": "denies"}"#)
    #expect(reasons == [])
    #expect(undated.restsOn == [0])
    #expect(undated.unordered == [1])
    #expect(undated.statusThen == .disputed)
    let (none, nothing) = try finding(Self.early, review: #""reviewer": "Me""#)
    #expect(!none.isDated)
    #expect(nothing == [])
    #expect(none.unordered == [0])
    let (withdrawn, still) = try finding(
      #"{"id": "1", "source": "a", "claim": "x", "date": "2024-03-01", "withdrawn": {}}"#)
    #expect(still == [])
    #expect(withdrawn.unordered == [0])
    #expect(withdrawn.restsOn == [])
  }

  @Test func `a later agreement changes nothing, and weak words conflict as MODEL 4 has it`() throws
  {
    #expect(
      try finding(
        Self.early + #", {"id": "2", "source": "b", "claim": "x", "date": "2024-03-09"}"#
      ).1 == [])
    #expect(
      try finding(
        Self.early + """
          , {"id": "2", "source": "b", "claim": "x", "date": "2024-03-09", "stance": "denies",
             "certainty": "possible"}
          """
      ).1 == ["2 tension 1", "affirmed disputed by 2"])
    #expect(
      try finding(
        """
        {"id": "1", "source": "a", "claim": "x", "date": "2024-03-01", "certainty": "probable"},
        {"id": "2", "source": "b", "claim": "x", "date": "2024-03-09", "stance": "denies",
         "certainty": "possible"}
        """
      ).1 == [])
  }

  @Test func `a source that changed its position or took its words back`() throws {
    #expect(
      try finding(
        Self.early
          + #", {"id": "2", "source": "a", "claim": "x", "stance": "denies", "date": "2024-03-09"}"#
      ).1 == ["2 changes 1", "affirmed denied by 1 2"])
    #expect(
      try finding(
        #"{"id": "1", "source": "a", "claim": "x", "date": "2024-03-01", "withdrawn": {"date": "2024-03-09"}}"#
      ).1 == ["1 withdrawn", "affirmed unattested by 1"])
    // Taken back before the review: it did not rest on it.
    #expect(
      try finding(
        #"{"id": "1", "source": "a", "claim": "x", "date": "2024-03-01", "withdrawn": {"date": "2024-03-02"}}"#
      ).1 == [])
  }

  @Test func `what follows from other claims counts, with its weakest step`() throws {
    let members = """
      \(Self.early), {"id": "2", "source": "b", "claim": "y", "date": "2024-03-09"}
      """
    #expect(
      try finding(members, relations: #"{"kind": "contrary", "from": "x", "to": "y"}"#).1
        == ["2 contradiction 1", "affirmed disputed by 2"])
    #expect(
      try finding(
        members,
        relations: #"{"kind": "contrary", "from": "x", "to": "y", "certainty": "possible"}"#
      ).1 == ["2 tension 1", "affirmed disputed by 2"])
    #expect(
      try finding(
        members,
        relations: #"{"kind": "contrary", "from": "x", "to": "y", "certainty": "possible"}"#,
        ReadingOptions(minCertainty: .probable)
      ).1 == [])
  }

  @Test func `a relation that was recorded later changes the status`() throws {
    #expect(
      try finding(
        #"{"id": "1", "source": "a", "claim": "y", "recordedAt": "2024-03-01"}"#,
        relations: #"{"kind": "entails", "from": "y", "to": "x", "recordedAt": "2024-03-09"}"#,
        review: #""recordedAt": "2024-03-05""#
      ).1 == ["unattested affirmed by y entails x"])
  }

  @Test func `a newer value that excludes the old one is another position, a nearer one is not`()
    throws
  {
    let later = #", {"id": "2", "source": "a", "claim": "20", "date": "2024-03-09"}"#
    let ten = #"{"id": "1", "source": "a", "claim": "10", "date": "2024-03-01"}"#
    #expect(try finding(ten + later, on: "10").1 == ["2 changes 1", "affirmed denied by 1 2"])
  }

  @Test func `reviews are found by claim, in the order of their ids`() throws {
    let records = try CaseText.records(
      Self.base + """
        "reviews": [{"id": "s", "claim": "y", "rating": {"label": "so"}},
          {"id": "r2", "claim": "x", "rating": {"label": "so"}},
          {"id": "r1", "claim": "x", "rating": {"label": "so"}}]
        """)
    let graph = ClaimGraph(records)
    let study = ReviewStudy(Analysis(graph))
    func ids(_ claim: String) throws -> [String] {
      study.findings(of: try #require(graph.claimNumber(claim)))
        .map { graph.records.reviews[$0.review].id }
    }
    #expect(try ids("x") == ["r1", "r2"])
    #expect(try ids("y") == ["s"])
    #expect(try ids("10") == [])
  }
}
