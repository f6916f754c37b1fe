import Provenance

extension MarkdownReport {
  /// That some records are left out, under the head of the report.
  mutating func writeWithoutHead(_ sentences: WithoutSentences?) {
    guard let sentences else { return }
    paragraph("> **" + language.sentence(Phrase.capitalized(sentences.head)) + "**")
  }

  /// What hangs on the records that are left out.
  mutating func writeWithout(_ sentences: WithoutSentences?) {
    guard let sentences else { return }
    heading(.withoutHeading)
    paragraph(say(.withoutIntroduction))
    if sentences.isNothing { paragraph(say(.nothingHangs)) }
    for group in sentences.groups(isWhole: true) {
      lines.append("")
      for sentence in group.sentences {
        lines.append("- " + language.sentence(Phrase.capitalized(sentence)))
      }
      rest(group.count - group.sentences.count, .moreEntries)
    }
  }
}
