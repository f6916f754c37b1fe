import Provenance

/// An assertion that several rows speak of, or that the case has already.
struct AssertionDraft {
  /// What a row says of where the words were read; an empty document is not said.
  struct EvidenceRow {
    let evidence: Evidence?
    let place: SheetPlace
    /// Which columns the table has: what it has no column for stays as it is.
    let hasDocument: Bool
    let hasQuote: Bool
    let hasPosition: Bool
  }

  private let base: Assertion?
  private var shared: SharedRecord<Assertion>
  private var rows: [EvidenceRow] = []
  /// The fields of its own that rows give otherwise than the case; nil clears one.
  private var extras: [(name: String, json: String?, place: SheetPlace)] = []
  /// Pieces of evidence of the case that no row has.
  private(set) var missingEvidence = 0

  init(_ id: String, base: Assertion?) {
    self.base = base
    shared = SharedRecord(
      base ?? .blank(id), isBase: base != nil, fields: Assertion.sheetColumns.count)
  }

  /// Takes in one of its rows.
  mutating func take(
    _ row: Assertion, _ evidence: EvidenceRow, _ header: SheetHeader, _ bytes: SheetRow,
    naming: (String, SheetColumn) -> String, _ found: inout SheetDiagnostics
  ) {
    let name = "assertion \(Visible.quoted(row.id))"
    let clashes = shared.take(
      row, at: evidence.place, Assertion.sheetColumns, mayClear: base != nil,
      has: header.has)
    for clash in clashes {
      found.reportClash(clash, of: name, at: evidence.place, in: bytes, naming: naming)
    }
    for (_, column) in header.own {
      let given = row.extras.first { sameBytes($0.name, column) }?.json
      take(extra: column, given, name, evidence.place, bytes, &found)
    }
    rows.append(evidence)
  }

  private mutating func take(
    extra name: String, _ json: String?, _ record: String, _ place: SheetPlace, _ row: SheetRow,
    _ found: inout SheetDiagnostics
  ) {
    let before = base?.extras.first { sameBytes($0.name, name) }
    if SheetText.isSame(
      json.flatMap(SheetText.string), before.flatMap { SheetText.string($0.json) })
    {
      return
    }
    if json == nil, base == nil { return }
    guard let earlier = extras.first(where: { sameBytes($0.name, name) }) else {
      extras.append((name, json, place))
      return
    }
    guard !SheetText.isSame(json, earlier.json) else { return }
    found.report(
      .sheetClash, in: row, of: Int(place.input), at: 0..<1,
      "rows \(place.row) and \(earlier.place.row) differ in \(Visible.quoted(name)) of \(record)",
      help: "make the two rows agree, or give the two different ids", other: earlier.place)
  }

  /// The assertion as its rows make it.
  mutating func finish(_ found: inout SheetDiagnostics) -> Assertion {
    var assertion = shared.current
    for extra in extras {
      let index = assertion.extras.firstIndex { sameBytes($0.name, extra.name) }
      switch (index, extra.json) {
      case (let index?, let json?): assertion.extras[index].json = json
      case (let index?, nil): assertion.extras.remove(at: index)
      case (nil, let json?): assertion.extras.append(Extra(name: extra.name, json: json))
      case (nil, nil): break
      }
    }
    assertion.evidence = evidence(&found)
    return assertion
  }

  // MARK: Evidence

  /// The evidence of the case with what its rows changed, then that of new rows.
  private mutating func evidence(_ found: inout SheetDiagnostics) -> [Evidence] {
    var result: [Evidence?] = base?.evidence ?? []
    let pairs = matches()
    var isMet = [Bool](repeating: false, count: result.count)
    for (row, match) in zip(rows, pairs) {
      guard let match else {
        if let evidence = row.evidence {
          if evidence.document.isEmpty {
            found.report(
              .sheetRow, at: row.place,
              "row \(row.place.row) has a quote and no document, and the case has none for it",
              help: "name the document in a column document")
          }
          result.append(evidence)
        }
        continue
      }
      isMet[match] = true
      result[match] = result[match].flatMap { row.laid(over: $0) }
    }
    missingEvidence = isMet.count { !$0 }
    return result.compactMap { $0 }
  }

  /// For each row the piece of evidence of the case that it is about: one that it repeats word for
  /// word, else one of the same document, else the next one that no row has.
  private func matches() -> [Int?] {
    guard let base, !base.evidence.isEmpty else { return rows.map { _ in nil } }
    var matches = [Int?](repeating: nil, count: rows.count)
    var isFree = [Bool](repeating: true, count: base.evidence.count)
    let rules: [(EvidenceRow, Evidence) -> Bool] = [
      { $0.isSame(as: $1) }, { $0.isOfSameDocument(as: $1) }, { _, _ in true },
    ]
    for rule in rules {
      // Pieces before this one are taken, so that long lists stay quick.
      var first = 0
      for row in rows.indices where matches[row] == nil {
        while first < isFree.count, !isFree[first] { first += 1 }
        let free = isFree.indices.dropFirst(first)
        guard let found = free.first(where: { isFree[$0] && rule(rows[row], base.evidence[$0]) })
        else { continue }
        matches[row] = found
        isFree[found] = false
      }
    }
    return matches
  }
}

extension AssertionDraft.EvidenceRow {
  fileprivate func isOfSameDocument(as other: Evidence) -> Bool {
    !hasDocument || sameBytes(evidence?.document ?? "", other.document)
  }

  fileprivate func isSame(as other: Evidence) -> Bool {
    isOfSameDocument(as: other)
      && (!hasQuote || SheetText.isSame(evidence?.quote.first?.exact, other.quote.first?.exact))
      && (!hasPosition || isAt(other.position))
  }

  private func isAt(_ position: Position?) -> Bool {
    evidence?.position?.start == position?.start && evidence?.position?.end == position?.end
  }

  /// A piece of evidence of the case with what the row says otherwise; nil where it was cleared.
  fileprivate func laid(over old: Evidence) -> Evidence? {
    var new = old
    if hasDocument {
      guard let document = evidence?.document else { return nil }
      new.document = document
    }
    if hasQuote, !SheetText.isSame(evidence?.quote.first?.exact, old.quote.first?.exact) {
      switch (evidence?.quote.first, old.quote.isEmpty) {
      case (let quote?, true): new.quote = [quote]
      case (let quote?, false): new.quote[0].exact = quote.exact
      case (nil, _): new.quote.removeFirst()
      }
    }
    if hasPosition, !isAt(old.position) { new.position = evidence?.position }
    return new
  }
}

extension SheetText {
  /// The text of a JSON string; nil for any other value.
  static func string(_ json: String) -> String? {
    guard json.utf8.first == UInt8(ascii: "\"") else { return nil }
    let bytes = Array(json.utf8)
    return JSONParser.parse(bytes, in: bytes.indices).document.root?.text
  }
}
