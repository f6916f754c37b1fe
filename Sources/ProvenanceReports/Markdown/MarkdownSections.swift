import Provenance

extension MarkdownReport {
  mutating func writeSelfContradictions() {
    let (shown, total) = parts.selfContradictions(limit: selection.limit)
    guard total > 0 else { return }
    heading(.selfHeading)
    lines.append("")
    for own in shown {
      lines.append("- \(evidenceSentences.selfContradiction(own))")
      lines += own.pair.path.map { "  - \(escaped(sentences.step($0)))" }
      lines += [own.pair.a, own.pair.b].flatMap(sentences.textNotes(on:)).map { note in
        "  - "
          + say(
            .mindLine,
            [
              "quote": .words(quote(note.assertion)),
              "note": .words(escaped(language.sentence(note.text))),
            ])
      }
    }
    rest(total - shown.count, .moreSelfContradictions)
  }

  mutating func writeInconsistencies() {
    let claims = parts.inconsistentClaims
    guard !claims.isEmpty else { return }
    heading(.inconsistentHeading)
    paragraph(say(.inconsistentIntroduction))
    lines.append("")
    for claim in claims.prefix(selection.limit) {
      lines.append("- *\(escaped(graph.claim(claim).text))*")
      for path in graph.inconsistency(of: claim).paths {
        lines.append(
          "  - " + path.map { escaped(sentences.step($0)) }.joined(separator: say(.semicolon)))
      }
    }
    rest(claims.count - selection.limit, .moreClaims)
  }

  mutating func writeAgreements() {
    let agreements = AgreementList(report, parts)
    guard !agreements.listed.isEmpty || !agreements.shutOut.isEmpty else { return }
    heading(.agreementHeading)
    paragraph(say(.agreementIntroduction))
    var search = CommitmentSearch(graph)
    let rows = agreements.listed.prefix(selection.limit).map { literal in
      let commitments = search.commitments(to: literal)
      let holders = commitments.prefix(selection.limit).map { commitment in
        let follows = commitment.path.isEmpty ? "" : say(.follows)
        return escaped(names[commitment.source]) + follows + " " + quote(commitment.assertion)
      }
      let rest = commitments.count - holders.count
      return [
        claim(of: literal), cut(holders.joined(separator: say(.comma)), rest: rest),
        String(commitments.count),
      ]
    }
    if !rows.isEmpty {
      lines.append("")
      lines += MarkdownText.table(
        [say(.claimColumn), say(.heldByColumn), say(.sourcesColumn)], rows)
    }
    rest(agreements.listed.count - rows.count, .moreAgreements)
    if !agreements.shutOut.isEmpty {
      paragraph(evidenceSentences.shutOut(agreements, id: MarkdownText.code))
    }
  }

  mutating func writeMatrices() {
    let disputes = PositionMatrix.disputes(of: report, selection: selection)
    guard !disputes.isEmpty else { return }
    heading(.matrixHeading)
    paragraph(say(.matrixIntroduction))
    var search = CommitmentSearch(graph)
    for claims in disputes.prefix(selection.limit) {
      let shown = Array(claims.prefix(selection.limit))
      for start in stride(from: 0, to: shown.count, by: MarkdownReport.matrixColumns) {
        let columns = shown[start..<min(start + MarkdownReport.matrixColumns, shown.count)]
        write(PositionMatrix(columns, limit: selection.limit, using: &search))
      }
      rest(claims.count - shown.count, .moreClaims)
    }
    rest(disputes.count - selection.limit, .moreMatrices)
  }

  /// Claims that a table of positions shows beside each other; more would not fit a page.
  private static let matrixColumns = 8

  private mutating func write(_ matrix: PositionMatrix) {
    lines.append("")
    lines += MarkdownText.table(
      [say(.sourceColumn)] + matrix.claims.map { MarkdownText.code(graph.claim($0).id) },
      matrix.rows.map { row in
        [escaped(names[row.source])]
          + row.cells.map { $0.signs({ $1 ? "**\($0)**" : "(\($0))" }, minus: "−") }
      })
    rest(matrix.sourceCount - matrix.rows.count, .moreSources)
  }

  mutating func writeClaims() {
    let order = ClaimRow.order(of: report, parts)
    guard !order.isEmpty else { return }
    heading(.claimsHeading)
    paragraph(say(.claimsIntroduction))
    let rows = ClaimRow.rows(of: order.prefix(selection.limit), in: report).map { row in
      [
        MarkdownText.code(graph.claim(row.claim).id), escaped(graph.claim(row.claim).text),
        row.status(in: language), holders(row.affirmed), holders(row.denied),
      ]
    }
    lines.append("")
    lines += MarkdownText.table(
      [
        say(.idColumn), say(.claimColumn), say(.statusColumn), say(.claimedByColumn),
        say(.deniedByColumn),
      ], rows)
    rest(order.count - rows.count, .moreClaims)
  }

  private func holders(_ holders: [ClaimRow.Holder]) -> String {
    let shown = holders.prefix(selection.limit).map { holder in
      let name = escaped(names[holder.source])
      return (holder.isDerived ? "(\(name))" : name) + " "
        + evidenceSentences.numbers(holder.assertions)
    }
    let more = holders.count - shown.count
    return cut(shown.joined(separator: say(.comma)), rest: more)
  }

  /// Items, and how many are left out of them.
  private func cut(_ items: String, rest: Int) -> String {
    rest > 0 ? say(.andMore, ["items": .words(items), "count": .number(rest)]) : items
  }

  private func claim(of literal: Literal) -> String {
    let text = escaped(graph.claim(literal.claim).text)
    return literal.isNegated ? say(.notClaim, ["claim": .words(text)]) : text
  }

  mutating func writeQuotes() {
    let quotes = parts.quotes
    guard !quotes.isEmpty else { return }
    heading(.quotesHeading)
    paragraph(say(.quotesIntroduction))
    lines.append("")
    for quote in quotes.prefix(selection.limit) { writeQuote(quote.assertion) }
    rest(quotes.count - selection.limit, .moreQuotes)
  }

  private mutating func writeQuote(_ assertion: Int) {
    let entry = QuoteEntry(assertion, of: report)
    let number = report.quotes.number(of: assertion)
    let notes = words.notes(of: assertion).joined(separator: say(.comma))
    let chain = entry.chain.map(words.chain) ?? "?"
    lines.append(
      "- <a id=\"q\(number)\"></a>**[\(number)]** "
        + say(
          .quoteLine,
          [
            "chain": .words(escaped(chain)),
            "stance": "**\(say(graph.assertion(assertion).stance.message))**",
            "notes": .words(notes),
            "content": .words(evidenceSentences.content(of: assertion)),
          ]))
    for found in entry.found.prefix(selection.limit) {
      lines.append("  - " + words(of: found))
    }
    let more = entry.found.count - selection.limit
    if more > 0 {
      let items = say(.morePlaces, ["count": .number(more)])
      lines.append("  - " + say(.restPlain, ["items": .words(items)]))
    }
  }

  /// The words of an assertion in one document.
  private func words(of found: QuoteEntry.Found) -> String {
    let evidence = found.evidence
    var line = ""
    if let document = found.document.map(graph.document) {
      line += "*\(escaped(document.title))*"
      if let published = document.published { line += say(.comma) + published.text }
    }
    let manner = evidence.manner(in: language)
    if !manner.isEmpty { line += say(.bracketed, ["words": .words(manner)]) }
    if let chain = found.chain {
      line += say(.comma) + say(.through, ["names": .words(escaped(words.chain(chain)))])
    }
    if let passage = found.passage, let document = found.document.map(graph.document),
      let words = texts.found(passage, in: document)
    {
      line += say(.comma) + escaped(words)
    }
    if let quoted = evidence.quoted(in: language) {
      line += say(.colon) + language.quoted(escaped(quoted))
    }
    if let translation = evidence.translation {
      line = say(
        .withTranslationInMarkdown,
        ["line": .words(line), "words": .words(language.quoted(escaped(translation)))])
    }
    return line
  }

  mutating func writeSources() {
    let all = report.sourceRows(parts)
    let rows = all.prefix(selection.limit).map { row in
      [
        escaped(Visible.line(graph.source(row.source).name)), escaped(row.what(in: language)),
        row.behind.map { escaped(names[$0]) }.joined(separator: say(.comma)),
        graph.source(row.source).reliability?.grade.rawValue ?? "",
        row.holds == 0 ? "" : String(row.holds), row.carries == 0 ? "" : String(row.carries),
      ]
    }
    guard !rows.isEmpty else { return }
    heading(.sourcesHeading)
    paragraph(say(.sourcesIntroduction))
    lines.append("")
    lines += MarkdownText.table(
      [
        say(.sourceColumn), say(.whatColumn), say(.standsBehindColumn), say(.reliabilityColumn),
        say(.holdsColumn), say(.carriesColumn),
      ], rows)
    rest(all.count - rows.count, .moreSources)
  }

  mutating func writeOrigin() {
    heading(.madeHeading)
    let files = origin.inputs.map(MarkdownText.code).joined(separator: say(.comma))
    paragraph(
      say(
        .madeFromInMarkdown,
        [
          "command": .words(MarkdownText.code(origin.command)),
          "version": .words(origin.version), "files": .words(files),
        ]))
    for kept in origin.checkpoints {
      paragraph(
        say(
          .checkpointOf,
          [
            "file": .words(MarkdownText.code(kept.file)),
            "checkpoint": .words(MarkdownText.code(kept.checkpoint.text)),
          ]))
    }
    let digests = (0..<graph.documents.count).filter(parts.includes(document:)).compactMap {
      number in
      graph.document(number).text?.sha256.map { (graph.document(number), $0) }
    }
    guard !digests.isEmpty else { return }
    lines.append("")
    for (document, digest) in digests.prefix(selection.limit) {
      lines.append(
        "- "
          + say(
            .documentWithDigest,
            ["title": .words(escaped(document.title)), "digest": "`\(digest.lowercased())`"]))
    }
    rest(digests.count - selection.limit, .moreDocuments)
  }
}
