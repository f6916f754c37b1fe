import ProvenanceReports
import TestSupport
import Testing

@testable import Provenance

/// Every path that a report of a shipped example gives is accepted by a checker that shares
/// nothing with the engine.
@Suite struct ReportedPathsTests {
  @Test(
    arguments: ["harbour-fire", "japan-russia-2plus2"], ReadingOptions.Reading.allCases)
  func `paths of the examples`(example: String, reading: ReadingOptions.Reading) throws {
    let records = try PrintedReport.example(example).graph.records
    let analysis = Analysis(ClaimGraph(records, options: ReadingOptions(reading: reading)))
    let checker = PathChecker(analysis.graph)
    let pairs =
      analysis.contradictions.flatMap { analysis.pairs(of: $0) }
      + analysis.selfContradictions().map(\.pair)
    #expect(pairs.count >= 10)
    for pair in pairs { #expect(checker.fault(in: pair) == nil) }
    // A path that is cut short is not.
    for pair in pairs where !pair.path.isEmpty {
      let short = ConflictPair(
        a: pair.a, b: pair.b, severity: pair.severity, strength: pair.strength,
        path: Array(pair.path.dropLast()))
      #expect(checker.fault(in: short) != nil)
    }
  }
}
