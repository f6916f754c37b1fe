import Provenance

extension TextReport {
  /// That some records are left out, and what hangs on them.
  mutating func writeWithout() {
    guard
      let sentences = WithoutSentences(
        report, limit: selection.limit, language: language, escape: { $0 })
    else { return }
    lines.append("")
    wrap(language.sentence(Phrase.capitalized(sentences.head)), lead: " !  ")
    heading(.withoutHeading, of: .withoutExplanation)
    if sentences.isNothing { wrap(say(.nothingHangs), lead: "  ") }
    for group in sentences.groups(isWhole: isWhole) {
      for sentence in group.sentences {
        wrap(language.sentence(Phrase.capitalized(sentence)), lead: "  \(group.kind.sign)  ")
      }
      writeRest(group.count - group.sentences.count, .moreEntries)
    }
  }
}

extension WithoutSentences.Kind {
  /// The sign before a finding, in ASCII.
  fileprivate var sign: String {
    switch self {
    case .fallen: "-"
    case .changed: "~"
    case .arisen: "+"
    case .status: "*"
    case .note: "!"
    case .leftOut: " "
    }
  }
}
