import Provenance

/// Writes a contradiction report as Markdown, for GitHub and CommonMark: the whole of it.
public struct MarkdownReport {
  let report: ContradictionReport
  let selection: ReportSelection
  let parts: ReportParts
  let origin: ReportOrigin
  let language: ReportLanguage
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
    origin: ReportOrigin, language: ReportLanguage = .english
  ) -> [UInt8] {
    var markdown = MarkdownReport(report, selection, origin, language)
    markdown.write()
    return Array((markdown.lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(
    _ report: ContradictionReport, _ selection: ReportSelection, _ origin: ReportOrigin,
    _ language: ReportLanguage
  ) {
    self.report = report
    self.language = language
    self.selection = selection
    parts = ReportParts(report, selection)
    self.origin = origin
    names = SourceNames(report.graph)
    words = AssertionWords(report, names: names, language: language)
    texts = TextWords(report, names: names, language: language)
    sentences = RootSentences(report, names: names, words: words, language: language)
    evidenceSentences = EvidenceSentences(
      report, names: names, limit: selection.limit, language: language,
      escape: MarkdownText.escaped
    ) {
      "[[\($0)]](#q\($0))"
    }
  }

  private mutating func write() {
    writeHead()
    let without = WithoutSentences(
      report, limit: selection.limit, language: language, escape: escaped)
    writeWithoutHead(without)
    writeWithout(without)
    writeInShort()
    for root in selection.roots(of: report) { write(root) }
    writeSelfContradictions()
    let sides = parts.contestedSides
    let evidence = report.evidence(parts, sides: sides.prefix(selection.limit))
    writeDisputes(evidence)
    writeMisquotes(evidence)
    writeInconsistencies()
    writeReviews()
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
    lines.append("# \(escaped(report.title(in: language)))")
    let head = HeadSentences(report, language: language)
    let counts = head.counts(relations: .relationsBetweenClaims)
    paragraph(say(.reportHead, ["counts": .words(counts.joined(separator: say(.listComma)))]))
    lines.append(
      say(
        graph.options.reading == .latest ? .readingLatest : .readingEver,
        ["certainty": "*\(say(graph.options.minCertainty.message))*"]))
    let carrier = head.carrier(.oneCarrierInMarkdown, .oneCarrierMeansInMarkdown) { source in
      escaped(names[source])
    }
    if let carrier { paragraph("> " + carrier) }
  }

  private mutating func writeInShort() {
    let total = selection.rootCount(of: report)
    heading(.inShort)
    guard total > 0 else {
      return paragraph(say(.nobodyContradicts))
    }
    let roots = selection.roots(of: report)
    lines.append("")
    for root in roots {
      let severity = say(root.severity == .contradiction ? .contradiction : .tension)
      let sides = report.sides[root.number - 1]
      lines.append(
        "- "
          + say(
            .rootInShort,
            [
              "severity": .words(Phrase.capitalized(severity)),
              "root": "[\(root.id)](#\(root.id))",
              "title": .words(language.sentence(title(of: root))),
              "who": .words(
                escaped(sentences.whoStandsWhere(root, sides, limit: selection.limit))),
            ]))
    }
    rest(total - roots.count, .moreContradictions)
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
    rest(leftOut.sides, .moreAnswerCount)
    rest(leftOut.assertions, .moreAssertions)
    paragraph(
      say(
        root.severity == .contradiction ? .whyContradictionLead : .whyTensionLead,
        ["why": .words(escaped(sentences.why(root)))]))
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
    return MarkdownText.table([say(.answerColumn), say(.whoSaysSoColumn)], rows)
  }

  private mutating func writeStanding(of root: Contradiction) {
    let kind: Message =
      switch root.kind {
      case .direct: .direct
      case .question: .byValuesKind
      case .relation: .byARelationKind
      case .path: .byAPathKind
      }
    let severity = say(root.severity == .contradiction ? .contradiction : .tension)
    let claims = evidenceSentences.list(root.claims) { MarkdownText.code(graph.claim($0).id) }
    paragraph(
      say(
        .rootStanding,
        [
          "severity": .words(Phrase.capitalized(severity)), "kind": .words(say(kind)),
          "pairs": .words(sentences.pairs(root)), "count": .number(root.claims.count),
          "claims": .words(claims),
        ]))
  }

  private func columns(of root: Contradiction, _ sides: RootSides) -> [String] {
    guard root.kind != .direct else { return [say(.forColumn), say(.againstColumn)] }
    return [sides.firstLiteral, sides.secondLiteral].map { escaped(sentences.literal($0)) }
  }

  /// A holder with its words, and how they come to stand on this side.
  private func member(_ member: RootSides.Member) -> String {
    var text = "**\(escaped(words.holder(of: member.assertion)))**"
    let qualifiers = words.qualifiers(of: member.assertion)
    if !qualifiers.isEmpty {
      text += say(
        .bracketed, ["words": .words(escaped(qualifiers.joined(separator: say(.comma))))])
    }
    if let quoted = graph.assertion(member.assertion).evidence.compactMap({
      $0.quoted(in: language)
    }).first {
      text += say(.colon) + language.quoted(escaped(quoted))
    }
    text += " \(quote(member.assertion))"
    if let steps = words.steps(member.path) {
      let held = member.path[0].from
      text += "<br>*\(escaped(sentences.literal(held)))\(say(.colon))\(escaped(steps))*"
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
    rest(steps.count - selection.limit, .moreSteps)
  }

  private mutating func writeMind(_ sides: RootSides) {
    let notes = sentences.mind(sides)
    guard !notes.isEmpty else { return }
    paragraph(say(.mindLead))
    lines.append("")
    for note in notes.prefix(selection.limit) {
      lines.append("- \(quote(note.assertion)) \(escaped(note.text))")
    }
    rest(notes.count - selection.limit, .moreNotes)
  }

  // MARK: Lines

  func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

  /// The number of an assertion, as a link to its words.
  func quote(_ assertion: Int) -> String {
    let number = report.quotes.number(of: assertion)
    return "[[\(number)]](#q\(number))"
  }

  /// A message in the language of the report.
  func say(_ message: Message, _ values: KeyValuePairs<String, MessageValue> = [:]) -> String {
    language.say(message, values)
  }

  mutating func heading(_ message: Message) { lines += ["", "## \(say(message))"] }

  mutating func paragraph(_ text: String) { lines += ["", text] }

  mutating func rest(_ count: Int, _ items: Message) {
    guard count > 0 else { return }
    let items = say(items, ["count": .number(count)])
    paragraph(say(.restInMarkdown, ["items": .words(items)]))
  }
}
