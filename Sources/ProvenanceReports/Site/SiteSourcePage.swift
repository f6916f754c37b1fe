import Provenance

/// The page of a source: what it said in all cases of a site, whom it contradicted, how often it
/// changed its position.
struct SiteSourcePage: HTMLSections {
  let site: ReportSite
  let source: SiteSource
  /// The profiles of the source, in the order of its members.
  let profiles: [SourceProfile]
  let sums: SiteSums
  var html = HTMLWriter()
  var contents: [HTMLSection] = []
  var language: ReportLanguage { site.language }

  static func text(
    _ site: ReportSite, _ number: Int, _ profiles: [[SourceProfile]]
  ) -> [UInt8] {
    let source = site.sources[number]
    var page = SiteSourcePage(
      site: site, source: source,
      profiles: source.members.map { profiles[$0.place][$0.source] },
      sums: SiteSums(source, site, profiles))
    page.writeOpponents()
    page.writeSelfContradictions()
    page.writeChanges()
    page.writeWords()
    page.writePassedOn()
    return HTMLPage.text(
      title: source.name, language: site.language,
      header: { page.writeHeader(&$0) }, main: page.html.bytes)
  }

  /// Each case that has the source, with the source's profile there.
  private var parts: [(case: SiteCase, profile: SourceProfile)] {
    zip(source.members, profiles).map { (site.cases[$0.place], $1) }
  }

  private func caseLink(_ each: SiteCase, _ anchor: String = "", _ words: String? = nil) -> String {
    HTMLWriter.span(
      "a", ["href": each.page + anchor],
      words ?? HTMLWriter.span("span", ["dir": "auto"], escaped(each.report.title(in: language))))
  }

  // MARK: Head

  private func writeHeader(_ html: inout HTMLWriter) {
    html.line("p", [:], HTMLWriter.span("a", ["href": ReportSite.index], say(.backToAllCases)))
    html.line("h1", ["dir": "auto"], escaped(source.name))
    let kinds = parts.map { part in
      let record = part.case.report.graph.source(part.profile.source)
      return [record.kind.map { say($0.message) }, record.role].compactMap { $0 }
        .joined(separator: say(.comma))
    }
    var seen = Set<String>()
    for kind in kinds where !kind.isEmpty && seen.insert(kind).inserted {
      html.line("p", ["class": "faint"], escaped(kind))
    }
    let counts = [
      say(.cases, ["count": .number(parts.count)]),
      say(.assertions, ["count": .number(sums.holds)]),
      say(.contradictions, ["count": .number(sums.contradictions)]),
      say(.tensions, ["count": .number(sums.tensions)]),
      say(.selfContradictions, ["count": .number(sums.selfContradictions)]),
      say(.positionChanges, ["count": .number(sums.changes)]),
    ]
    html.line(
      "p", [:],
      language.sentences(counts.joined(separator: say(.listComma)), say(.neverWhatIsTrue)))
    writeNamesakes(&html)
    if !contents.isEmpty { writeContents(&html) }
  }

  /// Other sources with one of its names, which may be the same one under another id.
  private func writeNamesakes(_ html: inout HTMLWriter) {
    guard source.hasNamesakes else { return }
    let links = source.namesakes.map { number in
      let other = site.sources[number]
      return HTMLWriter.span(
        "a", ["href": other.page], HTMLWriter.span("code", [:], escaped(other.id)))
    }
    html.line(
      "p", ["class": "mind", "role": "note"],
      say(.namesakes, ["ids": .words(language.list(links)), "count": .number(links.count)]))
  }

  // MARK: Whom it contradicts

  private mutating func writeOpponents() {
    var order: [Int] = []
    var links: [Int: [String]] = [:]
    var counts: [Int: Int] = [:]
    var left = 0
    for part in parts {
      left += part.profile.contradictions.count - part.profile.contradictions.first.count
      for other in part.profile.contradictions.first {
        guard let page = part.case.sourcePages[other.source] else { continue }
        if counts[page] == nil { order.append(page) }
        counts[page, default: 0] += other.roots.count
        links[page, default: []] += other.roots.map { root in
          caseLink(part.case, "#x\(root)", words(of: root, in: part.case))
        }
      }
    }
    guard !order.isEmpty else { return }
    let rows = order.enumerated().sorted { a, b in
      (counts[b.element] ?? 0, a.offset) < (counts[a.element] ?? 0, b.offset)
    }.map(\.element)
    section("contradicts", .contradictsHeading, count: rows.count) { page in
      page.table(
        .contradictsHeading,
        [.sourceColumn, .contradictionsAndTensions, .whereColumn].map { page.say($0) },
        rows.map { number in
          let other = page.site.sources[number]
          return HTMLRow(cells: [
            HTMLWriter.span(
              "a", ["href": other.page],
              HTMLWriter.span("span", ["dir": "auto"], page.escaped(other.name))),
            String(counts[number] ?? 0),
            (links[number] ?? []).joined(separator: "<br>"),
          ])
        })
      page.rest(left, .moreSources)
    }
  }

  /// A contradiction of a case by number and title.
  private func words(of root: Int, in each: SiteCase) -> String {
    let report = each.report
    let title = each.rootSentences.title(report.contradictions[root - 1], report.sides[root - 1])
    return say(
      .rootIn,
      [
        "root": "x\(root)", "title": .words(escaped(title).replacing(" &gt;&lt; ", with: " ✕ ")),
        "case": .words(escaped(report.title(in: language))),
      ])
  }

  // MARK: Itself

  private mutating func writeSelfContradictions() {
    let items = parts.flatMap { part in
      (part.case.selfContradictions[part.profile.source] ?? [])
        .map { item(part.case.sentences.selfContradiction($0), in: part.case) }
    }
    writeList("self", .selfColumn, items)
  }

  private mutating func writeChanges() {
    let items = parts.flatMap { part in
      part.profile.positionChanges.map { change in
        item(part.case.sentences.change(change), in: part.case)
          + inner(part.case.sentences.moments(of: change))
      }
    }
    writeList("changes", .changesHeading, items)
  }

  private func item(_ words: String, in each: SiteCase) -> String {
    words + say(.bracketed, ["words": .words(caseLink(each))])
  }

  private mutating func writeList(_ id: String, _ title: Message, _ items: [String]) {
    guard !items.isEmpty else { return }
    section(id, title, count: items.count) { page in
      page.folded(items.count) { $0.list(items) }
    }
  }

  // MARK: What it said

  private mutating func writeWords() {
    let count = profiles.reduce(0) { $0 + $1.assertions.count }
    guard count > 0 else { return }
    section("said", .saidHeading, count: count) { page in
      for part in page.parts where !part.profile.assertions.isEmpty {
        page.html.line("h3", [:], page.caseLink(part.case))
        page.folded(part.profile.assertions.count) { page in
          page.table(
            .saidHeading,
            [.claimColumn, .stanceColumn, .whenColumn, .wordsColumn, .quoteColumn]
              .map { page.say($0) },
            part.profile.assertions.map { page.row($0, in: part.case) })
        }
      }
    }
  }

  private func row(_ assertion: Int, in each: SiteCase) -> HTMLRow {
    let graph = each.report.graph
    let record = graph.assertion(assertion)
    let claim = record.claim.flatMap(graph.claimNumber).map(graph.claim)
    let text = claim.map { claim in
      HTMLWriter.span(
        "a", HTMLReport.spoken(claim.language, [("href", each.page + "#claim:" + claim.id)]),
        escaped(claim.text))
    }
    let notes = each.words.notes(of: assertion).joined(separator: say(.comma))
    return HTMLRow(cells: [
      text ?? "?",
      tag(say(record.stance.message), record.stance.rawValue) + " "
        + HTMLWriter.span("span", ["class": "faint"], notes),
      graph.dateText(of: assertion).map(escaped) ?? "",
      each.sentences.exactWords(of: assertion) ?? "",
      each.sentences.number(assertion),
    ])
  }

  // MARK: Whose words it passed on

  private mutating func writePassedOn() {
    let rows = parts.compactMap { part -> HTMLRow? in
      guard !part.profile.carried.isEmpty else { return nil }
      let names = part.profile.carriedFor.compactMap { other -> String? in
        guard let page = part.case.sourcePages[other] else { return nil }
        return HTMLWriter.span(
          "a", ["href": site.sources[page].page], escaped(part.case.names[other]))
      }
      return HTMLRow(cells: [
        caseLink(part.case), String(part.profile.carried.count), language.list(names),
      ])
    }
    guard !rows.isEmpty else { return }
    section("passed", .passedOnHeading, count: sums.carries) { page in
      page.table(
        .passedOnHeading,
        [.caseColumn, .assertionsColumn, .sourcesColumn].map { page.say($0) }, rows)
    }
  }
}
