import TestSupport
import Testing

@testable import Provenance

/// The implications of relations: every kind gives what its truth table says, each with its
/// contraposition, and between two literals the strongest edge of the smallest relation is kept.
@Suite struct ImplicationGraphTests {
  @Test(
    arguments: [
      (Relation.Kind.entails, ["a b", "!b !a"]),
      (.equivalent, ["a b", "b a", "!a !b", "!b !a"]),
      (.contrary, ["a !b", "b !a"]),
      (.contradictory, ["a !b", "b !a", "!a b", "!b a"]),
      (.supports, []),
    ])
  func `each kind gives the implications of MODEL section 3`(
    kind: Relation.Kind, wanted: [String]
  ) {
    let found = edges(of: [Relation(kind: kind, from: "a", to: "b")])
    #expect(found.map { "\($0.from) \($0.to)" }.sorted() == wanted.sorted())
    #expect(found.allSatisfy { $0.strength == 3 })
  }

  @Test func `of parallel relations the stronger is kept, then the smaller id`() {
    let relations = [
      Relation(id: "r3", kind: .entails, from: "a", to: "b", certainty: .probable),
      Relation(id: "r2", kind: .entails, from: "a", to: "b"),
      Relation(id: "r1", kind: .equivalent, from: "b", to: "a"),
      Relation(id: "r0", kind: .entails, from: "a", to: "b", certainty: .possible),
    ]
    let forward = edges(of: relations).filter { $0.from == "a" }
    #expect(forward.map(\.relation) == ["r1"])
    #expect(forward.map(\.strength) == [3])
  }

  @Test func `a level that no relation has is none`() {
    #expect(graph([Relation(kind: .entails, from: "a", to: "b")]).implications.levels == [3])
    #expect(graph([]).implications.levels == [])
    let weak = Relation(kind: .entails, from: "a", to: "b", certainty: .possible)
    #expect(graph([weak]).implications.levels == [1])
    let both = [weak, Relation(kind: .contrary, from: "a", to: "b")]
    #expect(graph(both).implications.levels == [3, 1])
  }

  @Test func `relations below the least certainty are left out`() {
    let weak = Relation(kind: .entails, from: "a", to: "b", certainty: .probable)
    for (least, isKept) in [(Certainty.possible, true), (.probable, true), (.certain, false)] {
      let graph = ClaimGraph(records([weak]), options: ReadingOptions(minCertainty: least))
      #expect(graph.implications.targets.isEmpty != isKept)
    }
  }

  private struct Named {
    let from: String
    let to: String
    let strength: Int
    let relation: String
  }

  private func records(_ relations: [Relation]) -> Records {
    var records = Records()
    records.claims = ["b", "a"].map { Claim(id: $0, text: "C.") }
    records.relations = relations
    return records
  }

  private func graph(_ relations: [Relation]) -> ClaimGraph { ClaimGraph(records(relations)) }

  private func edges(of relations: [Relation]) -> [Named] {
    let graph = graph(relations)
    let implications = graph.implications
    return (0..<implications.literalCount).flatMap { literal in
      implications.row(literal).map { edge in
        Named(
          from: graph.name(of: Literal(code: Int32(literal))),
          to: graph.name(of: Literal(code: implications.targets[edge])),
          strength: Int(implications.strengths[edge]),
          relation: graph.relation(Int(implications.relations[edge])).id)
      }
    }
  }
}
