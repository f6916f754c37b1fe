import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid diff`: what two versions of a case record, and what comes of it, side by side.
  func diff(_ invocation: Invocation) -> CommandResult {
    switch loadEach(invocation.caseFiles, invocation) {
    case .ended(let result): return result
    case .loaded(let readings):
      guard let a = readings.first, let b = readings.last else { return CommandResult() }
      let options = ReadingOptions(
        reading: invocation.reading == .ever ? .ever : .latest,
        minCertainty: invocation.minCertainty)
      func version(_ reading: CaseReading) -> CaseComparison.Version {
        CaseComparison.Version(files: reading.inputs.map(\.name), records: reading.records)
      }
      let comparison = CaseComparison(
        version(a), version(b), CaseDifference(CaseVersion(a.records), CaseVersion(b.records)),
        options: options)
      let output =
        switch invocation.resultFormat {
        case .markdown: ComparisonMarkdown.text(comparison)
        case .json: ComparisonJSON.text(comparison)
        default: ComparisonText.text(comparison, style: style(invocation))
        }
      return CommandResult(status: comparison.isSame ? 0 : 1, output: output)
    }
  }
}
