import Provenance

extension TextReport {
  /// What is dated: values, positions and publications, the earliest first.
  mutating func writeTimeline() {
    let events = TimelineEvent.events(of: report, parts)
    guard !events.isEmpty else { return }
    heading(.timelineHeading)
    let dates = events.map { Visible.line($0.date.text) }
    let column = (dates.map { DisplayWidth.of($0) }.max() ?? 0) + 4
    for (event, date) in zip(events, dates) {
      let text = evidenceSentences.sentence(event, words: words)
      // On a narrow terminal the date stands on a line of its own.
      if column * 2 > width {
        wrap(date, lead: "  ")
        wrap(text, lead: "       ")
      } else {
        wrap(
          text, lead: DisplayWidth.padded("  " + date, to: column),
          hang: String(repeating: " ", count: column))
      }
    }
  }
}
