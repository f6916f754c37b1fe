import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid graph`: who says what, through whom, as a picture or as data.
  func graph(_ invocation: Invocation) -> CommandResult {
    switch load(invocation) {
    case .ended(let result): return result
    case .loaded(let reading):
      let report = ContradictionReport(analysis(reading, invocation))
      let selection = selection(invocation)
      guard selection.count < 2 else {
        return .failure("--around, --contradiction and --disputed each choose a part; give one")
      }
      let link = invocation.link.flatMap { ReportLink($0) }
      if let fault = linkFault(invocation, link) { return .failure(fault) }
      let language = ReportLanguage.named(invocation.language) ?? .english
      // Without a part GraphML is data, and data is whole.
      if invocation.resultFormat == .graphml, selection.isEmpty {
        let bytes = GraphMLCaseText.text(report, link: link, language: language)
        return noteOnWarnings(reading, CommandResult(output: bytes))
      }
      let picture = ProvenancePicture.make(
        report, selection.first ?? .whole, language: language)
      switch picture {
      case .failure(let fault):
        return .failure(fault.message + (fault.help.map { "; \($0)" } ?? ""))
      case .success(let picture):
        let bytes =
          switch invocation.resultFormat {
          case .json: Array(GraphJSONText.text(picture).utf8)
          case .svg: Array(GraphSVG.text(picture, link: link).utf8)
          case .graphml: GraphMLText.text(picture, link: link)
          case .mermaid: Array(MermaidText.text(picture).utf8)
          default: Array(DOTText.text(picture, link: link).utf8)
          }
        return noteOnWarnings(reading, CommandResult(output: bytes))
      }
    }
  }

  /// Why the picture cannot link to the page that is given, if one is.
  private func linkFault(_ invocation: Invocation, _ link: ReportLink?) -> String? {
    guard let page = invocation.link else { return nil }
    guard [.dot, .svg, .graphml].contains(invocation.resultFormat) else {
      return "--link is for SVG, DOT and GraphML; \(invocation.resultFormat.rawValue) has no links"
    }
    return link == nil
      ? "--link takes the name of a file, or a web address without a # part, not "
        + Visible.quoted(page) : nil
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
