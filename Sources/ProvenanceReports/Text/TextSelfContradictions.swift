import Provenance

extension TextReport {
  /// Sources that say two things at once which cannot both be right.
  mutating func writeSelfContradictions() {
    let (shown, total) = parts.selfContradictions(limit: selection.limit)
    guard total > 0 else { return }
    lines += ["", style.paint(say(.selfContradictions, ["count": .number(total)]), .strong)]
    for own in shown {
      wrap(evidenceSentences.selfContradiction(own), lead: "  >< ")
      if isWhole { writeSteps(own.pair.path) }
      for note in [own.pair.a, own.pair.b].flatMap(sentences.textNotes(on:)) {
        wrap("\(evidenceSentences.number(note.assertion)) \(note.text)", lead: "     " + say(.mind))
      }
    }
    writeRest(total - shown.count, .moreSelfContradictions)
  }

  /// Claims whose relations lead to their own negation, or back from it.
  mutating func writeInconsistencies() {
    let claims = parts.inconsistentClaims
    guard !claims.isEmpty else { return }
    lines.append("")
    let ids = evidenceSentences.list(claims) { Visible.line(graph.claim($0).id) }
    wrap(
      say(.inconsistent, ["ids": .words(ids)]), lead: " !  ")
    guard isWhole else { return }
    for claim in claims {
      wrap(Visible.line(graph.claim(claim).text), lead: "  !  ")
      for path in graph.inconsistency(of: claim).paths { writeSteps(path) }
    }
  }

  private mutating func writeSteps(_ path: [PathStep]) {
    for step in path { wrap(sentences.step(step), lead: "       " + say(.why)) }
  }
}
