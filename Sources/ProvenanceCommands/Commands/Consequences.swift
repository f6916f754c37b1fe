import Provenance
import ProvenanceFormats
import ProvenanceReports

extension KeptChange {
  /// Whether a finding can be another one after it: not by one record that no other names yet and
  /// that names nothing to reckon with.
  var mayBringFindings: Bool {
    guard let line = change.lines.first, change.lines.count == 1, let record = line.entry.record
    else { return true }
    let isNew = !before.records.ids(of: record.kind).contains { sameBytes($0, record.id) }
    guard isNew else { return record.kind != .review }
    switch line.entry {
    case .source, .document, .question, .review: return false
    case .claim(let claim): return claim.value != nil
    case .assertion, .relation, .header, .retraction: return true
    }
  }
}

extension CommandRun {
  /// The contradictions that a change brings, as lines to print.
  func consequences(of kept: KeptChange, _ invocation: Invocation) -> [String] {
    let report = ContradictionReport(analysis(kept.after, invocation))
    let lines = NewFindings.lines(
      before: analysis(kept.before, invocation), after: report, style: style(invocation))
    return lines.isEmpty ? [] : [""] + lines
  }
}
