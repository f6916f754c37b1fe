// HTML: one page that holds together, and no text that changes what it is made of.
import Foundation
import Provenance
import ProvenanceFormats
import TestSupport
import Testing

@testable import ProvenanceReports

@Suite struct HTMLReportTests {
  static let origin = ReportOrigin(
    inputs: ["case.json"], digests: [String(repeating: "0", count: 64)],
    command: "whosaid report", version: "1")

  static func page(
    _ report: ContradictionReport, _ selection: ReportSelection = ReportSelection(),
    language: ReportLanguage = .english
  ) -> String {
    String(
      decoding: HTMLReport.text(
        report, selection: selection, origin: origin,
        caseBlock: ReportBlock.element(report.graph.records), language: language), as: UTF8.self)
  }

  /// A report with the texts that stand in the records.
  static func report(_ records: Records) -> ContradictionReport {
    let texts = CaseTexts.load(records) { _, _ in
      .failure(CaptureFault("is not there", help: "", isMissing: true))
    }.texts
    return ContradictionReport(
      Analysis(ClaimGraph(records)), study: TextStudy(records, texts))
  }

  /// A case with every field of the format.
  static let full = CaseText.read(FullCase().text).records

  static let plain = HTMLStructure(page(HostileTexts.report("word")))

  @Test(arguments: HostileTexts.all)
  func structureDoesNotDependOnText(_ text: String) {
    let structure = HTMLStructure(Self.page(HostileTexts.report(text)))
    #expect(structure.faults == [])
    #expect(structure.elements == Self.plain.elements)
    #expect(structure.ids == Self.plain.ids)
    #expect(structure.inner == Self.plain.inner)
    #expect(structure.outer == [])
  }

  @Test(arguments: 0..<60)
  func everyPageHoldsTogether(_ seed: Int) {
    let report = Self.report(RandomPictures.records(seed: UInt64(seed)))
    for language in ReportLanguage.all {
      let structure = HTMLStructure(Self.page(report, language: language))
      #expect(structure.faults == [])
      #expect(
        structure.ids.filter { $0.hasPrefix("x") && !$0.contains("-") }.count
          == report.contradictions.count)
    }
  }

  @Test(arguments: [1, 2])
  func linksToWhatIsCutLeadToAListOfIt(_ limit: Int) {
    let whole = Self.page(Self.report(HostileTexts.report("word").graph.records))
    #expect(!whole.contains("id=\"left-out\""))
    let report = Self.report(HostileTexts.report("word").graph.records)
    let cut = Self.page(report, ReportSelection(limit: limit))
    #expect(HTMLStructure(cut).faults == [])
    #expect(cut.contains("id=\"left-out\""))
    #expect(cut.contains("<li id=\"q3\"><code>q3</code></li>"))
  }

  @Test(arguments: 0..<20)
  func everyPartOfACaseHoldsTogether(_ seed: Int) {
    let report = Self.report(RandomPictures.records(seed: UInt64(seed)))
    for claim in 0..<min(report.graph.claims.count, 4) {
      let page = Self.page(report, ReportSelection(limit: 3, claims: [claim]))
      #expect(HTMLStructure(page).faults == [])
    }
  }

  @Test func loadsAndRunsNothing() {
    let page = Self.page(HostileTexts.report("word"))
    #expect(page.contains("content=\"default-src 'none'; style-src 'sha256-"))
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(page.contains("<script type=\"application/ld+json\" id=\"whosaid-case\">"))
    for word in ["<img", "<iframe", "<link", "@import", "url(", "javascript:"] {
      #expect(!page.contains(word))
    }
  }

  /// A picture is named by its title, also where none is drawn.
  @Test(arguments: ReportLanguage.all)
  func everyPictureHasAName(_ language: ReportLanguage) {
    let page = Self.page(HostileTexts.report("word"), language: language)
    #expect(page.components(separatedBy: "<svg ").count > 2)
    #expect(
      page.matches(of: #/<svg [^>]*>\n<title [^>]*>[^<]+<\/title>/#).count
        == page.components(separatedBy: "<svg ").count - 1)
  }

  /// What a link leads to is shown, whichever claims are chosen.
  @Test func aChoiceOfClaimsHidesNoTarget() {
    let rules = HTMLStyle.text.matches(of: #/tr:not\(([^)]*)\)/#)
    #expect(rules.count == 4)
    #expect(rules.allSatisfy { $0.1.hasSuffix(", :target") })
  }

  @Test func styleIsTheOneThatThePolicyNames() throws {
    let page = Self.page(HostileTexts.report("word"))
    let style = try #require(page.firstMatch(of: #/<style>([\s\S]*?)</style>/#)).1
    var digest = SHA256()
    digest.update(Array(style.utf8))
    #expect(page.contains("sha256-\(Data(digest.bytes()).base64EncodedString())"))
  }

  @Test func sameInputSameBytes() {
    let report = Self.report(HTMLReportTests.full)
    #expect(Self.page(report) == Self.page(Self.report(HTMLReportTests.full)))
    #expect(Self.page(report).hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
    #expect(Self.page(report, language: .traditionalChinese).contains("<html lang=\"zh-Hant\">"))
  }

  @Test(arguments: 0..<40)
  func theCaseCanBeReadBackIn(_ seed: Int) {
    let records = RandomRecords.make(seed: UInt64(seed))
    let page = Self.page(Self.report(records))
    let reading = CaseReading.readForm(
      of: [CaseInput(name: "report.html", bytes: Array(page.utf8))])
    #expect(!reading.hasErrors)
    #expect(reading.records.documentText() == records.documentText())
  }

  @Test func wordsOfOthersAreMarkedWithTheirLanguage() {
    var records = HostileTexts.report("word").graph.records
    records.documents[0].language = "pt"
    records.claims[0].language = "zh-Hant"
    let page = Self.page(Self.report(records))
    #expect(page.contains("<blockquote dir=\"auto\" lang=\"pt\">"))
    #expect(page.contains("href=\"#claim:c1\" lang=\"zh-Hant\""))
  }

  @Test func quotesAndTextsLeadToEachOther() {
    var records = HostileTexts.report("word").graph.records
    records.documents[0].text = CapturedText(content: "One word <b>.")
    let page = Self.page(Self.report(records))
    #expect(page.contains("<a href=\"#q1.1\">"))
    #expect(page.contains("<span id=\"q1.1\"></span>"))
    #expect(page.contains(">word</mark>"))
    #expect(page.contains("<a class=\"number\" href=\"#q1\">[1]</a>"))
    #expect(page.contains("One "))
    #expect(page.contains(" &lt;b&gt;."))
  }

  @Test func cellsAreLabelledInWords() {
    let page = Self.page(HostileTexts.report("<b>"))
    #expect(page.contains("data-label=\"Claim\""))
    #expect(!page.contains("data-label=\"&lt;span"))
    #expect(page.contains("data-label=\"&lt;b&gt;"))
  }

  @Test func manyContradictionsStandFolded() {
    var records = Records(title: "Many")
    records.sources = [Source(id: "a", name: "A"), Source(id: "b", name: "B")]
    for number in 1...30 {
      records.claims.append(Claim(id: "c\(number)", text: "Claim \(number)."))
      records.assertions += [
        Assertion(id: "a\(number)", source: "a", claim: "c\(number)"),
        Assertion(id: "b\(number)", source: "b", claim: "c\(number)", stance: .denies),
      ]
    }
    let page = Self.page(Self.report(records))
    let folded = page.components(separatedBy: "<details id=\"x").count - 1
    #expect(folded == 30 - HTMLReport.openRoots)
    #expect(
      page.components(separatedBy: "whosaid-graph\"").count - 1 == HTMLReport.openRoots)
    #expect(page.contains("All 60"))
    #expect(HTMLStructure(page).faults == [])
  }
}
