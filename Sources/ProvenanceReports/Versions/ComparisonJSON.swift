import Provenance

/// Writes what differs between two versions of a case as JSON, form `whosaid-diff/1`.
package struct ComparisonJSON {
  /// The form, as its first member says it.
  package static let format = "whosaid-diff/1"

  private let comparison: CaseComparison
  private var writer = JSONWriter(pretty: true)

  /// The comparison as UTF-8 text.
  /// - Complexity: O(n) in what differs.
  package static func text(_ comparison: CaseComparison) -> [UInt8] {
    var json = ComparisonJSON(comparison: comparison)
    json.write()
    return json.writer.bytes
  }

  private init(comparison: CaseComparison) { self.comparison = comparison }

  private mutating func write() {
    writer.beginObject()
    writer.member("format", ComparisonJSON.format)
    for (name, version) in [("a", comparison.a), ("b", comparison.b)] {
      writer.key(name)
      writer.beginObject()
      writer.member("title", version.records.title)
      writer.member("files", version.files, inline: true)
      writer.endObject()
    }
    writer.member("reading", comparison.options.reading.rawValue)
    writer.member("minCertainty", comparison.options.minCertainty.rawValue)
    writer.member("same", comparison.isSame)
    writer.key("records")
    writer.beginArray()
    for change in comparison.records.changes { write(change) }
    writer.endArray()
    writer.member("causesTested", comparison.findings.isTested)
    list("contradictions") { if case .root = $0 { true } else { false } }
    list("selfContradictions") { if case .selfContradiction = $0 { true } else { false } }
    list("positionChanges") { if case .position = $0 { true } else { false } }
    list("statuses") { if case .status = $0 { true } else { false } }
    writer.endObject()
    writer.lineFeed()
  }

  private mutating func write(_ change: CaseDifference.Change) {
    writer.beginObject()
    writer.member("change", change.kind.rawValue)
    name(change)
    writer.key("fields")
    writer.beginArray()
    for field in change.fields {
      writer.beginObject()
      writer.member("field", field.name)
      value("old", field.old)
      value("new", field.new)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private mutating func name(_ change: CaseDifference.Change) {
    writer.member("type", change.recordKind?.rawValue ?? "case")
    writer.member("id", change.recordKind == nil ? nil : change.id)
  }

  /// A value as it is written in the case; `null` where it is left out.
  private mutating func value(_ name: String, _ value: VersionValue?) {
    writer.key(name)
    if let value { writer.raw(value.text) } else { writer.null() }
  }

  private mutating func list(_ name: String, _ isIn: (VersionFinding.Body) -> Bool) {
    writer.key(name)
    writer.beginArray()
    for change in comparison.findings.changes {
      guard let finding = change.new ?? change.old, isIn(finding.body) else { continue }
      writer.beginObject()
      let word = change.old == nil ? "came" : change.new == nil ? "went" : "changed"
      writer.member("change", word)
      subject(finding.body)
      for (name, finding) in [("a", change.old), ("b", change.new)] {
        writer.key(name)
        if let finding { state(finding.body) } else { writer.null() }
      }
      writer.key("because")
      writer.beginArray()
      for cause in change.causes {
        writer.beginObject()
        writer.member("change", comparison.records.changes[cause].kind.rawValue)
        self.name(comparison.records.changes[cause])
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
  }

  /// What tells the finding from others.
  private mutating func subject(_ body: VersionFinding.Body) {
    switch body {
    case .root(let root):
      writer.member("kind", root.kind.name)
      writer.member("claims", root.claims, inline: true)
      writer.member("question", root.question)
      writer.member("relation", root.relation)
    case .selfContradiction(let source, let claims, _):
      writer.member("source", source)
      writer.member("claims", claims, inline: true)
    case .position(_, let source, let claim, let from, let to):
      writer.member("source", source)
      writer.member("claim", claim)
      writer.member("from", from)
      writer.member("to", to)
    case .status(let claim, _, _): writer.member("claim", claim)
    }
  }

  /// What the finding is in one version.
  private mutating func state(_ body: VersionFinding.Body) {
    writer.beginObject()
    switch body {
    case .root(let root):
      writer.member("id", "x\(root.number)")
      writer.member("severity", root.severity.rawValue)
      writer.member("pairCount", root.pairCount)
      writer.member("tensionPairCount", root.tensionCount)
    case .selfContradiction(_, _, let count): writer.member("pairCount", count)
    case .position(let kind, _, _, _, _): writer.member("kind", kind.rawValue)
    case .status(_, let status, let isOnlyPossible):
      writer.member("status", status.rawValue)
      writer.member("atMostPossibly", isOnlyPossible)
    }
    writer.endObject()
  }
}
