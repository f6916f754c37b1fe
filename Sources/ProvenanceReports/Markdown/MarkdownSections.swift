import Provenance

extension MarkdownReport {
  mutating func writeSelfContradictions() {
    let (shown, total) = parts.selfContradictions(limit: selection.limit)
    guard total > 0 else { return }
    heading("Sources that contradict themselves")
    lines.append("")
    for own in shown {
      lines.append("- \(evidenceSentences.selfContradiction(own))")
      lines += own.pair.path.map { "  - \(escaped(sentences.step($0)))" }
      lines += [own.pair.a, own.pair.b].flatMap(sentences.textNotes(on:)).map { note in
        "  - Mind: \(quote(note.assertion)) \(escaped(Phrase.sentence(note.text)))"
      }
    }
    rest(total - shown.count, "self-contradiction")
  }

  mutating func writeInconsistencies() {
    let claims = parts.inconsistentClaims
    guard !claims.isEmpty else { return }
    heading("Relations that cannot all be right")
    paragraph(
      "From these claims the relations lead to their own negation, or back from it. That is the "
        + "annotator's doing, not a source's.")
    lines.append("")
    for claim in claims.prefix(selection.limit) {
      lines.append("- *\(escaped(graph.claim(claim).text))*")
      for path in graph.inconsistency(of: claim).paths {
        lines.append("  - " + path.map { escaped(sentences.step($0)) }.joined(separator: "; "))
      }
    }
    rest(claims.count - selection.limit, "claim")
  }

  mutating func writeAgreements() {
    let agreements = AgreementList(report, parts)
    guard !agreements.listed.isEmpty || !agreements.shutOut.isEmpty else { return }
    heading("Agreement")
    paragraph(
      "Claims that two or more sources hold: in so many words, or because it follows from what "
        + "they say, through relations or values. Sources that agree may have it from one another.")
    var search = CommitmentSearch(graph)
    let rows = agreements.listed.prefix(selection.limit).map { literal in
      let commitments = search.commitments(to: literal)
      let holders = commitments.prefix(selection.limit).map { commitment in
        let follows = commitment.path.isEmpty ? "" : " (follows)"
        return escaped(names[commitment.source]) + follows + " " + quote(commitment.assertion)
      }
      let rest = commitments.count - holders.count
      return [
        (literal.isNegated ? "not: " : "") + escaped(graph.claim(literal.claim).text),
        holders.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""),
        String(commitments.count),
      ]
    }
    if !rows.isEmpty {
      lines.append("")
      lines += MarkdownText.table(["Claim", "Held by", "Sources"], rows)
    }
    rest(agreements.listed.count - rows.count, "agreement")
    if !agreements.shutOut.isEmpty {
      paragraph(evidenceSentences.shutOut(agreements, id: MarkdownText.code))
    }
  }

  mutating func writeMatrices() {
    let disputes = PositionMatrix.disputes(of: report, selection: selection)
    guard !disputes.isEmpty else { return }
    heading("Matrix")
    paragraph(
      "Rows are sources, columns the disputed claims by their ids. **+** affirms, **−** denies, "
        + "**?** only as possible; in brackets: it only follows, through relations or values.")
    var search = CommitmentSearch(graph)
    for claims in disputes.prefix(selection.limit) {
      let shown = Array(claims.prefix(selection.limit))
      for start in stride(from: 0, to: shown.count, by: MarkdownReport.matrixColumns) {
        let columns = shown[start..<min(start + MarkdownReport.matrixColumns, shown.count)]
        write(PositionMatrix(columns, limit: selection.limit, using: &search))
      }
      rest(claims.count - shown.count, "claim")
    }
    rest(disputes.count - selection.limit, "matrix", plural: "matrices")
  }

  /// Claims that a table of positions shows beside each other; more would not fit a page.
  private static let matrixColumns = 8

  private mutating func write(_ matrix: PositionMatrix) {
    lines.append("")
    lines += MarkdownText.table(
      ["Source"] + matrix.claims.map { MarkdownText.code(graph.claim($0).id) },
      matrix.rows.map { row in
        [escaped(names[row.source])]
          + row.cells.map { $0.signs({ $1 ? "**\($0)**" : "(\($0))" }, minus: "−") }
      })
    rest(matrix.sourceCount - matrix.rows.count, "source")
  }

  mutating func writeClaims() {
    let order = ClaimRow.order(of: report, parts)
    guard !order.isEmpty else { return }
    heading("All claims")
    paragraph(
      "Claimed is not the same as true. In brackets: it only follows from what the source says.")
    let rows = ClaimRow.rows(of: order.prefix(selection.limit), in: report).map { row in
      [
        MarkdownText.code(graph.claim(row.claim).id), escaped(graph.claim(row.claim).text),
        row.status, holders(row.affirmed), holders(row.denied),
      ]
    }
    lines.append("")
    lines += MarkdownText.table(["Id", "Claim", "Status", "Claimed by", "Denied by"], rows)
    rest(order.count - rows.count, "claim")
  }

  private func holders(_ holders: [ClaimRow.Holder]) -> String {
    let shown = holders.prefix(selection.limit).map { holder in
      let name = escaped(names[holder.source])
      return (holder.isDerived ? "(\(name))" : name) + " "
        + evidenceSentences.numbers(holder.assertions)
    }
    let more = holders.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  mutating func writeQuotes() {
    let quotes = parts.quotes
    guard !quotes.isEmpty else { return }
    heading("Quotes")
    paragraph(
      "Exact words, white space collapsed. `A > B > C` reads: A reports that B reports that C "
        + "says it; only what A published was read.")
    lines.append("")
    for quote in quotes.prefix(selection.limit) { writeQuote(quote.assertion) }
    rest(quotes.count - selection.limit, "quote")
  }

  private mutating func writeQuote(_ assertion: Int) {
    let entry = QuoteEntry(assertion, of: report)
    let number = report.quotes.number(of: assertion)
    let notes = words.notes(of: assertion).joined(separator: ", ")
    let chain = entry.chain.map(words.chain) ?? "?"
    lines.append(
      "- <a id=\"q\(number)\"></a>**[\(number)]** \(escaped(chain)) "
        + "**\(graph.assertion(assertion).stance.verb)** (\(notes)): "
        + evidenceSentences.content(of: assertion))
    for found in entry.found.prefix(selection.limit) {
      lines.append("  - " + words(of: found))
    }
    let more = entry.found.count - selection.limit
    if more > 0 { lines.append("  - ... and \(Phrase.count(more, "more place"))") }
  }

  /// The words of an assertion in one document.
  private func words(of found: QuoteEntry.Found) -> String {
    let evidence = found.evidence
    var line = ""
    if let document = found.document.map(graph.document) {
      line += "*\(escaped(document.title))*"
      if let published = document.published { line += ", \(published.text)" }
    }
    if !evidence.manner.isEmpty { line += " (\(evidence.manner))" }
    if let chain = found.chain { line += ", through \(escaped(words.chain(chain)))" }
    if let passage = found.passage, let document = found.document.map(graph.document),
      let words = texts.found(passage, in: document)
    {
      line += ", \(escaped(words))"
    }
    if let quoted = evidence.quoted { line += ": \"\(escaped(quoted))\"" }
    if let translation = evidence.translation {
      line += " — in translation: \"\(escaped(translation))\""
    }
    return line
  }

  mutating func writeSources() {
    let all = report.sourceRows(parts)
    let rows = all.prefix(selection.limit).map { row in
      [
        escaped(Visible.line(graph.source(row.source).name)), escaped(row.what),
        row.behind.map { escaped(names[$0]) }.joined(separator: ", "),
        graph.source(row.source).reliability?.grade.rawValue ?? "",
        row.holds == 0 ? "" : String(row.holds), row.carries == 0 ? "" : String(row.carries),
      ]
    }
    guard !rows.isEmpty else { return }
    heading("Sources")
    paragraph(
      "Holds: assertions that commit the source. Carries: assertions of others that came "
        + "through it.")
    lines.append("")
    lines += MarkdownText.table(
      ["Source", "What", "Stands behind it", "Reliability", "Holds", "Carries"], rows)
    rest(all.count - rows.count, "source")
  }

  mutating func writeOrigin() {
    heading("How this was made")
    let files = origin.inputs.map(MarkdownText.code).joined(separator: ", ")
    paragraph(
      "\(MarkdownText.code(origin.command)), version \(origin.version), from \(files). "
        + "The same input gives the same report, byte for byte.")
    let digests = (0..<graph.documents.count).filter(parts.includes(document:)).compactMap {
      number in
      graph.document(number).text?.sha256.map { (graph.document(number), $0) }
    }
    guard !digests.isEmpty else { return }
    lines.append("")
    for (document, digest) in digests.prefix(selection.limit) {
      lines.append("- *\(escaped(document.title))*: sha256 `\(digest.lowercased())`")
    }
    rest(digests.count - selection.limit, "document")
  }
}
