import Provenance
import Testing

@testable import ProvenanceReports

/// The timeline goes by when things begin, the shorter first, and by ids where nothing else tells.
@Suite struct TimelineEventTests {
  static let dates = [
    "2023", "2023-12-31/2024-01-01", "2024-01-01T00:00:00Z", "2024-01-01", "2024-01",
    "2024-01-01/2024-03-01", "2024", "2024-01-01T09:00:00+01:00", "2024-01-01T10:00:00Z",
    "2024-01-02", "2024-02",
  ]

  static func records(_ dates: [String]) -> Records {
    var records = Records(title: "T")
    records.sources = [Source(id: "s", name: "S")]
    records.claims = dates.map {
      Claim(id: $0, text: "\($0).", value: CalendarDate($0).map { ClaimValue(date: $0) })
    }
    records.assertions = dates.map { Assertion(id: $0, source: "s", claim: $0) }
    return records
  }

  @Test func `dates of different precision stand in order`() {
    for turn in 0..<Self.dates.count {
      let turned = Array(Self.dates[turn...] + Self.dates[..<turn])
      for dates in [turned, turned.reversed()] {
        let events = TimelineEvent.events(of: PrintedReport.of(Self.records(dates)))
        #expect(events.map(\.date.text) == Self.dates)
      }
    }
  }

  @Test func `of one moment claims come first, then what was said, then documents, by id`() {
    var records = Records(title: "T")
    let day = CalendarDate("2024-01-01")
    records.sources = [Source(id: "s", name: "S")]
    records.documents = ["z", "b", "a"].map { Document(id: $0, title: $0, published: day) }
    records.claims = ["y", "x"].map {
      Claim(id: $0, text: $0, value: day.map { ClaimValue(date: $0) })
    }
    records.assertions = ["o", "n"].map { id in
      Assertion(id: id, source: "s", claim: id == "o" ? "x" : "y", date: day)
    }
    for isReversed in [false, true] {
      if isReversed {
        records.documents.reverse()
        records.claims.reverse()
        records.assertions.reverse()
      }
      let report = PrintedReport.of(records)
      let ids = TimelineEvent.events(of: report).map { event in
        switch event.what {
        case .claimed(let claim): report.graph.claim(claim).id
        case .said(let assertion): report.graph.assertion(assertion).id
        case .published(let document): report.graph.document(document).id
        }
      }
      #expect(ids == ["x", "y", "n", "o", "a", "b", "z"])
    }
  }

  @Test func `each says who stands behind it`() throws {
    let text = PrintedReport.text(try PrintedReport.example("harbour-fire"))
    let lines = PrintedReport.section("Timeline", of: text)
    #expect(
      lines.contains("  2024-03-12T02:40:00Z  The alarm was raised at 2.40 a.m. (claimed [10])"))
    #expect(lines.first?.hasPrefix("  2024-03-12            A dock worker who asked") == true)
    #expect(lines.contains("                        in the warehouse\" [7]"))
    // On a narrow terminal the date has a line of its own.
    let narrow = PrintedReport.text(try PrintedReport.example("harbour-fire"), columns: 40)
    #expect(PrintedReport.section("Timeline", of: narrow).contains("  2024-03-12T02:40:00Z"))
  }
}
