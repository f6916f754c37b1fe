import TestSupport

@testable import Provenance

/// Small random cases with everything that chains, lineages and headlines are made of.
///
/// Ids are a letter and a digit, so that a record's number in the graph is its digit; the records
/// themselves stand in any order.
enum IndependenceCase {
  /// Whether the claims of a seed's case have values, its assertions dates and its relations any
  /// certainty.
  static func hasValues(seed: UInt64) -> Bool { seed >= 10_000 }

  static func records(seed: UInt64) -> Records {
    let hasValues = hasValues(seed: seed)
    var random = SeededGenerator(seed: seed)
    var records = Records()
    let sources = random.number(1...5)
    let documents = random.number(0...5)
    let claims = random.number(hasValues ? 2...5 : 1...3)
    let assertions = random.number(0...6)
    func source() -> String { "s\(random.number(0...sources - 1))" }
    records.sources = (0..<sources).map { number in
      Source(
        id: "s\(number)", name: "S", kind: random.pick([nil, .person, .outlet]),
        identity: random.pick([nil, .named, .generic]),
        controlledBy: number > 0 && random.oneIn(4) ? "s\(random.number(0...number - 1))" : nil)
    }
    records.documents = (0..<documents).map { number in
      Document(
        id: "d\(number)", title: "T", publisher: random.oneIn(4) ? nil : source(),
        derivedFrom: (0..<random.pick([0, 0, 0, 1, 1, 2])).map { _ in
          "d\(random.number(0...documents - 1))"
        })
    }
    records.claims = (0..<claims).map { Claim(id: "c\($0)", text: "C.") }
    if claims > 1 {
      records.relations = (0..<random.number(0...3)).map { number in
        let ends = records.claims.shuffled(using: &random)
        return Relation(
          id: "r\(number)", kind: random.pick(Relation.Kind.allCases), from: ends[0].id,
          to: ends[1].id)
      }
    }
    records.assertions = (0..<assertions).map { number in
      let about = number > 0 && random.oneIn(9)
      return Assertion(
        id: "a\(number)", source: source(),
        claim: about ? nil : "c\(random.number(0...claims - 1))",
        assertion: about ? "a\(random.number(0...number - 1))" : nil,
        stance: random.pick([nil, .affirms, .affirms, .denies, .reports]),
        via: (0..<random.pick([0, 0, 0, 1, 2])).map { _ in source() },
        lineage: random.pick([nil, .firsthand, .relays]),
        derivedFrom: (0..<random.pick([0, 0, 1, 2])).map { _ in
          "a\(random.number(0...assertions - 1))"
        },
        evidence: documents == 0
          ? []
          : (0..<random.pick([0, 1, 1, 2])).map { _ in
            Evidence(
              document: "d\(random.number(0...documents - 1))",
              quote: random.oneIn(3) ? [] : [Quote(exact: "q")],
              part: random.pick([nil, .headline, .headline, .body]))
          },
        withdrawn: random.oneIn(7) ? Withdrawal() : nil)
    }
    if hasValues { addValues(to: &records, &random) }
    records.sources.shuffle(using: &random)
    records.documents.shuffle(using: &random)
    records.assertions.shuffle(using: &random)
    return records
  }

  private static func addValues(to records: inout Records, _ random: inout SeededGenerator) {
    records.questions = [Question(id: "q0", text: "Q?"), Question(id: "q1", text: "Q?")]
    RandomValues(numbers: 0...4, share: 4).fill(&records, &random)
    for index in records.relations.indices {
      records.relations[index].writtenCertainty = random.pick([nil, .certain, .probable, .possible])
    }
    for index in records.documents.indices {
      records.documents[index].published = RandomValues.date(&random)
    }
    for index in records.assertions.indices where random.oneIn(2) {
      records.assertions[index].date = RandomValues.date(&random)
    }
  }

  /// Half of the cases are read with all that was ever said, a third of those with values without
  /// relations that are only possible.
  static func options(seed: UInt64) -> ReadingOptions {
    ReadingOptions(
      reading: seed % 2 == 0 ? .latest : .ever,
      minCertainty: hasValues(seed: seed) && seed % 3 == 0 ? .probable : .possible)
  }

  /// Every other two of the cases have their values compared over auxiliary literals.
  static func analysis(seed: UInt64) -> Analysis {
    let limit = seed % 4 < 2 ? ValueTable.pairwiseLimit : 0
    return Analysis(
      ClaimGraph(records(seed: seed), options: options(seed: seed), pairwiseLimit: limit))
  }
}
