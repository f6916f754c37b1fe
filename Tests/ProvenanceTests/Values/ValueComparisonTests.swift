import TestSupport
import Testing

@testable import Provenance

/// What two values make of each other, also where nothing is made of them.
@Suite struct ValueComparisonTests {
  @Test(arguments: (0..<5).map { UInt64($0) })
  func `5,000 random cases: in step with the relations that are computed`(block: UInt64) {
    var counts: [ValueComparison: Int] = [:]
    for seed in block * 1000..<(block + 1) * 1000 {
      var random = SeededGenerator(seed: seed)
      let table = ValueTable(ValueCase(claimCount: 2...7).records(&random))
      for a in 0..<table.claims.count {
        for b in 0..<table.claims.count where a != b {
          let found = table.comparison(a, b)
          if let found { counts[found, default: 0] += 1 }
          let wanted: ValueComparison? =
            switch table.relation(a, b) {
            case .contrary: .contrary
            case .entails: .entails
            case .entailedBy: .entailedBy
            case .equivalent: .equivalent
            case nil: nil
            }
          if let wanted {
            #expect(found == wanted, "seed \(seed)")
          } else {
            #expect(![.contrary, .entails, .entailedBy, .equivalent].contains(found))
          }
          if found == .scopesApart {
            #expect(table.areContrary(a, b) && !table.scopesMayOverlap(a, b), "seed \(seed)")
          }
          if found == .compatible { #expect(!table.areContrary(a, b), "seed \(seed)") }
          let turned: ValueComparison? =
            found == .entails ? .entailedBy : found == .entailedBy ? .entails : found
          #expect(table.comparison(b, a) == turned, "seed \(seed)")
        }
      }
    }
    for comparison in ValueComparison.allCases {
      #expect(counts[comparison, default: 0] > 10, "\(comparison)")
    }
  }

  @Test func `answers stand in the order of their values`() throws {
    let table = ValueTable(
      try CaseText.records(
        """
        "questions": [{"id": "q", "text": "Q?", "unit": "m"}, {"id": "r", "text": "R?"}],
        "claims": [
          {"id": "a", "text": "A.", "question": "q", "value": {"number": 12}},
          {"id": "b", "text": "B.", "question": "q", "value": {"number": 1, "unit": "km"}},
          {"id": "c", "text": "C.", "question": "q", "value": {"number": 12, "bound": "atLeast"}},
          {"id": "d", "text": "D.", "question": "q", "value": {"number": 5, "bound": "atMost"}},
          {"id": "e", "text": "E.", "question": "q"},
          {"id": "f", "text": "F.", "question": "q", "value": {"min": 12, "max": 20}},
          {"id": "g", "text": "G.", "question": "r", "value": {"category": "smoke"}},
          {"id": "h", "text": "H.", "question": "r", "value": {"category": "fire"}}]
        """))
    func ids(_ question: Int) -> String {
      table.answers(to: question).map { table.claim($0).id }.joined()
    }
    #expect(ids(0) == "dafcbe")
    #expect(ids(1) == "hg")
    #expect(!table.isCompared(4) && table.isCompared(0))
  }
}
