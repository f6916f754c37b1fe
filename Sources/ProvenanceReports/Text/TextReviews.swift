import Provenance

extension TextReport {
  /// The fact-checkers' own findings, and which of them are stale.
  mutating func writeReviews() {
    let findings = parts.reviews(of: report)
    guard !findings.isEmpty else { return }
    heading(.reviewsHeading, of: .reviewsOf)
    let sentences = ReviewSentences(
      report, names: names, limit: selection.limit, language: language, escape: { $0 },
      quote: { [report] in "[\(report.quotes.number(of: $0))]" })
    for finding in findings.prefix(selection.limit) {
      wrap(sentences.headline(finding), lead: finding.isStale ? "  !  " : "  =  ")
      for reason in sentences.reasons(finding).prefix(selection.limit) {
        wrap(language.sentence(say(.stale, ["why": .words(reason)])), lead: "     ")
      }
      writeRest(finding.reasons.count - selection.limit, .moreEntries, indent: "     ")
      if let doubts = sentences.doubts(finding) {
        wrap(language.sentence(Phrase.capitalized(doubts)), lead: "     ")
      }
      guard isWhole else { continue }
      if let grounds = sentences.restsOn(finding) {
        wrap(language.sentence(Phrase.capitalized(grounds)), lead: "     ")
      }
      let record = sentences.record(finding)
      if let text = record.text { wrap(Visible.line(text), lead: "     ") }
      if let url = record.url { wrap(Visible.line(url.text), lead: "     ") }
    }
    writeRest(findings.count - selection.limit, .moreReviews)
  }
}
