import Provenance

/// Writes a contradiction report as Markdown, for GitHub and CommonMark: the whole of it.
public struct MarkdownReport {
  let report: ContradictionReport
  let selection: ReportSelection
  let parts: ReportParts
  let origin: ReportOrigin
  let names: SourceNames
  let words: AssertionWords
  let texts: TextWords
  let sentences: RootSentences
  let evidenceSentences: EvidenceSentences
  var lines: [String] = []
  var graph: ClaimGraph { report.graph }

  /// The report as UTF-8 text.
  /// - Complexity: O(n log n) in what is listed.
  public static func text(
    _ report: ContradictionReport, selection: ReportSelection = ReportSelection(),
    origin: ReportOrigin
  ) -> [UInt8] {
    var markdown = MarkdownReport(report, selection, origin)
    markdown.write()
    return Array((markdown.lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(
    _ report: ContradictionReport, _ selection: ReportSelection, _ origin: ReportOrigin
  ) {
    self.report = report
    self.selection = selection
    parts = ReportParts(report, selection)
    self.origin = origin
    names = SourceNames(report.graph)
    words = AssertionWords(report, names: names)
    texts = TextWords(report, names: names)
    sentences = RootSentences(report, names: names, words: words)
    evidenceSentences = EvidenceSentences(
      report, names: names, limit: selection.limit, escape: MarkdownText.escaped
    ) {
      "[[\($0)]](#q\($0))"
    }
  }

  private mutating func write() {
    writeHead()
    writeInShort()
    for root in selection.roots(of: report) { write(root) }
    writeSelfContradictions()
    let sides = parts.contestedSides
    let evidence = report.evidence(parts, sides: sides.prefix(selection.limit))
    writeDisputes(evidence)
    writeMisquotes(evidence)
    writeInconsistencies()
    writeScopeSplits(evidence)
    writeAgreements()
    writeIndependence(evidence, of: sides.count)
    writeCopies(evidence)
    writeChanges()
    writeCircles(evidence)
    writeOriginals(evidence)
    writeMatrices()
    writeTimeline()
    writeClaims()
    writeFlags(evidence)
    writeTranslations(evidence)
    writeQuotes()
    writeSources()
    writeOrigin()
  }

  // MARK: Head

  private mutating func writeHead() {
    let records = graph.records
    lines.append("# \(escaped(report.title))")
    paragraph(
      "Contradiction report. "
        + [
          Phrase.count(records.documents.count, "document"),
          Phrase.count(records.sources.count, "source"),
          Phrase.count(records.claims.count, "claim"),
          Phrase.count(records.assertions.count, "assertion"),
          Phrase.count(records.relations.count, "relation") + " between claims",
        ].joined(separator: ", ") + ".")
    let reading =
      graph.options.reading == .latest
      ? "Current positions count" : "Everything ever said counts"
    lines.append(
      "\(reading); relations down to *\(graph.options.minCertainty.rawValue)* are used. "
        + "The report says who says what; it does not say what is true.")
    if let carrier = report.singleCarrier {
      paragraph(
        "> **One carrier.** All \(carrier.assertionCount) assertions reach us through "
          + "\(Phrase.countInWords(carrier.documents.count, "document")) of "
          + "\(Phrase.sentence(escaped(names[carrier.source]))) "
          + "No claim here has two independent carriers.")
    }
  }

  private mutating func writeInShort() {
    let total = selection.rootCount(of: report)
    heading("In short")
    guard total > 0 else {
      return paragraph("No two sources contradict each other here.")
    }
    let roots = selection.roots(of: report)
    lines.append("")
    for root in roots {
      let what = root.severity == .contradiction ? "Contradiction" : "Tension"
      let sides = report.sides[root.number - 1]
      lines.append(
        "- **\(what) [\(root.id)](#\(root.id)): \(Phrase.sentence(title(of: root)))** "
          + escaped(sentences.whoStandsWhere(root, sides, limit: selection.limit)))
    }
    rest(total - roots.count, "contradiction")
  }

  /// The claim of a root, its question, or its two claims against each other.
  private func title(of root: Contradiction) -> String {
    let title = sentences.title(root, report.sides[root.number - 1])
    return escaped(title).replacing(" &gt;&lt; ", with: " ✕ ")
  }

  // MARK: One root

  private mutating func write(_ root: Contradiction) {
    let sides = report.sides[root.number - 1]
    lines += ["", "## <a id=\"\(root.id)\"></a>\(root.id). \(title(of: root))"]
    writeStanding(of: root)
    lines.append("")
    lines += root.kind == .question ? answers(sides) : twoSides(root, sides)
    let leftOut = sides.leftOut(limit: selection.limit)
    rest(leftOut.sides, "answer")
    rest(leftOut.assertions, "assertion")
    let what = root.severity == .contradiction ? "a contradiction" : "a tension"
    paragraph("**Why this is \(what).** \(escaped(sentences.why(root)))")
    writeSteps(root, sides)
    writeMind(sides)
  }

  private func twoSides(_ root: Contradiction, _ sides: RootSides) -> [String] {
    let first = sides.first.prefix(selection.limit).map { member($0) }
    let second = sides.second.prefix(selection.limit).map { member($0) }
    let rows = (0..<max(first.count, second.count)).map { index in
      [index < first.count ? first[index] : "", index < second.count ? second[index] : ""]
    }
    return MarkdownText.table(columns(of: root, sides), rows)
  }

  private func answers(_ sides: RootSides) -> [String] {
    let rows = sides.sides.prefix(selection.limit).map { side in
      [
        "**\(escaped(sentences.answer(side.literal)))**<br>"
          + escaped(sentences.literal(side.literal)),
        side.members.prefix(selection.limit).map(member).joined(separator: "<br>"),
      ]
    }
    return MarkdownText.table(["Answer", "Who says so"], rows)
  }

  private mutating func writeStanding(of root: Contradiction) {
    let kind =
      switch root.kind {
      case .direct: "direct"
      case .question: "by values"
      case .relation: "by a relation"
      case .path: "by a path of relations"
      }
    let claims = evidenceSentences.list(root.claims) { MarkdownText.code(graph.claim($0).id) }
    paragraph(
      "\(Phrase.capitalized(root.severity.rawValue)), \(kind); \(sentences.pairs(root)). "
        + "\(root.claims.count == 1 ? "Claim" : "Claims"): \(claims).")
  }

  private func columns(of root: Contradiction, _ sides: RootSides) -> [String] {
    guard root.kind != .direct else { return ["For", "Against"] }
    return [sides.firstLiteral, sides.secondLiteral].map { escaped(sentences.literal($0)) }
  }

  /// A holder with its words, and how they come to stand on this side.
  private func member(_ member: RootSides.Member) -> String {
    var text = "**\(escaped(words.holder(of: member.assertion)))**"
    let qualifiers = words.qualifiers(of: member.assertion)
    if !qualifiers.isEmpty { text += " (\(escaped(qualifiers.joined(separator: ", "))))" }
    if let quoted = graph.assertion(member.assertion).evidence.compactMap(\.quoted).first {
      text += ": \"\(escaped(quoted))\""
    }
    text += " \(quote(member.assertion))"
    if let steps = words.steps(member.path) {
      let held = member.path[0].from
      text += "<br>*\(escaped(sentences.literal(held))): \(escaped(steps))*"
    }
    return text
  }

  private mutating func writeSteps(_ root: Contradiction, _ sides: RootSides) {
    let steps = sentences.steps(root, sides)
    guard !steps.isEmpty else { return }
    lines.append("")
    for step in steps.prefix(selection.limit) {
      lines.append("- \(escaped(sentences.step(step)))")
    }
    rest(steps.count - selection.limit, "step")
  }

  private mutating func writeMind(_ sides: RootSides) {
    let notes = sentences.mind(sides)
    guard !notes.isEmpty else { return }
    paragraph("**Mind.**")
    lines.append("")
    for note in notes.prefix(selection.limit) {
      lines.append("- \(quote(note.assertion)) \(escaped(note.text))")
    }
    rest(notes.count - selection.limit, "note")
  }

  // MARK: Lines

  func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

  /// The number of an assertion, as a link to its words.
  func quote(_ assertion: Int) -> String {
    let number = report.quotes.number(of: assertion)
    return "[[\(number)]](#q\(number))"
  }

  mutating func heading(_ text: String) { lines += ["", "## \(text)"] }

  mutating func paragraph(_ text: String) { lines += ["", text] }

  mutating func rest(_ count: Int, _ noun: String, plural: String? = nil) {
    guard count > 0 else { return }
    let more = Phrase.count(count, "more " + noun, plural: plural.map { "more " + $0 })
    paragraph("... and \(more); `--limit 0` shows all.")
  }
}
