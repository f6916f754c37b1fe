import Provenance

extension TextReport {
  /// Every root with its sides beside each other, and why they cannot both be right.
  mutating func writeRoots() {
    let total = selection.rootCount(of: report)
    let shown = selection.roots(of: report)
    lines.append("")
    guard total > 0 else {
      lines.append(say(selection.claims == nil ? .noContradictions : .noContradictionsThere))
      return
    }
    lines.append(style.paint(rootCounts, .strong))
    for root in shown { write(root) }
    writeRest(total - shown.count, .moreContradictions)
  }

  private var rootCounts: String {
    let tensions = report.contradictions.count { $0.severity == .tension }
    let contradictions = report.contradictions.count - tensions
    let parts = [
      contradictions > 0 || tensions == 0
        ? say(.contradictions, ["count": .number(contradictions)]) : nil,
      tensions > 0 ? say(.tensions, ["count": .number(tensions)]) : nil,
    ].compactMap { $0 }
    let counts = parts.joined(separator: say(.comma))
    return selection.claims == nil ? counts : say(.shownAreThose, ["counts": .words(counts)])
  }

  /// Some roots as the report shows them.
  static func lines(
    of roots: [Contradiction], in report: ContradictionReport, style: TerminalStyle
  ) -> [String] {
    var text = TextReport(report, style: style)
    for root in roots { text.write(root) }
    return text.lines
  }

  private mutating func write(_ root: Contradiction) {
    let sides = report.sides[root.number - 1]
    let table = SideTable(width: width - 5)
    lines.append("")
    let label = DisplayWidth.padded(root.id, to: 3)
    let color: TerminalStyle.Role = root.severity == .contradiction ? .strong : .faint
    let severity = style.paint(
      say(root.severity == .contradiction ? .contradiction : .tension), color)
    let kind: Message? =
      switch root.kind {
      case .direct: nil
      case .question: .byValues
      case .relation: .byARelation
      case .path: .byAPath
      }
    lines.append(
      " \(label) " + (kind.map { say($0, ["severity": .words(severity)]) } ?? severity))
    if isWhole {
      let claims = evidenceSentences.list(root.claims) { Visible.line(graph.claim($0).id) }
      wrap(
        say(
          .pairsAndClaims,
          [
            "pairs": .words(sentences.pairs(root)), "count": .number(root.claims.count),
            "claims": .words(claims),
          ]), lead: "     ")
    }
    switch root.kind {
    case .direct: wrap(language.sentence(sentences.title(root, sides)), lead: "     ")
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
    writeRest(leftOut.sides, .moreAnswerCount, indent: "     ")
    writeRest(leftOut.assertions, .moreAssertions, indent: "     ")
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
      return [
        SideTable.Cell(
          side.literal.isNegated ? say(.notSo, ["claim": .words(text)]) : text)
      ] + members
    }
  }

  private func cells(
    _ members: ArraySlice<RootSides.Member>, sign literal: Literal
  ) -> [SideTable.Cell] {
    members.map { member in
      let parts = [words.holder(of: member.assertion)] + words.qualifiers(of: member.assertion)
      let steps = words.steps(member.path).map { say(.semicolon) + $0 } ?? ""
      let plain = literal.isNegated ? "-" : "+"
      let sign = member.path.isEmpty ? plain : "(\(plain))"
      return SideTable.Cell(
        "\(sign) " + parts.joined(separator: say(.comma)) + steps,
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
      wrap(isFull ? sentences.step(step) : why(step), lead: "     " + say(.why))
    }
    writeRest(steps.count - selection.limit, .moreSteps, indent: "     ")
  }

  private func why(_ step: PathStep) -> String {
    guard let relation = step.relation.map(graph.relation) else { return sentences.computed(step) }
    return say(
      relation.reason == nil ? .kindAndCertainty : .kindAndReason,
      [
        "kind": .words(say(relation.kind.message)),
        "certainty": .words(say(relation.certainty.message)),
        "reason": .words(Visible.line(relation.reason ?? "")),
      ])
  }

  /// What to know before using a root: on a screen, that an attribution is denied, and what is
  /// wrong with its quotes.
  private mutating func writeMind(_ sides: RootSides) {
    let notes =
      isWhole
      ? sentences.mind(sides).map { "\(evidenceSentences.number($0.assertion)) \($0.text)" }
      : sentences.denials(sides).map { evidenceSentences.denial(of: $0.assertion, by: $0.deniedBy) }
        + sentences.textNotes(sides).map { "\(evidenceSentences.number($0.assertion)) \($0.text)" }
    for note in notes.prefix(selection.limit) { wrap(note, lead: "     " + say(.mind)) }
    writeRest(notes.count - selection.limit, .moreNotes, indent: "     ")
  }
}
