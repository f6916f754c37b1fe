// What has been reviewed, in every format: apart from the sources, and stale where it is.
import Foundation
import Provenance
import ProvenanceFormats
import TestSupport
import Testing

@testable import ProvenanceReports

@Suite struct ReviewReportTests {
  static func fire() throws -> ContradictionReport { try PrintedReport.example("harbour-fire") }

  @Test func `the stale ones come first, and say which record makes them so`() throws {
    let text = PrintedReport.text(try Self.fire(), columns: 300)
    let lines = PrintedReport.section("What has been reviewed", of: text)
    #expect(
      lines.first
        == "  !  \"The warehouse burned to the ground\": \"Borne out so far\" (4 on a scale from 1 to "
        + "5), by annotator, 2024-03-13; status by the sources: disputed")
    #expect(
      lines.contains {
        $0.hasPrefix("     review is stale: it rests on The Brackshore Lantern [")
          && $0.hasSuffix("], taken back on 2024-03-14.")
      })
    #expect(lines.contains { $0.contains("which came later, contradicts The Tolvane Courier [") })
    #expect(
      lines.contains { $0.contains("cannot be put before or after the review: Hale Dunmore [") })
    #expect(lines.contains { $0.hasPrefix("  =  \"The fire was set on purpose\": \"Unproven\"") })
    #expect(lines.contains("     https://example.org/fact-check/harbour-fire"))
    let screen = PrintedReport.section(
      "What has been reviewed", of: PrintedReport.text(try Self.fire(), limit: 1))
    #expect(screen.contains("... and 2 more reviews; --limit 0 shows all") == false)
    #expect(screen.contains { $0.contains("2 more reviews") })
  }

  @Test func `a page and Markdown link to what a review rests on`() throws {
    let report = try Self.fire()
    let markdown = PrintedReport.markdown(report)
    #expect(markdown.contains("## What has been reviewed\n"))
    #expect(markdown.contains("  - **review is stale: "))
    let page = HTMLReportTests.page(report)
    #expect(page.contains("<li id=\"review:review-burned-down\">"))
    #expect(page.contains("<b>review is stale: "))
    #expect(HTMLStructure(page).faults == [])
    let part = PrintedReport.text(
      report, claims: [try #require(report.graph.claimNumber("second-blast"))])
    #expect(!part.contains("What has been reviewed"))
  }

  @Test func `as JSON, of all or of one dispute`() throws {
    let json = try PrintedReport.json(try Self.fire())
    let reviews = try #require(json["reviews"] as? [[String: Any]])
    #expect(
      reviews.map { $0["review"] as? String }
        == ["review-burned-down", "review-eight-hurt", "review-arson"])
    #expect(reviews.map { $0["stale"] as? Bool } == [true, true, false])
    let reason = try #require((reviews[0]["reasons"] as? [[String: Any]])?.first)
    #expect(reason["kind"] as? String == "withdrawal")
    #expect(reason["earlier"] as? String == "lantern-burned-down")
    #expect(reviews[1]["unordered"] as? [String] == ["dunmore-12"])
    #expect(reviews[2]["reasonCount"] as? Int == 0)
    let report = try Self.fire()
    let part = try PrintedReport.json(
      report, claims: [try #require(report.graph.claimNumber("injured-12"))])
    #expect(
      (part["reviews"] as? [[String: Any]])?.map { $0["review"] as? String }
        == ["review-eight-hurt"])
  }

  @Test func `the table of statuses has them last`() throws {
    let analysis = try Self.fire().analysis
    let csv = String(decoding: StatusTable.csv(analysis), as: UTF8.self)
    #expect(
      csv.hasPrefix(
        "claim,status,affirming,denying,reporting,affirmingDerived,denyingDerived,reviews,"
          + "staleReviews\r\n"))
    #expect(csv.contains("\r\nburned-down,disputed,2,0,0,2,1,Borne out so far,1\r\n"))
    #expect(csv.contains("\r\nset-on-purpose,disputed,2,0,1,3,1,Unproven,0\r\n"))
    let lines = String(decoding: StatusTable.jsonLines(analysis), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count { $0.contains("\"reviews\"") } == 3)
    #expect(lines.count { $0.contains("\"stale\": true") } == 2)
    let text = String(decoding: StatusTable.text(analysis, columns: 80), as: UTF8.self)
    #expect(text.contains("\ndisputed    !   2   1  burned-down"))
    #expect(text.contains("\ndisputed    =   3   1  set-on-purpose"))
    #expect(text.hasSuffix("stale: 3 reviews, 2 stale.\n"))
  }

  @Test func `a case without reviews has nothing of them in text`() {
    let report = HostileTexts.report("word")
    #expect(!PrintedReport.text(report).contains("reviewed"))
    #expect(!HTMLReportTests.page(report).contains("id=\"reviews\""))
  }

  @Test(arguments: HostileTexts.all)
  func `no text changes what a page with reviews is made of`(text: String) {
    func structure(_ text: String) -> HTMLStructure {
      var records = HostileTexts.report("word").graph.records
      records.assertions[0].date = CalendarDate("2024-03-01")
      records.assertions[1].date = CalendarDate("2024-03-09")
      records.reviews = [
        Review(
          id: "r", claim: "c1", rating: Rating(label: text, value: ExactNumber("1")),
          reviewer: text, date: CalendarDate("2024-03-05"), text: text),
        Review(id: "s", claim: "c2", rating: Rating(label: text), text: text),
      ]
      return HTMLStructure(HTMLReportTests.page(PrintedReport.of(records)))
    }
    let (plain, hostile) = (structure("word"), structure(text))
    #expect(hostile.faults == [])
    #expect(hostile.elements == plain.elements)
    #expect(hostile.outer == [])
  }

  @Test func `every reason has its words in every language and in an explanation`() throws {
    let records = try CaseText.records(
      """
      "sources": [{"id": "a", "name": "甲報"}, {"id": "b", "name": "رويترز"}, {"id": "c", "name": "C"}],
      "claims": [{"id": "x", "text": "X."}],
      "assertions": [{"id": "1", "source": "a", "claim": "x", "date": "2024-03-01"},
        {"id": "2", "source": "b", "claim": "x", "date": "2024-03-01", "withdrawn": {"date": "2024-03-08"}},
        {"id": "3", "source": "a", "claim": "x", "stance": "denies", "date": "2024-03-09"},
        {"id": "4", "source": "c", "claim": "x", "date": "2024-03-02", "certainty": "probable"},
        {"id": "5", "source": "b", "claim": "x", "date": "2024-03-09", "stance": "denies",
         "certainty": "possible"}],
      "reviews": [{"id": "r", "claim": "x", "rating": {"value": 2}, "date": "2024-03-05"},
        {"id": "s", "claim": "x", "rating": {}, "reviewer": "真相查核"}]
      """)
    let report = PrintedReport.of(records)
    let explanation = Explanation(report)
    let items = [0, 1].map { explanation.review($0) }
    func texts(_ item: ExplanationItem) -> [String] { [item.text] + item.items.flatMap(texts) }
    let words = items.flatMap(texts)
    for part in [
      "took another position", "took its words back on 2024-03-08", "contradicts what it rests on",
      "without what came later the claim was affirmed; now it is disputed", "it has no date",
    ] {
      #expect(words.contains { $0.contains(part) }, "\(part): \(words)")
    }
    for language in ReportLanguage.all {
      let text = String(
        decoding: TextReport.text(
          report, selection: ReportSelection(), origin: PrintedReport.origin,
          style: TerminalStyle(columns: 40), language: language), as: UTF8.self)
      #expect(text.contains("真相查核"))
      #expect(!text.contains("{"))
    }
  }
}
