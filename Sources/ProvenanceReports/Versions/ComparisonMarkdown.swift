import Provenance

/// Writes what differs between two versions of a case as Markdown.
package enum ComparisonMarkdown {
  /// The comparison as UTF-8 text.
  /// - Complexity: O(n) in what differs.
  package static func text(_ comparison: CaseComparison) -> [UInt8] {
    let sentences = ComparisonSentences(comparison)
    let title = comparison.b.records.title ?? comparison.a.records.title ?? "Untitled case"
    var lines = ["# " + MarkdownText.escaped(title), ""]
    for (name, version) in [("A", comparison.a), ("B", comparison.b)] {
      lines.append("- \(name): " + version.files.map(MarkdownText.code).joined(separator: " "))
    }
    lines += ["", "## Records", "", sentences.recordCount]
    if !comparison.records.changes.isEmpty { lines.append("") }
    for change in comparison.records.changes {
      lines.append(item(change.new != nil, change.old != nil, sentences.record(change)))
      for field in change.fields {
        lines.append("  - \(MarkdownText.escaped(field.name))")
        lines += FieldLines.own(field.old, besides: field.new).map {
          "    - A: " + MarkdownText.escaped($0)
        }
        lines += FieldLines.own(field.new, besides: field.old).map {
          "    - B: " + MarkdownText.escaped($0)
        }
      }
    }
    lines += ["", "## Findings", "", sentences.findingCount]
    if !comparison.findings.changes.isEmpty { lines.append("") }
    for change in comparison.findings.changes {
      lines.append(item(change.new != nil, change.old != nil, sentences.finding(change)))
      if let because = sentences.because(change) {
        lines.append("  - " + MarkdownText.escaped(because))
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// An entry with what became of it in a word, which says more than a sign to those who hear it.
  private static func item(_ isNew: Bool, _ isOld: Bool, _ text: String) -> String {
    let word = isNew ? isOld ? "changed" : "new" : "gone"
    return "- **\(word)** " + MarkdownText.escaped(text)
  }
}
