import Provenance

extension HTMLReport {
  /// The fact-checkers' own findings, and which of them are stale.
  mutating func writeReviews() {
    let findings = parts.reviews(of: report)
    guard !findings.isEmpty else { return }
    let sentences = ReviewSentences(
      report, names: names, limit: selection.innerLimit, language: language,
      escape: HTMLText.escaped,
      quote: { [report] in HTMLReport.quoteLink(report.quotes.number(of: $0)) })
    section(
      "reviews", .reviewsHeading, count: findings.count, introduction: .reviewsIntroduction
    ) { page in
      page.folded(findings.count) { page in
        page.html.begin("ul")
        for finding in findings.prefix(page.selection.limit) {
          let record = sentences.record(finding)
          page.html.line(
            "li", [("id", "review:" + record.id)], page.item(finding, record, sentences))
        }
        page.html.end()
      }
      page.rest(findings.count - page.selection.limit, .moreReviews)
    }
  }

  private func item(
    _ finding: ReviewFinding, _ record: Review, _ sentences: ReviewSentences
  ) -> String {
    let inside = selection.innerLimit
    var notes = sentences.reasons(finding).prefix(inside).map { reason in
      HTMLWriter.span(
        "b", [:], language.sentence(say(.stale, ["why": .words(reason)])))
    }
    if finding.reasons.count > inside {
      let count = MessageValue.number(finding.reasons.count - inside)
      notes.append(say(.restPlain, ["items": .words(say(.moreEntries, ["count": count]))]))
    }
    notes += [sentences.doubts(finding), sentences.restsOn(finding)].compactMap { $0 }.map {
      language.sentence(Phrase.capitalized($0))
    }
    if let text = record.text {
      notes.append(HTMLWriter.span("span", ["dir": "auto"], escaped(text)))
    }
    if let url = record.url { notes.append(HTMLText.link(url, escaped(url.text))) }
    return sentences.headline(finding) + inner(notes)
  }
}
