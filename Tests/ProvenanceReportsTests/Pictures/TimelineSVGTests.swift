import Provenance
import TestSupport
import Testing

@testable import ProvenanceReports

@Suite struct TimelineSVGTests {
  private func pairs<Item>(_ items: [Item]) -> [(Item, Item)] {
    items.indices.flatMap { index in items[..<index].map { ($0, items[index]) } }
  }

  @Test(arguments: 1...150)
  func nothingOverlaps(_ seed: Int) {
    let report = PictureCases.report(RandomCase.valued.records(seed: UInt64(seed)))
    guard let timeline = TimelineSVG(report) else { return }
    #expect(pairs(timeline.items.map(\.box)).allSatisfy { !$0.overlaps($1) })
    for item in timeline.items {
      #expect(0 <= item.start && item.start < item.end)
      #expect(item.box.x <= item.start && item.end <= item.box.right)
      for line in item.lines { #expect(TextMeasure.width(line, .small) < item.box.width) }
    }
    #expect(timeline.items.map(\.start) == timeline.items.map(\.start).sorted())
  }

  @Test func isWellFormedAndKnowsChanges() throws {
    var records = PictureCases.oneCarrier
    records.documents[0].published = PictureCases.date("2024-03-05")
    records.assertions[0].date = PictureCases.date("2024-03-01")
    records.assertions.append(
      Assertion(
        id: "b", source: "paper", claim: "safe", stance: .denies,
        date: PictureCases.date("2024-03-09")))
    let report = PictureCases.report(records)
    let svg = try #require(TimelineSVG.text(report))
    let structure = SVGStructure(svg)
    #expect(structure.isWellFormed)
    #expect(structure.elements.count { $0.hasPrefix("g class=event ") } == 2)
    #expect(structure.text.contains("changes its position; before: ["))
    #expect(structure.text.contains("2024-03-05"))
    #expect(svg.contains("role=\"img\"") && !svg.contains("<a "))
    let linked = try #require(TimelineSVG.text(report, link: ReportLink("")))
    #expect(SVGStructure(linked).isWellFormed && !linked.contains("role=\"img\""))
    let quote = report.quotes.number(of: try #require(report.graph.assertions.number(of: "b")))
    for place in ["#document:d", "#q\(quote)"] {
      #expect(linked.contains("<a href=\"\(place)\">"))
    }
  }

  @Test func aCaseWithoutDatesHasNone() {
    #expect(TimelineSVG.text(PictureCases.report(PictureCases.oneCarrier)) == nil)
  }

  @Test(arguments: [
    ("2013", "2019", "2013 2014 2015 2016 2017 2018 2019"),
    ("2024-01", "2024-05", "2024-01 2024-02 2024-03 2024-04 2024-05"),
    (
      "2024-02-27", "2024-03-03",
      "2024-02-27 2024-02-28 2024-02-29 2024-03-01 2024-03-02 2024-03-03"
    ),
    (
      "2023-02-26", "2023-03-03",
      "2023-02-26 2023-02-27 2023-02-28 2023-03-01 2023-03-02 2023-03-03"
    ),
  ])
  func ticksAreFullUnits(_ range: (first: String, last: String, ticks: String)) throws {
    let first = try #require(CalendarDate(range.first)).seconds.lowerBound
    let last = try #require(CalendarDate(range.last)).seconds.lowerBound
    let ticks = TimelineTicks(first...last, limit: 9).ticks
    #expect(ticks.map(\.text).joined(separator: " ") == range.ticks)
    for tick in ticks {
      #expect(CalendarDate(tick.text)?.seconds.lowerBound == tick.second)
    }
  }

  @Test(arguments: 1...200)
  func ticksAreFewAndInOrder(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let first = Int64(random.number(-62_167_219_200...200_000_000_000))
    let lengths = [3600, 86400, 700_000, 40_000_000, 2_000_000_000, 50_000_000_000]
    let range = first...(first + Int64(random.number(1...random.pick(lengths))))
    let ticks = TimelineTicks(range, limit: 9).ticks
    #expect(ticks.count <= 11)
    #expect(ticks.allSatisfy { range.contains($0.second) })
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.second < $1.second })
  }

  @Test func daysAreThoseOfTheCalendar() throws {
    for text in ["0001-01-01", "1970-01-01", "1999-12-31", "2000-02-29", "2024-03-01"] {
      let seconds = try #require(CalendarDate(text)).seconds.lowerBound
      let date = TimelineTicks.date(seconds / 86400)
      let parts = text.split(separator: "-").compactMap { Int($0) }
      #expect([date.year, date.month, date.day] == parts)
    }
  }
}
