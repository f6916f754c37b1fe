import Provenance

extension HTMLReport {
  /// Sentences on what is left out; nil where nothing is.
  var withoutSentences: WithoutSentences? {
    WithoutSentences(
      report, limit: selection.limit, language: language, escape: HTMLText.escaped)
  }

  /// What hangs on the records that are left out.
  mutating func writeWithout() {
    guard let sentences = withoutSentences else { return }
    let groups = sentences.groups(isWhole: true)
    section(
      "without", .withoutHeading, count: 0, introduction: .withoutIntroduction
    ) { page in
      if sentences.isNothing { page.paragraph(page.say(.nothingHangs)) }
      for group in groups {
        let items = group.sentences.map { page.language.sentence(Phrase.capitalized($0)) }
        page.folded(items.count) { $0.list(items) }
        page.rest(group.count - items.count, .moreEntries)
      }
    }
  }
}
