import Provenance

extension TextReport {
  /// The command that makes the report again, and what it was made from.
  mutating func writeOrigin() {
    heading(.madeHeading)
    wrap(Visible.line(origin.command), lead: "  ", hang: "    ")
    let files = language.list(origin.inputs.map { Visible.line($0) })
    wrap(
      say(.madeFrom, ["version": .words(origin.version), "files": .words(files)]), lead: "  ")
    for number in 0..<graph.documents.count where parts.includes(document: number) {
      let document = graph.document(number)
      guard let digest = document.text?.sha256 else { continue }
      wrap(Visible.line(document.title), lead: "  *  ")
      wrap("sha256 \(digest.lowercased())", lead: "       ")
    }
  }
}
