import Provenance

extension MarkdownReport {
  /// What is dated: values, positions and publications, the earliest first.
  mutating func writeTimeline() {
    let events = TimelineEvent.events(of: report, parts)
    guard !events.isEmpty else { return }
    heading(.timelineHeading)
    let rows = events.prefix(selection.limit).map { event in
      [
        escaped(event.date.text), evidenceSentences.event(event, words: words),
        evidenceSentences.origin(of: event),
      ]
    }
    lines.append("")
    lines += MarkdownText.table(
      [say(.whenColumn), say(.whatColumn), say(.sourceColumn)], rows)
    rest(events.count - rows.count, .moreEvents)
  }
}
