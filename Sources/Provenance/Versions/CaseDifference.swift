/// What differs between the records of two versions of a case; their order is no difference.
package struct CaseDifference: Sendable {
  /// What became of a record from the first version to the second.
  package enum Kind: String, Sendable, CaseIterable {
    case added
    case removed
    case changed
  }

  /// A field that differs.
  package struct Field: Sendable {
    /// The name of the field.
    package let name: String
    /// What the first version has there; nil where it is left out.
    package let old: VersionValue?
    /// What the second version has there; nil where it is left out.
    package let new: VersionValue?
  }

  /// A record that differs.
  package struct Change: Sendable {
    /// The record in the first version; nil where it was added.
    package let old: RecordVersion?
    /// The record in the second version; nil where it was removed.
    package let new: RecordVersion?
    /// The fields that differ, where both versions have the record.
    package let fields: [Field]

    /// What became of the record.
    package var kind: Kind { old == nil ? .added : new == nil ? .removed : .changed }
    /// The type of the record; nil for the case itself.
    package var recordKind: RecordKind? { (new ?? old)?.kind }
    /// The id of the record.
    package var id: String { (new ?? old)?.id ?? "" }
    /// The record, as `claim:c1`.
    package var name: String { (new ?? old)?.name ?? "" }
  }

  /// The records that differ: the case itself, then type by type, by id.
  package let changes: [Change]

  /// The difference of two versions.
  /// - Complexity: O(n log n) in the records.
  package init(_ a: CaseVersion, _ b: CaseVersion) {
    var changes: [Change] = []
    for (old, new) in a.paired(with: b) {
      if let old, let new {
        let fields = CaseDifference.fields(old, new)
        if !fields.isEmpty { changes.append(Change(old: old, new: new, fields: fields)) }
      } else {
        changes.append(Change(old: old, new: new, fields: []))
      }
    }
    let order = RecordKind.allCases
    func rank(_ change: Change) -> Int { change.recordKind.flatMap(order.firstIndex) ?? -1 }
    self.changes = changes.sorted { first, second in
      let (a, b) = (rank(first), rank(second))
      return a != b ? a < b : precedes(first.id, second.id)
    }
  }

  /// How many records became what.
  package func count(_ kind: Kind) -> Int { changes.count { $0.kind == kind } }

  /// The fields that differ, by name.
  private static func fields(_ old: RecordVersion, _ new: RecordVersion) -> [Field] {
    let names = old.fields.map(\.name) + new.fields.map(\.name).filter { old.value($0) == nil }
    return names.sorted(by: precedes).compactMap { name in
      let (before, after) = (old.value(name), new.value(name))
      if let before, let after, before.isSame(as: after) { return nil }
      return Field(name: name, old: before, new: after)
    }
  }
}
