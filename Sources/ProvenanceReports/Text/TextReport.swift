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
    style: TerminalStyle
  ) -> [UInt8] {
    var text = TextReport(report, selection, origin, style)
    text.write()
    return Array((text.lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(
    _ report: ContradictionReport, _ selection: ReportSelection, _ origin: ReportOrigin,
    _ style: TerminalStyle
  ) {
    self.report = report
    self.selection = selection
    parts = ReportParts(report, selection)
    self.style = style
    self.origin = origin
    names = SourceNames(report.graph)
    words = AssertionWords(report, names: names)
    texts = TextWords(report, names: names)
    sentences = RootSentences(report, names: names, words: words)
    evidenceSentences = EvidenceSentences(
      report, names: names, limit: selection.limit, escape: { $0 }, quote: { "[\($0)]" })
  }

  var graph: ClaimGraph { report.graph }
  var width: Int { max(style.columns, 40) }
  /// Whether everything is shown; else the report is a screen.
  var isWhole: Bool { selection.limit == .max }

  private mutating func write() {
    writeHead()
    writeCarrier()
    writeRoots()
    let sides = independentSides
    let evidence = report.evidence(parts, sides: sides.prefix(selection.limit))
    writeSelfContradictions()
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
    lines += style.head(graph.records, inputs: origin.inputs, width: width)
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

  private mutating func writeFoot() {
    let analysis = report.analysis
    let counts = ClaimStatus.allCases.compactMap { status -> String? in
      let count = analysis.count(of: status)
      return count == 0 ? nil : "\(count) \(status.rawValue)"
    }
    guard !counts.isEmpty else { return }
    lines.append("")
    wrap(
      "\(Phrase.count(graph.claims.count, "claim"))"
        + (selection.claims == nil ? "" : " in the whole case")
        + ": \(counts.joined(separator: ", ")). "
        + "This report says who says what, not what is true.")
  }

  /// What of the whole report a screen has no room for.
  private mutating func writeWhatIsMissing(_ evidence: EvidenceFindings) {
    let hasNotes = selection.roots(of: report).contains {
      !sentences.mind(report.sides[$0.number - 1]).isEmpty
    }
    let sections: [(name: String, isThere: Bool)] = [
      ("notes", hasNotes),
      ("shared passages", evidence.sharedPassages.contains(where: \.isRecorded)),
      ("matrix", !PositionMatrix.disputes(of: report, selection: selection).isEmpty),
      ("timeline", !TimelineEvent.events(of: report, parts).isEmpty),
      ("all claims", graph.claims.count > 0), ("flags", !evidence.flags.isEmpty),
      ("quotes", graph.assertions.count > 0), ("sources", graph.sources.count > 0),
    ]
    let missing = sections.filter(\.isThere).map(\.name)
    guard !missing.isEmpty else { return }
    wrap("--limit 0 adds \(Phrase.list(missing)).")
  }

  // MARK: Lines

  /// The heading of a section, with a few words on what it lists.
  mutating func heading(_ text: String, of explanation: String = "") {
    lines.append("")
    let start = lines.count
    wrap(explanation.isEmpty ? text : "\(text): \(explanation)", hang: "  ")
    if lines[start].hasPrefix(text) {
      lines[start] = style.paint(text, .strong) + lines[start].dropFirst(text.count)
    }
  }

  /// A text broken into lines, the first behind its sign, the others under the first.
  mutating func wrap(_ text: String, lead: String = "", hang: String? = nil) {
    let hang = hang ?? String(repeating: " ", count: lead.count)
    let wrapped = DisplayWidth.wrapped(text, to: width - max(lead.count, hang.count))
    for (index, line) in wrapped.enumerated() { lines.append((index == 0 ? lead : hang) + line) }
  }

  /// That so many more are left out; nothing where none are.
  mutating func writeRest(_ count: Int, _ noun: String, indent: String = " ") {
    guard count > 0 else { return }
    wrap("... and \(Phrase.count(count, "more " + noun)); --limit 0 shows all", lead: indent)
  }
}
