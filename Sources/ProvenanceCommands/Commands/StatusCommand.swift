import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid status`: one line a claim.
  func status(_ invocation: Invocation) -> CommandResult {
    switch load(invocation) {
    case .ended(let result): return result
    case .loaded(let reading):
      let read: ReadCase
      switch withoutRecords(reading, invocation) {
      case .failure(let faults): return .failure(faults.reasons)
      case .success(let found): read = found
      }
      let analysis = analysis(read.records, invocation)
      let output =
        switch invocation.resultFormat {
        case .csv: StatusTable.csv(analysis)
        case .jsonl: StatusTable.jsonLines(analysis)
        default:
          StatusTable.text(
            analysis, columns: machine.width, hangs: whatHangs(read, analysis, invocation))
        }
      let result = noteOnWarnings(reading, CommandResult(output: output))
      guard let cut = read.cut, invocation.resultFormat != .text else { return result }
      return result.saying("whosaid: \(WithoutLine.text(cut))")
    }
  }
}
