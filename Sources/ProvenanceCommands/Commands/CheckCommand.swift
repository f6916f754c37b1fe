import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid check`: everything that is wrong with a case; its messages are the result.
  func check(_ invocation: Invocation) -> CommandResult {
    switch read(invocation.caseFiles) {
    case .ended(let result): return result
    case .loaded(let reading):
      let checked =
        reading.hasErrors
        ? reading : reading.adding(inconsistencies(reading) + quoteFindings(reading))
      let diagnostics = checked.diagnostics()
      let output =
        switch invocation.resultFormat {
        case .gnu: DiagnosticText.gnu(diagnostics)
        case .json: DiagnosticText.json(diagnostics)
        default:
          DiagnosticText.long(
            diagnostics, inputCount: reading.inputs.count, style: style(invocation))
        }
      let isWrong = checked.hasErrors || (invocation.strict && !diagnostics.isEmpty)
      return CommandResult(status: isWrong ? 1 : 0, output: output)
    }
  }

  /// What only shows when quotes are looked up in the captured texts.
  private func quoteFindings(_ reading: CaseReading) -> [Finding] {
    let (texts, findings) = captures(of: reading)
    return findings
      + QuoteAnchors(reading.records, texts).findings(reading.records, texts) {
        textName($0, reading)
      }
  }

  /// What only shows when the relations are followed.
  private func inconsistencies(_ reading: CaseReading) -> [Finding] {
    ClaimGraph(reading.records, options: ReadingOptions(reading: .ever)).inconsistencies()
  }
}
