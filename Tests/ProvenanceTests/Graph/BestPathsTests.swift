import TestSupport
import Testing

@testable import Provenance

/// The search finds between any two literals the path that MODEL section 3 calls the best, also
/// where claims are joined by so many relations that almost every path has an equal.
@Suite struct BestPathsTests {
  /// Three or four claims under many relations: everything implies everything, in many ways.
  static var tangled: RandomCase {
    var shape = RandomCase()
    shape.claims = 3...4
    shape.relations = 4...10
    shape.assertions = 0...0
    shape.relationCertainties = [nil, nil, nil, .probable]
    return shape
  }

  @Test(arguments: (0..<8).map { UInt64($0) })
  func `the best path between any two literals is that of brute force`(block: UInt64) {
    for seed in block * 200..<(block + 1) * 200 {
      let records = Self.tangled.records(seed: seed)
      let oracle = BruteForce(records, ReadingOptions())
      let graph = ClaimGraph(records).implications
      var search = BestPaths(graph)
      for start in 0..<graph.literalCount {
        for end in 0..<graph.literalCount {
          let found = best(&search, graph, Int32(start), Int32(end))
          #expect(found == oracle.best[start][end]?.steps, "seed \(seed): \(start) to \(end)")
        }
      }
    }
  }

  private func best(
    _ search: inout BestPaths, _ graph: ImplicationGraph, _ start: Int32, _ end: Int32
  ) -> [CaseOutcome.Step]? {
    let end = Literal(code: end)
    for level in graph.levels.isEmpty ? [3] : graph.levels {
      search.search(from: Literal(code: start), strength: level)
      if search.reaches(end) { return search.path(to: end).map { CaseOutcome.Step($0) } }
    }
    return nil
  }

  /// The ids of the claims on the best path of the case's one pair, with `!` where negated.
  private func path(_ relations: String) throws -> [String] {
    let records = try CaseText.records(
      """
      "sources": [{"id": "s", "name": "S"}, {"id": "t", "name": "T"}],
      "claims": [\("abcdez".map { #"{"id": "\#($0)", "text": "C."}"# }.joined(separator: ", "))],
      "assertions": [{"id": "1", "source": "s", "claim": "a"},
        {"id": "2", "source": "t", "claim": "z", "stance": "denies"}],
      "relations": [\(relations)]
      """)
    let analysis = Analysis(ClaimGraph(records))
    let root = try #require(analysis.contradictions.first)
    let pair = try #require(analysis.pairs(of: root).first)
    return ["a"] + pair.path.map { analysis.graph.name(of: $0.to) }
  }

  private func relation(_ from: String, _ to: String, _ more: String = "") -> String {
    #"{"kind": "entails", "from": "\#(from)", "to": "\#(to)"\#(more)}"#
  }

  @Test func `strength goes before length`() throws {
    let weak = relation("a", "z", #", "certainty": "probable""#)
    let long = [relation("a", "c"), relation("c", "d"), relation("d", "z")]
    #expect(try path(([weak] + long).joined(separator: ",")) == ["a", "c", "d", "z"])
  }

  @Test func `length goes before the ids of claims`() throws {
    let relations = [
      relation("a", "e"), relation("e", "z"),
      relation("a", "b"), relation("b", "c"), relation("c", "z"),
    ]
    #expect(try path(relations.joined(separator: ",")) == ["a", "e", "z"])
  }

  @Test func `the first claim that differs decides`() throws {
    let relations = [
      relation("a", "c"), relation("c", "d"), relation("d", "z"),
      relation("a", "b"), relation("b", "e"), relation("e", "z"),
    ]
    #expect(try path(relations.joined(separator: ",")) == ["a", "b", "e", "z"])
  }

  @Test func `of the same claims the one affirmed first`() throws {
    // a leads to b and to not-b, b to not-c, not-b to c, and c and not-c to z.
    let relations = [
      relation("a", "b"), #"{"kind": "contrary", "from": "a", "to": "b"}"#,
      #"{"kind": "contradictory", "from": "b", "to": "c"}"#,
      relation("c", "z"), #"{"kind": "contradictory", "from": "c", "to": "z"}"#,
    ]
    #expect(try path(relations.joined(separator: ",")) == ["a", "b", "!c", "z"])
  }

  @Test func `a search says whether a weaker edge was met`() {
    var records = Records()
    records.claims = ["a", "b", "c"].map { Claim(id: $0, text: "C.") }
    records.relations = [
      Relation(kind: .entails, from: "a", to: "b"),
      Relation(kind: .entails, from: "b", to: "c", certainty: .possible),
    ]
    var search = BestPaths(ClaimGraph(records).implications)
    let a = Literal(claim: 0, isNegated: false)
    search.search(from: a, strength: 3)
    #expect(search.metWeakerEdge)
    #expect(search.reached == [0, 2])
    #expect(!search.reaches(Literal(claim: 2, isNegated: false)))
    search.search(from: a, strength: 1)
    #expect(!search.metWeakerEdge)
    #expect(search.reached == [0, 2, 4])
  }
}
