import Provenance

extension TextReport {
  /// Passages that documents of different publishers share: on a screen those whose common origin
  /// is not recorded.
  mutating func writeCopies(_ evidence: EvidenceFindings) {
    let all = evidence.sharedPassages
    let found = isWhole ? all : all.filter { !$0.isRecorded }
    guard !found.isEmpty else { return }
    let sentences = CopySentences(report, texts: texts, limit: selection.limit, language: language)
    heading(.copiesHeading, of: .copiesOf)
    for row in report.rows(of: found.prefix(selection.limit)) {
      let passage = row.passage
      wrap(
        say(
          .extentIn,
          [
            "extent": .words(sentences.extent(passage)),
            "place": .words(sentences.place(passage.earliest)),
          ]), lead: "  =  ")
      for copy in sentences.copies(passage) {
        wrap(say(.andIn, ["place": .words(copy)]), lead: "     ", hang: "       ")
      }
      wrap(language.quoted(shown(row.words)), lead: "       ")
    }
    writeRest(found.count - selection.limit, .morePassages)
    let recorded = all.count - found.count
    if recorded > 0 {
      wrap(say(.recordedPassages, ["count": .number(recorded)]), lead: " ")
    }
  }

  /// The words of a passage; on a screen the first of them.
  private func shown(_ words: String) -> String {
    let line = Visible.line(words)
    return isWhole ? line : DisplayWidth.cut(line, to: 2 * (width - 7))
  }
}
