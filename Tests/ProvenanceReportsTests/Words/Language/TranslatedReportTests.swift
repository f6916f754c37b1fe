import Foundation
import Provenance
import ProvenanceFormats
import ProvenanceReports
import TestSupport
import Testing

/// A report in another language has no English of its own.
@Suite struct TranslatedReportTests {
  /// Words of the tool and its formats, which are the same in every language.
  static let names: Set<String> = [
    "whosaid", "report", "limit", "sha", "json", "case", "id", "br", "x", "q", "a", "b", "c", "gt",
    "lt", "amp",
  ]

  /// The words in Latin letters, in small letters.
  static func latinWords(_ text: String) -> Set<String> {
    let words = text.split { !($0.isLetter && !isWide($0)) }
    return Set(words.map { $0.lowercased() })
  }

  private static func isWide(_ letter: Character) -> Bool {
    letter.unicodeScalars.allSatisfy { DisplayWidth.of($0) == 2 }
  }

  /// The fields whose values are words of the format, which a report says in its language.
  static let formatFields = "stance|certainty|kind|where|fidelity|lineage|identity|bound"

  /// The words that a report has and its case does not, the words of the format left aside.
  static func foreign(_ report: ContradictionReport, case text: String) throws -> Set<String> {
    let language = ReportLanguage.traditionalChinese
    let printed = TextReport.text(
      report, selection: ReportSelection(), origin: PrintedReport.origin,
      style: TerminalStyle(columns: 400), language: language)
    let markdown = MarkdownReport.text(report, origin: PrintedReport.origin, language: language)
    let words = [printed, markdown].map { latinWords(String(decoding: $0, as: UTF8.self)) }
    let fields = try Regex("\"(\(formatFields))\": *\"[^\"]*\"|\"[A-Za-z]+\":")
    let own = latinWords(text.replacing("\\n", with: " ").replacing(fields, with: ""))
    return words[0].union(words[1]).subtracting(own).subtracting(names)
  }

  @Test(arguments: ["harbour-fire", "japan-russia-2plus2"])
  func `every English word of a Chinese report stands in the case`(name: String) throws {
    let file = BuiltTool.packageFolder.appending(path: "Examples/\(name)/case.json")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let report = try PrintedReport.example(name)
    let words = try Self.foreign(report, case: text)
    #expect(words == [], "\(words.sorted())")
  }

  @Test(arguments: [RandomCase.dense, .sparse, .valued].indices)
  func `so does every one of a random case`(shape: Int) throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<30 {
      let records = [RandomCase.dense, .sparse, .valued][shape].records(&random)
      let text = String(decoding: records.documentText(), as: UTF8.self)
      let words = try Self.foreign(PrintedReport.of(records), case: text)
      #expect(words == [], "\(words.sorted())")
    }
  }
}
