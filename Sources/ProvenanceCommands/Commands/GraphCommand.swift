import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid graph`: who says what, through whom, as a picture for Graphviz or as JSON.
  func graph(_ invocation: Invocation) -> CommandResult {
    switch load(invocation) {
    case .ended(let result): return result
    case .loaded(let reading):
      let report = ContradictionReport(analysis(reading, invocation))
      let selection = selection(invocation)
      guard selection.count < 2 else {
        return .failure("--around, --contradiction and --disputed each choose a part; give one")
      }
      switch ProvenancePicture.make(report, selection.first ?? .whole) {
      case .failure(let fault):
        return .failure(fault.message + (fault.help.map { "; \($0)" } ?? ""))
      case .success(let picture):
        let text =
          invocation.resultFormat == .json
          ? GraphJSONText.text(picture) : DOTText.text(picture)
        return noteOnWarnings(reading, CommandResult(output: Array(text.utf8)))
      }
    }
  }

  /// The parts of the case that the command line chooses.
  private func selection(_ invocation: Invocation) -> [PictureSelection] {
    var parts: [PictureSelection] = []
    if let number = invocation.contradiction { parts.append(.contradiction(number)) }
    if let id = invocation.around { parts.append(.around(id, hops: invocation.hops)) }
    if invocation.disputedOnly { parts.append(.disputed) }
    return parts
  }
}
