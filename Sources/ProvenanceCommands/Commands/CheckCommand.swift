import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid check`: everything that is wrong with a case; its messages are the result.
  func check(_ invocation: Invocation) -> CommandResult {
    switch read(invocation.caseFiles) {
    case .ended(let result): return result
    case .loaded(let reading):
      var checked = reading
      var quotes: [QuoteAnchor.Outcome: Int] = [:]
      if !reading.hasErrors {
        let (texts, findings) = captures(of: reading)
        let study = TextStudy(reading.records, texts)
        quotes = study.outcomeCounts
        checked = reading.adding(
          inconsistencies(reading) + findings
            + study.findings(reading.records) { textName($0, reading) })
      }
      let diagnostics = checked.diagnostics()
      let output =
        switch invocation.resultFormat {
        case .gnu: DiagnosticText.gnu(diagnostics)
        case .json: DiagnosticText.json(diagnostics)
        default:
          DiagnosticText.long(
            diagnostics, inputCount: reading.inputs.count, quotes: quotes,
            style: style(invocation))
        }
      let isWrong = checked.hasErrors || (invocation.strict && checked.hasWarnings)
      return CommandResult(status: isWrong ? 1 : 0, output: output)
    }
  }

  /// What only shows when the relations are followed.
  private func inconsistencies(_ reading: CaseReading) -> [Finding] {
    ClaimGraph(reading.records, options: ReadingOptions(reading: .ever)).inconsistencies()
  }
}
