// The difference of records: nothing with oneself, mirrored the other way round, fields by name.
import Provenance
import ProvenanceFormats
import TestSupport
import Testing

@Suite struct CaseDifferenceTests {
  @Test func `nothing differs from itself, also where all is written in another order`() {
    for seed in 0..<200 as Range<UInt64> {
      let records = RandomRecords.make(seed: seed)
      var random = SeededGenerator(seed: seed)
      var shuffled = records
      shuffled.claims.shuffle(using: &random)
      shuffled.assertions.shuffle(using: &random)
      for index in shuffled.assertions.indices {
        shuffled.assertions[index].evidence.shuffle(using: &random)
        shuffled.assertions[index].extras.shuffle(using: &random)
      }
      let difference = CaseDifference(CaseVersion(records), CaseVersion(shuffled))
      #expect(difference.changes.isEmpty, "seed \(seed)")
    }
  }

  @Test func `it is what a comparison by hand finds, in both directions, in 300 random cases`() {
    for seed in 0..<300 as Range<UInt64> {
      var versions = RandomVersions(seed: seed)
      let (a, b) = (versions.base, versions.edited())
      let (inA, inB) = (a.plain, b.plain)
      var wanted: [String: Set<String>] = [:]
      for name in Set(inA.keys).union(inB.keys) where inA[name] != inB[name] {
        let (old, new) = (inA[name], inB[name])
        let kind = old == nil ? "added" : new == nil ? "removed" : "changed"
        let names = Set((old ?? [:]).keys).union((new ?? [:]).keys)
        wanted["\(kind) \(name)"] =
          kind == "changed" ? names.filter { old?[$0] != new?[$0] } : []
      }
      func found(_ difference: CaseDifference) -> [String: Set<String>] {
        Dictionary(
          uniqueKeysWithValues: difference.changes.map {
            ("\($0.kind.rawValue) \($0.name)", Set($0.fields.map(\.name)))
          })
      }
      let there = CaseDifference(a, b)
      let back = CaseDifference(b, a)
      #expect(found(there) == wanted, "seed \(seed)")
      #expect(there.changes.map(\.name) == back.changes.map(\.name), "seed \(seed)")
      for (one, other) in zip(there.changes, back.changes) {
        #expect(one.fields.map(\.old?.text) == other.fields.map(\.new?.text))
        #expect(one.fields.map(\.new?.text) == other.fields.map(\.old?.text))
      }
    }
  }
}
