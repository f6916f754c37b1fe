import Provenance

/// Writes a contradiction report for a terminal, in ASCII signs, CJK in two columns: a screen, or
/// with no limit the whole of it.
public struct TextReport {
  /// Entries of each list where no limit is given: a screen.
  public static let screenLimit = 8

  let report: ContradictionReport
  let selection: ReportSelection
  let parts: ReportParts
  let origin: ReportOrigin
  let style: TerminalStyle
  let language: ReportLanguage
  let names: SourceNames
  let words: AssertionWords
  let texts: TextWords
  let sentences: RootSentences
  let evidenceSentences: EvidenceSentences
  var lines: [String] = []

  /// The report as UTF-8 text.
  /// - Complexity: O(n log n) in what is shown.
  public static func text(
    _ report: ContradictionReport, selection: ReportSelection, origin: ReportOrigin,
    style: TerminalStyle, language: ReportLanguage = .english
  ) -> [UInt8] {
    var text = TextReport(report, selection, origin, style, language)
    text.write()
    return Array((text.lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(
    _ report: ContradictionReport, _ selection: ReportSelection, _ origin: ReportOrigin,
    _ style: TerminalStyle, _ language: ReportLanguage
  ) {
    self.report = report
    self.language = language
    self.selection = selection
    parts = ReportParts(report, selection)
    self.style = style
    self.origin = origin
    names = SourceNames(report.graph)
    words = AssertionWords(report, names: names, language: language)
    texts = TextWords(report, names: names, language: language)
    sentences = RootSentences(report, names: names, words: words, language: language)
    evidenceSentences = EvidenceSentences(
      report, names: names, limit: selection.limit, language: language, escape: { $0 },
      quote: { "[\($0)]" })
  }

  /// A report of which only some parts are written, as on a screen.
  init(_ report: ContradictionReport, style: TerminalStyle) {
    self.init(
      report, ReportSelection(limit: TextReport.screenLimit),
      ReportOrigin(inputs: [], command: "", version: ""), style, .english)
  }

  var graph: ClaimGraph { report.graph }
  var width: Int { max(style.columns, 40) }
  /// Whether everything is shown; else the report is a screen.
  var isWhole: Bool { selection.limit == .max }

  private mutating func write() {
    writeHead()
    writeWithout()
    writeCarrier()
    writeRoots()
    let sides = independentSides
    let evidence = report.evidence(parts, sides: sides.prefix(selection.limit))
    writeSelfContradictions()
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
    if isWhole {
      writeMatrices()
      writeTimeline()
      writeClaims()
      writeFlags(evidence)
      writeTranslations(evidence)
      writeQuotes()
      writeSources()
      writeOrigin()
      writeFoot()
    } else {
      writeFlagCounts(evidence)
      writeFoot()
      writeWhatIsMissing(evidence)
    }
  }

  private mutating func writeHead() {
    lines += style.head(graph.records, inputs: origin.inputs, width: width, language: language)
    let counts = HeadSentences(report, language: language).counts(relations: .relations)
    let notes = readingNotes
    let end = notes.isEmpty ? "" : say(.semicolon)
    wrap(items: divided(counts, by: .listComma, end: end) + divided(notes, by: .comma))
  }

  /// What differs from the usual reading, if anything does.
  private var readingNotes: [String] {
    var notes: [String] = []
    if graph.options.reading == .ever { notes.append(say(.everythingEverSaid)) }
    if graph.options.minCertainty != .possible {
      let certainty = say(graph.options.minCertainty.message)
      notes.append(say(.relationsFrom, ["certainty": .words(certainty)]))
    }
    return notes
  }

  private mutating func writeCarrier() {
    let head = HeadSentences(report, language: language)
    guard let carrier = head.carrier(name: { names[$0] }) else { return }
    lines.append("")
    wrap(carrier, lead: " !  ")
  }

  private mutating func writeFoot() {
    let analysis = report.analysis
    let counts = ClaimStatus.allCases.compactMap { status -> String? in
      let count = analysis.count(of: status)
      guard count > 0 else { return nil }
      return say(
        .countOfStatus, ["count": .number(count), "status": .words(say(status.message))])
    }
    guard !counts.isEmpty else { return }
    lines.append("")
    wrap(
      say(
        selection.claims == nil ? .statusCounts : .statusCountsWhole,
        [
          "claims": .words(say(.claims, ["count": .number(graph.claims.count)])),
          "counts": .words(counts.joined(separator: say(.listComma))),
        ]))
    for kept in origin.checkpoints {
      wrap(
        say(
          .checkpointOf,
          [
            "file": .words(Visible.line(kept.file)), "checkpoint": .words(kept.checkpoint.text),
          ]))
    }
  }

  /// What of the whole report a screen has no room for.
  private mutating func writeWhatIsMissing(_ evidence: EvidenceFindings) {
    let hasNotes = selection.roots(of: report).contains {
      !sentences.mind(report.sides[$0.number - 1]).isEmpty
    }
    let sections: [(name: Message, isThere: Bool)] = [
      (.sectionNotes, hasNotes),
      (.sectionPassages, evidence.sharedPassages.contains(where: \.isRecorded)),
      (.sectionMatrix, !PositionMatrix.disputes(of: report, selection: selection).isEmpty),
      (.sectionTimeline, !TimelineEvent.events(of: report, parts).isEmpty),
      (.sectionClaims, graph.claims.count > 0), (.sectionFlags, !evidence.flags.isEmpty),
      (.sectionQuotes, graph.assertions.count > 0), (.sectionSources, graph.sources.count > 0),
    ]
    let missing = sections.filter(\.isThere).map { say($0.name) }
    guard !missing.isEmpty else { return }
    wrap(say(.limitAdds, ["sections": .words(language.list(missing))]))
  }

  // MARK: Lines

  /// A message in the language of the report.
  func say(_ message: Message, _ values: KeyValuePairs<String, MessageValue> = [:]) -> String {
    language.say(message, values)
  }

  /// The heading of a section, with a few words on what it lists.
  mutating func heading(_ message: Message, of explanation: Message? = nil) {
    lines.append("")
    let start = lines.count
    let text = say(message)
    wrap(
      explanation.map {
        say(.headingOf, ["heading": .words(text), "explanation": .words(say($0))])
      } ?? text, hang: "  ")
    if lines[start].hasPrefix(text) {
      lines[start] = style.paint(text, .strong) + lines[start].dropFirst(text.count)
    }
  }

  /// A text broken into lines, the first behind its sign, the others under the first.
  mutating func wrap(_ text: String, lead: String = "", hang: String? = nil) {
    let indent = DisplayWidth.of(lead)
    let hang = hang ?? String(repeating: " ", count: indent)
    let wrapped = DisplayWidth.wrapped(text, to: width - max(indent, hang.count))
    for (index, line) in wrapped.enumerated() { lines.append((index == 0 ? lead : hang) + line) }
  }

  /// Items one after another, each with what divides it from the next; one that has no room at the
  /// end of a line goes to the next as a whole, so that no number is torn from what it counts.
  mutating func wrap(items: [String], lead: String = "") {
    let room = width - DisplayWidth.of(lead)
    var rows: [String] = []
    for item in items {
      // The blank behind a comma needs no room at the end of a line.
      let needed = DisplayWidth.of(item) - (item.last == " " ? 1 : 0)
      if let last = rows.last, DisplayWidth.of(last) + needed <= room {
        rows[rows.count - 1] += item
      } else {
        rows.append(item)
      }
    }
    let hang = String(repeating: " ", count: DisplayWidth.of(lead))
    for (index, row) in rows.enumerated() { wrap(row, lead: index == 0 ? lead : hang) }
  }

  /// Items with what divides them, and what stands behind the last.
  func divided(_ items: [String], by message: Message, end: String = "") -> [String] {
    items.enumerated().map { $1 + ($0 + 1 < items.count ? say(message) : end) }
  }

  /// That so many more are left out; nothing where none are.
  mutating func writeRest(_ count: Int, _ items: Message, indent: String = " ") {
    guard count > 0 else { return }
    let items = say(items, ["count": .number(count)])
    wrap(say(.rest, ["items": .words(items)]), lead: indent)
  }
}
