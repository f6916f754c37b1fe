// A report without some records: what it says hangs on them, in every format and language.
import Foundation
import Provenance
import ProvenanceFormats
import TestSupport
import Testing

@testable import ProvenanceReports

@Suite struct WithoutReportTests {
  /// The report of what remains of a case.
  static func report(
    _ records: Records, without named: [RecordReference],
    _ options: ReadingOptions = ReadingOptions()
  ) -> ContradictionReport {
    let cut = CaseWithout(records, without: named)
    let rest = Analysis(ClaimGraph(cut.records, options: options))
    return ContradictionReport(
      rest,
      hangs: WhatHangs(cut, whole: Analysis(ClaimGraph(records, options: options)), rest: rest))
  }

  static func example(_ named: (RecordKind, String)...) throws -> ContradictionReport {
    let records = try PrintedReport.example("harbour-fire").graph.records
    let references = try named.map { kind, id in
      RecordReference(kind, try #require(records.ids(of: kind).firstIndex { $0 == id }))
    }
    return report(records, without: references)
  }

  @Test func `the head says what is left out, and the section what hangs on it`() throws {
    let report = try Self.example((.source, "dunmore"))
    let text = PrintedReport.text(report, columns: 200)
    #expect(
      text.contains(
        " !  As if the source Hale Dunmore had not been recorded: 5 assertions left out.\n"))
    let section = PrintedReport.section("What hangs on what is left out", of: text)
    #expect(
      section.first
        == "  -  Falls away: \"There was a second blast\" (x2: tension, 2 pairs of assertions); left "
        + "out of what it rested on: the assertion dunmore-one-blast of Hale Dunmore.")
    #expect(section.contains { $0.hasPrefix("  ~  Changes: \"How many people were injured") })
    #expect(
      section.contains(
        "  *  \"There was a second blast\" (second-blast): disputed before, affirmed now."))
    #expect(
      section.contains(
        "     The assertion dunmore-12 of Hale Dunmore goes with the source Hale Dunmore."))
  }

  @Test func `a list is cut at the limit, and the rest counted`() throws {
    let report = try Self.example((.source, "dunmore"), (.source, "pell"), (.source, "agency"))
    let text = PrintedReport.text(report, columns: 200, limit: 1)
    let section = PrintedReport.section("What hangs on what is left out", of: text)
    #expect(section.contains { $0.contains("more entries; --limit 0 shows all") })
    #expect(section.count { $0.hasPrefix("  *  ") } == 1)
  }

  @Test func `where nothing hangs on a record, that is said`() throws {
    let report = try Self.example((.source, "holm"))
    for text in [PrintedReport.text(report), PrintedReport.markdown(report)] {
      #expect(
        text.contains("No contradiction hangs on it, and no claim changes its status."))
    }
  }

  @Test func `a report of a whole case has nothing of it`() throws {
    let report = try PrintedReport.example("harbour-fire")
    #expect(try PrintedReport.json(report)["without"] == nil)
    #expect(!PrintedReport.text(report).contains("left out."))
    #expect(!HTMLReportTests.page(report).contains("id=\"without\""))
  }

  @Test func `as JSON`() throws {
    let json = try PrintedReport.json(try Self.example((.source, "dunmore")))
    let without = try #require(json["without"] as? [String: Any])
    #expect(without["records"] as? [[String: String]] == [["type": "source", "id": "dunmore"]])
    #expect(without["assertionsLeftOut"] as? Int == 5)
    let fallen = try #require((without["fallen"] as? [[String: Any]])?.first)
    #expect(fallen["id"] as? String == "x2")
    #expect(fallen["title"] as? String == "There was a second blast")
    #expect(fallen["claims"] as? [String] == ["second-blast"])
    #expect(
      fallen["hangsOn"] as? [[String: String]]
        == [["type": "assertion", "id": "dunmore-one-blast"]])
    let changed = try #require((without["changed"] as? [[String: Any]])?.first)
    #expect(changed["now"] as? [String] == ["x2"])
    #expect(
      (without["statuses"] as? [[String: String]])?.last
        == ["claim": "second-blast", "before": "disputed", "after": "affirmed"])
  }

  @Test func `in Chinese there is no English of its own`() throws {
    let file = BuiltTool.packageFolder.appending(path: "Examples/harbour-fire/case.json")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let report = try Self.example((.source, "dunmore"), (.source, "agency"))
    let words = try TranslatedReportTests.foreign(report, case: text)
    #expect(words == [], "\(words.sorted())")
  }

  /// Random cases, records left out at random: every format is written, and the page holds together.
  @Test(arguments: 0..<60)
  func `every report without records holds together`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let records = random.pick([RandomCase.dense, .sparse, .valued]).records(&random)
    let named = CaseWithout.kinds.compactMap { kind -> RecordReference? in
      let count = records.count(of: kind)
      return count == 0 || random.oneIn(2)
        ? nil : RecordReference(kind, random.number(0...count - 1))
    }
    let report = Self.report(records, without: named, RandomCase.options(&random))
    for language in ReportLanguage.all {
      let structure = HTMLStructure(HTMLReportTests.page(report, language: language))
      #expect(structure.faults == [])
    }
    let text = PrintedReport.text(report)
    #expect(text == PrintedReport.text(report))
    #expect(!text.contains("{") && !text.contains("}"))
  }

  @Test(arguments: HostileTexts.all)
  func `no text changes what a page without records is made of`(text: String) {
    func structure(_ text: String) -> HTMLStructure {
      let records = HostileTexts.report(text).graph.records
      let named = [
        RecordReference(.source, 2), RecordReference(.claim, 2), RecordReference(.relation, 0),
      ]
      return HTMLStructure(HTMLReportTests.page(Self.report(records, without: named)))
    }
    let (plain, hostile) = (structure("word"), structure(text))
    #expect(hostile.faults == [])
    #expect(hostile.elements == plain.elements)
    #expect(hostile.outer == [])
  }
}
