// Explanations as text and JSON: safe to show, inside the terminal, the roles documented.
import Foundation
import Provenance
import ProvenanceReports
import TestSupport
import Testing

@Suite struct ExplanationOutputTests {
  /// Every page of a report.
  static func pages(_ report: ContradictionReport) -> [ExplanationItem] {
    let explanation = Explanation(report)
    let records = report.graph.records
    var subjects = report.contradictions.map { ExplanationSubject.contradiction($0.number) }
    for kind in RecordKind.allCases {
      subjects += records.ids(of: kind).compactMap {
        ExplanationSubject(kind, $0, in: report.graph)
      }
    }
    var pages = subjects.map(explanation.page)
    let assertions = Array(0..<records.assertions.count)
    for a in assertions {
      pages += assertions.filter { $0 != a }.map { explanation.pair(a, $0) }
    }
    return pages
  }

  static func place(_ record: RecordReference) -> FilePlace? {
    FilePlace(file: "case.json", line: record.index + 1, column: 1)
  }

  @Test(arguments: HostileTexts.all, [40, 80])
  func isSafeToShow(_ hostile: String, _ columns: Int) {
    for page in Self.pages(HostileTexts.report(hostile)) {
      let bytes = ExplanationText.text(
        page, style: TerminalStyle(columns: columns), place: Self.place)
      let printed = String(decoding: bytes, as: UTF8.self)
      for scalar in printed.unicodeScalars where scalar != "\n" {
        #expect(!Visible.isHidden(scalar), "U+\(String(scalar.value, radix: 16))")
      }
      for line in printed.split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= columns, "\(line)")
      }
    }
  }

  @Test(arguments: HostileTexts.all)
  func isJSON(_ hostile: String) throws {
    let report = HostileTexts.report(hostile)
    for page in Self.pages(report) {
      let bytes = ExplanationJSON.text(
        page, id: report.graph.records.id(of:), place: Self.place)
      let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      #expect(json?["format"] as? String == "whosaid-explanation/1")
      #expect(json?["text"] as? String == page.text)
      #expect((json?["items"] as? [Any])?.count == page.items.count)
    }
  }

  @Test func namesEveryRecordThatAStepStandsIn() throws {
    let json =
      try JSONSerialization.jsonObject(
        with: Data(ExplanationCase(ExplanationCase.flood).json("s1"))) as? [String: Any]
    let page = try #require(json)
    #expect(page["role"] as? String == "document")
    #expect(page["type"] as? String == "document")
    #expect(page["id"] as? String == "s1")
    #expect(page["file"] as? String == "case.json")
    #expect(page["line"] as? Int == 15)
    let pair = try JSONSerialization.jsonObject(
      with: Data(ExplanationCase(ExplanationCase.flood).json("mayor-3", "mayor-9")))
    let items = try #require((pair as? [String: Any])?["items"] as? [[String: Any]])
    let computed = try #require(items.first { $0["role"] as? String == "relation" })
    #expect(computed["id"] as? String == "d3")
    let also = try #require(computed["also"] as? [[String: Any]])
    #expect(also.map { $0["id"] as? String } == ["d9"])
    #expect(also.map { $0["line"] as? Int } == [24])
  }

  @Test(arguments: [ReadingOptions.Reading.latest, .ever])
  func randomCasesHaveEveryPage(_ reading: ReadingOptions.Reading) {
    for seed in 0..<40 as Range<UInt64> {
      for shape in [RandomCase.dense, .valued] {
        let graph = ClaimGraph(
          shape.records(seed: seed), options: ReadingOptions(reading: reading))
        let report = ContradictionReport(Analysis(graph))
        for page in Self.pages(report) {
          #expect(!page.text.isEmpty, "seed \(seed)")
          for record in page.allRecords {
            #expect(record.index < graph.records.count(of: record.kind), "seed \(seed)")
          }
        }
      }
    }
  }

  @Test func everyRoleIsDocumented() throws {
    let page = BuiltTool.packageFolder.appending(path: "Schemas/README.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for role in ExplanationItem.Role.allCases {
      #expect(text.contains("| `\(role.rawValue)` |"), "\(role.rawValue)")
    }
  }

  @Test func neverSaysWhatIsTrue() throws {
    let explanation = try ExplanationCase(ExplanationCase.flood)
    for page in Self.pages(explanation.report) {
      let bytes = ExplanationText.text(page, style: TerminalStyle(), place: Self.place)
      let words = String(decoding: bytes, as: UTF8.self).lowercased()
      for verdict in ["supported by", "confirmed", "is true", "is false", "proves", "in fact"] {
        #expect(!words.contains(verdict), "\(verdict): \(page.text)")
      }
    }
  }
}
