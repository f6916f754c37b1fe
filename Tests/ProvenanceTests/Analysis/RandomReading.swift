import TestSupport

@testable import Provenance

/// A random reading over random implications, in numbers alone: with auxiliary literals, relations
/// in circles, sources that hold both sides, and assertions without a claim or a source.
struct RandomReading {
  var claimCount: Int
  var sourceCount: Int
  var relations: [(kind: Relation.Kind, from: Int, to: Int, strength: UInt8)] = []
  /// Implications from and to auxiliary literals, each still without its contraposition.
  var auxiliary: [(from: Int32, to: Int32)] = []
  var auxiliaryCount: Int
  var assertions: [(claim: Int32, source: Int32, stance: UInt8, strength: UInt8)] = []

  init(
    _ random: inout SeededGenerator, claims: ClosedRange<Int>, sources: ClosedRange<Int>,
    relations: ClosedRange<Int>, assertions: ClosedRange<Int>
  ) {
    claimCount = random.number(claims)
    sourceCount = random.number(sources)
    auxiliaryCount = random.oneIn(2) ? random.number(1...4) : 0
    for _ in 0..<random.number(relations) {
      self.relations.append(
        (
          random.pick(Relation.Kind.allCases), random.number(0...claimCount - 1),
          random.number(0...claimCount - 1), UInt8(random.number(1...3))
        ))
    }
    let literals = claimCount * 2 + auxiliaryCount * 2
    for _ in 0..<auxiliaryCount * 3 {
      let own = random.number(claimCount * 2...literals - 1)
      let other = random.number(0...literals - 1)
      auxiliary.append(
        random.oneIn(2) ? (Int32(own), Int32(other)) : (Int32(other), Int32(own)))
    }
    for _ in 0..<random.number(assertions) {
      self.assertions.append(
        (
          random.oneIn(20) ? -1 : Int32(random.number(0...claimCount - 1)),
          random.oneIn(20) ? -1 : Int32(random.number(0...sourceCount - 1)),
          UInt8(random.number(0...2)), UInt8(random.number(1...3))
        ))
    }
  }

  /// The columns of the assertions, for `Standings`.
  var columns: ReadingColumns {
    ReadingColumns(
      claimCount: claimCount, sourceCount: sourceCount, claims: assertions.map(\.claim),
      sources: assertions.map(\.source), stances: assertions.map(\.stance),
      strengths: assertions.map(\.strength))
  }

  /// The implications as edges, each with its contraposition.
  var edges: [ImplicationGraph.Edge] {
    var list = ImplicationList()
    for (number, relation) in relations.enumerated() {
      list.add(
        relation.kind, from: relation.from, to: relation.to, strength: relation.strength,
        relation: number)
    }
    let more = auxiliary.flatMap { from, to in
      [(from, to), (to ^ 1, from ^ 1)].map {
        ImplicationGraph.Edge(from: $0.0, to: $0.1, strength: 3, relation: -1)
      }
    }
    return list.edges + more
  }

  /// The implications as a graph.
  var graph: ImplicationGraph {
    ImplicationGraph(
      claimLiteralCount: claimCount * 2, auxiliaryCount: auxiliaryCount * 2, edges: edges)
  }

  /// The same with claims and sources under other numbers and everything in another order; the new
  /// number of each claim.
  func renumbered(_ random: inout SeededGenerator) -> (reading: RandomReading, claims: [Int]) {
    let claims = Array(0..<claimCount).shuffled(using: &random)
    let sources = Array(0..<sourceCount).shuffled(using: &random)
    func literal(_ code: Int32) -> Int32 {
      Int(code) < claimCount * 2 ? Int32(claims[Int(code) / 2] * 2) + code % 2 : code
    }
    var other = self
    other.relations = relations.map { ($0.kind, claims[$0.from], claims[$0.to], $0.strength) }
      .shuffled(using: &random)
    other.auxiliary = auxiliary.map { (literal($0.from), literal($0.to)) }
    other.assertions = assertions.map {
      (
        $0.claim < 0 ? -1 : Int32(claims[Int($0.claim)]),
        $0.source < 0 ? -1 : Int32(sources[Int($0.source)]), $0.stance, $0.strength
      )
    }.shuffled(using: &random)
    return (other, claims)
  }

  /// Where each claim stands, from a search of its own for each assertion.
  var standings: [ClaimStanding] {
    let literals = claimCount * 2 + auxiliaryCount * 2
    var strongest = [UInt8](repeating: 0, count: literals)
    var direct = [Set<Int32>](repeating: [], count: literals)
    var derived = direct
    var reporting = [Set<Int32>](repeating: [], count: claimCount)
    var rows = [[ImplicationGraph.Edge]](repeating: [], count: literals)
    for edge in edges { rows[Int(edge.from)].append(edge) }
    for assertion in assertions where assertion.claim >= 0 && assertion.source >= 0 {
      guard assertion.stance < 2 else {
        reporting[Int(assertion.claim)].insert(assertion.source)
        continue
      }
      let start = Int(assertion.claim) * 2 + Int(assertion.stance)
      direct[start].insert(assertion.source)
      for level in 1...assertion.strength {
        var reached: Set<Int> = [start]
        var open = [start]
        while let literal = open.popLast() {
          for edge in rows[literal] where edge.strength >= level {
            if reached.insert(Int(edge.to)).inserted { open.append(Int(edge.to)) }
          }
        }
        for literal in reached { strongest[literal] = max(strongest[literal], level) }
        if level == 1 { for literal in reached { derived[literal].insert(assertion.source) } }
      }
    }
    return (0..<claimCount).map { claim in
      let (yes, no) = (claim * 2, claim * 2 + 1)
      return ClaimStanding(
        affirmedStrength: strongest[yes], deniedStrength: strongest[no],
        affirming: Int32(direct[yes].count), denying: Int32(direct[no].count),
        reporting: Int32(reporting[claim].count), affirmingDerived: Int32(derived[yes].count),
        denyingDerived: Int32(derived[no].count))
    }
  }
}
