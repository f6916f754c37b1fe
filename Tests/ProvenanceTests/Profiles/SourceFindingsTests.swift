import Provenance
import TestSupport
import Testing

/// What the page of one source asks for, against the profiles of all.
@Suite struct SourceFindingsTests {
  @Test(arguments: (0..<5).map { UInt64($0) })
  func `5,000 random cases: as the profiles say`(block: UInt64) {
    var carried = 0
    for seed in block * 1000..<(block + 1) * 1000 {
      let analysis = IndependenceCase.analysis(seed: seed)
      let graph = analysis.graph
      let goesRound = graph.circularReporting().circles.contains { $0.among == .documents }
      let sources = Array(graph.records.sources.indices)
      for profile in SourceProfiles(analysis).profiles(of: sources, order: .mostFirst) {
        let found = graph.carried(by: profile.source)
        carried += found.count
        // Chains say no more than this; in a circle of documents they may leave something out.
        #expect(Set(found).isSuperset(of: profile.carried), "seed \(seed)")
        if !goesRound { #expect(found == profile.carried, "seed \(seed)") }
        let conflicts = analysis.conflicts(of: profile.source, limit: .max)
        #expect(conflicts.others.first == profile.contradictions.first, "seed \(seed)")
        #expect(conflicts.others.count == profile.contradictions.count)
        #expect(conflicts.own == profile.selfContradictions, "seed \(seed)")
      }
    }
    #expect(carried > 1000)
  }
}
