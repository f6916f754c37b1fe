import Provenance

/// Puts entries of several inputs together to one set of records.
///
/// In a journal a later record of the same type and id replaces the earlier one, in its place;
/// in case documents both stay, for the check that reports it.
struct CaseAssembly {
  private var header = CaseHeader()
  /// The names of the header's extras, in the order of the extras.
  private var extraNames = IDTable()
  private var hasHeader = false
  private var sources = RecordList<Source>()
  private var documents = RecordList<Document>()
  private var questions = RecordList<Question>()
  private var claims = RecordList<Claim>()
  private var assertions = RecordList<Assertion>()
  private var relations = RecordList<Relation>()
  private var reviews = RecordList<Review>()

  /// What was found while putting together.
  private(set) var findings: [Finding] = []
  /// Lines that a later line replaced or took back, and the lines that took back.
  private(set) var supersededCount = 0

  mutating func take(_ placed: PlacedEntry) {
    let origin = Origins.Origin(input: placed.input, range: placed.range)
    let replaces = placed.inJournal
    switch placed.entry {
    case .header(let new): take(new, replaces: replaces)
    case .source(let record): count(sources.take(record, origin, replaces: replaces))
    case .document(let record): count(documents.take(record, origin, replaces: replaces))
    case .question(let record): count(questions.take(record, origin, replaces: replaces))
    case .claim(let record): count(claims.take(record, origin, replaces: replaces))
    case .assertion(let record): count(assertions.take(record, origin, replaces: replaces))
    case .relation(let record): count(relations.take(record, origin, replaces: replaces))
    case .review(let record): count(reviews.take(record, origin, replaces: replaces))
    case .retraction(let retraction): take(retraction, origin)
    }
  }

  func finish() -> (Records, Origins) {
    var records = Records(title: header.title)
    var origins = Origins()
    func list<Record>(_ list: RecordList<Record>) -> [Record] {
      let kept = list.kept
      origins.set(kept.map(\.origin), of: Record.kind)
      return kept.map(\.record)
    }
    records.extras = header.extras
    records.sources = list(sources)
    records.documents = list(documents)
    records.questions = list(questions)
    records.claims = list(claims)
    records.assertions = list(assertions)
    records.relations = list(relations)
    records.reviews = list(reviews)
    return (records, origins)
  }

  /// The first title counts; a journal's later case line replaces it.
  private mutating func take(_ new: CaseHeader, replaces: Bool) {
    if !hasHeader || replaces {
      header.title = new.title ?? header.title
    } else if header.title == nil {
      header.title = new.title
    }
    for extra in new.extras {
      if let index = extraNames.index(of: extra.name) {
        if replaces { header.extras[index] = extra }
      } else {
        extraNames.append(extra.name)
        header.extras.append(extra)
      }
    }
    hasHeader = true
  }

  private mutating func take(_ retraction: Retraction, _ origin: Origins.Origin) {
    var isKnown = false
    if let record = retraction.record {
      switch record.kind {
      case .source: isKnown = sources.remove(record.id)
      case .document: isKnown = documents.remove(record.id)
      case .question: isKnown = questions.remove(record.id)
      case .claim: isKnown = claims.remove(record.id)
      case .assertion: isKnown = assertions.remove(record.id)
      case .relation: isKnown = relations.remove(record.id)
      case .review: isKnown = reviews.remove(record.id)
      }
    }
    supersededCount += 2
    guard !isKnown else { return }
    let help =
      retraction.record == nil
      ? "name it as TYPE:ID, for instance \"assertion:a3\""
      : "it must stand before this line and not be retracted already"
    findings.append(
      Finding(
        .retractTarget, at: .bytes(input: origin.input, range: origin.range),
        "there is no record \(Visible.quoted(retraction.target)) to take back", help: help))
  }

  private mutating func count(_ replaced: Bool) { if replaced { supersededCount += 1 } }
}

/// The records of one type while a case is put together.
private struct RecordList<Record: CaseRecord> {
  private var items: [(record: Record, origin: Origins.Origin)?] = []
  private var names = IDTable()
  /// For each name the item that bears it now; -1 where it was taken back.
  private var current: [Int] = []

  var kept: [(record: Record, origin: Origins.Origin)] { items.compactMap { $0 } }

  /// Takes a record in; true where it replaced another one.
  mutating func take(_ record: Record, _ origin: Origins.Origin, replaces: Bool) -> Bool {
    guard let name = names.index(of: record.id) else {
      names.append(record.id)
      current.append(items.count)
      items.append((record, origin))
      return false
    }
    if replaces, current[name] >= 0 {
      items[current[name]] = (record, origin)
      return true
    }
    if current[name] < 0 { current[name] = items.count }
    items.append((record, origin))
    return false
  }

  mutating func remove(_ id: String) -> Bool {
    guard let name = names.index(of: id), current[name] >= 0 else { return false }
    items[current[name]] = nil
    current[name] = -1
    return true
  }
}
