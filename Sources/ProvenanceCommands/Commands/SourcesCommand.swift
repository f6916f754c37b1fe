import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid sources`: what each source holds, and how it stands to every other.
  func sources(_ invocation: Invocation) -> CommandResult {
    switch load(invocation) {
    case .ended(let result): return result
    case .loaded(let reading):
      let profiles = SourceProfiles(analysis(reading, invocation))
      let limit = invocation.limit.map { $0 == 0 ? Int.max : $0 }
      let output =
        switch invocation.resultFormat {
        case .json: SourcesJSON.text(profiles, limit: limit ?? 100)
        default:
          SourcesText.text(
            profiles, limit: limit, inputs: reading.inputs.map(\.name), style: style(invocation))
        }
      return noteOnWarnings(reading, CommandResult(output: output))
    }
  }
}
