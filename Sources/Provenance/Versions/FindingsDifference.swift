/// What differs between the findings of two versions of a case, and because of which records.
///
/// A change of a record is a cause where taking it back, all else left as it is, makes the finding
/// another one. So a contradiction that needs two new assertions has two causes.
package struct FindingsDifference: Sendable {
  /// A finding that came, went or is another one.
  package struct Change: Sendable {
    /// The finding in the first version; nil where it came.
    package let old: VersionFinding?
    /// The finding in the second version; nil where it went.
    package let new: VersionFinding?
    /// The changes of records that it rests on, by their places in the difference of the records.
    package let causes: [Int]
  }

  /// The findings that differ: first those that either version has, in the order of the second,
  /// then those that only the first has.
  package let changes: [Change]
  /// Whether causes were found by taking changes back; else they are those that touch the same
  /// claims, since there were too many to try.
  package let isTested: Bool

  /// Records that all analyses together may look at.
  package static let workLimit = 200_000

  /// The difference of two versions.
  ///
  /// - Parameters:
  ///   - a: the records of the first version.
  ///   - b: the records of the second version.
  ///   - difference: what differs between the two.
  ///   - options: how both are read.
  ///   - workLimit: records that all analyses together may look at.
  /// - Complexity: that of two analyses, and of two for each change of a record that may matter,
  ///   within the limit.
  package init(
    _ a: Records, _ b: Records, _ difference: CaseDifference,
    options: ReadingOptions = ReadingOptions(), workLimit: Int = workLimit
  ) {
    let before = VersionFindings(Analysis(ClaimGraph(a, options: options)))
    let after = VersionFindings(Analysis(ClaimGraph(b, options: options)))
    var pairs = after.all.map { (old: before[$0.key], new: Optional($0)) }.filter { pair in
      pair.old.map { !sameBytes($0.state, pair.new?.state ?? "") } ?? true
    }
    pairs += before.all.filter { after[$0.key] == nil }.map { (old: Optional($0), new: nil) }

    let candidates = difference.changes.indices.filter { difference.changes[$0].mayMatter }
    let size = RecordKind.allCases.reduce(0) { $0 + a.count(of: $1) + b.count(of: $1) }
    isTested = candidates.count * size <= workLimit
    guard !pairs.isEmpty else {
      changes = []
      return
    }
    var search = CauseSearch(a, b, difference.changes, options)
    if isTested { search.test(candidates) }
    let isTested = isTested
    changes = pairs.map { old, new in
      let causes =
        isTested
        ? search.causes(old, new) : search.neighbours(of: [old, new].compactMap { $0 }, candidates)
      return Change(old: old, new: new, causes: search.withoutMeans(causes))
    }
  }
}

extension CaseDifference.Change {
  /// Whether a finding can change with it: what annotators note beside the records never does.
  fileprivate var mayMatter: Bool {
    kind == .changed ? !weightyFields.isEmpty : recordKind != nil && recordKind != .review
  }

  /// The fields that differ, less those with which no finding can change.
  package var weightyFields: [String] {
    guard let kind = recordKind else { return [] }
    let weighty: [String] =
      switch kind {
      case .source, .review: []
      case .document: ["published", "publisher"]
      case .question: ["exclusive", "unit", "tolerance"]
      case .claim: ["question", "value", "scope"]
      case .assertion:
        [
          "source", "claim", "assertion", "stance", "certainty", "date", "evidence", "withdrawn",
        ]
      case .relation: ["kind", "from", "to", "certainty"]
      }
    return fields.map(\.name).filter { name in weighty.contains { sameBytes($0, name) } }
  }
}

/// Finds the changes of records that changes of findings rest on.
private struct CauseSearch {
  private let a: Records
  private let b: Records
  private let changes: [CaseDifference.Change]
  private let options: ReadingOptions
  /// For each change that was tried, the findings of each version with this one change in it
  /// taken back, and put in.
  private var tried: [(change: Int, inB: VersionFindings, inA: VersionFindings)] = []

  init(
    _ a: Records, _ b: Records, _ changes: [CaseDifference.Change], _ options: ReadingOptions
  ) {
    self.a = a
    self.b = b
    self.changes = changes
    self.options = options
  }

  mutating func test(_ candidates: [Int]) {
    for number in candidates {
      let change = changes[number]
      let back = b.replacing(change.new, with: change.old, of: a)
      let forth = a.replacing(change.old, with: change.new, of: b)
      tried.append((number, findings(back), findings(forth)))
    }
  }

  private func findings(_ records: Records) -> VersionFindings {
    VersionFindings(Analysis(ClaimGraph(records, options: options)))
  }

  /// The changes without which the finding would not be what it is in the version that has it.
  func causes(_ old: VersionFinding?, _ new: VersionFinding?) -> [Int] {
    func differs(_ finding: VersionFinding?, _ findings: VersionFindings) -> Bool {
      guard let finding else { return false }
      return findings[finding.key].map { !sameBytes($0.state, finding.state) } ?? true
    }
    return tried.filter { differs(new, $0.inB) || differs(old, $0.inA) }.map(\.change)
  }

  /// The changes that touch a claim of the finding.
  func neighbours(of findings: [VersionFinding], _ candidates: [Int]) -> [Int] {
    let claims = IDTable(findings.flatMap(\.claims))
    func isIn(_ id: String?) -> Bool { id.map { claims.index(of: $0) != nil } ?? false }
    return candidates.filter { number in
      let change = changes[number]
      return [(change.old, a), (change.new, b)].contains { record, records in
        guard let record, let kind = record.kind else { return false }
        switch kind {
        case .claim: return isIn(record.id)
        case .assertion: return isIn(records.assertions[record.index].claim)
        case .relation:
          let relation = records.relations[record.index]
          return isIn(relation.from) || isIn(relation.to)
        case .question:
          return findings.contains { finding in
            guard case .root(let root) = finding.body else { return false }
            return root.question.map { sameBytes($0, record.id) } ?? false
          }
        case .source, .document, .review: return false
        }
      }
    }
  }

  /// The causes less the records that only came, or went, along with another one that names them.
  func withoutMeans(_ causes: [Int]) -> [Int] {
    var named: [String] = []
    for number in causes {
      let change = changes[number]
      for (record, records) in [(change.old, a), (change.new, b)] {
        guard let record, let kind = record.kind else { continue }
        named += records.names(in: RecordReference(kind, record.index))
      }
    }
    let table = IDTable(named)
    return causes.filter {
      changes[$0].kind == .changed || table.index(of: changes[$0].name) == nil
    }
  }
}

extension Records {
  /// The records with one of them as another version has it: taken out, put in or exchanged.
  fileprivate func replacing(
    _ own: RecordVersion?, with other: RecordVersion?, of version: Records
  ) -> Records {
    guard let kind = (own ?? other)?.kind else { return self }
    var result = self
    func exchange<Record>(_ list: WritableKeyPath<Records, [Record]>) {
      switch (own, other) {
      case (let own?, let other?):
        result[keyPath: list][own.index] = version[keyPath: list][other.index]
      case (let own?, nil): result[keyPath: list].remove(at: own.index)
      case (nil, let other?): result[keyPath: list].append(version[keyPath: list][other.index])
      case (nil, nil): break
      }
    }
    switch kind {
    case .source: exchange(\.sources)
    case .document: exchange(\.documents)
    case .question: exchange(\.questions)
    case .claim: exchange(\.claims)
    case .assertion: exchange(\.assertions)
    case .relation: exchange(\.relations)
    case .review: exchange(\.reviews)
    }
    return result
  }

  /// The records that one names, as `claim:c1`.
  fileprivate func names(in record: RecordReference) -> [String] {
    func name(_ kind: RecordKind, _ id: String?) -> [String] {
      id.map { ["\(kind.rawValue):\($0)"] } ?? []
    }
    switch record.kind {
    case .source, .question: return []
    case .document: return name(.source, documents[record.index].publisher)
    case .claim: return name(.question, claims[record.index].question)
    case .assertion:
      let assertion = assertions[record.index]
      return name(.source, assertion.source) + name(.claim, assertion.claim)
        + assertion.evidence.flatMap { name(.document, $0.document) }
    case .relation:
      let relation = relations[record.index]
      return name(.claim, relation.from) + name(.claim, relation.to)
    case .review: return name(.claim, reviews[record.index].claim)
    }
  }
}
