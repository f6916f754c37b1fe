import Provenance
import ProvenanceFormats
import TestSupport

/// Random versions of one case: records taken out and put in, fields exchanged for those of another
/// case, so that every kind of value meets every other.
struct RandomVersions {
  private var random: SeededGenerator
  private let strange: CaseVersion
  let base: CaseVersion

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    base = CaseVersion(RandomRecords.make(seed: seed))
    strange = CaseVersion(RandomRecords.make(seed: seed &+ 7919))
  }

  /// The base with some changes; `rate` is one in how many records is touched.
  mutating func edited(rate: Int = 3) -> CaseVersion {
    var records: [RecordVersion] = []
    for record in base.records {
      guard random.oneIn(rate) else {
        records.append(record)
        continue
      }
      if record.kind != nil, random.oneIn(4) { continue }
      let others = strange.records.filter { $0.kind == record.kind }
      var fields = record.fields.filter { _ in !random.oneIn(5) }
      for field in others.isEmpty ? [] : random.pick(others).fields where random.oneIn(2) {
        fields.removeAll { $0.name == field.name }
        fields.append(field)
      }
      records.append(
        RecordVersion(kind: record.kind, id: record.id, index: record.index, fields: fields))
    }
    for record in strange.records where base.record(named: record.name) == nil {
      if random.oneIn(2) { records.append(record) }
    }
    return CaseVersion(records)
  }
}

extension CaseVersion {
  /// Every field of every record by its name and what it says, equal for versions that say the
  /// same; in ASCII, since texts that are only canonically equal are different here.
  var plain: [String: [String: String]] {
    var plain: [String: [String: String]] = [:]
    for record in records {
      plain[record.name, default: [:]] = Dictionary(
        uniqueKeysWithValues: record.fields.map { field in
          (field.name, CaseVersion.ascii(field.value.form))
        })
    }
    return plain
  }

  private static func ascii(_ text: String) -> String {
    text.unicodeScalars.map { $0.isASCII ? String($0) : $0.escaped(asASCII: true) }.joined()
  }
}

extension CaseMerge {
  /// What came out as a version of its own.
  var version: CaseVersion { CaseVersion(records.map(\.record)) }

  /// Every conflict as the record and the field.
  var conflictNames: Set<String> { Set(conflicts.map { "\($0.name) \($0.field ?? "")" }) }
}
