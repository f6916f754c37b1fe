import Provenance

/// Writes what differs between two versions of a case for a terminal.
package struct ComparisonText {
  private let comparison: CaseComparison
  private let sentences: ComparisonSentences
  private let style: TerminalStyle
  private var lines: [String] = []
  private var width: Int { max(style.columns, 40) }

  /// The comparison as UTF-8 text.
  /// - Complexity: O(n) in what differs.
  package static func text(_ comparison: CaseComparison, style: TerminalStyle) -> [UInt8] {
    var text = ComparisonText(comparison, style)
    text.write()
    return Array((text.lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(_ comparison: CaseComparison, _ style: TerminalStyle) {
    self.comparison = comparison
    sentences = ComparisonSentences(comparison)
    self.style = style
  }

  private mutating func write() {
    let title = comparison.b.records.title ?? comparison.a.records.title ?? "Untitled case"
    lines += DisplayWidth.wrapped(Visible.line(title), to: width).map { style.paint($0, .strong) }
    for (name, version) in [("A", comparison.a), ("B", comparison.b)] {
      let files = version.files.map { Visible.text($0, limit: .max) }.joined(separator: " ")
      lines += hanging(name + "  ", files)
    }
    lines.append("")
    lines += DisplayWidth.wrapped(sentences.recordCount, to: width)
    for change in comparison.records.changes { write(change) }
    lines.append("")
    lines += DisplayWidth.wrapped(sentences.findingCount, to: width)
    for change in comparison.findings.changes { write(change) }
    if !comparison.findings.isTested, !comparison.findings.changes.isEmpty {
      lines += DisplayWidth.wrapped(
        "There are too many changes to take each back and look; named are those that touch the "
          + "same claims.", to: width)
    }
  }

  private mutating func write(_ change: CaseDifference.Change) {
    lines += marked(change.new != nil, change.old != nil, sentences.record(change))
    for field in change.fields {
      lines += hanging("      ", field.name)
      for own in FieldLines.own(field.old, besides: field.new) { lines += hanging("      - ", own) }
      for own in FieldLines.own(field.new, besides: field.old) { lines += hanging("      + ", own) }
    }
  }

  private mutating func write(_ change: FindingsDifference.Change) {
    lines += marked(change.new != nil, change.old != nil, sentences.finding(change))
    if let because = sentences.because(change) { lines += hanging("      ", because) }
  }

  private func marked(_ isNew: Bool, _ isOld: Bool, _ text: String) -> [String] {
    hanging(" \(ComparisonSentences.mark(isNew: isNew, isOld: isOld))  ", text)
  }

  /// A text behind a lead, its other lines below its first.
  private func hanging(_ lead: String, _ text: String) -> [String] {
    let indent = DisplayWidth.of(lead)
    return DisplayWidth.wrapped(Visible.line(text), to: width - indent).enumerated().map {
      ($0 == 0 ? lead : String(repeating: " ", count: indent)) + $1
    }
  }
}
