import TestSupport
import Testing

@testable import Provenance

/// Sizes that somebody could send have their answer, and the right one.
///
/// Chains are so long that a walk that recursed would overflow the stack, without optimisation
/// with a tenth of the records too. The limits of time are there against a hang only.
@Suite(.serialized) struct IndependenceScaleTests {
  #if DEBUG
    private static let size = 10_000
  #else
    private static let size = 100_000
  #endif

  private let size = IndependenceScaleTests.size
  private let yes = Literal(claim: 0, isNegated: false)

  /// Six digits, so that ids stand in the order of their numbers.
  private func id(_ number: Int) -> String { String(String(1_000_000 + number).dropFirst()) }

  private func records(sources: Int) -> Records {
    var records = Records()
    records.sources = (0..<sources).map { Source(id: id($0), name: "S") }
    records.claims = [Claim(id: "c", text: "C.")]
    return records
  }

  @Test(.timeLimit(.minutes(2)))
  func `a claim with many speakers, each in a paper of its own`() {
    var records = records(sources: size)
    records.documents = (0..<size).map { Document(id: id($0), title: "T", publisher: id($0)) }
    records.assertions = (0..<size).map {
      Assertion(id: id($0), source: id($0), claim: "c", evidence: [Evidence(document: id($0))])
    }
    let analysis = Analysis(ClaimGraph(records))
    let side = analysis.independence(of: yes)
    #expect(side.lines == size && side.speakers == size && side.isComplete)
    #expect(analysis.graph.circularReporting().circles.isEmpty)
    #expect(analysis.flags().count == size * 2)
  }

  @Test(.timeLimit(.minutes(2)))
  func `a deep chain of reprints, all of which assert for themselves`() {
    var records = records(sources: size)
    records.documents = (0..<size).map {
      Document(
        id: id($0), title: "T", publisher: id($0), derivedFrom: $0 > 0 ? [id($0 - 1)] : [])
    }
    records.assertions = (0..<size).map {
      Assertion(
        id: id($0), source: id($0), claim: "c", derivedFrom: $0 > 0 ? [id($0 - 1)] : [],
        evidence: [Evidence(document: id($0))])
    }
    let analysis = Analysis(ClaimGraph(records))
    let side = analysis.independence(of: yes)
    #expect(side.lines == 1 && side.singlePoints == [0])
    #expect(side.lineageNotRecorded == 1)
    #expect(analysis.graph.circularReporting().circles.isEmpty)
    #expect(analysis.flags().contains { $0.kind == .singleCarrier } == false)
  }

  @Test(.timeLimit(.minutes(2)))
  func `a ring of documents and of assertions, and a claim for each of them`() {
    var records = records(sources: 3)
    records.claims = (0..<size).map { Claim(id: id($0), text: "C.") }
    records.documents = (0..<size).map {
      Document(
        id: id($0), title: "T", publisher: id($0 % 2), derivedFrom: [id(($0 + 1) % size)])
    }
    records.assertions = (0..<size).map {
      Assertion(
        id: id($0), source: id(2), claim: id($0), derivedFrom: [id(($0 + 1) % size)],
        evidence: [Evidence(document: id($0))])
    }
    let reporting = ClaimGraph(records).circularReporting(linkLimit: size * 50)
    #expect(reporting.circles.prefix(2).map(\.members.count) == [size, size])
    #expect(!reporting.isComplete)
    let relays = reporting.circles.dropFirst(2)
    #expect(relays.allSatisfy { $0.members == [0, 1] })
    // Every claim leads through the whole ring: a document each, with three links.
    #expect(relays.map(\.claim) == Array(0..<13))
  }

  @Test(.timeLimit(.minutes(2)))
  func `the limit on circles counts what documents are derived from, not documents alone`() {
    let (documents, parents) = (60, 30)
    var records = records(sources: 3)
    records.claims = (0..<documents).map { Claim(id: id($0), text: "C.") }
    records.documents = (0..<documents).map { number in
      Document(
        id: id(number), title: "T", publisher: id(number % 2),
        derivedFrom: (1...parents).map { id((number + $0) % documents) })
    }
    records.assertions = (0..<documents).map {
      Assertion(
        id: id($0), source: id(2), claim: id($0), evidence: [Evidence(document: id($0))])
    }
    let graph = ClaimGraph(records)
    let whole = graph.circularReporting()
    #expect(whole.isComplete)
    #expect(whole.circles.count == 1 + documents)
    let limited = graph.circularReporting(linkLimit: documents * parents * 20)
    #expect(!limited.isComplete)
    #expect((5...20).contains(limited.circles.count))
  }

  @Test(.timeLimit(.minutes(2)))
  func `chains of 256 relays`() {
    var records = records(sources: size)
    let relays = 256
    records.assertions = (0..<size / relays).map { number in
      Assertion(
        id: id(number), source: id(number * relays + relays - 1), claim: "c",
        via: (0..<relays - 1).map { id(number * relays + $0) })
    }
    let analysis = Analysis(ClaimGraph(records))
    let side = analysis.independence(of: yes)
    #expect(side.lines == size / relays)
    // The same chains, each entered at every relay: there is one way out of each.
    var entries = records
    for (number, assertion) in records.assertions.enumerated() {
      for skip in stride(from: 1, to: relays, by: 16) {
        entries.assertions.append(
          Assertion(
            id: "x\(id(number))-\(skip)", source: assertion.source, claim: "c",
            via: Array(assertion.via.dropFirst(skip))))
      }
    }
    #expect(Analysis(ClaimGraph(entries)).independence(of: yes).lines == size / relays)
  }

  @Test(.timeLimit(.minutes(2)))
  func `documents of nobody between many publishers and many speakers`() {
    // p publishers > one document > a chain of documents of nobody > p speakers.
    let publishers = size / 100
    let depth = size / 10
    var records = records(sources: publishers * 2)
    records.documents =
      (0..<publishers).map { Document(id: "p\(id($0))", title: "T", publisher: id($0)) }
      + (0..<depth).map { number in
        Document(
          id: "u\(id(number))", title: "T",
          derivedFrom: number > 0
            ? ["u\(id(number - 1))"] : (0..<publishers).map { "p\(id($0))" })
      }
    records.assertions = (0..<publishers).map {
      Assertion(
        id: id($0), source: id(publishers + $0), claim: "c",
        evidence: [Evidence(document: "u\(id(depth - 1))")])
    }
    let side = Analysis(ClaimGraph(records)).independence(of: yes)
    #expect(side.lines == publishers)
    #expect(side.isComplete)
  }

  @Test(.timeLimit(.minutes(2)))
  func `lattices in which every line can be led astray`() {
    // Layers of sources, each source passing on what two of the layer inside it say.
    let width = size / 1000
    let layers = 100
    var records = records(sources: width * layers)
    var random = SeededGenerator(seed: 1)
    records.assertions = (0..<size / 10).map { number in
      let way = (0..<layers).map { id($0 * width + random.number(0...width - 1)) }
      return Assertion(
        id: id(number), source: way[layers - 1], claim: "c", via: Array(way.dropLast()))
    }
    let side = Analysis(ClaimGraph(records)).independence(of: yes)
    #expect(side.isComplete)
    #expect((1...width).contains(side.lines))
  }

  @Test(.timeLimit(.minutes(2)))
  func `a long chain of claims is one contradiction with two sides a claim`() {
    var records = records(sources: 2)
    records.claims = (0..<size).map { Claim(id: id($0), text: "C.") }
    records.relations = (1..<size).map {
      Relation(id: id($0), kind: .entails, from: id($0 - 1), to: id($0))
    }
    records.assertions = [
      Assertion(id: "1", source: id(0), claim: id(0)),
      Assertion(id: "2", source: id(1), claim: id(size - 1), stance: .denies),
    ]
    let analysis = Analysis(ClaimGraph(records))
    let sides = analysis.independenceOfContestedClaims()
    #expect(sides.count == size * 2)
    #expect(sides.allSatisfy { $0.lines == 1 && $0.singlePoints.isEmpty })
    #expect(sides.map(\.isDenial) == (0..<size * 2).map { $0 % 2 == 1 })
  }

  @Test(.timeLimit(.minutes(2)))
  func `a long chain of owners is one group`() {
    var records = records(sources: size)
    for number in 1..<size { records.sources[number].controlledBy = id(number - 1) }
    records.assertions = [
      Assertion(id: "1", source: id(size - 1), claim: "c"),
      Assertion(id: "2", source: id(size / 2), claim: "c"),
    ]
    let side = Analysis(ClaimGraph(records)).independence(of: yes)
    #expect(side.groups == 1 && side.lines == 1 && side.singlePoints == [0])
  }
}
