import Provenance

/// The sentences of a comparison, with the words of others in them as they are: each format makes
/// the whole safe to show.
struct ComparisonSentences {
  private let comparison: CaseComparison
  private let claims: [IDTable]
  private let questions: [IDTable]
  private let sources: [IDTable]

  init(_ comparison: CaseComparison) {
    self.comparison = comparison
    let versions = [comparison.b.records, comparison.a.records]
    claims = versions.map { IDTable($0.claims.map(\.id)) }
    questions = versions.map { IDTable($0.questions.map(\.id)) }
    sources = versions.map { IDTable($0.sources.map(\.id)) }
  }

  /// `4 records differ: 1 added, 1 removed, 2 changed`.
  var recordCount: String {
    let count = comparison.records.changes.count
    guard count > 0 else { return "The records are the same." }
    let parts = CaseDifference.Kind.allCases.compactMap { kind -> String? in
      let count = comparison.records.count(kind)
      return count > 0 ? "\(count) \(kind.rawValue)" : nil
    }
    return Phrase.count(count, "record") + (count == 1 ? " differs: " : " differ: ")
      + parts.joined(separator: ", ")
  }

  /// `3 findings differ`.
  var findingCount: String {
    let count = comparison.findings.changes.count
    guard count > 0 else { return "The findings are the same." }
    return Phrase.count(count, "finding") + (count == 1 ? " differs" : " differ")
  }

  /// The sign before what came, went or changed.
  static func mark(isNew: Bool, isOld: Bool) -> String { isNew ? isOld ? "~" : "+" : "-" }

  /// A record that differs, as `claim:c1, The fire was set.`, with its name first.
  func record(_ change: CaseDifference.Change) -> String {
    let summary = (change.new ?? change.old).map(FieldLines.summary) ?? ""
    return change.name + (summary.isEmpty ? "" : ", \(summary)")
  }

  /// A finding that differs, in a sentence without a full stop.
  func finding(_ change: FindingsDifference.Change) -> String {
    guard let body = (change.new ?? change.old)?.body else { return "" }
    switch body {
    case .root(let root): return self.root(root, change)
    case .selfContradiction(let source, let claims, _):
      let counts = [change.old, change.new].map { finding -> Int in
        guard case .selfContradiction(_, _, let count)? = finding?.body else { return 0 }
        return count
      }
      return "\(name(source)) contradicts itself on "
        + Phrase.list(claims.map(text(ofClaim:))) + pairs(counts[0], counts[1], change)
    case .position(let kind, let source, let claim, let from, let to):
      let verb = kind == .change ? "changes position" : "gives an update"
      let other = change.old != nil && change.new != nil
      return "\(name(source)) \(verb): \(text(ofClaim: claim)), from \(from) to \(to)"
        + (other ? kind == .change ? " (in A an update)" : " (in A a change of position)" : "")
    case .status(let claim, _, _):
      let (old, new) = (status(change.old), status(change.new))
      switch (old, new) {
      case (let old?, let new?): return "\(text(ofClaim: claim)): \(old) in A, \(new) in B"
      case (let old?, nil): return "\(text(ofClaim: claim)): \(old) in A, no claim of B"
      default: return "\(text(ofClaim: claim)): \(new ?? "") in B, no claim of A"
      }
    }
  }

  private func root(
    _ root: VersionFinding.Root, _ change: FindingsDifference.Change
  ) -> String {
    let (old, new) = (self.root(change.old), self.root(change.new))
    let about: String
    switch root.kind {
    case .direct: about = "on " + Phrase.list(root.claims.map(text(ofClaim:)))
    case .question: about = "by values: " + (root.question.map(text(ofQuestion:)) ?? "")
    case .relation:
      about =
        "between " + Phrase.list(root.claims.map(text(ofClaim:)))
        + ", by relation \(root.relation ?? "")"
    case .path:
      let ends = [root.claims.first, root.claims.last].compactMap { $0 }.map(text(ofClaim:))
      about = "between " + Phrase.list(ends) + ", over \(Phrase.count(root.claims.count, "claim"))"
    }
    let numbers = [old.map { "x\($0.number) in A" }, new.map { "x\($0.number) in B" }]
    let place =
      if let old, old.number == new?.number {
        " (x\(old.number) in both)"
      } else {
        " (" + numbers.compactMap { $0 }.joined(separator: ", ") + ")"
      }
    let severity =
      if let old, let new, old.severity != new.severity {
        "\(old.severity.rawValue) in A, \(new.severity.rawValue) in B, "
      } else {
        "\(root.severity.rawValue) "
      }
    return severity + about + pairs(old?.pairCount ?? 0, new?.pairCount ?? 0, change) + place
  }

  private func root(_ finding: VersionFinding?) -> VersionFinding.Root? {
    guard case .root(let root)? = finding?.body else { return nil }
    return root
  }

  private func status(_ finding: VersionFinding?) -> String? {
    guard case .status(_, let status, let isOnlyPossible)? = finding?.body else { return nil }
    return status.rawValue + (isOnlyPossible ? " (at most possibly)" : "")
  }

  private func pairs(_ old: Int, _ new: Int, _ change: FindingsDifference.Change) -> String {
    guard change.old != nil, change.new != nil else {
      return ": \(Phrase.count(max(old, new), "pair"))"
    }
    return old == new ? "" : ": \(Phrase.count(old, "pair")) in A, \(new) in B"
  }

  /// Why a finding differs: `because assertion:a9 was added`; nil where no record is to blame.
  func because(_ change: FindingsDifference.Change) -> String? {
    guard !change.causes.isEmpty else { return nil }
    let shown = change.causes.prefix(causeLimit).map { number -> String in
      let cause = comparison.records.changes[number]
      let fields = cause.weightyFields
      return "\(cause.name) was \(cause.kind.rawValue)"
        + (fields.isEmpty ? "" : " (\(fields.joined(separator: ", ")))")
    }
    let words = comparison.findings.isTested ? "because " : "perhaps because "
    return words + Phrase.list(Array(shown), of: change.causes.count)
  }

  /// Causes that a sentence names.
  private var causeLimit: Int { 8 }

  // MARK: Names

  private func text(ofClaim id: String) -> String {
    let records = [comparison.b.records, comparison.a.records]
    for (table, version) in zip(claims, records) {
      if let place = table.index(of: id) {
        return Phrase.quoted(Phrase.withoutStop(version.claims[place].text))
      }
    }
    return id
  }

  private func text(ofQuestion id: String) -> String {
    let records = [comparison.b.records, comparison.a.records]
    for (table, version) in zip(questions, records) {
      if let place = table.index(of: id) { return Phrase.quoted(version.questions[place].text) }
    }
    return id
  }

  private func name(_ source: String) -> String {
    let records = [comparison.b.records, comparison.a.records]
    for (table, version) in zip(sources, records) {
      if let place = table.index(of: source) { return version.sources[place].name }
    }
    return source
  }
}
