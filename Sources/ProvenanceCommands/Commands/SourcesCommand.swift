import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid sources`: what each source holds, and how it stands to every other.
  func sources(_ invocation: Invocation) -> CommandResult {
    if invocation.listsDocuments { return documents(invocation) }
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

  /// `whosaid sources --documents`: the evidence of each document, and what nobody has annotated.
  private func documents(_ invocation: Invocation) -> CommandResult {
    switch loadWithTexts(invocation) {
    case .ended(let result): return result
    case .loaded(let reading, let texts):
      let list = DocumentList(
        ClaimGraph(reading.records), texts, QuoteAnchors(reading.records, texts),
        files: reading.records.documents.indices.map { textName($0, reading) })
      let limit = invocation.limit.map { $0 == 0 ? Int.max : $0 }
      let output =
        switch invocation.resultFormat {
        case .json: DocumentsJSON.text(list, limit: limit ?? 100)
        default:
          DocumentsText.text(
            list, limit: limit, inputs: reading.inputs.map(\.name), style: style(invocation))
        }
      return noteOnWarnings(reading, CommandResult(output: output))
    }
  }
}
