// Reports as they are printed, for tests that look at all of their sections.
import Foundation
import Provenance
import ProvenanceFormats
import ProvenanceReports
import TestSupport
import Testing

enum PrintedReport {
  static let origin = ReportOrigin(
    inputs: ["case.json"], command: "whosaid report case.json", version: "1")

  /// The report of a shipped example.
  static func example(_ name: String) throws -> ContradictionReport {
    let url = BuiltTool.packageFolder.appending(path: "Examples/\(name)/case.json")
    let reading = CaseText.read([UInt8](try Data(contentsOf: url)))
    try #require(reading.messages == [])
    return of(reading.records)
  }

  static func of(_ records: Records) -> ContradictionReport {
    ContradictionReport(Analysis(ClaimGraph(records)))
  }

  /// The report of a case whose texts are in it, with its quotes looked up.
  static func withTexts(_ records: Records) -> ContradictionReport {
    let (texts, findings) = CaseTexts.load(records) { _, _ in
      .failure(CaptureFault("is not there", help: "", isMissing: true))
    }
    #expect(findings.isEmpty)
    return ContradictionReport(
      Analysis(ClaimGraph(records)), study: TextStudy(records, texts))
  }

  static func text(
    _ report: ContradictionReport, columns: Int = 80, limit: Int = .max, claims: [Int]? = nil
  ) -> String {
    String(
      decoding: TextReport.text(
        report, selection: ReportSelection(limit: limit, claims: claims), origin: origin,
        style: TerminalStyle(columns: columns)), as: UTF8.self)
  }

  static func markdown(
    _ report: ContradictionReport, limit: Int = .max, claims: [Int]? = nil
  ) -> String {
    String(
      decoding: MarkdownReport.text(
        report, selection: ReportSelection(limit: limit, claims: claims), origin: origin),
      as: UTF8.self)
  }

  static func json(
    _ report: ContradictionReport, limit: Int = .max, claims: [Int]? = nil
  ) throws -> [String: Any] {
    let bytes = JSONReport.text(
      report, selection: ReportSelection(limit: limit, claims: claims))
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    return object as? [String: Any] ?? [:]
  }

  /// The lines of a section of a text report, without its heading.
  static func section(_ name: String, of text: String) -> [String] {
    let lines = text.components(separatedBy: "\n")
    guard let start = lines.firstIndex(where: { $0.hasPrefix(name) }) else { return [] }
    return Array(lines[(start + 1)...].prefix { $0.isEmpty || $0.hasPrefix(" ") })
  }
}
