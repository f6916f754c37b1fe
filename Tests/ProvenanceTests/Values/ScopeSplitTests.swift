import TestSupport
import Testing

@testable import Provenance

/// Scope splits are what comparing all pairs of affirmed claims gives.
@Suite struct ScopeSplitTests {
  private typealias Voice = (source: Int32, strength: UInt8)

  @Test(arguments: (0..<10).map { UInt64($0) })
  func `5,000 random cases give what all pairs give`(block: UInt64) {
    var found = 0
    for seed in block * 500..<(block + 1) * 500 {
      var random = SeededGenerator(seed: seed)
      let records = ValueCase(claimCount: 2...9).records(&random)
      let table = ValueTable(records)
      let voices = (0..<table.claims.count).map { _ in
        (0..<random.number(0...3)).map { _ -> Voice in
          (Int32(random.number(0...2)), UInt8(random.number(1...3)))
        }
      }
      let expected = brute(table, PointOracle(records: records), voices)
      let splits = table.scopeSplits { voices[$0] }
      #expect(splits.map(\.question) == expected.map(\.question), "seed \(seed)")
      #expect(splits.map(\.claims) == expected.map(\.claims), "seed \(seed)")
      found += splits.count
    }
    #expect(found > 4)
  }

  private func brute(
    _ table: ValueTable, _ oracle: PointOracle, _ voices: [[Voice]]
  ) -> [(question: Int, claims: [Int])] {
    var claims: Set<Int> = []
    for a in voices.indices {
      for b in voices.indices where a != b {
        let (left, right) = (table.claim(a), table.claim(b))
        let isDeclared = table.records.relations.contains {
          $0.kind != .supports && Set([$0.from, $0.to]) == [left.id, right.id]
        }
        let conflict = voices[a].contains { first in
          voices[b].contains { $0.source != first.source && $0.strength + first.strength >= 4 }
        }
        if conflict, !isDeclared, oracle.areContrary(left, right),
          !oracle.scopesMayOverlap(left.scope, right.scope)
        {
          claims.formUnion([a, b])
        }
      }
    }
    return (0..<table.questions.count).compactMap { question in
      let id = table.records.questions[table.questions.place(of: question)].id
      let members = claims.filter { table.claim($0).question == id }.sorted()
      return members.isEmpty ? nil : (question, members)
    }
  }

  private func claims(
    _ table: ValueTable, affirmed: (Int) -> [(source: Int, strength: Int)]
  ) -> [[Int]] {
    table.scopeSplits { claim in
      affirmed(claim).map { (source: Int32($0.source), strength: UInt8($0.strength)) }
    }.map(\.claims)
  }

  @Test func `10,000 claims of one question are not compared pair by pair`() {
    // A toll that rises day by day: all scopes differ, every value is contrary to every other.
    var records = Records()
    records.questions = [Question(id: "q", text: "Q?")]
    for index in 0..<10_000 {
      let place = "Japan/\(index)"
      records.claims.append(
        Claim(
          id: "c\(index)", text: "C.", question: "q",
          value: ClaimValue(number: ExactNumber(index / 2)), scope: Scope(place: place)))
    }
    let table = ValueTable(records)
    #expect(claims(table) { [($0, 3)] }.map(\.count) == [10_000])
    #expect(claims(table) { $0 < 2 ? [($0, 2)] : [] }.joined().count < 3)
  }

  @Test func `one source alone, or too weak a pair, is no split`() {
    var records = Records()
    records.questions = [Question(id: "q", text: "Q?")]
    for (id, place) in [("a", "Japan/Tokyo"), ("b", "Japan/Osaka")] {
      records.claims.append(
        Claim(
          id: id, text: "C.", question: "q",
          value: ClaimValue(number: ExactNumber(id == "a" ? 1 : 2)), scope: Scope(place: place)))
    }
    let table = ValueTable(records)
    #expect(claims(table) { [($0, 2)] } == [[0, 1]])
    #expect(claims(table) { [($0, $0 == 0 ? 3 : 1)] } == [[0, 1]])
    #expect(claims(table) { [($0, $0 == 0 ? 2 : 1)] }.isEmpty)
    #expect(claims(table) { _ in [(0, 3)] }.isEmpty)
    #expect(claims(table) { _ in [(0, 3), (1, 1)] } == [[0, 1]])
    #expect(claims(table) { _ in [] }.isEmpty)
  }
}
