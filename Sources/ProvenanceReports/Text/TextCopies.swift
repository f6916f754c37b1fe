import Provenance

extension TextReport {
  /// Passages that documents of different publishers share: on a screen those whose common origin
  /// is not recorded.
  mutating func writeCopies(_ evidence: EvidenceFindings) {
    let all = evidence.sharedPassages
    let found = isWhole ? all : all.filter { !$0.isRecorded }
    guard !found.isEmpty else { return }
    let sentences = CopySentences(report, texts: texts, limit: selection.limit)
    heading(
      "Likely the same origin",
      of: "passages that documents of different publishers share, outside quotation marks")
    for row in report.rows(of: found.prefix(selection.limit)) {
      let passage = row.passage
      wrap("\(sentences.extent(passage)) in \(sentences.place(passage.earliest))", lead: "  =  ")
      for copy in sentences.copies(passage) {
        wrap("and in \(copy)", lead: "     ", hang: "       ")
      }
      wrap(Phrase.quoted(shown(row.words)), lead: "       ")
    }
    writeRest(found.count - selection.limit, "passage")
    let recorded = all.count - found.count
    if recorded > 0 {
      wrap(
        "... and \(Phrase.count(recorded, "passage")) of documents whose common origin is "
          + "recorded; --limit 0 shows \(recorded == 1 ? "it" : "them") too", lead: " ")
    }
  }

  /// The words of a passage; on a screen the first of them.
  private func shown(_ words: String) -> String {
    let line = Visible.line(words)
    return isWhole ? line : DisplayWidth.cut(line, to: 2 * (width - 7))
  }
}
