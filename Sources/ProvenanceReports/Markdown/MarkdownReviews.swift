import Provenance

extension MarkdownReport {
  /// The fact-checkers' own findings, and which of them are stale.
  mutating func writeReviews() {
    let findings = parts.reviews(of: report)
    guard !findings.isEmpty else { return }
    heading(.reviewsHeading)
    paragraph(say(.reviewsIntroduction))
    let sentences = ReviewSentences(
      report, names: names, limit: selection.limit, language: language,
      escape: MarkdownText.escaped,
      quote: { [report] in
        let number = report.quotes.number(of: $0)
        return "[[\(number)]](#q\(number))"
      })
    lines.append("")
    for finding in findings.prefix(selection.limit) {
      let record = sentences.record(finding)
      lines.append("- " + sentences.headline(finding))
      var notes = sentences.reasons(finding).prefix(selection.limit).map { reason in
        "**" + language.sentence(say(.stale, ["why": .words(reason)])) + "**"
      }
      if finding.reasons.count > selection.limit {
        let count = MessageValue.number(finding.reasons.count - selection.limit)
        notes.append(
          say(.restInMarkdown, ["items": .words(say(.moreEntries, ["count": count]))]))
      }
      notes += [sentences.doubts(finding), sentences.restsOn(finding)].compactMap { $0 }.map {
        language.sentence(Phrase.capitalized($0))
      }
      if let text = record.text { notes.append(escaped(text)) }
      if let url = record.url { notes.append(escaped(url.text)) }
      lines += notes.map { "  - " + $0 }
    }
    rest(findings.count - selection.limit, .moreReviews)
  }
}
