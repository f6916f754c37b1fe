import TestSupport
import Testing

@testable import Provenance

/// What replaces what, and why: one history a source, held against what the analysis says.
@Suite struct PositionHistoryTests {
  @Test(arguments: (0..<10).map { UInt64($0) })
  func `5,000 random cases: what is replaced is replaced by somebody`(block: UInt64) {
    var kinds: [Replacement: Int] = [:]
    for seed in block * 500..<(block + 1) * 500 {
      let graph = ClaimGraph(RandomPositions.records(seed: seed))
      for source in 0..<graph.sources.count {
        let history = PositionHistory(graph, source: source)
        for earlier in history.assertions {
          let replacers = history.replacers(of: earlier)
          #expect(graph.isReplaced(earlier) == !replacers.isEmpty, "seed \(seed)")
          for later in replacers {
            let kind = history.replacement(of: earlier, by: later)
            #expect(kind != nil && history.replacement(of: later, by: earlier) == nil)
            #expect(history.replaced(by: later).contains(earlier), "seed \(seed)")
            if let kind { kinds[kind, default: 0] += 1 }
          }
        }
      }
      for change in graph.positionChanges {
        let history = PositionHistory(graph, source: change.source)
        #expect(history.replacers(of: change.from).contains(change.to), "seed \(seed)")
        let kind = history.replacement(of: change.from, by: change.to)?.kind
        #expect(change.kind == .change || kind == .update, "seed \(seed)")
        #expect(history.dating(of: change.to)?.date.text == change.date, "seed \(seed)")
      }
    }
    for kind in [Replacement.oppositeStance, .contraryValue, .otherValue] {
      #expect(kinds[kind, default: 0] > 2, "\(kind)")
    }
  }

  @Test func `tells what dates an assertion, and lists a history in order of time`() throws {
    let graph = ClaimGraph(
      try CaseText.records(
        """
        "sources": [{"id": "s", "name": "S"}, {"id": "t", "name": "T"}],
        "documents": [
          {"id": "late", "title": "L", "publisher": "s", "published": "2024-05"},
          {"id": "soon", "title": "S", "publisher": "s", "published": "2024-04-01"},
          {"id": "other", "title": "O", "publisher": "t", "published": "2024-01-01"}],
        "claims": [{"id": "c", "text": "C."}],
        "assertions": [
          {"id": "a", "source": "s", "claim": "c"},
          {"id": "b", "source": "s", "claim": "c", "date": "2024-06"},
          {"id": "d", "source": "s", "claim": "c",
           "evidence": [{"document": "late"}, {"document": "soon"}, {"document": "other"}]},
          {"id": "e", "source": "t", "claim": "c", "date": "2023"}]
        """))
    let history = PositionHistory(graph, source: 0)
    #expect(history.assertions == [2, 1, 0])
    #expect(graph.dating(of: 0) == nil)
    #expect(graph.dating(of: 1)?.document == nil)
    let dating = try #require(graph.dating(of: 2))
    #expect(dating.date.text == "2024-04-01")
    #expect(dating.document == graph.documentNumber("soon"))
  }
}
