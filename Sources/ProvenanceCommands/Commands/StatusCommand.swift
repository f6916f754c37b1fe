import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid status`: one line a claim.
  func status(_ invocation: Invocation) -> CommandResult {
    switch load(invocation) {
    case .ended(let result): return result
    case .loaded(let reading):
      let analysis = analysis(reading, invocation)
      let output =
        switch invocation.resultFormat {
        case .csv: StatusTable.csv(analysis)
        case .jsonl: StatusTable.jsonLines(analysis)
        default: StatusTable.text(analysis, columns: machine.width)
        }
      return noteOnWarnings(reading, CommandResult(output: output))
    }
  }
}
