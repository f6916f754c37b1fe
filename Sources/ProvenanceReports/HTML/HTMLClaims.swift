import Provenance

/// The sections of the page that go through the claims.
extension HTMLReport {
  mutating func writeAgreements() {
    let agreements = AgreementList(report, parts)
    let listed = agreements.listed
    guard !listed.isEmpty || !agreements.shutOut.isEmpty else { return }
    section(
      "agreement", .agreementHeading, count: listed.count + agreements.shutOut.count,
      introduction: .agreementIntroduction
    ) { page in
      if !listed.isEmpty {
        page.folded(listed.count) { page in
          var search = CommitmentSearch(page.graph)
          page.table(
            .agreementHeading,
            [page.say(.claimColumn), page.say(.heldByColumn), page.say(.sourcesColumn)],
            listed.prefix(page.selection.limit).map { page.row($0, &search) })
        }
      }
      page.rest(listed.count - page.selection.limit, .moreAgreements)
      if !agreements.shutOut.isEmpty {
        page.paragraph(
          page.evidenceSentences.shutOut(agreements) {
            HTMLWriter.span("code", [:], page.escaped($0))
          })
      }
    }
  }

  private func row(_ literal: Literal, _ search: inout CommitmentSearch) -> HTMLRow {
    let commitments = search.commitments(to: literal)
    let holders = commitments.prefix(selection.innerLimit).map { commitment in
      sourceLink(commitment.source) + (commitment.path.isEmpty ? "" : say(.follows)) + " "
        + quote(commitment.assertion)
    }
    return HTMLRow(cells: [
      claimLink(of: literal),
      cut(holders.joined(separator: say(.comma)), rest: commitments.count - holders.count),
      String(commitments.count),
    ])
  }

  // MARK: Matrix

  /// Claims that one matrix shows beside each other.
  private static let matrixColumns = 8

  mutating func writeMatrices() {
    let disputes = PositionMatrix.disputes(of: report, selection: selection)
    guard !disputes.isEmpty else { return }
    section(
      "matrix", .matrixHeading, count: disputes.count, introduction: .matrixOnPage
    ) { page in
      var search = CommitmentSearch(page.graph)
      var number = 0
      for claims in disputes.prefix(page.selection.innerLimit) {
        let shown = Array(claims.prefix(page.selection.innerLimit))
        for start in stride(from: 0, to: shown.count, by: HTMLReport.matrixColumns) {
          let columns = shown[start..<min(start + HTMLReport.matrixColumns, shown.count)]
          number += 1
          page.write(
            PositionMatrix(columns, limit: page.selection.innerLimit, using: &search), number)
        }
        page.rest(claims.count - shown.count, .moreClaims)
      }
      page.rest(disputes.count - page.selection.innerLimit, .moreMatrices)
    }
  }

  private mutating func write(_ matrix: PositionMatrix, _ number: Int) {
    if number <= HTMLReport.openRoots {
      figure(
        MatrixSVG.text(
          matrix, of: report, title: [], idPrefix: "matrix\(number)",
          link: HTMLReport.samePage, language: language),
        say(.matrixHeading))
    }
    html.begin("details", ["class": "again"])
    html.line("summary", [:], say(.asTable))
    table(
      .matrixHeading,
      [say(.sourceColumn)]
        + matrix.claims.map { HTMLWriter.span("span", ["class": "long"], claimLink($0)) },
      matrix.rows.map { row in
        HTMLRow(
          cells: [sourceLink(row.source)]
            + row.cells.map { cell in
              cell.signs({ $1 ? HTMLWriter.span("b", [:], $0) : "(\($0))" }, minus: "−")
            })
      })
    rest(matrix.sourceCount - matrix.rows.count, .moreSources)
    html.end()
  }

  // MARK: All claims

  mutating func writeClaims() {
    let order = ClaimRow.order(of: report, parts)
    guard !order.isEmpty else { return }
    section(
      "claims", .claimsHeading, count: order.count, introduction: .claimsIntroduction
    ) { page in
      page.folded(order.count) { page in
        page.writeFilter(order)
        page.table(
          .claimsHeading,
          [
            page.say(.claimColumn), page.say(.statusColumn), page.say(.claimedByColumn),
            page.say(.deniedByColumn),
          ],
          ClaimRow.rows(of: order.prefix(page.selection.limit), in: page.report).map(page.row))
        page.rest(order.count - page.selection.limit, .moreClaims)
      }
    }
  }

  /// A choice of claims by their status, which works without a script.
  private mutating func writeFilter(_ order: [Int]) {
    let standings = report.analysis.standings
    html.begin("fieldset", ["class": "filter"])
    html.line("legend", [:], say(.showOnly))
    writeChoice("all", say(.allOfThem), order.count, isChosen: true)
    for status in [ClaimStatus.disputed, .denied, .affirmed, .unattested] {
      let count = order.count { standings[$0].status == status }
      writeChoice(status.rawValue, say(status.message), count, isChosen: false)
    }
    html.end()
  }

  private mutating func writeChoice(
    _ id: String, _ words: String, _ count: Int, isChosen: Bool
  ) {
    html.write(
      "<label>"
        + HTMLWriter.tag(
          "input",
          [("type", "radio"), ("name", "status"), ("id", "show-\(id)")]
            + (isChosen ? [("checked", "")] : [])) + " "
        + say(.withCount, ["words": .words(words), "count": .number(count)]) + "</label>\n")
  }

  private func row(_ row: ClaimRow) -> HTMLRow {
    let claim = graph.claim(row.claim)
    let id = HTMLWriter.span("code", ["class": "faint"], escaped(claim.id))
    let text = HTMLWriter.span(
      "span", HTMLReport.spoken(claim.language, [("dir", "auto")]), escaped(claim.text))
    return HTMLRow(
      attributes: [("id", "claim:\(claim.id)"), ("class", row.standing.status.rawValue)],
      cells: [
        text + " " + id, row.status(in: language), holders(row.affirmed), holders(row.denied),
      ])
  }

  private func holders(_ holders: [ClaimRow.Holder]) -> String {
    let shown = holders.prefix(selection.innerLimit).map { holder in
      let name = sourceLink(holder.source)
      return (holder.isDerived ? "(\(name))" : name) + " "
        + evidenceSentences.numbers(holder.assertions)
    }
    return cut(shown.joined(separator: say(.comma)), rest: holders.count - shown.count)
  }
}
