import Provenance

extension TextReport {
  /// What two sources or more hold, in so many words or because it follows.
  mutating func writeAgreements() {
    let agreements = AgreementList(report, parts)
    guard !agreements.listed.isEmpty || !agreements.shutOut.isEmpty else { return }
    heading(.agreementHeading, of: .agreementOf)
    var search = CommitmentSearch(graph)
    for literal in agreements.listed.prefix(selection.limit) {
      wrap(
        Visible.line(graph.claim(literal.claim).text), lead: literal.isNegated ? "  -  " : "  +  ")
      wrap(who(search.commitments(to: literal), literal), lead: "       ")
    }
    writeRest(agreements.listed.count - selection.limit, .moreAgreements)
    if !agreements.shutOut.isEmpty {
      let sentence = evidenceSentences.shutOut(agreements) { Visible.line($0) }
      wrap(sentence, lead: agreements.listed.isEmpty ? "  " : " ")
    }
  }

  /// Who says so, and from whose words it follows.
  private func who(_ commitments: [DerivedCommitment], _ literal: Literal) -> String {
    func list(_ commitments: [DerivedCommitment]) -> String {
      evidenceSentences.list(commitments) {
        "\(names[$0.source]) \(evidenceSentences.number($0.assertion))"
      }
    }
    let direct = commitments.filter(\.path.isEmpty)
    let derived = commitments.filter { !$0.path.isEmpty }
    let parts = [
      direct.isEmpty
        ? nil : say(literal.isNegated ? .deniedBy : .heldBy, ["who": .words(list(direct))]),
      derived.isEmpty
        ? nil
        : say(
          literal.isNegated ? .denialFollowsFrom : .followsFrom, ["who": .words(list(derived))]),
    ]
    return parts.compactMap { $0 }.joined(separator: say(.semicolon))
  }
}
