import Provenance

/// Several cases, each by itself, as pages that lead to each other: an index, a report a case, and
/// a page for each source with what it said in all of them.
public struct ReportSite {
  /// A case of the site.
  public struct Case {
    /// The name of its file, from which the page gets its own.
    public let name: String
    /// What the page shows.
    public let report: ContradictionReport
    /// What of it is shown.
    public let selection: ReportSelection
    /// Where it comes from.
    public let origin: ReportOrigin
    /// The case itself as a data block of its page.
    public let block: [UInt8]

    /// A case that was read from a file.
    public init(
      name: String, report: ContradictionReport, selection: ReportSelection, origin: ReportOrigin,
      block: [UInt8]
    ) {
      self.name = name
      self.report = report
      self.selection = selection
      self.origin = origin
      self.block = block
    }
  }

  /// A file of the site.
  public struct Page {
    /// Its name, in the folder of the site.
    public let name: String
    /// What stands in it.
    public let bytes: [UInt8]
  }

  /// The page that leads to all others.
  public static let index = "index.html"

  /// Other sources that the page of one lists.
  static let otherLimit = 500

  let cases: [SiteCase]
  let sources: [SiteSource]
  let language: ReportLanguage

  /// The site of some cases.
  /// - Complexity: that of the profiles of all sources of each case.
  public init(_ cases: [Case], language: ReportLanguage = .english) {
    let names = SiteNames.names(
      for: cases.map { SiteNames.stem(ofCase: $0.name) }, prefix: "case-")
    var known = zip(cases, names).map { SiteCase($0, page: $1, language) }
    sources = SiteSource.sources(of: known)
    for (number, source) in sources.enumerated() {
      for member in source.members { known[member.place].sourcePages[member.source] = number }
    }
    self.cases = known
    self.language = language
  }

  /// Makes the files one after another, the index first.
  /// - Complexity: that of the reports, and the profiles of all sources.
  public func forEachPage<Fault: Error>(_ body: (Page) throws(Fault) -> Void) throws(Fault) {
    var profiles: [[SourceProfile]] = []
    for each in cases {
      let all = Array(0..<each.report.graph.sources.count)
      profiles.append(
        each.profiles.profiles(of: all, limit: ReportSite.otherLimit, order: .mostFirst))
    }
    try body(Page(name: ReportSite.index, bytes: SiteIndexPage.text(self, profiles)))
    for each in cases { try body(Page(name: each.page, bytes: reportPage(each))) }
    for number in sources.indices {
      try body(
        Page(name: sources[number].page, bytes: SiteSourcePage.text(self, number, profiles)))
    }
  }

  private func reportPage(_ each: SiteCase) -> [UInt8] {
    let links = SiteLinks(
      index: ReportSite.index, sourcePages: each.sourcePages.mapValues { sources[$0].page })
    return HTMLReport.text(
      each.report, selection: each.selection, origin: each.origin, caseBlock: each.block,
      language: language, site: links)
  }
}

/// Where a report that is part of a site leads to.
struct SiteLinks {
  /// The page that leads to all others.
  let index: String
  /// The pages of its sources, by number.
  let sourcePages: [Int: String]
}

/// A case of a site with its sentences.
struct SiteCase {
  let report: ContradictionReport
  let selection: ReportSelection
  let origin: ReportOrigin
  let block: [UInt8]
  /// The name of its page.
  let page: String
  let profiles: SourceProfiles
  let names: SourceNames
  let words: AssertionWords
  let sentences: EvidenceSentences
  let rootSentences: RootSentences
  /// The self-contradictions of each source, by number.
  let selfContradictions: [Int: [SelfContradiction]]
  /// For each source, by number, the contradictions and the tensions that it has a part in.
  let contradictionCounts: [Int: (contradictions: Int, tensions: Int)]
  /// For each source, by number, the place of its page among those of the site.
  var sourcePages: [Int: Int] = [:]

  init(_ each: ReportSite.Case, page: String, _ language: ReportLanguage) {
    report = each.report
    selection = each.selection
    origin = each.origin
    block = each.block
    self.page = page
    profiles = SourceProfiles(each.report.analysis)
    names = SourceNames(each.report.graph)
    words = AssertionWords(each.report, names: names, language: language)
    rootSentences = RootSentences(
      each.report, names: names, words: words, language: language)
    selfContradictions = Dictionary(
      grouping: each.report.analysis.selfContradictions(), by: \.source)
    var counts: [Int: (contradictions: Int, tensions: Int)] = [:]
    for (root, sides) in zip(each.report.contradictions, each.report.sides) {
      let isTension = root.severity == .tension
      let holders = Set(sides.all.compactMap { each.report.graph.holder(of: $0.assertion) })
      for holder in holders {
        counts[holder, default: (0, 0)].contradictions += isTension ? 0 : 1
        counts[holder, default: (0, 0)].tensions += isTension ? 1 : 0
      }
    }
    contradictionCounts = counts
    sentences = EvidenceSentences(
      each.report, names: names, limit: .max, language: language, escape: HTMLText.escaped
    ) { number in
      HTMLWriter.span("a", ["class": "number", "href": "\(page)#q\(number)"], "[\(number)]")
    }
  }
}
