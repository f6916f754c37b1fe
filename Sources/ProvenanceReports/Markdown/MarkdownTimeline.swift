import Provenance

extension MarkdownReport {
  /// What is dated: values, positions and publications, the earliest first.
  mutating func writeTimeline() {
    let events = TimelineEvent.events(of: report)
    guard !events.isEmpty else { return }
    heading("Timeline")
    let rows = events.prefix(selection.limit).map { event in
      switch event.what {
      case .claimed(let claim):
        [
          escaped(event.date.text), escaped(graph.claim(claim).text),
          "claimed " + event.assertions.prefix(selection.limit).map(quote).joined(separator: " "),
        ]
      case .said(let assertion):
        [
          escaped(event.date.text),
          escaped(words.holder(of: assertion)) + ": " + evidenceSentences.position(assertion),
          quote(assertion),
        ]
      case .published(let document):
        [
          escaped(event.date.text), "*\(escaped(graph.document(document).title))* is published",
          graph.document(document).publisher.flatMap(graph.sourceNumber)
            .map { escaped(names[$0]) } ?? "",
        ]
      }
    }
    lines.append("")
    lines += MarkdownText.table(["When", "What", "Source"], Array(rows))
    rest(events.count - rows.count, "event")
  }
}
