/// Two versions of a case made one: record by record, field by field, and never by a guess.
///
/// With the version that both began from, what one side alone changed is taken. Without it nothing
/// tells a field that one side added from one that the other took out, so that two records of one
/// name must say the same.
package struct CaseMerge {
  /// One of the two versions.
  package enum Side: Sendable, CaseIterable {
    case a
    case b
  }

  /// Where the two versions cannot both be kept.
  package struct Conflict: Sendable {
    /// The record in the first version; nil where it has none.
    package let a: RecordVersion?
    /// The record in the second version; nil where it has none.
    package let b: RecordVersion?
    /// The record in the version that both began from, where that is known and has it.
    package let base: RecordVersion?
    /// The field that they differ in; nil where one side took the record out.
    package let field: String?

    /// The record, as `claim:c1`.
    package var name: String { (a ?? b)?.name ?? "" }
  }

  /// A record of the result.
  package struct Merged: Sendable {
    /// The record; its place is that in the version it comes from.
    package let record: RecordVersion
    /// The version that has it; the first where both have it.
    package let side: Side
  }

  /// The records of the result, of no use where there are conflicts.
  ///
  /// Type by type they are those of the first version in its order, then what the second has more.
  package private(set) var records: [Merged] = []
  /// Everything that is left to a person, in the order of the records.
  package private(set) var conflicts: [Conflict] = []
  /// The records in which there was something to choose and a choice was made.
  package private(set) var settled: [String] = []

  private let base: CaseVersion?
  private let choice: (String) -> Side?

  /// Merges two versions.
  ///
  /// - Parameters:
  ///   - a: the first version.
  ///   - b: the second version.
  ///   - base: the version that both began from, where it is known.
  ///   - choice: for a record in conflict, the version whose fields are taken there.
  /// - Complexity: O(n log n) in the records.
  package init(
    _ a: CaseVersion, _ b: CaseVersion, base: CaseVersion?,
    choice: @escaping (String) -> Side? = { _ in nil }
  ) {
    self.base = base
    self.choice = choice
    for (own, other) in a.paired(with: b) { merge(own, other) }
  }

  private mutating func merge(_ a: RecordVersion?, _ b: RecordVersion?) {
    guard let record = a ?? b else { return }
    let origin = base?.record(named: record.name)
    if let a, let b {
      records.append(Merged(record: both(a, b, origin), side: .a))
      return
    }
    let side: Side = a == nil ? .b : .a
    // What one side never had, the other has added; what it left as it was, the other took out.
    guard let origin else {
      records.append(Merged(record: record, side: side))
      return
    }
    if record.isSame(as: origin) { return }
    switch choice(record.name) {
    case nil: conflicts.append(Conflict(a: a, b: b, base: origin, field: nil))
    case let chosen?:
      settled.append(record.name)
      if chosen == side { records.append(Merged(record: record, side: side)) }
    }
  }

  /// A record that both versions have.
  private mutating func both(
    _ a: RecordVersion, _ b: RecordVersion, _ origin: RecordVersion?
  ) -> RecordVersion {
    var fields: [VersionField] = []
    var isSettled = false
    let names = a.fields.map(\.name) + b.fields.map(\.name).filter { a.value($0) == nil }
    for name in names {
      var value: VersionValue?
      switch merged(a.value(name), b.value(name), name, of: a, origin) {
      case .value(let merged): value = merged
      case .unclear:
        let chosen = choice(a.name)
        isSettled = isSettled || chosen != nil
        switch chosen {
        case .a?: value = a.value(name)
        case .b?: value = b.value(name)
        case nil: conflicts.append(Conflict(a: a, b: b, base: origin, field: name))
        }
      }
      if let value { fields.append(VersionField(name, value)) }
    }
    if isSettled { settled.append(a.name) }
    return RecordVersion(kind: a.kind, id: a.id, index: a.index, fields: fields)
  }

  private enum Outcome {
    /// What both agree on, or one alone changed; nil where the field is to be left out.
    case value(VersionValue?)
    case unclear
  }

  private func merged(
    _ a: VersionValue?, _ b: VersionValue?, _ name: String, of record: RecordVersion,
    _ origin: RecordVersion?
  ) -> Outcome {
    func isSame(_ first: VersionValue?, _ second: VersionValue?) -> Bool {
      guard let first, let second else { return first == nil && second == nil }
      return first.isSame(as: second)
    }
    if isSame(a, b) { return .value(a) }
    guard let origin else {
      // A case that has no title says nothing about the other's.
      return record.kind == nil && (a == nil || b == nil) ? .value(a ?? b) : .unclear
    }
    let old = origin.value(name)
    if isSame(a, old) { return .value(b) }
    if isSame(b, old) { return .value(a) }
    let sides = [a, b, old].compactMap { $0 }
    guard sides.allSatisfy({ $0.items != nil }) else { return .unclear }
    let items = ListMerge.merged(a?.items ?? [], b?.items ?? [], base: old?.items ?? [])
    return items.map { .value($0.isEmpty ? nil : VersionValue(items: $0)) } ?? .unclear
  }
}

extension CaseMerge {
  /// The record of the result that stands at a place of its list.
  /// - Complexity: O(n) in the records.
  package func merged(_ record: RecordReference) -> Merged? {
    let ofKind = records.lazy.filter { $0.record.kind == record.kind }
    return ofKind.dropFirst(record.index).first
  }
}
