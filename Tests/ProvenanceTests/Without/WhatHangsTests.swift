// What becomes of contradictions and statuses when records are left out.
import TestSupport
import Testing

@testable import Provenance

@Suite struct WhatHangsTests {
  private func hangs(
    _ records: Records, _ named: [RecordReference],
    _ options: ReadingOptions = ReadingOptions()
  ) -> WhatHangs {
    let cut = CaseWithout(records, without: named)
    return WhatHangs(
      cut, whole: Analysis(ClaimGraph(records, options: options)),
      rest: Analysis(ClaimGraph(cut.records, options: options)))
  }

  private static let smallCase = """
    "sources": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}],
    "questions": [{"id": "q", "text": "How many?"}],
    "claims": [{"id": "10", "text": "Ten.", "question": "q", "value": {"number": 10}},
      {"id": "20", "text": "Twenty.", "question": "q", "value": {"number": 20}},
      {"id": "x", "text": "X."}],
    "assertions": [{"id": "a10", "source": "a", "claim": "10", "date": "2024-01-01"},
      {"id": "b20", "source": "b", "claim": "20"}, {"id": "ax", "source": "a", "claim": "x"},
      {"id": "bx", "source": "b", "claim": "x", "stance": "denies"},
      {"id": "cx", "source": "c", "claim": "x", "stance": "denies", "certainty": "possible"},
      {"id": "a20", "source": "a", "claim": "20", "date": "2024-01-02"}],
    "relations": [{"id": "r", "kind": "entails", "from": "10", "to": "x"}]
    """

  @Test func `a contradiction hangs on who is left out, or only changes`() throws {
    let records = try CaseText.records(Self.smallCase)
    let one = hangs(records, [RecordReference(.assertion, 3)])
    #expect(one.fallen.isEmpty)
    #expect(one.changed.map(\.before.severity) == [.contradiction])
    #expect(one.changed.map { $0.after.map(\.severity) } == [[.tension]])
    #expect(one.changed[0].hangsOn == [RecordReference(.assertion, 3)])
    #expect(one.statuses.isEmpty)

    let source = hangs(records, [RecordReference(.source, 0)])
    #expect(source.fallen.count == 1)
    #expect(source.fallen[0].hangsOn == [RecordReference(.assertion, 2)])
    #expect(
      source.statuses.map { "\(source.rest.graph.claim($0.claim).id) \($0.before) \($0.after)" }
        == ["x disputed denied"])
  }

  @Test func `what was replaced counts again`() throws {
    let records = try CaseText.records(Self.smallCase)
    let later = hangs(records, [RecordReference(.assertion, 5)])
    #expect(later.countedAgain.map { later.rest.graph.assertion($0).id } == ["a10"])
    #expect(later.arisen.map(\.kind) == [.question])
    #expect(later.fallen.isEmpty)
    #expect(
      hangs(records, [RecordReference(.assertion, 5)], ReadingOptions(reading: .ever))
        .countedAgain.isEmpty)
  }

  @Test func `values are compared again without the relation between them`() throws {
    var records = try CaseText.records(Self.smallCase)
    records.relations = [Relation(id: "s", kind: .equivalent, from: "10", to: "20")]
    let without = hangs(records, [RecordReference(.relation, 0)])
    #expect(without.comparedAgain == [RecordReference(.relation, 0)])
    records.relations.append(Relation(id: "t", kind: .entails, from: "20", to: "10"))
    #expect(hangs(records, [RecordReference(.relation, 0)]).comparedAgain.isEmpty)
    #expect(hangs(records, [RecordReference(.claim, 0)]).comparedAgain.isEmpty)
  }

  @Test func `a source that contradicts itself no longer does`() throws {
    var records = try CaseText.records(Self.smallCase)
    records.assertions.append(Assertion(id: "a!", source: "a", claim: "x", stance: .denies))
    let without = hangs(records, [RecordReference(.assertion, 2)])
    #expect(without.fallenSelf.count == 1)
    #expect(without.arisenSelf.isEmpty)
    #expect(without.isComplete)
  }

  /// The whole of a case is told: what falls away, changes, stays and arises.
  @Test(arguments: 0..<300)
  func `every contradiction is told once, and what is unchanged has the same pairs`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let shape = random.pick([RandomCase.dense, .sparse, .valued])
    let records = shape.records(&random)
    let options = RandomCase.options(&random)
    let named = (0..<random.number(0...2)).compactMap { _ -> RecordReference? in
      let kind = random.pick(CaseWithout.kinds)
      let count = records.count(of: kind)
      return count == 0 ? nil : RecordReference(kind, random.number(0...count - 1))
    }
    let found = hangs(records, named, options)
    let (whole, rest) = (found.whole, found.rest)
    func pairs(_ analysis: Analysis, _ root: Contradiction) -> Set<[String]> {
      Set(
        analysis.pairs(of: root).map {
          [$0.a, $0.b].map { analysis.graph.assertion($0).id } + ["\($0.strength)"]
        })
    }
    let all = Set(rest.contradictions.flatMap { pairs(rest, $0) }.map { Array($0.prefix(2)) })
    for change in found.fallen {
      // None of its pairs conflicts any more.
      #expect(pairs(whole, change.before).allSatisfy { !all.contains(Array($0.prefix(2))) })
      #expect(change.after.isEmpty)
    }
    let told = Set((found.fallen + found.changed).map(\.before.number))
    #expect(told.count == found.fallen.count + found.changed.count)
    let kept = whole.contradictions.filter { !told.contains($0.number) }
    let before = kept.map { pairs(whole, $0).count }.sorted()
    let others = Set((found.changed.flatMap(\.after) + found.arisen).map(\.number))
    let after = rest.contradictions.filter { !others.contains($0.number) }
      .map { pairs(rest, $0).count }.sorted()
    #expect(after.allSatisfy(before.contains))
    for root in found.arisen {
      let old = Set(whole.contradictions.flatMap { pairs(whole, $0) }.map { Array($0.prefix(2)) })
      #expect(pairs(rest, root).contains { !old.contains(Array($0.prefix(2))) })
    }
    if named.isEmpty {
      #expect(found.fallen.isEmpty && found.changed.isEmpty && found.arisen.isEmpty)
      #expect(found.statuses.isEmpty && found.countedAgain.isEmpty)
    }
    for change in found.statuses {
      let claim = whole.graph.claimNumber(rest.graph.claim(change.claim).id)
      #expect(claim.map { whole.standings[$0].status } == change.before)
      #expect(rest.standings[change.claim].status == change.after)
    }
  }
}
