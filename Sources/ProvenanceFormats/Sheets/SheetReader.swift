import Provenance

/// Reads tables as a case, row by row, in several passes over their bytes.
///
/// The first pass finds what is wrong and keeps what rows share; the second, where an assertion
/// has several rows or stands in the case already, puts these together; the last hands the records
/// on. Only what rows share is kept: sources, claims, questions, documents, and the ids given.
package final class SheetReader {
  private let inputs: [SheetInput]
  private let order: DateOrder?
  private let base: Records
  private let baseAssertions: IDTable
  private var headers: [SheetHeader?] = []
  private var registry: SheetRegistry
  /// The assertions that rows name by id, and how many rows each has.
  private var givenIDs = IDTable()
  private var rowCounts: [Int32] = []
  /// Those that are put together before they are handed on, by their places among the ids.
  private var drafts: [Int: AssertionDraft] = [:]
  private var drafted: [Int: Assertion] = [:]
  /// Whether nothing more of the table at hand can be read.
  private var isStopped = false
  /// For ids with letters beyond ASCII the one that is canonically equal and was met first.
  private var twins: [String: String] = [:]

  /// What is wrong.
  package private(set) var found: SheetDiagnostics
  /// What is worth saying although nothing is wrong.
  package private(set) var remarks = SheetRemarks()

  /// A reader of tables, over a case where one is given.
  package init(
    _ inputs: [SheetInput], dates order: DateOrder? = nil, over base: Records = Records()
  ) {
    self.inputs = inputs
    self.order = order
    self.base = base
    baseAssertions = IDTable(base.assertions.map(\.id))
    registry = SheetRegistry(base)
    found = SheetDiagnostics(files: inputs.map(\.name))
    for id in base.assertions.map(\.id) where id.utf8.contains(where: { $0 > 127 }) {
      twins[id] = id
    }
  }

  /// Finds everything that is wrong; `progress` is told after each piece how many rows were read.
  /// - Complexity: O(n log n) in the bytes; memory in what rows share.
  package func survey(progress: (Int) -> Void = { _ in }) {
    headers = inputs.indices.map { findHeader(of: $0) }
    forEachRow(progress) { survey($0, $1, $2) }
    registry.makeClaimIDs()
    if !base.assertions.isEmpty || rowCounts.contains(where: { $0 > 1 }) {
      forEachRow(progress) { gather($0, $1, $2) }
      for index in drafts.keys.sorted() { drafted[index] = drafts[index]?.finish(&found) }
    }
    remarks.count(registry)
    remarkOnBase()
  }

  /// Hands on every record that is new, in the order of a case; for tables without an error.
  ///
  /// - Returns: whether the tables were as they were when they were surveyed.
  package func forEachRecord(
    progress: (Int) -> Void = { _ in }, _ body: (CaseEntry) -> Void
  ) -> Bool {
    forEachSharedRecord(body)
    return forEachNewAssertion(progress) { body(.assertion($0)) }
  }

  /// The case: the one that the tables are laid over, as they change it, with what is new.
  package func records(progress: (Int) -> Void = { _ in }) -> (Records, isAsSurveyed: Bool) {
    var records = base
    for (index, document) in registry.documents.prefix(registry.baseCounts.documents).enumerated()
    where document.isChanged {
      records.documents[index] = document.current.laid(over: base.documents[index])
    }
    for (index, claim) in registry.claims.prefix(registry.baseCounts.claims).enumerated()
    where claim.isChanged {
      records.claims[index].text = claim.current.text ?? base.claims[index].text
      records.claims[index].question = claim.current.question
    }
    for (index, assertion) in drafted {
      if let number = baseAssertions.index(of: givenIDs.ids[index]) {
        records.assertions[number] = assertion
      }
    }
    let isAsSurveyed = forEachRecord(progress: progress) { entry in
      switch entry {
      case .source(let record): records.sources.append(record)
      case .document(let record): records.documents.append(record)
      case .question(let record): records.questions.append(record)
      case .claim(let record): records.claims.append(record)
      case .assertion(let record): records.assertions.append(record)
      case .header, .relation, .review, .retraction: break
      }
    }
    return (records, isAsSurveyed)
  }

  // MARK: Passes

  private func findHeader(of input: Int) -> SheetHeader? {
    var head: [UInt8] = []
    var isWhole = true
    inputs[input].pieces { piece in
      head += piece
      isWhole = head.count < SheetHeader.byteLimit
      return isWhole
    }
    if let (message, help) = SheetFile.foreignFormat(head) {
      found.report(.textEncoding, file: input, message, help: help)
      return nil
    }
    if head.starts(with: SheetFile.byteOrderMark) { head.removeFirst(3) }
    let header = SheetHeader.find(
      in: head, isWhole: isWhole, form: inputs[input].form, input: input, &found)
    if let header {
      remarks.rowsAboveHeader.append(header.row - 1)
      remarks.add(header)
    }
    return header
  }

  /// Calls a function with every row below the header of every table.
  private func forEachRow(
    _ progress: (Int) -> Void, _ body: (SheetRow, SheetHeader, Int) -> Void
  ) {
    var count = 0
    for (input, header) in zip(inputs.indices, headers) {
      guard let header else { continue }
      var scanner = SheetScanner(separator: header.separator)
      var isFirst = true
      isStopped = false
      func take(_ row: SheetRow) {
        guard row.number > header.row, !isStopped else { return }
        count += 1
        guard !row.isBlank, !row.bytes.elementsEqual(header.bytes) else {
          if isSurveying {
            remarks.blankRows += row.isBlank ? 1 : 0
            remarks.repeatedHeaders += row.isBlank ? 0 : 1
          }
          return
        }
        body(row, header, input)
      }
      inputs[input].pieces { piece in
        let isMarked = isFirst && piece.starts(with: SheetFile.byteOrderMark)
        isFirst = false
        scanner.take(isMarked ? Array(piece.dropFirst(3)) : piece, take)
        progress(count)
        return !isStopped
      }
      scanner.finish(take)
    }
    isSurveying = false
  }

  /// Whether this is the first pass, in which rows are counted.
  private var isSurveying = true

  private func survey(_ row: SheetRow, _ header: SheetHeader, _ input: Int) {
    remarks.rows += 1
    let before = found.errorCount
    guard let facts = facts(row, header, input, &found, isFirst: true) else {
      isStopped = found.errorCount > before && found.stopsTable
      return
    }
    _ = registry.take(facts, over: baseOf(facts), header, row, &found)
    guard facts.saidBy != nil else {
      remarks.claimRows += 1
      return
    }
    guard let id = facts.assertionID else {
      remarks.newAssertions += 1
      return
    }
    if let number = baseAssertions.index(of: id), base.assertions[number].claim == nil {
      found.report(
        .sheetRow, in: row, of: input, at: 0..<1,
        "row \(row.number) has the id of an assertion about another one, \(Visible.quoted(id))",
        help: "a table has no column for those; leave the row out, or give it another id")
    }
    if let index = givenIDs.index(of: id) {
      rowCounts[index] += 1
    } else {
      givenIDs.append(id)
      rowCounts.append(1)
      if baseAssertions.index(of: id) == nil { remarks.newAssertions += 1 }
    }
  }

  private func gather(_ row: SheetRow, _ header: SheetHeader, _ input: Int) {
    var ignored = SheetDiagnostics(files: found.files)
    guard let facts = facts(row, header, input, &ignored, isFirst: false),
      let id = facts.assertionID, let index = givenIDs.index(of: id)
    else { return }
    let number = baseAssertions.index(of: id)
    guard number != nil || rowCounts[index] > 1 else { return }
    let links = registry.take(facts, over: baseOf(facts), header, row, &ignored)
    let evidence = AssertionDraft.EvidenceRow(
      evidence: evidence(facts, links), place: facts.place,
      hasDocument: header.has(.document) || header.has(.url), hasQuote: header.has(.quote),
      hasPosition: header.has(.start) && header.has(.end))
    var draft = drafts[index] ?? AssertionDraft(id, base: number.map { base.assertions[$0] })
    drafts[index] = nil
    draft.take(
      assertion(facts, links, id: id), evidence, header, row, naming: registry.said, &found)
    drafts[index] = draft
  }

  private func forEachSharedRecord(_ body: (CaseEntry) -> Void) {
    let bases = registry.baseCounts
    for source in registry.sources.dropFirst(bases.sources) {
      body(.source(Source(id: source.id, name: source.name)))
    }
    for document in registry.documents.dropFirst(bases.documents) {
      body(.document(document.current.laid(over: nil)))
    }
    for question in registry.questions.dropFirst(bases.questions) {
      body(.question(Question(id: question.id, text: question.text)))
    }
    for claim in registry.claims.dropFirst(bases.claims) {
      body(
        .claim(
          Claim(
            id: claim.current.id ?? "", text: claim.current.text ?? "",
            question: claim.current.question)))
    }
  }

  private func forEachNewAssertion(
    _ progress: (Int) -> Void, _ body: (Assertion) -> Void
  ) -> Bool {
    var made = MadeAssertionIDs(base.assertions.map(\.id))
    for id in givenIDs.ids { made.reserve(id) }
    var isHandedOn = [Bool](repeating: false, count: givenIDs.ids.count)
    let counts = (registry.sources.count, registry.documents.count, registry.claims.count)
    var handedOn = 0
    var rows = 0
    var isAsSurveyed = true
    forEachRow(progress) { row, header, input in
      rows += 1
      var ignored = SheetDiagnostics(files: found.files)
      guard let facts = facts(row, header, input, &ignored, isFirst: false) else {
        isAsSurveyed = false
        return
      }
      guard facts.saidBy != nil else { return }
      let links = registry.take(facts, over: baseOf(facts), header, row, &ignored)
      guard let id = facts.assertionID else {
        let name = MadeID.joining(sourceID(links), claimID(links))
        handedOn += 1
        return body(complete(facts, links, id: made.make(name)))
      }
      guard let index = givenIDs.index(of: id) else {
        isAsSurveyed = false
        return
      }
      guard !isHandedOn[index], baseAssertions.index(of: id) == nil else { return }
      isHandedOn[index] = true
      handedOn += 1
      body(drafted[index] ?? complete(facts, links, id: id))
    }
    return isAsSurveyed && rows == remarks.rows && handedOn == remarks.newAssertions
      && counts == (registry.sources.count, registry.documents.count, registry.claims.count)
  }

  // MARK: One row

  private func facts(
    _ row: SheetRow, _ header: SheetHeader, _ input: Int, _ found: inout SheetDiagnostics,
    isFirst: Bool
  ) -> SheetFacts? {
    var cells = SheetCells(
      row, header, input: input, order: order, isOfBase: !base.assertions.isEmpty)
    let read = cells.read(&found)
    if isFirst { remarks.add(cells.guessed) }
    guard var facts = read, let id = facts.assertionID else { return read }
    facts.assertionID = oneOfTwins(id)
    return facts
  }

  /// The id in the bytes in which it was met first: a spreadsheet may compose letters another way.
  private func oneOfTwins(_ id: String) -> String {
    guard id.utf8.contains(where: { $0 > 127 }) else { return id }
    if let first = twins[id] { return first }
    twins[id] = id
    return id
  }

  /// What the case has of a row: of its assertion, or of its claim where nobody speaks.
  private func baseOf(_ facts: SheetFacts) -> SheetBase {
    guard facts.saidBy != nil else { return SheetBase(claim: facts.claimID) }
    guard let id = facts.assertionID, let number = baseAssertions.index(of: id) else {
      return SheetBase()
    }
    let assertion = base.assertions[number]
    return SheetBase(claim: assertion.claim, documents: assertion.evidence.map(\.document))
  }

  private func sourceID(_ links: SheetRegistry.Links) -> String {
    links.source.map { registry.sources[$0].id } ?? ""
  }

  private func claimID(_ links: SheetRegistry.Links) -> String {
    registry.claims[links.claim].current.id ?? ""
  }

  /// The assertion of a row without its evidence.
  private func assertion(
    _ facts: SheetFacts, _ links: SheetRegistry.Links, id: String
  ) -> Assertion {
    var assertion = Assertion(
      id: id, source: sourceID(links), claim: claimID(links), stance: facts.stance,
      certainty: facts.certainty, via: links.via.map { registry.sources[$0].id },
      inferred: facts.inferred, date: facts.saidOn, note: facts.note)
    assertion.recordedBy = facts.checkedBy
    assertion.recordedAt = facts.checkedOn
    assertion.extras = facts.extras
    return assertion
  }

  private func evidence(_ facts: SheetFacts, _ links: SheetRegistry.Links) -> Evidence? {
    guard facts.hasEvidence else { return nil }
    return Evidence(
      document: links.document.map { registry.documents[$0].current.id } ?? "",
      quote: facts.quote.map { [Quote(exact: $0)] } ?? [], position: facts.position)
  }

  private func complete(
    _ facts: SheetFacts, _ links: SheetRegistry.Links, id: String
  ) -> Assertion {
    var assertion = assertion(facts, links, id: id)
    if let evidence = evidence(facts, links) { assertion.evidence = [evidence] }
    return assertion
  }

  private func remarkOnBase() {
    for (index, assertion) in base.assertions.enumerated() where assertion.claim != nil {
      guard let given = givenIDs.index(of: assertion.id) else {
        remarks.missing.append(assertion.id)
        continue
      }
      if let new = drafted[given], !base.assertions[index].isWritten(like: new) {
        remarks.changedAssertions += 1
      }
      if drafts[given]?.missingEvidence ?? 0 > 0 { remarks.missingEvidence.append(assertion.id) }
    }
  }
}

/// Gives ids to assertions that have none; only the hashes of those given out are kept.
///
/// Two ids of one hash cost a number that was not needed, nothing else.
private struct MadeAssertionIDs {
  private var next: [UInt64: Int32] = [:]

  init(_ taken: [String]) { for id in taken { reserve(id) } }

  mutating func reserve(_ id: String) {
    let hash = IDTable.hash(id)
    if next[hash] == nil { next[hash] = 2 }
  }

  mutating func make(_ name: String) -> String {
    let hash = IDTable.hash(name)
    guard var number = next[hash] else {
      next[hash] = 2
      return name
    }
    while next[IDTable.hash("\(name)-\(number)")] != nil { number += 1 }
    next[hash] = number + 1
    next[IDTable.hash("\(name)-\(number)")] = 2
    return "\(name)-\(number)"
  }
}

extension Assertion {
  /// Whether another assertion has the same fields, as they are written.
  fileprivate func isWritten(like other: Assertion) -> Bool {
    var writers = [JSONWriter(pretty: false), JSONWriter(pretty: false)]
    Shape.assertion.write(self, to: &writers[0])
    Shape.assertion.write(other, to: &writers[1])
    return writers[0].bytes == writers[1].bytes
  }
}
