import Provenance

extension TextReport {
  /// Every root with its sides beside each other, and why they cannot both be right.
  mutating func writeRoots() {
    let total = selection.rootCount(of: report)
    let shown = selection.roots(of: report)
    lines.append("")
    guard total > 0 else {
      lines.append(selection.claims == nil ? "No contradictions." : "No contradictions there.")
      return
    }
    lines.append(style.paint(rootCounts, .strong))
    for root in shown { write(root) }
    writeRest(total - shown.count, "contradiction")
  }

  private var rootCounts: String {
    let tensions = report.contradictions.count { $0.severity == .tension }
    let contradictions = report.contradictions.count - tensions
    let parts = [
      contradictions > 0 || tensions == 0 ? Phrase.count(contradictions, "contradiction") : nil,
      tensions > 0 ? Phrase.count(tensions, "tension") : nil,
    ].compactMap { $0 }
    let of = selection.claims == nil ? "" : " in the whole case; shown are those asked for"
    return parts.joined(separator: ", ") + of
  }

  private mutating func write(_ root: Contradiction) {
    let sides = report.sides[root.number - 1]
    let table = SideTable(width: width - 5)
    lines.append("")
    let label = DisplayWidth.padded(root.id, to: 3)
    let color: TerminalStyle.Role = root.severity == .contradiction ? .strong : .faint
    let severity = style.paint(root.severity.rawValue, color)
    let kind =
      switch root.kind {
      case .direct: ""
      case .question: ", by values"
      case .relation: ", by a relation"
      case .path: ", by a path"
      }
    lines.append(" \(label) \(severity)\(kind)")
    if isWhole {
      let claims = evidenceSentences.list(root.claims) { Visible.line(graph.claim($0).id) }
      wrap(
        "\(sentences.pairs(root)); \(root.claims.count == 1 ? "claim" : "claims"): \(claims)",
        lead: "     ")
    }
    switch root.kind {
    case .direct: wrap(Phrase.sentence(sentences.title(root, sides)), lead: "     ")
    case .question: wrap(sentences.title(root, sides), lead: "     ")
    case .relation, .path: break
    }
    // Two sides stand beside each other; of several answers each two.
    let blocks = sides.sides.prefix(selection.limit).map { block($0, of: root) }
    for index in stride(from: 0, to: blocks.count, by: 2) {
      let second = index + 1 < blocks.count ? blocks[index + 1] : []
      lines += table.lines(blocks[index], second).map { "     " + $0 }
    }
    let leftOut = sides.leftOut(limit: selection.limit)
    writeRest(leftOut.sides, "answer", indent: "     ")
    writeRest(leftOut.assertions, "assertion", indent: "     ")
    writeWhy(root, sides)
    writeMind(sides)
  }

  /// A side under its heading: the value, the claim, or nothing where the root has one claim.
  private func block(_ side: RootSides.Side, of root: Contradiction) -> [SideTable.Cell] {
    let members = cells(side.members.prefix(selection.limit), sign: side.literal)
    switch root.kind {
    case .direct: return members
    case .question: return [SideTable.Cell(sentences.answer(side.literal))] + members
    case .relation, .path:
      let text = Visible.line(graph.claim(side.literal.claim).text)
      return [SideTable.Cell(side.literal.isNegated ? "Not so: \(text)" : text)] + members
    }
  }

  private func cells(
    _ members: ArraySlice<RootSides.Member>, sign literal: Literal
  ) -> [SideTable.Cell] {
    members.map { member in
      let parts = [words.holder(of: member.assertion)] + words.qualifiers(of: member.assertion)
      let steps = words.steps(member.path).map { "; \($0)" } ?? ""
      let plain = literal.isNegated ? "-" : "+"
      let sign = member.path.isEmpty ? plain : "(\(plain))"
      return SideTable.Cell(
        "\(sign) " + parts.joined(separator: ", ") + steps,
        number: report.quotes.number(of: member.assertion), hang: sign.count + 1)
    }
  }

  /// The relations that make a root a contradiction, with their reasons.
  ///
  /// The whole report names every relation; so does a screen where the claims between the two sides
  /// stand nowhere else.
  private mutating func writeWhy(_ root: Contradiction, _ sides: RootSides) {
    let steps = isWhole ? sentences.steps(root, sides) : sentences.reasons(root)
    let isFull = isWhole || root.kind == .path
    for step in steps.prefix(selection.limit) {
      wrap(isFull ? sentences.step(step) : why(step), lead: "     why: ", hang: "          ")
    }
    writeRest(steps.count - selection.limit, "step", indent: "     ")
  }

  private func why(_ step: PathStep) -> String {
    guard let relation = step.relation.map(graph.relation) else { return sentences.computed(step) }
    let reason = relation.reason.map { ": " + Visible.line($0) } ?? ""
    return "\(relation.kind.rawValue), \(relation.certainty.rawValue)\(reason)"
  }

  /// What to know before using a root: on a screen, that an attribution is denied, and what is
  /// wrong with its quotes.
  private mutating func writeMind(_ sides: RootSides) {
    let notes =
      isWhole
      ? sentences.mind(sides).map { "\(evidenceSentences.number($0.assertion)) \($0.text)" }
      : sentences.denials(sides).map { evidenceSentences.denial(of: $0.assertion, by: $0.deniedBy) }
        + sentences.textNotes(sides).map { "\(evidenceSentences.number($0.assertion)) \($0.text)" }
    for note in notes.prefix(selection.limit) { wrap(note, lead: "     mind: ") }
    writeRest(notes.count - selection.limit, "note", indent: "     ")
  }
}
