import Provenance

/// Small random cases without errors, dense enough that most of them hold conflicts.
///
/// Ids are drawn in no order from several scripts, so that neither the order of the records nor
/// that of Swift's own texts happens to be the order of the ids' bytes.
package struct RandomCase: Sendable {
  package var claims = 1...5
  package var relations = 0...7
  package var sources = 2...4
  package var assertions = 0...8
  package var kinds = Relation.Kind.allCases
  package var relationCertainties: [Certainty?] = [nil, .certain, .probable, .possible]
  package var assertionsAboutAssertions = true
  package var stances: [Stance?] = [nil, .affirms, .denies, .denies, .reports]
  /// The numbers that answer questions; nil for a case without values and dates.
  package var numbers: ClosedRange<Int>?

  package init() {}

  /// Many assertions on few claims: direct conflicts, several pairs to a root.
  package static let dense = RandomCase()

  /// Few assertions on claims joined in many ways: long paths, and ties between them.
  package static var sparse: RandomCase {
    var shape = RandomCase()
    shape.claims = 4...6
    shape.relations = 4...8
    shape.assertions = 2...4
    shape.relationCertainties = [nil, nil, .certain, .probable, .possible]
    return shape
  }

  /// Questions with values, dated assertions, and few sources, so that they change positions.
  package static var valued: RandomCase {
    var shape = RandomCase()
    shape.claims = 2...6
    shape.relations = 0...3
    shape.sources = 2...3
    shape.assertions = 2...9
    shape.numbers = -2...6
    shape.stances = [nil, nil, .affirms, .affirms, .denies, .denies, .reports]
    return shape
  }

  /// A question with so many values that the engine does not compare them pair by pair.
  package static var manyValued: RandomCase {
    var shape = RandomCase.valued
    shape.claims = 30...42
    shape.relations = 0...16
    shape.sources = 2...4
    shape.assertions = 3...9
    return shape
  }

  private static let names = [
    "a", "b", "B", "c1", "c10", "c2", "d", "é", "x/y", "z", "Z", "ß", "Щ", "ж", "中", "文", "0", "9",
    "a-b", "a.b", "a:b", "a_b", "ﬁ", "𝔄",
  ]

  /// Names for as many records as there are of a type.
  private var names: [String] {
    RandomCase.names + (claims.upperBound > 20 ? (0..<40).map { "n\($0)" } : [])
  }

  /// The case of a seed.
  package func records(seed: UInt64) -> Records {
    var random = SeededGenerator(seed: seed)
    return records(&random)
  }

  package func records(_ random: inout SeededGenerator) -> Records {
    var records = Records()
    var ids = names.shuffled(using: &random)
    let questions = random.number(numbers == nil ? 0...2 : 1...2)
    records.questions = (0..<questions).map { Question(id: ids[$0], text: "Q?") }
    ids.shuffle(using: &random)
    records.claims = (0..<random.number(claims)).map { index in
      Claim(
        id: ids[index], text: "C.",
        question: questions > 0 && random.oneIn(3) ? random.pick(records.questions).id : nil)
    }
    ids.shuffle(using: &random)
    records.sources = (0..<random.number(sources)).map { Source(id: ids[$0], name: "S") }
    if let numbers {
      let isLarge = claims.upperBound > 20
      let span = isLarge && random.oneIn(2) ? -5...60 : numbers
      RandomValues(numbers: span, share: isLarge ? 12 : 5).fill(&records, &random)
      records.documents = (0..<2).map { index in
        Document(
          id: ids[index], title: "D", publisher: random.pick(records.sources).id,
          published: RandomValues.date(&random))
      }
    }
    ids.shuffle(using: &random)
    if records.claims.count > 1 {
      for index in 0..<random.number(relations) {
        addRelation(ids[index], to: &records, &random)
      }
    }
    ids.shuffle(using: &random)
    for index in 0..<random.number(assertions) {
      addAssertion(ids[index], to: &records, &random)
    }
    return records
  }

  private func addRelation(
    _ id: String, to records: inout Records, _ random: inout SeededGenerator
  ) {
    let ends = records.claims.shuffled(using: &random)
    let relation = Relation(
      id: random.oneIn(3) ? nil : id, kind: random.pick(kinds), from: ends[0].id, to: ends[1].id,
      certainty: random.pick(relationCertainties))
    if records.relations.contains(where: { $0.id == relation.id }) { return }
    records.relations.append(relation)
  }

  private func addAssertion(
    _ id: String, to records: inout Records, _ random: inout SeededGenerator
  ) {
    let source = random.pick(records.sources).id
    var assertion = Assertion(
      id: id, source: source, claim: random.pick(records.claims).id,
      stance: random.pick(stances),
      certainty: random.pick([nil, .certain, .probable, .possible]),
      withdrawn: random.oneIn(6) ? Withdrawal() : nil)
    if assertionsAboutAssertions, !records.assertions.isEmpty, random.oneIn(7) {
      assertion.claim = nil
      assertion.assertion = random.pick(records.assertions).id
    }
    if numbers != nil {
      assertion.date = random.oneIn(4) ? nil : RandomValues.date(&random)
      if random.oneIn(3) {
        assertion.evidence = records.documents.filter { _ in random.oneIn(2) }
          .map { Evidence(document: $0.id) }
      }
    }
    records.assertions.append(assertion)
  }

  /// One of the ways to read a case.
  package static func options(_ random: inout SeededGenerator) -> ReadingOptions {
    ReadingOptions(
      reading: random.pick([.latest, .latest, .ever]),
      minCertainty: random.pick([.possible, .possible, .probable, .certain]))
  }
}
