import Provenance

extension TextReport {
  /// Who took another position or gave a newer answer: the words before, and the words now.
  mutating func writeChanges() {
    let changes = parts.positionChanges
    guard !changes.isEmpty else { return }
    heading(.changesHeading)
    for change in changes.prefix(selection.limit) {
      wrap(evidenceSentences.change(change), lead: "  ~  ")
      for moment in evidenceSentences.moments(of: change) {
        wrap(moment, lead: "       ", hang: "         ")
      }
    }
    writeRest(changes.count - selection.limit, .moreChanges)
  }
}
