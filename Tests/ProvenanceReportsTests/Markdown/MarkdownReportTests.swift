// Markdown: no text changes the structure of the report, whatever stands in it.
import Foundation
import Provenance
import ProvenanceReports
import TestSupport
import Testing

@Suite struct MarkdownReportTests {
  /// What a Markdown reader would take for structure: the start of each line, and every mark
  /// that no backslash takes away.
  static func skeleton(_ report: ContradictionReport) -> [String] {
    let origin = ReportOrigin(inputs: ["case.json"], command: "whosaid report", version: "1")
    let text = String(decoding: MarkdownReport.text(report, origin: origin), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var marks = ""
      var isEscaped = false
      for scalar in line.unicodeScalars {
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else if "|*[]<>`#_~$^{}".unicodeScalars.contains(scalar) {
          marks.unicodeScalars.append(scalar)
        }
      }
      return marks
    }
  }

  static let plain = skeleton(HostileTexts.report("word"))

  @Test(arguments: HostileTexts.all)
  func structureDoesNotDependOnText(_ text: String) {
    #expect(Self.skeleton(HostileTexts.report(text)) == Self.plain)
  }

  @Test(arguments: HostileTexts.all)
  func nothingIsALinkButOurOwn(_ text: String) {
    let origin = ReportOrigin(inputs: ["case.json"], command: "whosaid report", version: "1")
    let markdown = String(
      decoding: MarkdownReport.text(HostileTexts.report(text), origin: origin), as: UTF8.self)
    #expect(!markdown.contains("http://"))
    #expect(!markdown.contains("https://"))
    #expect(!markdown.contains("www."))
    for part in markdown.replacing("\\]", with: "").components(separatedBy: "](").dropFirst() {
      #expect(part.hasPrefix("#x") || part.hasPrefix("#q"))
    }
  }

  @Test func everyTableIsRectangular() throws {
    let origin = ReportOrigin(inputs: ["case.json"], command: "whosaid report", version: "1")
    let report = HostileTexts.report("a | b")
    let text = String(decoding: MarkdownReport.text(report, origin: origin), as: UTF8.self)
    var columns: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let count = line.replacing("\\|", with: "").filter { $0 == "|" }.count
      #expect(count == columns ?? count, "\(line)")
      columns = count
    }
  }

  @Test func whatIsLeftOutIsCounted() {
    var records = Records(title: "Many")
    records.sources = (0..<9).map { Source(id: "s\($0)", name: "S\($0)") }
    records.claims = (0..<9).map { Claim(id: "c\($0)", text: "Claim \($0).") }
    records.assertions = (0..<9).flatMap { claim in
      (0..<2).map {
        Assertion(
          id: "a\(claim)-\($0)", source: "s\(($0 + claim) % 9)", claim: "c\(claim)",
          stance: $0 == 0 ? .affirms : .denies)
      }
    }
    let report = ContradictionReport(Analysis(ClaimGraph(records)))
    let origin = ReportOrigin(inputs: ["case.json"], command: "whosaid report", version: "1")
    let text = String(
      decoding: MarkdownReport.text(report, selection: ReportSelection(limit: 4), origin: origin),
      as: UTF8.self)
    #expect(text.contains("... and 5 more contradictions; `--limit 0` shows all."))
    #expect(text.contains("... and 5 more claims; `--limit 0` shows all."))
    #expect(text.contains("... and 14 more quotes; `--limit 0` shows all."))
    #expect(text.contains("x4."))
    #expect(!text.contains("x5."))
  }
}
