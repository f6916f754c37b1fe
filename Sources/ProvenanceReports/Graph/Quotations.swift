import Provenance

/// The words of an assertion with the place where they stand, for pointing at its line.
struct Quotations {
  private let report: ContradictionReport
  private let language: ReportLanguage

  init(_ report: ContradictionReport, _ language: ReportLanguage) {
    self.report = report
    self.language = language
  }

  /// `[8] “Lavrov said …” (body of “Japan-Russia …”, characters 10 to 90)`, and the id.
  func words(_ assertion: Int) -> String {
    let record = report.graph.assertion(assertion)
    var words = "[\(report.quotes.number(of: assertion))] \(record.id)"
    func add(_ message: Message, _ name: String = "words", _ value: String = "") {
      words = language.say(message, ["quote": .words(words), name: .words(value)])
    }
    guard let evidence = record.evidence.first else {
      add(.noEvidenceRecorded)
      return words
    }
    let exact = evidence.quote.map(\.exact).joined(separator: " … ")
    add(evidence.quote.isEmpty ? .noQuoteRecorded : .quoteWithWords, "words", exact)
    if let translation = evidence.translation { add(.quoteTranslated, "translation", translation) }
    add(.quotePlaced, "place", place(evidence))
    let others = record.evidence.count - 1
    guard others > 0 else { return words }
    return language.say(
      .quoteInOtherPlaces, ["quote": .words(words), "count": .number(others)])
  }

  private func place(_ evidence: Evidence) -> String {
    var parts: [String] = []
    let graph = report.graph
    let title =
      graph.documents.number(of: evidence.document).map { graph.document($0).title }
      ?? evidence.document
    if let part = evidence.part {
      parts.append(
        language.say(
          .partOfTitle, ["part": .words(language.say(part.message)), "title": .words(title)]))
    } else {
      parts.append(language.say(.titleInMarks, ["title": .words(title)]))
    }
    if let position = evidence.position {
      parts.append(
        language.say(
          .charactersTo, ["start": .number(position.start), "end": .number(position.end)]))
    }
    return parts.joined(separator: language.say(.comma))
  }
}
