import Provenance

/// The words of an assertion with the place where they stand, for pointing at its line.
struct Quotations {
  private let report: ContradictionReport

  init(_ report: ContradictionReport) { self.report = report }

  /// `[8] “Lavrov said …” (body of “Japan-Russia …”, characters 10 to 90)`, and the id.
  func words(_ assertion: Int) -> String {
    let record = report.graph.assertion(assertion)
    var words = "[\(report.quotes.number(of: assertion))] \(record.id)"
    guard let evidence = record.evidence.first else { return words + ": no evidence is recorded" }
    if evidence.quote.isEmpty {
      words += ": no quote is recorded"
    } else {
      words += ": “" + evidence.quote.map(\.exact).joined(separator: " … ") + "”"
    }
    if let translation = evidence.translation { words += " = “\(translation)”" }
    words += " (" + place(evidence) + ")"
    let others = record.evidence.count - 1
    return others > 0 ? words + ", and in \(Phrase.count(others, "other place"))" : words
  }

  private func place(_ evidence: Evidence) -> String {
    var parts: [String] = []
    let graph = report.graph
    let title =
      graph.documents.number(of: evidence.document).map { graph.document($0).title }
      ?? evidence.document
    parts.append((evidence.part.map { "\($0.rawValue) of " } ?? "") + "“\(title)”")
    if let position = evidence.position {
      parts.append("characters \(position.start) to \(position.end)")
    }
    return parts.joined(separator: ", ")
  }
}
