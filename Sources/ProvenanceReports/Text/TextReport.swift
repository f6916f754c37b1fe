import Provenance

/// Writes a contradiction report for a terminal: a screen, in ASCII signs, CJK in two columns.
public struct TextReport {
  /// Entries of each list where no limit is given: a screen.
  public static let screenLimit = 8

  let report: ContradictionReport
  let selection: ReportSelection
  private let style: TerminalStyle
  private let inputs: [String]
  let names: SourceNames
  let words: AssertionWords
  let sentences: RootSentences
  let evidenceSentences: EvidenceSentences
  var lines: [String] = []

  /// The report as UTF-8 text; `inputs` names the files that the case was read from.
  /// - Complexity: O(n log n) in what is shown.
  public static func text(
    _ report: ContradictionReport, selection: ReportSelection, inputs: [String],
    style: TerminalStyle
  ) -> [UInt8] {
    var text = TextReport(report, selection, inputs, style)
    text.write()
    return Array((text.lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(
    _ report: ContradictionReport, _ selection: ReportSelection, _ inputs: [String],
    _ style: TerminalStyle
  ) {
    self.report = report
    self.selection = selection
    self.style = style
    self.inputs = inputs
    names = SourceNames(report.graph)
    words = AssertionWords(report, names: names)
    sentences = RootSentences(report, names: names, words: words)
    evidenceSentences = EvidenceSentences(report, names: names, escape: { $0 }) { "[\($0)]" }
  }

  private var graph: ClaimGraph { report.graph }
  private var width: Int { max(style.columns, 40) }

  private mutating func write() {
    writeHead()
    writeCarrier()
    writeRoots()
    let evidence = report.evidence(limit: .max)
    writeSelfContradictions()
    writeDisputes(evidence)
    writeInconsistencies()
    writeScopeSplits(evidence)
    writeAgreements()
    writeIndependence(evidence)
    writeChanges()
    writeCircles(evidence)
    writeOriginals(evidence)
    writeFlags(evidence)
    writeFoot()
  }

  private mutating func writeHead() {
    let file = inputs.map { Visible.text($0) }.joined(separator: " ")
    let title = Visible.line(report.title)
    let gap = width - DisplayWidth.of(title) - DisplayWidth.of(file)
    if gap >= 2 {
      lines.append(style.paint(title, .strong) + String(repeating: " ", count: gap) + file)
    } else {
      lines += DisplayWidth.wrapped(title, to: width).map { style.paint($0, .strong) }
      lines.append(DisplayWidth.cut(file, to: width))
    }
    let records = graph.records
    let counts = [
      Phrase.count(records.documents.count, "document"),
      Phrase.count(records.sources.count, "source"),
      Phrase.count(records.claims.count, "claim"),
      Phrase.count(records.assertions.count, "assertion"),
      Phrase.count(records.relations.count, "relation"),
    ]
    wrap(counts.joined(separator: ", ") + readingNote)
  }

  /// What differs from the usual reading, if anything does.
  private var readingNote: String {
    var notes: [String] = []
    if graph.options.reading == .ever { notes.append("everything ever said") }
    if graph.options.minCertainty != .possible {
      notes.append("relations from \(graph.options.minCertainty.rawValue) up")
    }
    return notes.isEmpty ? "" : "; " + notes.joined(separator: ", ")
  }

  private mutating func writeCarrier() {
    guard let carrier = report.singleCarrier else { return }
    lines.append("")
    let count = carrier.assertionCount
    let documents = Phrase.countInWords(carrier.documents.count, "document")
    wrap(
      "One carrier. All \(count) assertions come through \(documents) of "
        + "\(Phrase.sentence(names[carrier.source])) "
        + "Nothing here has a second, independent carrier.", lead: " !  ")
  }

  private mutating func writeRoots() {
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
    switch root.kind {
    case .direct: wrap(Phrase.sentence(sentences.title(root, sides)), lead: "     ")
    case .question: wrap(sentences.title(root, sides), lead: "     ")
    case .relation, .path: break
    }
    // Two sides stand beside each other; of several answers each two.
    let blocks = sides.sides.map { block($0, of: root) }
    for index in stride(from: 0, to: blocks.count, by: 2) {
      let second = index + 1 < blocks.count ? blocks[index + 1] : []
      lines += table.lines(blocks[index], second).map { "     " + $0 }
    }
    writeRest(
      sides.sides.reduce(0) { $0 + max(0, $1.members.count - selection.limit) }, "assertion",
      indent: "     ")
    writeWhy(root)
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
  private mutating func writeWhy(_ root: Contradiction) {
    let steps = sentences.reasons(root)
    for step in steps.prefix(selection.limit) {
      wrap(why(step), lead: "     why: ", hang: "          ")
    }
    writeRest(steps.count - selection.limit, "step", indent: "     ")
  }

  private func why(_ step: PathStep) -> String {
    guard let relation = step.relation.map(graph.relation) else { return sentences.computed(step) }
    let reason = relation.reason.map { ": " + Visible.line($0) } ?? ""
    return "\(relation.kind.rawValue), \(relation.certainty.rawValue)\(reason)"
  }

  private mutating func writeSelfContradictions() {
    let total = report.analysis.selfContradictionCount
    guard total > 0 else { return }
    lines += ["", style.paint(Phrase.count(total, "self-contradiction"), .strong)]
    let shown = report.analysis.selfContradictions(limit: selection.limit)
    for own in shown {
      let numbers = [own.pair.a, own.pair.b].map { "[\(report.quotes.number(of: $0))]" }
      let claims = [own.pair.a, own.pair.b].compactMap { graph.assertion($0).claim }
      let texts = claims.compactMap(graph.claimNumber).map {
        Visible.line(Phrase.withoutStop(graph.claim($0).text))
      }
      let about = texts.first == texts.last ? Array(texts.prefix(1)) : texts
      wrap(
        "\(names.capitalized(own.source)) \(numbers[0]) against \(numbers[1]): "
          + about.joined(separator: " >< "), lead: " >< ", hang: "    ")
    }
    writeRest(total - shown.count, "self-contradiction")
  }

  private mutating func writeInconsistencies() {
    let claims = report.analysis.inconsistentClaims
    guard !claims.isEmpty else { return }
    lines.append("")
    let ids = claims.prefix(selection.limit).map { Visible.line(graph.claim($0).id) }
    let rest = claims.count > ids.count ? " and \(claims.count - ids.count) more" : ""
    wrap(
      "The relations cannot all be right: they lead from a claim to its negation, or back, at "
        + ids.joined(separator: ", ") + rest + ".", lead: " !  ")
  }

  private mutating func writeAgreements() {
    let agreements = report.agreements
    guard !agreements.isEmpty else { return }
    lines += ["", style.paint("Agreement", .strong) + ": two sources or more"]
    for literal in agreements.prefix(selection.limit) {
      let sources = graph.committedSources(to: literal)
      let shown = sources.prefix(selection.limit).map { names[$0] }
      let rest = sources.count - shown.count
      let holders = Phrase.list(shown + (rest > 0 ? ["\(rest) more"] : []))
      let text = Visible.line(graph.claim(literal.claim).text)
      wrap(text, lead: literal.isNegated ? "  -  " : "  +  ")
      wrap((literal.isNegated ? "denied by " : "held by ") + holders, lead: "       ")
    }
    writeRest(agreements.count - selection.limit, "agreement")
  }

  private mutating func writeFoot() {
    let analysis = report.analysis
    let parts = ClaimStatus.allCases.compactMap { status -> String? in
      let count = analysis.count(of: status)
      return count == 0 ? nil : "\(count) \(status.rawValue)"
    }
    guard !parts.isEmpty else { return }
    lines.append("")
    wrap(
      "\(Phrase.count(graph.claims.count, "claim")): \(parts.joined(separator: ", ")). "
        + "This report says who says what, not what is true.")
  }

  // MARK: Lines

  mutating func wrap(_ text: String, lead: String = "", hang: String? = nil) {
    let hang = hang ?? String(repeating: " ", count: lead.count)
    let wrapped = DisplayWidth.wrapped(text, to: width - lead.count)
    for (index, line) in wrapped.enumerated() { lines.append((index == 0 ? lead : hang) + line) }
  }

  mutating func writeRest(_ count: Int, _ noun: String, indent: String = " ") {
    guard count > 0 else { return }
    wrap("... and \(Phrase.count(count, "more " + noun)); --limit 0 shows all", lead: indent)
  }
}
