import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// The contradictions that a change brings, as lines to print.
  func consequences(of kept: KeptChange, _ invocation: Invocation) -> [String] {
    let report = ContradictionReport(analysis(kept.after, invocation))
    let lines = NewFindings.lines(
      before: analysis(kept.before, invocation), after: report, style: style(invocation))
    return lines.isEmpty ? [] : [""] + lines
  }
}
