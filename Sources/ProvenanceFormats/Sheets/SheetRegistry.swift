import Provenance

/// What the case has of a row: the records of which the row may clear fields.
struct SheetBase {
  var claim: String?
  var documents: [String] = []
}

/// The records that the rows of a table share, as they are met.
///
/// These are sources, documents, questions and claims; assertions are not kept.
struct SheetRegistry {
  /// The records that a row names, by their places in the registry.
  struct Links {
    var source: Int?
    var via: [Int] = []
    var claim = 0
    var document: Int?
  }

  private(set) var sources: [(id: String, name: String)] = []
  private(set) var questions: [(id: String, text: String)] = []
  private(set) var documents: [SharedRecord<SheetDocument>] = []
  private(set) var claims: [SharedRecord<SheetClaim>] = []
  private var sourceTable = NameTable()
  private var questionTable = NameTable()
  private var documentTable = NameTable()
  private var claimTable = NameTable()
  private var sourceIDs = IDMaker()
  private var questionIDs = IDMaker()
  private var documentIDs = IDMaker()
  /// For each id that was made of a source's name the source and its row: names that make the same
  /// id are nearly one.
  private var firstOfSlug: [String: (source: Int, place: SheetPlace)] = [:]
  /// The records that the case had: they stand first in every list.
  let baseCounts: (sources: Int, questions: Int, documents: Int, claims: Int)

  init(_ base: Records) {
    sources = base.sources.map { ($0.id, $0.name) }
    questions = base.questions.map { ($0.id, $0.text) }
    documents = base.documents.map {
      SharedRecord(SheetDocument($0), isBase: true, fields: SheetDocument.columns.count)
    }
    claims = base.claims.map {
      SharedRecord(
        SheetClaim(id: $0.id, text: $0.text, question: $0.question), isBase: true,
        fields: SheetClaim.columns.count)
    }
    baseCounts = (sources.count, questions.count, documents.count, claims.count)
    sourceTable = NameTable(base.sources)
    questionTable = NameTable(base.questions)
    documentTable = NameTable(base.documents)
    for (index, claim) in base.claims.enumerated() {
      claimTable.add(index, id: claim.id, name: claim.text)
    }
    for source in base.sources { sourceIDs.reserve(source.id) }
    for question in base.questions { questionIDs.reserve(question.id) }
    for document in base.documents { documentIDs.reserve(document.id) }
  }

  /// The records that a row speaks of.
  ///
  /// New ones are put in, and what it says otherwise than an earlier row is reported. A row that
  /// was taken before gives the same again.
  mutating func take(
    _ facts: SheetFacts, over base: SheetBase, _ header: SheetHeader, _ row: SheetRow,
    _ found: inout SheetDiagnostics
  ) -> Links {
    var links = Links()
    links.claim = takeClaim(facts, base, header, row, &found)
    links.source = facts.saidBy.map { source($0, facts.place, row, &found) }
    for name in facts.via { links.via.append(source(name, facts.place, row, &found)) }
    if facts.documentName != nil {
      links.document = takeDocument(facts, base, header, row, &found)
    }
    return links
  }

  /// Gives every claim an id that has none; called when all rows are known.
  mutating func makeClaimIDs() {
    var ids = IDMaker()
    for claim in claims { if let id = claim.current.id { ids.reserve(id) } }
    for index in claims.indices where claims[index].current.id == nil {
      let id = ids.make(MadeID.from(claims[index].current.text ?? "", fallback: "claim"))
      claims[index].set { $0.id = id }
      claimTable.add(index, id: id)
    }
  }

  // MARK: Records by name

  private mutating func source(
    _ name: String, _ place: SheetPlace, _ row: SheetRow, _ found: inout SheetDiagnostics
  ) -> Int {
    if let index = sourceTable.index(of: name) { return index }
    let index = sources.count
    let slug = MadeID.from(name, fallback: "source")
    let id = sourceIDs.make(slug)
    sources.append((id, name))
    sourceTable.add(index, id: nil, name: name)
    if slug.utf8.count < MadeID.lengthLimit / 2, !sameBytes(slug, "source") {
      if let twin = firstOfSlug[slug] {
        found.report(
          .sheetName, in: row, of: Int(place.input), at: 0..<1,
          "\(Visible.quoted(name)) in row \(place.row) and "
            + "\(Visible.quoted(sources[twin.source].name)) are two sources",
          help: "write the name everywhere alike if they are one", other: twin.place)
      } else {
        firstOfSlug[slug] = (index, place)
      }
    }
    return index
  }

  private mutating func question(_ text: String) -> Int {
    if let index = questionTable.index(of: text) { return index }
    let index = questions.count
    questions.append((questionIDs.make(MadeID.from(text, fallback: "question")), text))
    questionTable.add(index, id: nil, name: text)
    return index
  }

  private mutating func takeDocument(
    _ facts: SheetFacts, _ base: SheetBase, _ header: SheetHeader, _ row: SheetRow,
    _ found: inout SheetDiagnostics
  ) -> Int {
    let name = facts.documentName ?? ""
    let index: Int
    if let known = documentTable.index(of: name) {
      index = known
    } else {
      index = documents.count
      let id = documentIDs.make(MadeID.from(name, fallback: "document"))
      documents.append(
        SharedRecord(
          SheetDocument(id: id, title: name), isBase: false, fields: SheetDocument.columns.count))
      documentTable.add(index, id: nil, name: name)
    }
    if let url = facts.url { documentTable.add(index, alias: url.text) }
    var given = SheetDocument(id: "", title: "")
    given.publisher = facts.publisher.map { sources[source($0, facts.place, row, &found)].id }
    given.url = facts.url
    given.archive = facts.archive
    given.published = facts.published
    given.sha256 = facts.sha256
    let clashes = documents[index].take(
      given, at: facts.place, SheetDocument.columns,
      mayClear: base.documents.contains { sameBytes($0, documents[index].current.id) },
      has: header.has)
    for clash in clashes {
      report(clash, of: "document \(Visible.quoted(name))", facts.place, row, &found)
    }
    return index
  }

  private mutating func takeClaim(
    _ facts: SheetFacts, _ base: SheetBase, _ header: SheetHeader, _ row: SheetRow,
    _ found: inout SheetDiagnostics
  ) -> Int {
    let index = claim(facts)
    var given = SheetClaim(id: nil, text: facts.claim)
    given.question = facts.question.map { questions[question($0)].id }
    if facts.claimID == nil { given.text = claims[index].current.text }
    let clashes = claims[index].take(
      given, at: facts.place, SheetClaim.columns,
      mayClear: base.claim.map { claim in
        claims[index].current.id.map { sameBytes($0, claim) } ?? false
      } ?? false, has: header.has)
    for clash in clashes {
      let name = claims[index].current.id ?? facts.claim
      report(clash, of: "claim \(Visible.quoted(name))", facts.place, row, &found)
    }
    return index
  }

  private mutating func claim(_ facts: SheetFacts) -> Int {
    let text = SheetCells.trimmed(facts.claim)
    if let id = facts.claimID {
      if let index = claimTable.index(ofID: id) { return index }
      if let index = claimTable.index(ofName: text), claims[index].current.id == nil {
        claims[index].set { $0.id = id }
        claimTable.add(index, id: id)
        return index
      }
    } else if let index = claimTable.index(ofName: text) {
      return index
    }
    claims.append(
      SharedRecord(
        SheetClaim(id: facts.claimID), isBase: false, fields: SheetClaim.columns.count))
    claimTable.add(claims.count - 1, id: facts.claimID, name: text)
    if facts.claimID == nil { claims[claims.count - 1].set { $0.text = facts.claim } }
    return claims.count - 1
  }

  private func report<Root>(
    _ clash: SharedRecord<Root>.Clash, of name: String, _ place: SheetPlace, _ row: SheetRow,
    _ found: inout SheetDiagnostics
  ) {
    found.reportClash(clash, of: name, at: place, in: row, naming: said)
  }

  /// What a cell would say for the value of a field: names in the place of ids.
  func said(_ value: String, _ column: SheetColumn) -> String {
    func source(_ id: String) -> String { sources.first { sameBytes($0.id, id) }?.name ?? id }
    switch column {
    case .saidBy, .publisher: return source(value)
    case .via:
      let ids = value.split(separator: ">").map { SheetCells.trimmed(String($0)) }
      return ids.map(source).joined(separator: " > ")
    case .question: return questions.first { sameBytes($0.id, value) }?.text ?? value
    default: return value
    }
  }
}

extension SheetDiagnostics {
  /// Reports that two rows say different things of one record.
  mutating func reportClash<Root>(
    _ clash: SharedRecord<Root>.Clash, of name: String, at place: SheetPlace, in row: SheetRow,
    naming: (String, SheetColumn) -> String
  ) {
    func said(_ text: String) -> String {
      text.isEmpty ? "nothing" : Visible.quoted(naming(text, clash.column))
    }
    report(
      .sheetClash, in: row, of: Int(place.input), at: 0..<1,
      "row \(place.row) has \(said(clash.later)) in column \(clash.column.rawValue) for \(name), "
        + "and row \(clash.place.row) has \(said(clash.earlier))",
      help: "make the two rows agree, or give the two different names", other: clash.place)
  }
}
