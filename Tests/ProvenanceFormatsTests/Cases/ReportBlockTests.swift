// The case inside a report.
import Foundation
import Provenance
import TestSupport
import Testing

@testable import ProvenanceFormats

@Suite struct ReportBlockTests {
  /// A case with every field of the format.
  static let full = CaseText.read(FullCase().text).records

  static func page(_ records: Records) -> [UInt8] {
    Array("<!DOCTYPE html>\n<p>x</p>\n".utf8) + ReportBlock.element(records)
      + Array("</body>\n".utf8)
  }

  static func reading(_ bytes: [UInt8], name: String = "report.html") -> CaseReading {
    CaseReading.read([CaseInput(name: name, bytes: bytes)])
  }

  @Test func theSameRecordsComeBack() {
    let records = Self.full
    let reading = Self.reading(Self.page(records))
    #expect(!reading.hasErrors)
    #expect(reading.records.documentText() == records.documentText())
  }

  @Test func noTextEndsTheBlock() {
    var records = Self.full
    records.title = "</script><script>alert(1)</script> <!-- & \\u003C"
    records.extras.append(Extra(name: "x-other", json: #"{"</script>": "<b> \\u003C"}"#))
    let page = Self.page(records)
    #expect(String(decoding: page, as: UTF8.self).ranges(of: "</script>").count == 1)
    #expect(Self.reading(page).records.documentText() == records.documentText())
  }

  /// HTML calls controls and noncharacters faults of a page wherever they stand.
  @Test(
    arguments: [
      0x7F, 0x80, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
    ] as [UInt32])
  func noCharacterStandsInItThatHTMLForbids(_ value: UInt32) throws {
    let character = Character(try #require(Unicode.Scalar(value)))
    var records = Self.full
    records.title = "a\(character)b"
    let page = Self.page(records)
    #expect(!String(decoding: page, as: UTF8.self).contains(character))
    #expect(Self.reading(page).records.documentText() == records.documentText())
  }

  @Test(arguments: [0x7E, 0xA0, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0x5B57] as [UInt32])
  func whatHTMLAllowsStandsAsItIs(_ value: UInt32) throws {
    let character = Character(try #require(Unicode.Scalar(value)))
    var records = Self.full
    records.title = "a\(character)b"
    #expect(String(decoding: Self.page(records), as: UTF8.self).contains("a\(character)b"))
  }

  @Test func capturedTextsTravelWithTheReport() {
    var records = Records(title: "T")
    let texts = ["\u{FEFF}a\r\n</script>\u{7F}\u{0}", "not asked for", "b"]
    records.documents = [
      Document(id: "d1", title: "1", text: CapturedText(file: "1.txt")),
      Document(id: "d2", title: "2", text: CapturedText(content: texts[1])),
      Document(id: "é", title: "3", text: CapturedText(file: "3.txt")),
      Document(id: "d4", title: "4", text: CapturedText(file: "4.txt")),
    ]
    let page = ReportBlock.element(
      records, texts: CaseTexts(texts.map { .text($0) } + [.unusable("it is not there")]))
    let found = ReportBlock.texts(in: page)
    #expect(found.count == 2)
    #expect(found[Array("d1".utf8)].map { Array($0.utf8) } == Array(texts[0].utf8))
    #expect(found[Array("é".utf8)] == "b")
    #expect(String(decoding: page, as: UTF8.self).ranges(of: "</script>").count == 2)
    #expect(ReportBlock.texts(in: ReportBlock.element(records)) == [:])
  }

  @Test func aContextOfTheCaseItselfStays() {
    var records = Self.full
    records.extras = [Extra(name: "@context", json: "\"https://example.org/c\"")]
    #expect(Self.reading(Self.page(records)).records.extras == records.extras)
  }

  @Test func theBlockIsLinkedData() throws {
    let block = ReportBlock.element(Self.full)
    let lines = String(decoding: block, as: UTF8.self).split(separator: "\n")
    let json = lines.dropFirst().dropLast().joined(separator: "\n")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let context = try #require(object["@context"] as? [String: Any])
    #expect(context["prov"] as? String == "http://www.w3.org/ns/prov#")
  }

  @Test(arguments: ["<p>Nothing</p>", "", "{}", "<script type=\"application/ld+json\">{}</script>"])
  func aPageWithoutACaseIsRefused(_ page: String) {
    let reading = Self.reading(Array(page.utf8))
    #expect(reading.findings.map(\.check.name) == [Check.caseFormat.name])
    #expect(reading.findings.first?.message == "this page holds no case")
  }

  @Test func contentTellsAPageFromACase() {
    let page = Self.page(Self.full)
    #expect(CaseInput(name: "<stdin>", bytes: page).form == .report)
    #expect(CaseInput(name: "<stdin>", bytes: Self.full.documentText()).form == .document)
  }

  @Test func faultsAreFoundAtTheirPlaceInThePage() {
    let text = String(decoding: Self.page(Self.full), as: UTF8.self)
    let broken = text.replacing("\"whosaid/1\"", with: "\"whosaid/9\"")
    let diagnostic = Self.reading(Array(broken.utf8)).diagnostics().first
    let lines = broken.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.firstIndex { $0.contains("whosaid/9") }
    #expect(diagnostic?.line == line.map { $0 + 1 })
  }
}
