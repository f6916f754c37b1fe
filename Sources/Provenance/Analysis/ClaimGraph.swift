/// A case as a graph: claims joined by relations, and the sources committed to them.
///
/// Everything is numbered in the order of its id (as bytes), so that a smaller number is a smaller
/// id and no result depends on the order of the input. The graph is made for a case without
/// errors; a reference that leads nowhere is passed over.
public struct ClaimGraph: Sendable {
  /// The records of the case.
  public let records: Records
  /// How the case is read.
  public let options: ReadingOptions

  /// For each number the place of the record in its list.
  package let claims: Numbering
  package let sources: Numbering
  package let assertions: Numbering
  package let relations: Numbering
  package let documents: Numbering
  package let questions: Numbering

  /// The values of claims that answer an exclusive question.
  package let values: ValueTable
  /// What sources changed their position to, and from what; in the order in which reports list it.
  public let positionChanges: [PositionChange]
  /// Which assertions later ones replace.
  let positions: Positions
  /// The implications of the relations that count, and of the values of exclusive questions.
  let implications: ImplicationGraph
  /// Who holds what: the assertions in the reading that commit their source to a claim.
  let commitments: Commitments

  /// The graph of a case.
  /// - Complexity: O(n log n) in the records.
  public init(_ records: Records, options: ReadingOptions = ReadingOptions()) {
    self.init(records, options: options, pairwiseLimit: ValueTable.pairwiseLimit)
  }

  /// The graph of a case that compares up to a number of values, and of assertions of one source,
  /// pair by pair; the result does not depend on it.
  package init(_ records: Records, options: ReadingOptions, pairwiseLimit: Int) {
    self.records = records
    self.options = options
    claims = Numbering(records.claims.map(\.id))
    sources = Numbering(records.sources.map(\.id))
    assertions = Numbering(records.assertions.map(\.id))
    relations = Numbering(records.relations.map(\.id))
    documents = Numbering(records.documents.map(\.id))
    questions = Numbering(records.questions.map(\.id))
    var list = ImplicationList()
    for number in 0..<relations.count {
      let relation = records.relations[relations.place(of: number)]
      guard relation.kind.isStrict, relation.certainty.strength >= options.minCertainty.strength,
        let from = claims.number(of: relation.from), let to = claims.number(of: relation.to)
      else { continue }
      list.add(
        relation.kind, from: from, to: to, strength: UInt8(relation.certainty.strength),
        relation: number)
    }
    let values = ValueTable(records, claims: claims, questions: questions)
    list.add(
      values.implications(firstAuxiliary: claims.count * 2, pairwiseLimit: pairwiseLimit))
    implications = ImplicationGraph(claimCount: claims.count, list)
    let numbers = CaseNumbers(
      records: records, claims: claims, sources: sources, assertions: assertions,
      documents: documents)
    let positions = Positions(numbers, values, pairwiseLimit: pairwiseLimit)
    positionChanges = positions.changes
    self.positions = positions
    self.values = values
    commitments = Commitments(
      records, options: options, claims: claims, sources: sources, assertions: assertions,
      isReplaced: positions.isReplaced)
  }

  /// The claim of a number.
  public func claim(_ number: Int) -> Claim { records.claims[claims.place(of: number)] }
  /// The source of a number.
  public func source(_ number: Int) -> Source { records.sources[sources.place(of: number)] }
  /// The assertion of a number.
  public func assertion(_ number: Int) -> Assertion {
    records.assertions[assertions.place(of: number)]
  }
  /// The relation of a number.
  public func relation(_ number: Int) -> Relation {
    records.relations[relations.place(of: number)]
  }
  /// The question of a number.
  public func question(_ number: Int) -> Question {
    records.questions[questions.place(of: number)]
  }
  /// The document of a number.
  public func document(_ number: Int) -> Document {
    records.documents[documents.place(of: number)]
  }

  /// The assertions in the reading that hold a literal directly, by number, ascending.
  public func holders(of literal: Literal) -> [Int] {
    commitments.assertions(of: literal).map(Int.init)
  }

  /// Whether an assertion is in the reading.
  public func isInReading(_ assertion: Int) -> Bool { commitments.isInReading[assertion] }

  /// The source of an assertion, by number.
  public func holder(of assertion: Int) -> Int? {
    commitments.holders[assertion] < 0 ? nil : Int(commitments.holders[assertion])
  }

  /// The question whose values give a computed step of a path; nil for a declared one.
  public func question(of step: PathStep) -> Int? {
    step.relation == nil ? values.question(of: step.from.claim) : nil
  }

  /// How sure a step of a path is: as its relation is declared; certain where it is computed.
  public func certainty(of step: PathStep) -> Certainty {
    step.relation.map { relation($0).certainty } ?? .certain
  }

  /// The literal as JSON and messages write it: the id of the claim, with `!` where negated.
  public func name(of literal: Literal) -> String {
    (literal.isNegated ? "!" : "") + claim(literal.claim).id
  }

  /// The number of the claim with an id.
  public func claimNumber(_ id: String) -> Int? { claims.number(of: id) }
  /// The number of the source with an id.
  public func sourceNumber(_ id: String) -> Int? { sources.number(of: id) }
  /// The number of the document with an id.
  public func documentNumber(_ id: String) -> Int? { documents.number(of: id) }
  /// The number of the relation with an id.
  public func relationNumber(_ id: String) -> Int? { relations.number(of: id) }
  /// The number of the assertion with an id.
  public func assertionNumber(_ id: String) -> Int? { assertions.number(of: id) }
}

/// The records of one type in the order of their ids.
package struct Numbering: Sendable {
  private let places: [Int32]
  private let numbers: [Int32]
  private let table: IDTable

  init(_ ids: [String]) {
    table = IDTable(ids)
    places = ids.indices.sorted { a, b in
      sameBytes(ids[a], ids[b]) ? a < b : precedes(ids[a], ids[b])
    }.map(Int32.init)
    var numbers = [Int32](repeating: 0, count: ids.count)
    for (number, place) in places.enumerated() { numbers[Int(place)] = Int32(number) }
    self.numbers = numbers
  }

  package var count: Int { places.count }

  /// The place in the list of the record with a number.
  package func place(of number: Int) -> Int { Int(places[number]) }

  /// The number of the record at a place of the list.
  package func number(at place: Int) -> Int { Int(numbers[place]) }

  /// The number of the record with an id.
  package func number(of id: String) -> Int? { table.index(of: id).map { Int(numbers[$0]) } }
}
