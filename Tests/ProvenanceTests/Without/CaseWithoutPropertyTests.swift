// Leaving records out of random cases, beside the rules applied one record after the other.
import TestSupport
import Testing

@testable import Provenance

@Suite struct CaseWithoutPropertyTests {
  /// A random case with documents that are made from each other, relays and lineages.
  private static func records(_ random: inout SeededGenerator) -> Records {
    var records = RandomCase.valued.records(&random)
    let sources = records.sources.map(\.id)
    let documents = (0..<random.number(0...6)).map { "d\($0)" }
    records.documents = documents.map { id in
      Document(
        id: id, title: "D", publisher: random.oneIn(4) ? nil : random.pick(sources),
        derivedFrom: documents.filter { _ in random.oneIn(4) })
    }
    for index in records.sources.indices where index > 0 && random.oneIn(3) {
      records.sources[index].controlledBy = sources[index - 1]
    }
    let assertions = records.assertions.map(\.id)
    for index in records.assertions.indices {
      records.assertions[index].evidence = documents.filter { _ in random.oneIn(4) }
        .map { Evidence(document: $0) }
      records.assertions[index].via = random.oneIn(4) ? [random.pick(sources)] : []
      records.assertions[index].derivedFrom = assertions.filter { _ in random.oneIn(6) }
    }
    for (index, claim) in records.claims.enumerated() where random.oneIn(3) {
      records.reviews.append(Review(id: "r\(index)", claim: claim.id, rating: Rating(label: "so")))
    }
    return records
  }

  private static func named(
    _ records: Records, _ random: inout SeededGenerator
  ) -> [RecordReference] {
    (0..<random.number(0...3)).compactMap { _ in
      let kind = random.pick([RecordKind.source, .source, .claim, .assertion, .relation])
      let count = records.count(of: kind)
      return count == 0 ? nil : RecordReference(kind, random.number(0...count - 1))
    }
  }

  /// The ways back from a document, each as the publishers on it; a circle that nothing leads out
  /// of stands for all its members.
  private static func ways(from id: String, _ records: Records) -> [Set<String>] {
    func parents(_ id: String) -> [String] {
      records.documents.first { $0.id == id }?.derivedFrom ?? []
    }
    func reach(_ id: String) -> Set<String> {
      var found = Set<String>()
      var open = [id]
      while let next = open.popLast() {
        for parent in parents(next) where found.insert(parent).inserted { open.append(parent) }
      }
      return found.union([id])
    }
    func publishers(_ ids: Set<String>) -> Set<String> {
      Set(records.documents.filter { ids.contains($0.id) }.compactMap(\.publisher))
    }
    var ways: [Set<String>] = []
    func walk(_ id: String, _ passed: Set<String>) {
      let passed = passed.union([id])
      let all = reach(id)
      if all.allSatisfy({ reach($0).contains(id) }) { ways.append(publishers(passed.union(all))) }
      for parent in parents(id) where !passed.contains(parent) { walk(parent, passed) }
    }
    walk(id, [])
    return ways
  }

  /// The ids of the assertions that stay, by the rules one after the other.
  private static func staying(_ records: Records, _ named: [RecordReference]) -> Set<String> {
    func ids(_ kind: RecordKind) -> Set<String> {
      Set(named.filter { $0.kind == kind }.map { records.id(of: $0) })
    }
    let (sources, claims) = (ids(.source), ids(.claim))
    func isHeard(_ document: String) -> Bool {
      ways(from: document, records).contains { $0.isDisjoint(with: sources) }
    }
    var stay = Set(
      records.assertions.filter { assertion in
        !ids(.assertion).contains(assertion.id) && !sources.contains(assertion.source)
          && !claims.contains(assertion.claim ?? "") && sources.isDisjoint(with: assertion.via)
          && (assertion.evidence.isEmpty
            || assertion.evidence.contains { isHeard($0.document) })
      }.map(\.id))
    while true {
      let gone = records.assertions.filter { assertion in
        stay.contains(assertion.id) && assertion.assertion.map { !stay.contains($0) } ?? false
      }
      if gone.isEmpty { return stay }
      stay.subtract(gone.map(\.id))
    }
  }

  @Test(arguments: 0..<400)
  func `what remains is what the rules leave, and is without a fault`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let records = Self.records(&random)
    let named = Self.named(records, &random)
    let cut = CaseWithout(records, without: named)
    #expect(Set(cut.records.assertions.map(\.id)) == Self.staying(records, named))
    let known = Set(records.faults().filter { $0.severity == .error }.map(\.message))
    let faults = cut.records.faults().filter { $0.severity == .error }.map(\.message)
    #expect(known.isSuperset(of: faults), "\(faults)")
    // Every record is either there or left out, in its order.
    for kind in RecordKind.allCases {
      let there = (0..<cut.records.count(of: kind)).map {
        cut.original(of: RecordReference(kind, $0)).index
      }
      let gone = cut.omissions.map(\.record).filter { $0.kind == kind }.map(\.index)
      #expect((there + gone).sorted() == Array(0..<records.count(of: kind)))
      #expect(there == there.sorted())
      for (place, original) in there.enumerated() {
        #expect(
          cut.records.id(of: RecordReference(kind, place))
            == records.id(of: RecordReference(kind, original)))
      }
    }
  }

  @Test(arguments: 0..<100)
  func `the order of the names makes no difference, and nothing leaves nothing out`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let records = Self.records(&random)
    let named = Self.named(records, &random)
    let forwards = CaseWithout(records, without: named)
    let backwards = CaseWithout(records, without: named.reversed())
    #expect(forwards.omissions.map(\.record) == backwards.omissions.map(\.record))
    #expect(forwards.lostEvidence == backwards.lostEvidence)
    #expect(CaseWithout(records, without: []).omissions.isEmpty)
  }

  /// A piece of evidence goes exactly where all its chains pass the source, as reports show them.
  ///
  /// An outlet's own voice is one link there, and is heard by the way of its document here. So
  /// are circles left aside, of which chains go several ways.
  @Test(arguments: 0..<200)
  func `evidence goes where every chain passes the source`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var records = Self.records(&random)
    for index in records.assertions.indices {
      records.assertions[index].evidence = Array(records.assertions[index].evidence.prefix(1))
    }
    for index in records.documents.indices {
      let id = records.documents[index].id
      records.documents[index].derivedFrom.removeAll { !precedes($0, id) }
    }
    let source = random.number(0...records.sources.count - 1)
    let cut = CaseWithout(records, without: [RecordReference(.source, source)])
    let graph = ClaimGraph(records)
    let number = graph.sources.number(at: source)
    for assertion in 0..<graph.assertions.count {
      let chains = graph.chains(of: assertion)
      guard !chains.contains(where: \.isOwnVoice), graph.assertion(assertion).assertion == nil
      else { continue }
      #expect(
        cut.leavesOut(RecordReference(.assertion, graph.assertions.place(of: assertion)))
          == chains.allSatisfy { $0.links.contains(number) })
    }
  }
}
