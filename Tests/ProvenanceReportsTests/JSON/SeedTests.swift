// The article that the project began with: its full annotation gives what was computed by hand.
// Reads ../shared/seed, which stands beside the project on its authors' machines only.
import Foundation
import Provenance
import ProvenanceFormats
import ProvenanceReports
import TestSupport
import Testing

@Suite struct SeedTests {
  static let folder = BuiltTool.packageFolder.deletingLastPathComponent()
    .appending(path: "shared/seed")
  static let isThere = FileManager.default.fileExists(
    atPath: folder.appending(path: "case.json").path(percentEncoded: false))

  static func report() throws -> ContradictionReport {
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: "case.json")))
    let reading = CaseReading.read([CaseInput(name: "case.json", bytes: bytes)])
    try #require(reading.findings.isEmpty)
    return ContradictionReport(Analysis(ClaimGraph(reading.records)))
  }

  static func expected(_ name: String) throws -> Any {
    let data = try Data(contentsOf: folder.appending(path: "expected.json"))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(object[name])
  }

  @Test(.enabled(if: isThere, "needs ../shared/seed, which is not part of the project"))
  func theReportIsWhatWasComputedIndependently() throws {
    let expected = try #require(try Self.expected("report") as? [String: Any])
    let text = Data(JSONReport.text(try Self.report()))
    let printed = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
    // What the report has beyond that, of quotes and texts, is an addition.
    for (name, value) in expected where name != "counts" {
      #expect(printed[name] as? NSObject == value as? NSObject, "\(name)")
    }
    let counts = try #require(printed["counts"] as? [String: Int])
    let wanted = try #require(expected["counts"] as? [String: Int])
    for (name, count) in counts { #expect(count == wanted[name], "\(name)") }
    #expect(counts["contradictions"] == 4)
    #expect(counts["conflictingPairs"] == 10)
    #expect(counts["contradictingPairs"] == 8)
    #expect(counts["tensionPairs"] == 2)
  }

  @Test(.enabled(if: isThere, "needs ../shared/seed, which is not part of the project"))
  func everyClaimStandsWhereItShould() throws {
    let lines = StatusTable.jsonLines(try Self.report().analysis)
    let printed = try lines.split(separator: 0x0A).map {
      try JSONSerialization.jsonObject(with: Data($0)) as? NSObject
    }
    let expected = try #require(try Self.expected("status") as? [NSObject])
    #expect(printed == expected)
  }
}
