// Several cases as pages that lead to each other.
import Provenance
import ProvenanceFormats
import TestSupport
import Testing

@testable import ProvenanceReports

@Suite struct ReportSiteTests {
  /// The pages of some cases by name, in order.
  static func pages(
    _ cases: [(name: String, records: Records)], language: ReportLanguage = .english
  ) -> [(name: String, text: String)] {
    let site = ReportSite(
      cases.map { name, records in
        ReportSite.Case(
          name: name, report: HTMLReportTests.report(records), selection: ReportSelection(),
          origin: HTMLReportTests.origin, block: ReportBlock.element(records))
      }, language: language)
    var pages: [(String, String)] = []
    site.forEachPage { pages.append(($0.name, String(decoding: $0.bytes, as: UTF8.self))) }
    return pages
  }

  /// Every link to another page of the site leads to a page, and to a place that is there.
  static func brokenLinks(_ pages: [(name: String, text: String)]) -> [String] {
    let structures = pages.map { (name: $0.name, page: HTMLStructure($0.text)) }
    let places = Dictionary(
      structures.map { ($0.name, Set($0.page.ids)) }, uniquingKeysWith: { first, _ in first })
    var broken = structures.flatMap(\.page.faults)
    for structure in structures {
      for link in structure.page.outer where !link.lowercased().hasPrefix("http") {
        let parts = link.split(separator: "#", maxSplits: 1).map(String.init)
        let isThere = places[parts[0]].map { parts.count == 1 || $0.contains(parts[1]) } ?? false
        if !isThere { broken.append("\(structure.name): \(link)") }
      }
    }
    return broken
  }

  static let twoCases: [(name: String, records: Records)] = {
    var first = Records(title: "First")
    first.sources = [
      Source(id: "mayor", name: "The mayor"), Source(id: "council", name: "The council"),
      Source(id: "chief", name: "Chief A"),
    ]
    first.claims = [Claim(id: "safe", text: "The bridge is safe.")]
    first.assertions = [
      Assertion(id: "a1", source: "mayor", claim: "safe"),
      Assertion(id: "a2", source: "council", claim: "safe", stance: .denies),
    ]
    var second = Records(title: "Second")
    second.sources = [
      Source(id: "mayor", name: "Mayor", aliases: ["the Mayor"]),
      Source(id: "council", name: "The council"), Source(id: "chief", name: "Chief B"),
      Source(id: "m2", name: "The mayor"),
    ]
    second.claims = [Claim(id: "open", text: "The pool is open.")]
    second.assertions = [
      Assertion(id: "b1", source: "mayor", claim: "open", stance: .denies),
      Assertion(id: "b2", source: "council", claim: "open"),
      Assertion(id: "b3", source: "mayor", claim: "open"),
    ]
    return [("cases/first.json", first), ("cases/second/case.json", second)]
  }()

  @Test func everyCaseAndEverySourceHasAPage() {
    #expect(
      Self.pages(Self.twoCases).map(\.name) == [
        "index.html", "case-first.html", "case-second.html", "source-chief.html",
        "source-chief~2.html", "source-council.html", "source-m2.html", "source-mayor.html",
      ])
  }

  @Test func aSourceOfTwoCasesIsOneWhereIdAndANameAreTheSame() throws {
    let pages = Self.pages(Self.twoCases)
    let mayor = try #require(pages.first { $0.name == "source-mayor.html" }).text
    #expect(
      mayor.contains("2 cases, 3 assertions, 2 contradictions, 0 tensions, 1 self-contradiction, "))
    #expect(mayor.contains("href=\"case-first.html#q1\""))
    #expect(mayor.contains("href=\"case-second.html#x1\""))
    #expect(mayor.contains("href=\"source-council.html\""))
    #expect(mayor.contains("Another source has the same name under another id: "))
    #expect(mayor.contains("<code>m2</code>"))
    let chief = try #require(pages.first { $0.name == "source-chief.html" }).text
    #expect(chief.contains("1 case, ") && chief.contains("Chief A"))
  }

  @Test func casesAndSourcesLeadToEachOther() {
    for language in ReportLanguage.all {
      #expect(Self.brokenLinks(Self.pages(Self.twoCases, language: language)) == [])
    }
  }

  @Test(arguments: 0..<20)
  func linksOfRandomCasesResolve(_ seed: Int) {
    let cases = (0..<3).map { number in
      ("c\(number).json", RandomPictures.records(seed: UInt64(seed * 3 + number)))
    }
    #expect(Self.brokenLinks(Self.pages(cases)) == [])
  }

  @Test(arguments: HostileTexts.all)
  func structureDoesNotDependOnText(_ text: String) {
    func elements(_ text: String) -> [[String]] {
      let records = HostileTexts.report(text).graph.records
      return Self.pages([("a.json", records), ("b.json", records)])
        .map { HTMLStructure($0.text).elements }
    }
    #expect(elements(text) == elements("word"))
  }

  @Test func noCasesStillHaveAnIndex() {
    #expect(Self.pages([]).map(\.name) == ["index.html"])
    #expect(Self.brokenLinks(Self.pages([])) == [])
  }
}
