import Provenance

/// The sections of the page that list what the case is made of: quotes, sources, documents.
extension HTMLReport {
  mutating func writeQuotes() {
    let quotes = parts.quotes
    guard !quotes.isEmpty else { return }
    section(
      "quotes", .quotesHeading, count: quotes.count, introduction: .quotesOnPage
    ) { page in
      page.folded(quotes.count) { page in
        page.html.begin("ul", ["class": "quotes"])
        for quote in quotes.prefix(page.selection.limit) { page.writeQuote(quote.assertion) }
        page.html.end()
      }
      page.rest(quotes.count - page.selection.limit, .moreQuotes)
    }
  }

  private mutating func writeQuote(_ assertion: Int) {
    let entry = QuoteEntry(assertion, of: report)
    let number = report.quotes.number(of: assertion)
    let record = graph.assertion(assertion)
    html.begin("li", ["id": "q\(number)"])
    paragraph(
      HTMLWriter.span("b", [:], "[\(number)]") + " "
        + say(
          .quoteLine,
          [
            "chain": .words(entry.chain.map { escaped(words.chain($0)) } ?? "?"),
            "stance": .words(HTMLWriter.span("b", [:], say(record.stance.message))),
            "notes": .words(words.notes(of: assertion).joined(separator: say(.comma))),
            "content": .words(content(of: assertion)),
          ]))
    for (index, found) in entry.found.prefix(selection.innerLimit).enumerated() {
      writeEvidence(found, HTMLTextMarks.place(number, index))
    }
    rest(entry.found.count - selection.innerLimit, .morePlaces)
    html.end()
  }

  /// What an assertion is about: its claim, or that somebody else said something.
  private func content(of assertion: Int) -> String {
    guard let claim = graph.assertion(assertion).claim.flatMap(graph.claimNumber) else {
      return evidenceSentences.content(of: assertion)
    }
    return claimLink(claim)
  }

  private mutating func writeEvidence(_ found: QuoteEntry.Found, _ id: String) {
    if let quoted = found.evidence.quoted { writeQuote(quoted, found) }
    var words = place(of: found, id)
    let manner = found.evidence.manner(in: language)
    if !manner.isEmpty { words += say(.bracketed, ["words": .words(manner)]) }
    if let chain = found.chain {
      words += say(.comma) + say(.through, ["names": .words(escaped(self.words.chain(chain)))])
    }
    html.line("p", ["class": "place"], words)
  }

  // MARK: Sources

  mutating func writeSources() {
    let rows = report.sourceRows(parts)
    guard !rows.isEmpty else { return }
    section(
      "sources", .sourcesHeading, count: rows.count, introduction: .sourcesIntroduction
    ) { page in
      page.folded(rows.count) { page in
        page.table(
          .sourcesHeading,
          [
            page.say(.sourceColumn), page.say(.whatColumn), page.say(.standsBehindColumn),
            page.say(.reliabilityColumn), page.say(.holdsColumn), page.say(.carriesColumn),
          ], rows.prefix(page.selection.limit).map(page.row))
      }
      page.rest(rows.count - page.selection.limit, .moreSources)
    }
  }

  private func row(_ row: SourceRow) -> HTMLRow {
    let source = graph.source(row.source)
    let name = HTMLWriter.span("span", ["dir": "auto"], escaped(source.name))
    return HTMLRow(
      attributes: [("id", "source:\(source.id)")],
      cells: [
        (source.url.map { HTMLText.link($0, name) } ?? name) + elsewhere(row.source),
        escaped(row.what(in: language)),
        row.behind.map(sourceLink).joined(separator: say(.comma)),
        source.reliability.map { reliability($0) } ?? "",
        row.holds == 0 ? "" : String(row.holds), row.carries == 0 ? "" : String(row.carries),
      ])
  }

  /// The page of a source in a site.
  private func elsewhere(_ source: Int) -> String {
    guard let page = site?.sourcePages[source] else { return "" }
    let link = HTMLWriter.span("a", ["href": page], say(.acrossCases))
    return say(.bracketed, ["words": .words(link)])
  }

  private func reliability(_ reliability: Reliability) -> String {
    let reason = reliability.reason.map { say(.bracketed, ["words": .words(escaped($0))]) }
    return reliability.grade.rawValue + (reason ?? "")
  }

  // MARK: Documents

  mutating func writeDocuments() {
    let documents = (0..<graph.documents.count).filter(parts.includes(document:))
    guard !documents.isEmpty else { return }
    section(
      "documents", .documentsHeading, count: documents.count, introduction: .documentsOnPage
    ) { page in
      for document in documents.prefix(page.selection.limit) { page.write(document: document) }
      page.rest(documents.count - page.selection.limit, .moreDocuments)
    }
  }

  private mutating func write(document number: Int) {
    let document = graph.document(number)
    html.begin("article", ["id": "document:\(document.id)"])
    html.line(
      "h3", HTMLReport.spoken(document.language, [("dir", "auto")]), escaped(document.title))
    paragraph(facts(of: document).joined(separator: say(.comma)))
    let addresses = [(document.url, Message.addressWord), (document.archive, .archiveWord)]
      .compactMap { address, word in
        address.map { HTMLText.link($0, say(word) + say(.colon) + escaped($0.text)) }
      }
    if !addresses.isEmpty {
      html.line("p", ["class": "place"], addresses.joined(separator: "<br>"))
    }
    if let digest = document.text?.sha256 {
      html.line(
        "p", ["class": "place"],
        "SHA-256 " + HTMLWriter.span("code", [:], escaped(digest.lowercased())))
    }
    writeText(of: number)
    html.end()
  }

  private func facts(of document: Document) -> [String] {
    var facts: [String] = []
    if let publisher = document.publisher.flatMap(graph.sourceNumber) {
      facts.append(sourceLink(publisher))
    }
    if !document.authors.isEmpty { facts.append(escaped(language.list(document.authors))) }
    if let published = document.published { facts.append(escaped(published.text)) }
    let origins = document.derivedFrom.compactMap(graph.documentNumber)
    if !origins.isEmpty {
      facts.append(
        say(.derivedFrom, ["documents": .words(language.list(origins.map(documentLink)))]))
    }
    if let original = document.translationOf.flatMap(graph.documentNumber) {
      facts.append(say(.translatedFrom, ["document": .words(documentLink(original))]))
    }
    return facts
  }

  /// The captured text with the quotes marked in it.
  private mutating func writeText(of number: Int) {
    let place = graph.documents.place(of: number)
    guard let text = report.study?.texts.captures[place].text else {
      return html.line("p", ["class": "faint"], Phrase.capitalized(say(.noTextCaptured)))
    }
    let document = graph.document(number)
    let marks = marks[number] ?? []
    html.begin("details", ["class": "text"])
    html.line(
      "summary", [:], say(.textWithMarks, ["count": .number(marks.count)]))
    html.line(
      "div", HTMLReport.spoken(document.language, [("class", "captured"), ("dir", "auto")]),
      HTMLTextMarks.markup(text, marks))
    html.end()
  }

  // MARK: What is left out

  /// The places of records that a limit or a filter leaves out, for the links that lead to them.
  mutating func writeLeftOut() {
    let places = HTMLLinks.unresolved(in: html.bytes)
    guard !places.isEmpty else { return }
    section(
      "left-out", .leftOutHeading, count: places.count, introduction: .leftOutIntroduction
    ) { page in
      page.folded(places.count) { page in
        page.html.begin("ul")
        for place in places {
          page.html.write("<li id=\"\(place)\"><code>\(place)</code></li>\n")
        }
        page.html.end()
      }
    }
  }

  // MARK: Origin

  mutating func writeOrigin() {
    section("made", .madeHeading, count: 0) { page in
      let files = page.origin.inputs.map { input in
        HTMLWriter.span("code", [:], page.escaped(input))
      }.joined(separator: page.say(.comma))
      page.paragraph(
        page.say(
          .madeFromInMarkdown,
          [
            "command": .words(
              HTMLWriter.span("code", [:], page.escaped(page.origin.command))),
            "version": .words(page.origin.version), "files": .words(files),
          ]))
      for kept in page.origin.checkpoints {
        page.paragraph(
          page.say(
            .checkpointOf,
            [
              "file": .words(HTMLWriter.span("code", [:], page.escaped(kept.file))),
              "checkpoint": .words(
                HTMLWriter.span("code", [:], page.escaped(kept.checkpoint.text))),
            ]))
      }
      if !page.origin.digests.isEmpty {
        page.list(
          zip(page.origin.inputs, page.origin.digests).map { input, digest in
            HTMLWriter.span("code", [:], page.escaped(input)) + page.say(.colon) + "SHA-256 "
              + HTMLWriter.span("code", [:], page.escaped(digest))
          })
      }
      page.paragraph(page.say(.caseInside))
    }
  }
}
