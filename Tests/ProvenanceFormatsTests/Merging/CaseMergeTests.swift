// Merging against the laws that it keeps, and against a merge of plain texts written out by hand.
import Provenance
import ProvenanceFormats
import TestSupport
import Testing

@Suite struct CaseMergeTests {
  @Test func `a case merged with itself is itself, in 200 random cases`() {
    for seed in 0..<200 as Range<UInt64> {
      let records = RandomRecords.make(seed: seed)
      let version = CaseVersion(records)
      for base in [nil, version] {
        let merge = CaseMerge(version, version, base: base)
        #expect(merge.conflicts.isEmpty, "seed \(seed)")
        let reading = merge.reading(name: "m.json")
        #expect(reading.findings.isEmpty, "seed \(seed): \(reading.messages)")
        #expect(reading.records.documentText() == records.documentText(), "seed \(seed)")
      }
    }
  }

  @Test func `what one side alone changed is taken, in 200 random cases`() {
    for seed in 0..<200 as Range<UInt64> {
      var versions = RandomVersions(seed: seed)
      let changed = versions.edited()
      for merge in [
        CaseMerge(versions.base, changed, base: versions.base),
        CaseMerge(changed, versions.base, base: versions.base),
      ] {
        #expect(merge.conflicts.isEmpty, "seed \(seed)")
        #expect(merge.version.plain == changed.plain, "seed \(seed)")
      }
    }
  }

  @Test func `which of two comes first changes only the order, in 300 random cases`() {
    var merged = 0
    for seed in 0..<300 as Range<UInt64> {
      var versions = RandomVersions(seed: seed)
      let (a, b) = (versions.edited(rate: 8), versions.edited(rate: 8))
      for base in [nil, versions.base] {
        let one = CaseMerge(a, b, base: base)
        let other = CaseMerge(b, a, base: base)
        #expect(one.conflictNames == other.conflictNames, "seed \(seed)")
        if one.conflicts.isEmpty {
          merged += 1
          #expect(one.version.plain == other.version.plain, "seed \(seed)")
        }
        // The choices mirror each other too.
        let ours = CaseMerge(a, b, base: base) { _ in .a }
        let theirs = CaseMerge(b, a, base: base) { _ in .b }
        #expect(ours.version.plain == theirs.version.plain, "seed \(seed)")
        #expect(ours.conflicts.isEmpty)
      }
    }
    #expect(merged > 20)
  }

  // MARK: Against a merge by hand

  /// A merge of fields as plain texts, lists as wholes: nil where it is unclear.
  private func byHand(
    _ a: CaseVersion, _ b: CaseVersion, base: CaseVersion
  ) -> (records: [String: [String: String]], conflicts: Set<String>) {
    let (inA, inB, inBase) = (a.plain, b.plain, base.plain)
    var records: [String: [String: String]] = [:]
    var conflicts = Set<String>()
    for name in Set(inA.keys).union(inB.keys) {
      switch (inA[name], inB[name]) {
      case (let own?, let other?):
        var fields: [String: String] = [:]
        for field in Set(own.keys).union(other.keys) {
          let (x, y) = (own[field], other[field])
          let old = inBase[name]?[field]
          let hasBase = inBase[name] != nil
          if x == y {
            fields[field] = x
          } else if hasBase, x == old {
            fields[field] = y
          } else if hasBase, y == old {
            fields[field] = x
          } else {
            conflicts.insert("\(name) \(field)")
          }
        }
        records[name] = fields
      case (let only?, nil), (nil, let only?):
        if inBase[name] == nil {
          records[name] = only
        } else if inBase[name] != only {
          conflicts.insert("\(name) ")
        }
      case (nil, nil): break
      }
    }
    return (records, conflicts)
  }

  private static let lists: Set<String> = ["aliases", "tags", "derivedFrom", "evidence"]

  @Test func `fields are merged as by hand, in 400 random cases`() {
    for seed in 0..<400 as Range<UInt64> {
      var versions = RandomVersions(seed: seed)
      let (a, b) = (versions.edited(rate: 2), versions.edited(rate: 2))
      let merge = CaseMerge(a, b, base: versions.base)
      let wanted = byHand(a, b, base: versions.base)
      // Lists are merged item by item, so that fewer of them are in conflict; see ListMergeTests.
      func isPlain(_ name: String) -> Bool {
        !Self.lists.contains { name.hasSuffix(" \($0)") }
      }
      #expect(
        merge.conflictNames.filter(isPlain) == wanted.conflicts.filter(isPlain), "seed \(seed)")
      #expect(merge.conflictNames.isSubset(of: wanted.conflicts), "seed \(seed)")
      for (name, fields) in merge.version.plain {
        let clear = fields.filter { !Self.lists.contains($0.key) }
        let others = (wanted.records[name] ?? [:]).filter { !Self.lists.contains($0.key) }
        #expect(clear == others, "seed \(seed): \(name)")
      }
    }
  }

  // MARK: Single cases

  private func merge(
    _ a: String, _ b: String, base: String? = nil, choice: CaseMerge.Side? = nil
  ) -> CaseMerge {
    func version(_ members: String) -> CaseVersion {
      CaseVersion(CaseText.members(members).records)
    }
    return CaseMerge(version(a), version(b), base: base.map(version)) { _ in choice }
  }

  @Test func withoutABaseNothingTellsAddedFromRemoved() {
    let bare = #""claims": [{"id": "c", "text": "C."}]"#
    let noted = #""claims": [{"id": "c", "text": "C.", "note": "N"}]"#
    #expect(merge(bare, noted).conflictNames == ["claim:c note"])
    #expect(merge(bare, noted, base: bare).version.plain["claim:c"]?["note"] == #""N""#)
    #expect(merge(bare, noted, base: noted).version.plain["claim:c"]?["note"] == nil)
  }

  @Test func removedHereAndChangedThereIsAConflict() {
    let old = #""claims": [{"id": "c", "text": "C."}]"#
    let new = #""claims": [{"id": "c", "text": "D."}]"#
    #expect(merge("\"claims\": []", new, base: old).conflictNames == ["claim:c "])
    #expect(merge("\"claims\": []", old, base: old).version.plain["claim:c"] == nil)
    #expect(merge("\"claims\": []", new, base: old, choice: .a).version.plain["claim:c"] == nil)
    #expect(merge("\"claims\": []", new, base: old, choice: .b).version.plain["claim:c"] != nil)
  }

  @Test func theOrderOfWhatIsWrittenIsNoDifference() {
    let one =
      #""claims": [{"id": "c", "text": "C", "tags": ["a", "b"], "x-o": {"p": 1, "q": [2]}}]"#
    let two =
      #""claims": [{"x-o": {"q": [2], "p": 1}, "tags": ["b", "a"], "text": "C", "id": "c"}]"#
    #expect(merge(one, two).conflicts.isEmpty)
    #expect(!merge(one, two.replacing("\"p\": 1", with: "\"p\": 2")).conflicts.isEmpty)
    #expect(!merge(one, two.replacing("[2]", with: "[2, 3]")).conflicts.isEmpty)
  }

  @Test func theOrderOfRelaysIsADifference() {
    let one = #""assertions": [{"id": "a", "source": "s", "claim": "c", "via": ["x", "y"]}]"#
    #expect(
      merge(one, one.replacing(#""x", "y""#, with: #""y", "x""#)).conflictNames
        == ["assertion:a via"])
  }

  @Test func aCaseWithoutATitleTakesTheOthers() {
    #expect(merge("\"claims\": []", "\"title\": \"T\"").version.plain["case"]?["title"] == "\"T\"")
    #expect(merge("\"title\": \"S\"", "\"title\": \"T\"").conflictNames == ["case title"])
  }

  @Test func aRelationWithoutAnIdIsKnownByItsEnds() {
    let one = #""relations": [{"kind": "entails", "from": "a", "to": "b", "reason": "R"}]"#
    let two = one.replacing("\"R\"", with: "\"S\"")
    #expect(merge(one, two).conflictNames == ["relation:a entails b reason"])
  }

  @Test func aRecordThatTookItsPartsFromTwoIsReadOnceMore() {
    let old = #""sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}]"#
    let withoutClaim = #""sources": [{"id": "s", "name": "S"}]"#
    let withAssertion = old + #", "assertions": [{"id": "a", "source": "s", "claim": "c"}]"#
    let merged = merge(withoutClaim, withAssertion, base: old)
    #expect(merged.conflicts.isEmpty)
    let errors = merged.reading(name: "m").errorsByRecord()
    #expect(errors.map(\.finding.check.name) == ["unknown-id"])
    #expect(errors.map(\.record) == [RecordReference(.assertion, 0)])
    #expect(merged.merged(RecordReference(.assertion, 0))?.side == .b)
  }
}
