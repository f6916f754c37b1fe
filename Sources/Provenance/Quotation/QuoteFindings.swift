extension QuoteAnchors {
  /// What is to be told of the quotes that do not stand where they should, at their place in the
  /// case and with the place in the text.
  /// - Parameters:
  ///   - records: the records of the quotes.
  ///   - texts: the texts that they were looked up in.
  ///   - name: what the text of a document is called, for its places.
  /// - Complexity: O(n) in the texts that such quotes are from.
  public func findings(
    _ records: Records, _ texts: CaseTexts, name: (_ document: Int) -> String
  ) -> [Finding] {
    let table = IDTable(records.documents.map(\.id))
    var lines: [Int: TextLines] = [:]
    var findings: [Finding] = []
    for (assertion, record) in records.assertions.enumerated() {
      for (index, piece) in record.evidence.enumerated() {
        guard let document = table.index(of: piece.document),
          let text = texts.captures[document].text
        else { continue }
        let anchors = evidence[assertion][index]
        // A position is that of all parts: where they are all found it is told of once.
        let whole = anchors.parts.count > 1 ? anchors.place : nil
        var hasToldOfWhole = false
        for (part, anchor) in anchors.parts.enumerated() {
          guard anchor.outcome != .exact, anchor.outcome != .noText else { continue }
          if anchor.outcome == .moved, whole != nil {
            if hasToldOfWhole { continue }
            hasToldOfWhole = true
          }
          let known = lines[document] ?? TextLines(text)
          lines[document] = known
          findings.append(
            finding(
              anchor, known, name(document),
              Site(
                record: RecordReference(.assertion, assertion), evidence: index,
                part: piece.quoteIsList ? part : nil,
                name: records.name(of: RecordReference(.assertion, assertion)),
                hasPosition: piece.position != nil, whole: whole)))
        }
      }
    }
    return findings
  }

  /// Where in the case a quote is.
  private struct Site {
    let record: RecordReference
    let evidence: Int
    let part: Int?
    let name: String
    let hasPosition: Bool
    /// The scalars from the first of several parts to the last, where all are found.
    let whole: Range<Int>?

    var quote: Finding.Place {
      .field(
        record,
        path: [.field("evidence"), .item(evidence), .field("quote")]
          + (part.map { [.item($0)] } ?? []) + [.field("exact")])
    }

    var position: Finding.Place {
      .field(record, path: [.field("evidence"), .item(evidence), .field("position")])
    }
  }

  private func finding(
    _ anchor: QuoteAnchor, _ lines: TextLines, _ name: String, _ site: Site
  ) -> Finding {
    func place(_ range: Range<Int>?) -> Finding.Place? {
      range.map { range in
        let place = lines.place(of: range.lowerBound)
        return .file(FilePlace(file: name, line: place.line, column: place.column))
      }
    }
    let end = "in evidence of \(site.name)"
    switch anchor.outcome {
    case .moved:
      let range = site.whole ?? anchor.place ?? 0..<0
      let isPart = site.part != nil && site.whole == nil
      return Finding(
        .quoteMoved, at: site.hasPosition && !isPart ? site.position : site.quote,
        "the quote stands in another place of the text, at \(range.lowerBound) to "
          + "\(range.upperBound) \(end)",
        help: isPart
          ? "write the position from the first part to the last"
          : "write {\"start\": \(range.lowerBound), \"end\": \(range.upperBound)}",
        other: place(range))
    case .ambiguous where anchor.placeCount == 1:
      return Finding(
        .quoteAmbiguous, at: site.quote,
        "the text has this part of the quote only before the one that it should follow \(end)",
        help: "put the parts in the order of the text", other: place(anchor.places.first))
    case .ambiguous:
      return Finding(
        .quoteAmbiguous, at: site.quote,
        "the quote stands in \(anchor.placeCount) places of the text \(end)",
        help: "give a position, or what stands before and after it",
        other: place(anchor.places.first))
    case .altered:
      let words = anchor.place.map(lines.text) ?? ""
      return Finding(
        .quoteAltered, at: site.quote,
        "the quote is not in the text, which has \(Visible.quoted(Visible.line(words))) "
          + "(\(anchor.score) % alike) \(end)",
        help: "copy the words from the text", other: place(anchor.place))
    case .orphan, .exact, .noText:
      let reason =
        anchor.placeCount > 1
        ? "\(anchor.placeCount) passages are like it, none much more than the others"
        : anchor.isSearched
          ? "nor is anything much like it"
          : "and anything like it was not looked for, which would take too long"
      return Finding(
        .quoteOrphan, at: site.quote, "the quote is not in the text, \(reason) \(end)",
        help: "look for the words in the text, or name the document that has them",
        other: place(anchor.places.first))
    }
  }
}
