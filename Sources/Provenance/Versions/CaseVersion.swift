/// All records of one version of a case, found by their types and ids.
package struct CaseVersion: Sendable {
  /// The case itself, then its records type by type, in the order in which they are listed.
  package let records: [RecordVersion]
  private let table: IDTable

  /// A version of its records; of two with one name the first is found.
  /// - Complexity: O(n) in the bytes of the names.
  package init(_ records: [RecordVersion]) {
    self.records = records
    table = IDTable(records.map(\.name))
  }

  /// The record of a name, as `claim:c1`.
  package func record(named name: String) -> RecordVersion? {
    table.index(of: name).map { records[$0] }
  }

  /// The records of this version, each with the one of the same name in another, type by type.
  ///
  /// Behind those of each type come the records that only the other has.
  func paired(with other: CaseVersion) -> [(own: RecordVersion?, other: RecordVersion?)] {
    var pairs: [(own: RecordVersion?, other: RecordVersion?)] = []
    for kind in [nil] + RecordKind.allCases.map(Optional.some) {
      for record in records where record.kind == kind {
        pairs.append((record, other.record(named: record.name)))
      }
      for record in other.records where record.kind == kind {
        if self.record(named: record.name) == nil { pairs.append((nil, record)) }
      }
    }
    return pairs
  }
}
