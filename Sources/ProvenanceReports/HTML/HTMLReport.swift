import Provenance

/// Writes a contradiction report as one HTML file that opens anywhere: without a script, a request
/// or another file.
///
/// Which elements, attributes and links there are depends on the records, never on their texts.
/// The style is bound by its digest, so that the page can load and run nothing at all.
public struct HTMLReport: HTMLSections {
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
  /// What the evidence amounts to, for the sides that are shown.
  let evidence: EvidenceFindings
  /// Where the page leads to, where it is part of a site.
  let site: SiteLinks?
  /// The independence of the sides that are shown.
  let independence: [Literal: SideIndependence]
  /// The marks of quotes in the captured texts, by number of the document.
  let marks: [Int: [HTMLTextMarks.Mark]]
  /// The main part of the page, as far as it is written.
  var html = HTMLWriter()
  /// The sections that are written, for the contents.
  var contents: [HTMLSection] = []
  var graph: ClaimGraph { report.graph }

  /// Contradictions that are told in short: a screen.
  static let inShortLimit = 24
  /// The page itself, to which pictures in it link.
  static let samePage = ReportLink("")
  /// Entries of each list where no limit is given: what a browser shows without effort.
  public static let usualLimit = 1_000
  /// Contradictions that stand open with their pictures; the others can be opened.
  static let openRoots = 12

  /// What every page of this program has in its head.
  public static let generator = "<meta name=\"generator\" content=\"whosaid\">"

  /// The report as UTF-8 text.
  /// - Parameters:
  ///   - report: the report as data.
  ///   - selection: what of it is shown.
  ///   - origin: where the report comes from.
  ///   - caseBlock: the case itself as an element that no browser shows, from which it can be read
  ///     again; empty where it is left out.
  ///   - language: the language of the report's own words.
  /// - Complexity: O(n log n) in what is listed, beside the pictures.
  public static func text(
    _ report: ContradictionReport, selection: ReportSelection = ReportSelection(),
    origin: ReportOrigin, caseBlock: [UInt8] = [], language: ReportLanguage = .english
  ) -> [UInt8] {
    text(
      report, selection: selection, origin: origin, caseBlock: caseBlock, language: language,
      site: nil)
  }

  /// The same as a page of a site.
  static func text(
    _ report: ContradictionReport, selection: ReportSelection, origin: ReportOrigin,
    caseBlock: [UInt8], language: ReportLanguage, site: SiteLinks?
  ) -> [UInt8] {
    var html = HTMLReport(report, selection, origin, language, site)
    return html.page(caseBlock)
  }

  private init(
    _ report: ContradictionReport, _ selection: ReportSelection, _ origin: ReportOrigin,
    _ language: ReportLanguage, _ site: SiteLinks?
  ) {
    self.site = site
    self.report = report
    self.selection = selection
    self.origin = origin
    self.language = language
    let parts = ReportParts(report, selection)
    self.parts = parts
    names = SourceNames(report.graph)
    words = AssertionWords(report, names: names, language: language)
    texts = TextWords(report, names: names, language: language)
    sentences = RootSentences(report, names: names, words: words, language: language)
    evidenceSentences = EvidenceSentences(
      report, names: names, limit: selection.innerLimit, language: language,
      escape: HTMLText.escaped, quote: HTMLReport.quoteLink)
    evidence = report.evidence(parts, sides: parts.contestedSides.prefix(selection.limit))
    independence = Dictionary(
      evidence.independence.map { ($0.literal, $0) }, uniquingKeysWith: { first, _ in first })
    marks = HTMLTextMarks.marks(of: report, parts)
  }

  private mutating func page(_ caseBlock: [UInt8]) -> [UInt8] {
    writeWithout()
    writeInShort()
    writeRoots()
    writeSelfContradictions()
    writeDisputes()
    writeMisquotes()
    writeInconsistencies()
    writeReviews()
    writeScopeSplits()
    writeAgreements()
    writeIndependence()
    writeCopies()
    writeChanges()
    writeTimeline()
    writeCircles()
    writeOriginals()
    writeMatrices()
    writeClaims()
    writeFlags()
    writeTranslations()
    writeQuotes()
    writeSources()
    writeDocuments()
    writeOrigin()
    writeLeftOut()
    let main = html.bytes
    return HTMLPage.text(
      title: report.title(in: language), language: language,
      header: { writeHeader(&$0) },
      main: main, footer: caseBlock)
  }

  // MARK: Head

  private func writeHeader(_ html: inout HTMLWriter) {
    if let site {
      html.line("p", [:], HTMLWriter.span("a", ["href": site.index], say(.backToAllCases)))
    }
    html.line("p", ["class": "faint"], say(.reportKind))
    html.line("h1", ["dir": "auto"], escaped(report.title(in: language)))
    let head = HeadSentences(report, language: language)
    let counts = head.counts(relations: .relationsBetweenClaims)
    html.line("p", [:], language.sentence(counts.joined(separator: say(.listComma))))
    let roots = selection.selectedRoots(of: report)
    let tensions = roots.count { $0.severity == .tension }
    html.line(
      "p", [:],
      HTMLWriter.span(
        "b", [:],
        language.sentence(
          [
            say(.contradictions, ["count": .number(roots.count - tensions)]),
            say(.tensions, ["count": .number(tensions)]),
          ].joined(separator: say(.listComma)))))
    html.line(
      "p", [:],
      say(
        graph.options.reading == .latest ? .readingLatest : .readingEver,
        [
          "certainty": .words(
            HTMLWriter.span("em", [:], say(graph.options.minCertainty.message)))
        ]))
    if let without = withoutSentences {
      html.line(
        "p", ["class": "mind", "role": "note"],
        language.sentence(Phrase.capitalized(without.head)))
    }
    if let carrier = head.carrier(name: sourceLink) {
      html.line("p", ["class": "mind", "role": "note"], carrier)
    }
    writeContents(&html)
    html.line("p", ["class": "paper faint"], say(.printNote))
  }

  private mutating func writeInShort() {
    section("short", .inShort, count: 0) { page in
      let total = page.selection.rootCount(of: page.report)
      guard total > 0 else { return page.paragraph(page.say(.nobodyContradicts)) }
      let roots = page.selection.roots(of: page.report)
      page.html.begin("ul")
      let shown = roots.prefix(HTMLReport.inShortLimit)
      for root in shown { page.html.line("li", [:], page.inShort(root)) }
      page.html.end()
      page.rest(total - shown.count, .moreContradictions)
      page.writeNext()
    }
  }

  /// The originals that a reader would look for next.
  private mutating func writeNext() {
    let originals = evidence.originals
    guard !originals.isEmpty else { return }
    let names = originals.prefix(HTMLReport.openRoots).map { sourceLink($0.source) }
    paragraph(
      say(
        .toFindNext,
        [
          "heading": .words(
            HTMLWriter.span("a", ["href": "#originals"], say(.originalsHeading))),
          "names": .words(language.list(names, of: originals.count)),
        ]))
  }

  private func inShort(_ root: Contradiction) -> String {
    let sides = report.sides[root.number - 1]
    let severity = say(root.severity == .contradiction ? .contradiction : .tension)
    let title = HTMLWriter.span("b", [:], language.sentence(title(of: root)))
    return say(
      .rootInShortOnPage,
      [
        "severity": .words(Phrase.capitalized(severity)),
        "root": .words(HTMLWriter.span("a", ["href": "#" + root.id], root.id)),
        "title": .words(title),
        "who": .words(
          escaped(sentences.whoStandsWhere(root, sides, limit: min(selection.limit, 6)))),
      ])
  }

  /// The claim of a root, its question, or its two claims against each other.
  func title(of root: Contradiction) -> String {
    escaped(sentences.title(root, report.sides[root.number - 1]))
      .replacing(" &gt;&lt; ", with: " ✕ ")
  }

  // MARK: Pieces

  /// The number of a quote, as a link to its words.
  static func quoteLink(_ number: Int) -> String {
    HTMLWriter.span("a", ["class": "number", "href": "#q\(number)"], "[\(number)]")
  }

  func quote(_ assertion: Int) -> String { evidenceSentences.number(assertion) }

  /// A record's name as a link to where the report describes it.
  func link(_ kind: RecordKind, _ id: String, _ words: String) -> String {
    HTMLWriter.span("a", ["href": "#\(kind.rawValue):\(id)"], words)
  }

  func sourceLink(_ source: Int) -> String {
    link(.source, graph.source(source).id, escaped(names[source]))
  }

  func documentLink(_ document: Int) -> String {
    let record = graph.document(document)
    return link(.document, record.id, escaped(record.title))
  }

  /// A claim in its own language, as a link to its row.
  func claimLink(_ claim: Int) -> String {
    let record = graph.claim(claim)
    return HTMLWriter.span(
      "a", HTMLReport.spoken(record.language, [("href", "#claim:\(record.id)")]),
      escaped(record.text))
  }

  func claimLink(of literal: Literal) -> String {
    let text = claimLink(literal.claim)
    return literal.isNegated ? say(.notClaim, ["claim": .words(text)]) : text
  }

  /// Attributes with the language of what the element holds, where it is recorded.
  static func spoken(
    _ language: String?, _ attributes: [(String, String)] = []
  ) -> [(String, String)] {
    attributes + (language.map { [("lang", $0)] } ?? [])
  }
}
