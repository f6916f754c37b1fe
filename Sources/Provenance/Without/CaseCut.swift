/// Marks the records that go with those that are left out, and takes them out.
///
/// The rules are those of `CaseWithout`.
struct CaseCut {
  private let whole: Records
  /// For each type whether the record at a place is left out.
  private(set) var isGone: [RecordKind: [Bool]] = [:]
  private var reasons: [RecordReference: CaseWithout.Reason] = [:]
  /// The evidence that is left out of assertions that stay.
  private(set) var lostEvidence: [CaseWithout.LostEvidence] = []
  /// The sources that were named and stay as the owners of others.
  private(set) var keptSources: [Int] = []

  private let sources: IDTable
  private let documents: IDTable
  private let claims: IDTable
  private let assertions: IDTable
  /// For each source whether it is as if it had not been heard; `isGone` says whether its record goes.
  private var isUnheard: [Bool]

  init(_ whole: Records) {
    self.whole = whole
    for kind in RecordKind.allCases {
      isGone[kind] = [Bool](repeating: false, count: whole.count(of: kind))
    }
    sources = IDTable(whole.sources.map(\.id))
    documents = IDTable(whole.documents.map(\.id))
    claims = IDTable(whole.claims.map(\.id))
    assertions = IDTable(whole.assertions.map(\.id))
    isUnheard = [Bool](repeating: false, count: whole.sources.count)
  }

  /// The records that are left out, by type and place.
  var omissions: [CaseWithout.Omission] {
    RecordKind.allCases.flatMap { kind in
      (isGone[kind] ?? []).indices.compactMap { place in
        let record = RecordReference(kind, place)
        return reasons[record].map { CaseWithout.Omission(record: record, reason: $0) }
      }
    }
  }

  mutating func leaveOut(_ named: [RecordReference]) {
    for record in named {
      if record.kind == .source { isUnheard[record.index] = true }
      mark(record, .named)
    }
    keepOwners()
    leaveOutDocuments()
    leaveOutAssertions()
    leaveOutWhatIsAboutClaims()
  }

  /// The records that remain, without references to those that do not, and for each type their
  /// places in the whole case.
  func remaining() -> (records: Records, places: [RecordKind: [Int]]) {
    var rest = whole
    var places: [RecordKind: [Int]] = [:]
    for kind in RecordKind.allCases {
      places[kind] = (isGone[kind] ?? []).indices.filter { isGone[kind]?[$0] == false }
    }
    func kept<Record>(_ records: [Record], _ kind: RecordKind) -> [Record] {
      (places[kind] ?? []).map { records[$0] }
    }
    rest.sources = kept(whole.sources, .source)
    rest.documents = kept(whole.documents, .document)
    for index in rest.documents.indices {
      rest.documents[index].derivedFrom.removeAll { isGone(.document, $0) }
      if isGone(.document, rest.documents[index].translationOf) {
        rest.documents[index].translationOf = nil
      }
    }
    rest.claims = kept(whole.claims, .claim)
    rest.assertions = kept(whole.assertions, .assertion)
    for index in rest.assertions.indices {
      rest.assertions[index].derivedFrom.removeAll { isGone(.assertion, $0) }
      rest.assertions[index].evidence.removeAll { isGone(.document, $0.document) }
    }
    rest.relations = kept(whole.relations, .relation)
    rest.reviews = kept(whole.reviews, .review)
    return (rest, places)
  }

  // MARK: Rules

  /// A source that controls another one that stays, or that such a one is a member of, stays too.
  private mutating func keepOwners() {
    var open = whole.sources.indices.filter { !isUnheard[$0] }
    var isKept = isUnheard.map { !$0 }
    while let source = open.popLast() {
      let record = whole.sources[source]
      for id in [record.controlledBy, record.memberOf] {
        guard let owner = id.flatMap(sources.index(of:)), !isKept[owner] else { continue }
        isKept[owner] = true
        open.append(owner)
      }
    }
    keptSources = isUnheard.indices.filter { isUnheard[$0] && isKept[$0] }
    for source in keptSources {
      isGone[.source]?[source] = false
      reasons[RecordReference(.source, source)] = nil
    }
  }

  /// Leaves out what unheard sources published, and what is made from that alone.
  ///
  /// A document goes where such a source published it, or where every way back from it passes such
  /// a document. A circle that nothing leads out of is passed as a whole.
  private mutating func leaveOutDocuments() {
    guard isUnheard.contains(true) else { return }
    var rows: [Int32] = [0]
    var parents: [Int32] = []
    for document in whole.documents {
      parents += document.derivedFrom.compactMap(documents.index(of:)).map(Int32.init)
      rows.append(Int32(parents.count))
    }
    var children = [[Int]](repeating: [], count: whole.documents.count)
    for document in whole.documents.indices {
      for parent in parents[Int(rows[document])..<Int(rows[document + 1])] {
        children[Int(parent)].append(document)
      }
    }
    let isOwn = whole.documents.map { isUnheard(id: $0.publisher) }
    var stays = [Bool](repeating: false, count: whole.documents.count)
    var open = ends(rows, parents, isOwn)
    for document in open { stays[document] = true }
    while let document = open.popLast() {
      for child in children[document] where !stays[child] && !isOwn[child] {
        stays[child] = true
        open.append(child)
      }
    }
    open = []
    for document in isOwn.indices where isOwn[document] {
      guard let publisher = whole.documents[document].publisher.flatMap(sources.index(of:)) else {
        continue
      }
      mark(RecordReference(.document, document), .of(RecordReference(.source, publisher)))
      open.append(document)
    }
    var next = 0
    while next < open.count {
      let document = open[next]
      next += 1
      guard let reason = reasons[RecordReference(.document, document)] else { continue }
      for child in children[document] where !stays[child] {
        let record = RecordReference(.document, child)
        guard reasons[record] == nil else { continue }
        switch reason {
        case .of(let source), .through(let source): mark(record, .through(source))
        case .named: break
        }
        open.append(child)
      }
    }
  }

  /// The documents at which ways back end, other than by a source that is left out.
  private func ends(_ rows: [Int32], _ parents: [Int32], _ isOwn: [Bool]) -> [Int] {
    let strong = StrongComponents(rows: rows, targets: parents)
    var isEnd = [Bool](repeating: true, count: strong.count)
    for document in isOwn.indices {
      let component = strong.component[document]
      let leadsOut = parents[Int(rows[document])..<Int(rows[document + 1])].contains {
        strong.component[Int($0)] != component
      }
      if isOwn[document] || leadsOut { isEnd[Int(component)] = false }
    }
    return isOwn.indices.filter { isEnd[Int(strong.component[$0])] }
  }

  private mutating func leaveOutAssertions() {
    var about: [Int: [Int]] = [:]
    for (place, assertion) in whole.assertions.enumerated() {
      if let object = assertion.assertion.flatMap(assertions.index(of:)) {
        about[object, default: []].append(place)
      }
      let record = RecordReference(.assertion, place)
      if reasons[record] == nil, let reason = reason(for: assertion) { mark(record, reason) }
    }
    var open = whole.assertions.indices.filter { isGone[.assertion]?[$0] == true }
    while let object = open.popLast() {
      for place in about[object] ?? [] where isGone[.assertion]?[place] == false {
        mark(RecordReference(.assertion, place), .of(RecordReference(.assertion, object)))
        open.append(place)
      }
    }
    for (place, assertion) in whole.assertions.enumerated()
    where isGone[.assertion]?[place] == false {
      for (item, evidence) in assertion.evidence.enumerated()
      where isGone(.document, evidence.document) {
        lostEvidence.append(CaseWithout.LostEvidence(assertion: place, evidence: item))
      }
    }
  }

  /// Why an assertion goes that was not named, by itself.
  private func reason(for assertion: Assertion) -> CaseWithout.Reason? {
    if let source = unheard(id: assertion.source) { return .of(source) }
    if let claim = assertion.claim.flatMap(claims.index(of:)), isGone[.claim]?[claim] == true {
      return .of(RecordReference(.claim, claim))
    }
    for id in assertion.via {
      if let source = unheard(id: id) { return .through(source) }
    }
    guard !assertion.evidence.isEmpty,
      assertion.evidence.allSatisfy({ isGone(.document, $0.document) }),
      let first = assertion.evidence.first.flatMap({ documents.index(of: $0.document) })
    else { return nil }
    switch reasons[RecordReference(.document, first)] {
    case .of(let source), .through(let source): return .through(source)
    case .named, nil: return nil
    }
  }

  private mutating func leaveOutWhatIsAboutClaims() {
    func gone(_ id: String) -> RecordReference? {
      guard let place = claims.index(of: id), isGone[.claim]?[place] == true else { return nil }
      return RecordReference(.claim, place)
    }
    for (place, relation) in whole.relations.enumerated() {
      let record = RecordReference(.relation, place)
      guard reasons[record] == nil, let claim = gone(relation.from) ?? gone(relation.to) else {
        continue
      }
      mark(record, .of(claim))
    }
    for (place, review) in whole.reviews.enumerated() {
      let record = RecordReference(.review, place)
      guard reasons[record] == nil, let claim = gone(review.claim) else { continue }
      mark(record, .of(claim))
    }
  }

  // MARK: Marks

  private mutating func mark(_ record: RecordReference, _ reason: CaseWithout.Reason) {
    isGone[record.kind]?[record.index] = true
    reasons[record] = reason
  }

  private func isUnheard(id: String?) -> Bool { id.flatMap(unheard(id:)) != nil }

  private func unheard(id: String) -> RecordReference? {
    guard let source = sources.index(of: id), isUnheard[source] else { return nil }
    return RecordReference(.source, source)
  }

  private func isGone(_ kind: RecordKind, _ id: String?) -> Bool {
    guard let id else { return false }
    let table = kind == .document ? documents : assertions
    return table.index(of: id).map { isGone[kind]?[$0] == true } ?? false
  }
}
