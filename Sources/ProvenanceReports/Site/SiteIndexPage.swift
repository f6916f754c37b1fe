import Provenance

/// The page of a site that leads to all others: its cases, and its sources across them.
struct SiteIndexPage: HTMLSections {
  let site: ReportSite
  let profiles: [[SourceProfile]]
  var html = HTMLWriter()
  var contents: [HTMLSection] = []
  var language: ReportLanguage { site.language }

  static func text(_ site: ReportSite, _ profiles: [[SourceProfile]]) -> [UInt8] {
    var page = SiteIndexPage(site: site, profiles: profiles)
    page.writeCases()
    page.writeSources()
    return HTMLPage.text(
      title: page.say(.siteTitle), language: site.language,
      header: { page.writeHeader(&$0) }, main: page.html.bytes)
  }

  private func writeHeader(_ html: inout HTMLWriter) {
    html.line("h1", [:], say(.siteTitle))
    html.line(
      "p", [:],
      language.sentences(
        [
          say(.cases, ["count": .number(site.cases.count)]),
          say(.sources, ["count": .number(site.sources.count)]),
        ].joined(separator: say(.listComma)), say(.neverWhatIsTrue)))
    writeContents(&html)
  }

  private mutating func writeCases() {
    section("cases", .casesHeading, count: site.cases.count) { page in
      page.table(
        .casesHeading,
        [
          .caseColumn, .contradictionsColumn, .tensionsColumn, .selfColumn, .changesColumn,
          .originalsHeading, .sourcesColumn,
        ].map { page.say($0) }, page.site.cases.map(page.row))
    }
  }

  private func row(_ each: SiteCase) -> HTMLRow {
    let report = each.report
    let graph = report.graph
    let counts = [
      report.contradictions.count { $0.severity == .contradiction },
      report.contradictions.count { $0.severity == .tension },
      report.analysis.selfContradictionCount, graph.positionChanges.count,
      graph.originalsToFind().count, graph.sources.count,
    ]
    let title = HTMLWriter.span("span", ["dir": "auto"], escaped(report.title(in: language)))
    return HTMLRow(
      cells: [HTMLWriter.span("a", ["href": each.page], title)] + counts.map(shown))
  }

  private func shown(_ count: Int) -> String { count == 0 ? "" : String(count) }

  private mutating func writeSources() {
    // Whoever speaks in most cases comes first, then whoever says most.
    let rows = site.sources.map { source in
      (source: source, sums: SiteSums(source, site, profiles))
    }.enumerated().sorted { a, b in
      (b.element.source.members.count, b.element.sums.holds + b.element.sums.carries, a.offset)
        < (a.element.source.members.count, a.element.sums.holds + a.element.sums.carries, b.offset)
    }.map(\.element)
    section(
      "sources", .sourcesHeading, count: rows.count, introduction: .siteSourcesIntroduction
    ) { page in
      page.folded(rows.count) { page in
        page.table(
          .sourcesHeading,
          [
            .sourceColumn, .casesHeading, .holdsColumn, .carriesColumn, .contradictionsColumn,
            .tensionsColumn, .selfColumn, .changesColumn,
          ].map { page.say($0) },
          rows.map { page.row($0.source, $0.sums) })
      }
    }
  }

  private func row(_ source: SiteSource, _ sums: SiteSums) -> HTMLRow {
    var name = HTMLWriter.span("span", ["dir": "auto"], escaped(source.name))
    if source.hasNamesakes {
      name += " " + HTMLWriter.span("code", [:], escaped(source.id))
    }
    let counts = [
      source.members.count, sums.holds, sums.carries, sums.contradictions, sums.tensions,
      sums.selfContradictions, sums.changes,
    ]
    return HTMLRow(cells: [HTMLWriter.span("a", ["href": source.page], name)] + counts.map(shown))
  }
}

/// What a source does in all cases of a site.
struct SiteSums {
  /// Assertions that commit it.
  let holds: Int
  /// Assertions of others that came through it.
  let carries: Int
  /// Contradictions that it has a part in.
  let contradictions: Int
  let tensions: Int
  let selfContradictions: Int
  let changes: Int

  init(_ source: SiteSource, _ site: ReportSite, _ profiles: [[SourceProfile]]) {
    let all = source.members.map { profiles[$0.place][$0.source] }
    holds = all.reduce(0) { $0 + $1.assertions.count + $1.attributions }
    carries = all.reduce(0) { $0 + $1.carried.count }
    let counts = source.members.compactMap { site.cases[$0.place].contradictionCounts[$0.source] }
    contradictions = counts.reduce(0) { $0 + $1.contradictions }
    tensions = counts.reduce(0) { $0 + $1.tensions }
    selfContradictions = all.reduce(0) { $0 + $1.selfContradictionCount }
    changes = all.reduce(0) { $0 + $1.positionChanges.count }
  }
}
