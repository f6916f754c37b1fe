// What came of a change of records: against plain comparison of two analyses, and against causes
// found by taking changes back in texts.
import Provenance
import ProvenanceFormats
import TestSupport
import Testing

@Suite struct FindingsDifferenceTests {
  /// A random case, and the same with some records taken out or changed.
  private func versions(seed: UInt64, changes: Int) -> (a: Records, b: Records) {
    var random = SeededGenerator(seed: seed)
    let a = (seed % 2 == 0 ? RandomCase.valued : RandomCase.dense).records(&random)
    var b = a
    for _ in 0..<changes {
      switch random.number(0...3) {
      case 0 where !b.assertions.isEmpty:
        b.assertions.remove(at: random.number(0...b.assertions.count - 1))
      case 1 where !b.relations.isEmpty:
        b.relations.remove(at: random.number(0...b.relations.count - 1))
      case 2 where !b.assertions.isEmpty:
        let index = random.number(0...b.assertions.count - 1)
        b.assertions[index].writtenStance = random.pick([.affirms, .denies, .reports])
      case 3 where !b.assertions.isEmpty:
        let index = random.number(0...b.assertions.count - 1)
        b.assertions[index].writtenCertainty = random.pick([.certain, .probable, .possible])
      default: break
      }
    }
    // An assertion about one that was taken out would lead nowhere.
    let left = b.assertions
    b.assertions.removeAll { assertion in
      guard let target = assertion.assertion else { return false }
      return !left.contains { sameText($0.id, target) }
    }
    return random.oneIn(2) ? (a, b) : (b, a)
  }

  private func sameText(_ a: String, _ b: String) -> Bool { Array(a.utf8) == Array(b.utf8) }

  private func states(_ records: Records) -> [String: String] {
    let findings = VersionFindings(Analysis(ClaimGraph(records))).all
    return Dictionary(uniqueKeysWithValues: findings.map { ($0.key, $0.state) })
  }

  private func difference(
    _ a: Records, _ b: Records, workLimit: Int = FindingsDifference.workLimit
  ) -> (records: CaseDifference, findings: FindingsDifference) {
    let records = CaseDifference(CaseVersion(a), CaseVersion(b))
    return (records, FindingsDifference(a, b, records, workLimit: workLimit))
  }

  @Test func `it lists what differs between two analyses, mirrored the other way round`() {
    for seed in 0..<300 as Range<UInt64> {
      let (a, b) = versions(seed: seed, changes: 2)
      let (before, after) = (states(a), states(b))
      let wanted = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      let there = difference(a, b)
      let back = difference(b, a)
      #expect(
        Set(there.findings.changes.compactMap { ($0.new ?? $0.old)?.key }) == wanted, "\(seed)")
      func plain(
        _ it: (records: CaseDifference, findings: FindingsDifference), mirrored: Bool
      ) -> Set<String> {
        Set(
          it.findings.changes.map { change in
            let (old, new) = mirrored ? (change.new, change.old) : (change.old, change.new)
            let causes = change.causes.map { it.records.changes[$0].name }
            return "\((new ?? old)?.key ?? "") \(old?.state ?? "-") \(new?.state ?? "-") \(causes)"
          })
      }
      #expect(plain(there, mirrored: false) == plain(back, mirrored: true), "seed \(seed)")
    }
  }

  @Test func `a single change is the cause of all that differs, in 300 random cases`() {
    var found = 0
    for seed in 0..<300 as Range<UInt64> {
      let (a, b) = versions(seed: seed, changes: 1)
      let (records, findings) = difference(a, b)
      guard records.changes.count == 1 else { continue }
      for change in findings.changes {
        found += 1
        #expect(change.causes == [0], "seed \(seed)")
      }
    }
    #expect(found > 100)
  }

  /// Each cause is taken back by writing the records anew: in the version that has the finding the
  /// record is as the other has it, and the finding is another one.
  @Test func `causes are those whose change makes the finding another one`() {
    for seed in 0..<200 as Range<UInt64> {
      let (a, b) = versions(seed: seed, changes: 3)
      let (records, findings) = difference(a, b)
      func exchanged(_ own: Records, _ change: CaseDifference.Change, by other: Records) -> Records
      {
        var result = own
        switch change.recordKind {
        case .assertion:
          result.assertions.removeAll { sameText($0.id, change.id) }
          result.assertions += other.assertions.filter { sameText($0.id, change.id) }
        case .relation:
          result.relations.removeAll { sameText($0.id, change.id) }
          result.relations += other.relations.filter { sameText($0.id, change.id) }
        default: Issue.record("seed \(seed): nothing else was changed")
        }
        return result
      }
      for finding in findings.changes {
        var wanted: [Int] = []
        for (index, change) in records.changes.enumerated() {
          let without = states(exchanged(b, change, by: a))
          let with = states(exchanged(a, change, by: b))
          let inB = finding.new.map { without[$0.key] != $0.state } ?? false
          let inA = finding.old.map { with[$0.key] != $0.state } ?? false
          if inB || inA { wanted.append(index) }
        }
        #expect(finding.causes == wanted, "seed \(seed)")
      }
    }
  }

  // MARK: Single cases

  private static let base = #"""
    "sources": [{"id": "s", "name": "S"}, {"id": "t", "name": "T"}],
    "claims": [{"id": "c", "text": "C."}],
    "assertions": [{"id": "a", "source": "s", "claim": "c"}]
    """#

  @Test func aContradictionThatNeedsTwoRecordsHasTwoCauses() throws {
    let a = try CaseText.records(
      #""sources": [{"id": "s", "name": "S"}, {"id": "t", "name": "T"}]"#)
    let b = try CaseText.records(
      Self.base.replacing(
        #""claim": "c"}]"#,
        with: #""claim": "c"}, {"id": "b", "source": "t", "claim": "c", "stance": "denies"}]"#))
    let (records, findings) = difference(a, b)
    #expect(records.changes.map(\.name) == ["claim:c", "assertion:a", "assertion:b"])
    // The claim came along with the assertions that name it.
    let root = try #require(findings.changes.first)
    #expect(root.old == nil)
    #expect(root.causes.map { records.changes[$0].id } == ["a", "b"])
  }

  @Test func notesAndNamesAreNoCause() throws {
    let a = try CaseText.records(Self.base)
    let b = try CaseText.records(
      Self.base.replacing("\"S\"", with: "\"New\"").replacing(
        #""claim": "c"}"#, with: #""claim": "c", "certainty": "possible", "note": "N"}"#))
    let (records, findings) = difference(a, b)
    #expect(records.changes.map(\.name) == ["source:s", "assertion:a"])
    #expect(findings.changes.map(\.causes) == [[1]])
    #expect(records.changes[1].weightyFields == ["certainty"])
  }

  @Test func beyondTheLimitNeighboursAreNamed() throws {
    let a = try CaseText.records(Self.base)
    let b = try CaseText.records(
      Self.base.replacing(#""claim": "c"}"#, with: #""claim": "c", "stance": "denies"}"#))
    let (_, findings) = difference(a, b, workLimit: 0)
    #expect(!findings.isTested)
    #expect(findings.changes.map(\.causes) == [[0]])
  }
}
