import Provenance
import ProvenanceFormats

extension CommandRun {
  /// `whosaid convert`: a case document from a journal, or a journal from a case document.
  func convert(_ invocation: Invocation) -> CommandResult {
    switch load(invocation) {
    case .ended(let result): return result
    case .loaded(let reading):
      let output =
        switch invocation.to {
        case .json: reading.records.documentText()
        case .jsonl: reading.records.journalText()
        }
      let result = noteOnWarnings(reading, CommandResult(output: output))
      let superseded = reading.supersededCount
      guard superseded > 0 else { return result }
      return result.saying(
        "whosaid: \(superseded) journal \(superseded == 1 ? "line" : "lines") that later lines "
          + "replaced or took back are not in the result")
    }
  }
}
