import TestSupport
import Testing

@testable import Provenance

/// The implications over auxiliary literals say exactly what `relation` says of all pairs.
@Suite struct ComputedImplicationsTests {
  @Test(arguments: (0..<10).map { UInt64($0) })
  func `10,000 random questions give the relations of all pairs`(block: UInt64) {
    for seed in block * 1000..<(block + 1) * 1000 {
      var random = SeededGenerator(seed: seed)
      let shape = ValueCase(
        questionCount: 1...1, claimCount: 2...9,
        kinds: random.pick([["number"], ["number", "date"], ["date"], ["category"]]),
        hasScopes: random.oneIn(2), hasTolerances: random.oneIn(2),
        relationCount: random.pick([0...0, 0...6]))
      var records = shape.records(&random)
      records.questions[0].writtenExclusive = nil
      // Trees for all, however few values there are.
      compare(records, pairwiseLimit: random.pick([0, 0, 0, 4]), "seed \(seed)")
    }
  }

  @Test(arguments: (0..<12).map { UInt64($0) })
  func `questions of more values than are compared pair by pair`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let shape = ValueCase(
      questionCount: 1...1, claimCount: 60...90,
      kinds: random.pick([["number"], ["number", "date", "category"]]),
      hasScopes: seed % 3 > 0, hasTolerances: seed % 2 > 0, relationCount: 0...200)
    var records = shape.records(&random)
    records.questions[0].writtenExclusive = nil
    compare(records, pairwiseLimit: ValueTable.pairwiseLimit, "seed \(seed)")
  }

  private func compare(_ records: Records, pairwiseLimit: Int, _ words: Comment) {
    let table = ValueTable(records)
    let claims = table.claims.count
    let implications = table.implications(
      firstAuxiliary: 2 * claims, pairwiseLimit: pairwiseLimit)
    #expect(ImplicationReach.fault(of: implications, claims: claims) == nil, words)
    let reach = ImplicationReach(implications)
    for a in 0..<claims {
      var affirmed: Set<Int32> = []
      var negated: Set<Int32> = []
      for b in 0..<claims {
        switch table.relation(a, b) {
        case .contrary: affirmed.insert(Int32(2 * b + 1))
        case .entails: affirmed.insert(Int32(2 * b))
        case .entailedBy: negated.insert(Int32(2 * b + 1))
        case .equivalent:
          affirmed.insert(Int32(2 * b))
          negated.insert(Int32(2 * b + 1))
        case nil: break
        }
      }
      #expect(reach.literals(from: Int32(2 * a)) == affirmed, words)
      #expect(reach.literals(from: Int32(2 * a + 1)) == negated, words)
    }
  }

  @Test func `the same records in another order give the same implications`() {
    var random = SeededGenerator(seed: 7)
    let records = ValueCase(questionCount: 1...1, claimCount: 80...80).records(&random)
    var shuffled = records
    shuffled.claims.shuffle(using: &random)
    let (first, second) = (ValueTable(records), ValueTable(shuffled))
    #expect(
      first.implications(firstAuxiliary: 200).edges
        == second.implications(firstAuxiliary: 200).edges)
  }
}

/// What implications reach from a literal in one step: through auxiliary literals only.
struct ImplicationReach {
  private var targets: [[Int32]] = []
  private let firstAuxiliary: Int32

  init(_ implications: ComputedImplications) {
    firstAuxiliary = implications.firstAuxiliary
    targets = [[Int32]](
      repeating: [], count: Int(firstAuxiliary) + 2 * implications.auxiliaryCount)
    for edge in implications.edges { targets[Int(edge.from)].append(edge.to) }
  }

  /// The literals of other claims that a literal leads to.
  func literals(from start: Int32) -> Set<Int32> {
    var found: Set<Int32> = []
    var seen: Set<Int32> = [start]
    var stack = targets[Int(start)]
    while let literal = stack.popLast() {
      guard seen.insert(literal).inserted else { continue }
      if literal < firstAuxiliary { found.insert(literal) } else { stack += targets[Int(literal)] }
    }
    return found
  }

  /// What is wrong with the form of implications.
  static func fault(of implications: ComputedImplications, claims: Int) -> String? {
    let first = Int(implications.firstAuxiliary)
    let edges = Set(implications.edges)
    if edges.count != implications.edges.count { return "an implication is there twice" }
    for edge in implications.edges {
      let ends = [Int(edge.from), Int(edge.to)]
      let limit = first + 2 * implications.auxiliaryCount
      guard ends.allSatisfy({ (0..<2 * claims).contains($0) || (first..<limit).contains($0) })
      else { return "\(edge) leads out of the graph" }
      guard edge.isFree == (edge.from >= first) else { return "\(edge) is no free one" }
      let contraposition = ComputedImplications.Edge(
        from: edge.to ^ 1, to: edge.from ^ 1, isFree: edge.to >= first)
      guard edges.contains(contraposition) else { return "\(edge) is not there backwards" }
    }
    return nil
  }
}
