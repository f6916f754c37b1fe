extension Check {
  /// The answers to one question are in units that can be compared.
  public static let unitMismatch = Check(
    name: "unit-mismatch",
    severity: .error,
    title: "the answers to one question are in units that can be compared",
    finds: """
      Numbers that answer one exclusive question in units that do not convert into each other,
      or into that of the question: kg and m, USD and EUR, or a unit and none.
      """,
    matters: """
      Whether 12 kg and 15 m contradict each other cannot be said; that two sources disagree
      would go unnoticed.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "questions": [{"id": "q", "text": "What was the damage?"}],
       "claims": [{"id": "a", "text": "It was 3 USD.", "question": "q",
         "value": {"number": 3, "unit": "USD"}},
        {"id": "b", "text": "It was 3 EUR.", "question": "q",
         "value": {"number": 3, "unit": "EUR"}}]}

      """#,
      gives:
        "6:35: error: claim \"b\" is in \"EUR\" and claim \"a\" in \"USD\", which cannot be compared [unit-mismatch]"
    ),
    mend: """
      Give the numbers in one unit, with the sum that was converted in the note; or ask two
      questions. These units convert: mm cm m km in ft yd mi, m2 km2 ha acre, ml l m3,
      mg g kg t oz lb, s min h d week, C F K. A unit that all answers share belongs to the
      question.
      """)
}

extension Records {
  /// The units that cannot be compared with those of their question, one finding each.
  ///
  /// The first unit of a question is its own, or that of the first number that answers it. An
  /// empty unit is one that was not read; it goes with any, as does what answers one of two
  /// questions of the same id.
  /// - Complexity: O(n) in the claims and questions.
  func unitMismatches(_ tables: [RecordKind: IDTable]) -> [Finding] {
    guard let table = tables[.question], let claimTable = tables[.claim] else { return [] }
    var firsts = questions.indices.map(firstUnit)
    let isOneOfSeveral = isShared(table)
    var clashes: Set<Clash> = []
    var findings: [Finding] = []
    for (index, claim) in claims.enumerated() {
      guard let value = claim.value, value.isNumeric, claimTable.index(of: claim.id) == index,
        let question = claim.question.flatMap(table.index), questions[question].exclusive,
        !isOneOfSeveral[question]
      else { continue }
      let record = RecordReference(.claim, index)
      let name = value.unit ?? questions[question].unit
      guard name?.isEmpty != true else { continue }
      let dimension = Unit(name).dimension
      let path: [Finding.Step] =
        value.unit == nil ? [.field("value")] : [.field("value"), .field("unit")]
      guard let first = firsts[question] else {
        firsts[question] = FirstUnit(
          name: name, dimension: dimension, record: record, path: path)
        continue
      }
      guard dimension != first.dimension,
        clashes.insert(Clash(question: question, unit: name.map { Array($0.utf8) })).inserted
      else { continue }
      let own = name.map { Visible.quoted($0) } ?? "no unit"
      let other = first.name.map { Visible.quoted($0) } ?? "no unit"
      findings.append(
        Finding(
          .unitMismatch, at: .field(record, path: path),
          "\(self.name(of: record)) is in \(own) and \(self.name(of: first.record)) in \(other), "
            + "which cannot be compared",
          help: "use a unit that converts to that of \(self.name(of: first.record)), "
            + "or ask another question", other: .field(first.record, path: first.path)))
    }
    return findings
  }

  private struct FirstUnit {
    let name: String?
    let dimension: Unit.Dimension
    let record: RecordReference
    let path: [Finding.Step]
  }

  private struct Clash: Hashable {
    let question: Int
    let unit: [UInt8]?
  }

  private func firstUnit(of question: Int) -> FirstUnit? {
    guard let name = questions[question].unit, !name.isEmpty else { return nil }
    return FirstUnit(
      name: name, dimension: Unit(name).dimension, record: RecordReference(.question, question),
      path: [.field("unit")])
  }

  /// For each record whether a later one has its id.
  private func isShared(_ table: IDTable) -> [Bool] {
    var isShared = [Bool](repeating: false, count: table.ids.count)
    for (index, id) in table.ids.enumerated() {
      if let first = table.index(of: id), first != index { isShared[first] = true }
    }
    return isShared
  }
}

extension ClaimValue {
  /// Whether it is a number or a range, and nothing else beside.
  fileprivate var isNumeric: Bool {
    (number != nil || min != nil || max != nil) && date == nil && category == nil
  }
}
