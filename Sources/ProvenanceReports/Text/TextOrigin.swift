import Provenance

extension TextReport {
  /// The command that makes the report again, and what it was made from.
  mutating func writeOrigin() {
    heading("How this was made")
    wrap(Visible.line(origin.command), lead: "  ", hang: "    ")
    let files = Phrase.list(origin.inputs.map { Visible.line($0) })
    wrap(
      "Version \(origin.version), from \(files). The same input gives the same report, byte for "
        + "byte.", lead: "  ")
    for number in 0..<graph.documents.count where parts.includes(document: number) {
      let document = graph.document(number)
      guard let digest = document.text?.sha256 else { continue }
      wrap(Visible.line(document.title), lead: "  *  ")
      wrap("sha256 \(digest.lowercased())", lead: "       ")
    }
  }
}
