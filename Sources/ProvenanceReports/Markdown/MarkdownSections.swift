import Provenance

extension MarkdownReport {
  mutating func writeSelfContradictions() {
    let total = report.analysis.selfContradictionCount
    guard total > 0 else { return }
    heading("Sources that contradict themselves")
    lines.append("")
    let shown = report.analysis.selfContradictions(limit: selection.limit)
    for own in shown {
      let pair = own.pair
      let texts = [pair.a, pair.b].map { assertion in
        "\(stance(of: assertion)) \(quote(assertion))"
      }
      var line = "- **\(escaped(names[own.source]))** \(texts[0]) and \(texts[1])."
      for step in pair.path { line += "\n  - \(escaped(sentences.step(step)))" }
      lines.append(line)
    }
    rest(total - shown.count, "self-contradiction")
  }

  /// `affirms *The fire was set*`.
  private func stance(of assertion: Int) -> String {
    let record = graph.assertion(assertion)
    let claim = record.claim.flatMap(graph.claimNumber).map(graph.claim)
    let text = claim.map { Phrase.withoutStop(Visible.line($0.text)) } ?? ""
    let sure = record.certainty == .certain ? "" : " (\(record.certainty.rawValue))"
    return "\(record.stance.verb)\(sure) *\(escaped(text))*"
  }

  mutating func writeInconsistencies() {
    let claims = report.analysis.inconsistentClaims
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
    let agreements = report.agreements
    guard !agreements.isEmpty else { return }
    heading("Agreement")
    paragraph(
      "Claims that two or more sources hold, directly or through relations (marked with the "
        + "claim from which it follows). Sources that agree may have it from one another.")
    let rows = agreements.prefix(selection.limit).map { literal in
      let commitments = graph.commitments(to: literal)
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
    lines.append("")
    lines += MarkdownText.table(["Claim", "Held by", "Sources"], rows)
    rest(agreements.count - selection.limit, "agreement")
  }

  mutating func writeMatrices() {
    let matrices = PositionMatrix.matrices(of: report, selection: selection)
    guard !matrices.isEmpty else { return }
    heading("Matrix")
    paragraph(
      "Rows are sources, columns the disputed claims. **+** affirms, **−** denies, **?** only as "
        + "possible; in brackets: only through a relation.")
    for matrix in matrices {
      lines.append("")
      lines += MarkdownText.table(
        ["Source"] + matrix.claims.map { MarkdownText.code(graph.claim($0).id) },
        matrix.rows.map { row in
          [escaped(names[row.source])] + row.cells.map(\.markdown)
        })
      rest(matrix.sourceCount - matrix.rows.count, "source")
    }
  }

  mutating func writeClaims() {
    guard graph.claims.count > 0 else { return }
    heading("All claims")
    let order: [ClaimStatus] = [.disputed, .denied, .affirmed, .unattested]
    let standings = report.analysis.standings
    let claims = order.flatMap { status in
      standings.indices.filter { standings[$0].status == status }
    }
    let rows = claims.prefix(selection.limit).map { claim in
      let holders = directHolders(of: claim)
      let shown = holders.prefix(selection.limit)
      let more = holders.count - shown.count
      return [
        escaped(graph.claim(claim).text),
        standings[claim].status.rawValue
          + (standings[claim].isOnlyPossible ? ", at most possibly" : ""),
        shown.map { ($0.isDenial ? "− " : "") + escaped(names[$0.source]) }.joined(separator: ", ")
          + (more > 0 ? " and \(more) more" : ""),
        shown.map { quote($0.assertion) }.joined(separator: " "),
      ]
    }
    lines.append("")
    lines += MarkdownText.table(["Claim", "Status", "Claimed by (− denied by)", "Quotes"], rows)
    rest(claims.count - rows.count, "claim")
  }

  private func directHolders(
    of claim: Int
  ) -> [(source: Int, assertion: Int, isDenial: Bool)] {
    [false, true].flatMap { isNegated in
      graph.holders(of: Literal(claim: claim, isNegated: isNegated)).compactMap { assertion in
        graph.holder(of: assertion).map { ($0, assertion, isNegated) }
      }
    }
  }

  mutating func writeQuotes() {
    guard graph.assertions.count > 0 else { return }
    heading("Quotes")
    paragraph(
      "Exact words, white space collapsed. `A > B > C` reads: A reports that B reports that C "
        + "says it; only what A published was read.")
    lines.append("")
    for assertion in report.quotes.order.prefix(selection.limit) { writeQuote(assertion) }
    rest(graph.assertions.count - selection.limit, "quote")
  }

  private mutating func writeQuote(_ assertion: Int) {
    let number = report.quotes.number(of: assertion)
    let record = graph.assertion(assertion)
    let chain = graph.chains(of: assertion).first.map(words.chain) ?? "?"
    let notes =
      [record.certainty.rawValue]
      + words.qualifiers(of: assertion).filter {
        $0 != record.certainty.rawValue
      }
    let object =
      record.claim.flatMap(graph.claimNumber).map { graph.claim($0).text }
      ?? "the attribution \(record.assertion ?? "")"
    lines.append(
      "- <a id=\"q\(number)\"></a>**[\(number)]** \(escaped(chain)) **\(record.stance.verb)** "
        + "(\(notes.joined(separator: ", "))): \(escaped(object))")
    for evidence in record.evidence {
      var line = ""
      if let document = graph.documentNumber(evidence.document).map(graph.document) {
        line += "*\(escaped(document.title))*"
        if let published = document.published { line += ", \(published.text)" }
      }
      if !evidence.manner.isEmpty { line += " (\(evidence.manner))" }
      if let quoted = evidence.quoted { line += ": \"\(escaped(quoted))\"" }
      if let translation = evidence.translation {
        line += " — in translation: \"\(escaped(translation))\""
      }
      lines.append("  - \(line)")
    }
  }

  mutating func writeSources() {
    let rows = report.sourceRows.prefix(selection.limit).map { row in
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
      ["Source", "What", "Stands behind it", "Reliability", "Holds", "Carries"], Array(rows))
    rest(graph.sources.count - rows.count, "source")
  }

  mutating func writeOrigin() {
    heading("How this was made")
    let files = origin.inputs.map(MarkdownText.code).joined(separator: ", ")
    paragraph(
      "\(MarkdownText.code(origin.command)), version \(origin.version), from \(files). "
        + "The same input gives the same report, byte for byte.")
    let digests = graph.records.documents.compactMap { document in
      document.text?.sha256.map { (document, $0) }
    }
    guard !digests.isEmpty else { return }
    lines.append("")
    for (document, digest) in digests.prefix(selection.limit) {
      lines.append("- *\(escaped(document.title))*: sha256 `\(digest.lowercased())`")
    }
    rest(digests.count - selection.limit, "document")
  }
}
