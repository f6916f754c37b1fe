import Provenance
import TestSupport
import Testing

/// Chains of a million links and claims with millions of pairs: nothing overflows the stack, and
/// nothing is listed that was not asked for.
///
/// Without optimisation a chain has 100,000 links, so that the suite takes seconds there too: a
/// frame of recursion is larger in such code, and a stack of 8 MB overflows at 27,000 of them.
@Suite(.serialized) struct ScaleTests {
  #if DEBUG
    private static let length = 100_000
  #else
    private static let length = 1_000_000
  #endif

  private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz".unicodeScalars)

  /// Four letters that stand in the order of the numbers.
  private func id(_ number: Int) -> String {
    var rest = number
    var id: [Unicode.Scalar] = []
    for _ in 0..<4 {
      id.append(Self.digits[rest % 36])
      rest /= 36
    }
    return String(String.UnicodeScalarView(id.reversed()))
  }

  @Test(.timeLimit(.minutes(2)))
  func `the longest chain of relations is one contradiction`() throws {
    var records = Records()
    records.sources = ["s", "t"].map { Source(id: $0, name: "S") }
    records.claims = (0...Self.length).map { Claim(id: id($0), text: "C.") }
    records.relations = (0..<Self.length).map {
      Relation(id: id($0), kind: .entails, from: id($0), to: id($0 + 1))
    }
    records.assertions = [
      Assertion(id: "1", source: "s", claim: id(0)),
      Assertion(id: "2", source: "t", claim: id(Self.length), stance: .denies),
    ]
    let analysis = Analysis(ClaimGraph(records))
    let root = try #require(analysis.contradictions.first)
    #expect(analysis.contradictions.count == 1)
    #expect(root.kind == .path)
    #expect(root.claims.count == Self.length + 1)
    let pairs = analysis.pairs(of: root)
    #expect(pairs.count == 1)
    #expect(PathChecker(analysis.graph).fault(in: pairs[0]) == nil)
    #expect(analysis.standings.allSatisfy { $0.status == .disputed })
    #expect(analysis.inconsistentClaims.isEmpty)
    #expect(analysis.areConnected(0, Self.length))
  }

  @Test(.timeLimit(.minutes(2)))
  func `a chain of control has no fault, and a ring one`() {
    var records = Records()
    records.sources = (0..<Self.length).map {
      Source(id: id($0), name: "S", controlledBy: $0 > 0 ? id($0 - 1) : nil)
    }
    #expect(records.faults().isEmpty)
    records.sources[0].controlledBy = id(Self.length - 1)
    let faults = records.faults()
    #expect(faults.map(\.check.name) == ["control-cycle"])
    #expect(faults.first?.message.utf8.count ?? .max < 300)
  }

  @Test(.timeLimit(.minutes(2)))
  func `a chain of assertions has no fault, and a ring one`() {
    var records = Records()
    records.sources = [Source(id: "s", name: "S")]
    records.claims = [Claim(id: "c", text: "C.")]
    records.assertions = (0..<Self.length).map { number in
      Assertion(
        id: id(number), source: "s", claim: number == 0 ? "c" : nil,
        assertion: number > 0 ? id(number - 1) : nil,
        derivedFrom: number > 0 ? [id(number - 1)] : [])
    }
    #expect(records.faults().isEmpty)
    records.assertions[0].claim = nil
    records.assertions[0].assertion = id(Self.length - 1)
    #expect(records.faults().map(\.check.name) == ["assertion-cycle"])
  }

  /// 20,000 assertions on one claim by 100 sources: 150 of each affirm, 50 deny, all certain.
  private var crowd: Records {
    var records = Records()
    records.claims = [Claim(id: "c", text: "C.")]
    records.sources = (0..<100).map { Source(id: id($0), name: "S") }
    records.assertions = (0..<20_000).map { number in
      Assertion(
        id: id(number), source: id(number % 100), claim: "c",
        stance: number / 100 % 4 == 3 ? .denies : .affirms)
    }
    return records
  }

  @Test(.timeLimit(.minutes(1)))
  func `the pairs of 20,000 assertions are counted exactly`() throws {
    let analysis = Analysis(ClaimGraph(crowd))
    // 15,000 affirm and 5,000 deny; 150 · 50 of these pairs are of one source, for 100 sources.
    #expect(analysis.conflictingPairCount == 15_000 * 5_000 - 100 * 150 * 50)
    #expect(analysis.selfContradictionCount == 100 * 150 * 50)
    let root = try #require(analysis.contradictions.first)
    #expect(root.tensionCount == 0)
    #expect(root.sources.count == 100)
    let pairs = analysis.pairs(of: root, limit: 10)
    // The first that deny are 300 and on; 300 is of the same source as 0.
    #expect(pairs.map(\.a) == Array(repeating: 0, count: 10))
    #expect(pairs.map(\.b) == Array(301...310))
    #expect(analysis.selfContradictions(limit: 3).map(\.pair.a) == [0, 0, 0])
  }

  @Test(.timeLimit(.minutes(1)))
  func `one source that affirms and denies 3,000 times is listed up to the limit`() {
    var records = Records()
    records.claims = [Claim(id: "c", text: "C.")]
    records.sources = [Source(id: "s", name: "S")]
    records.assertions = (0..<6000).map {
      Assertion(id: id($0), source: "s", claim: "c", stance: $0 % 2 == 0 ? .affirms : .denies)
    }
    let analysis = Analysis(ClaimGraph(records))
    #expect(analysis.selfContradictionCount == 3000 * 3000)
    #expect(analysis.conflictingPairCount == 0)
    let first = analysis.selfContradictions(limit: 4)
    #expect(first.map(\.pair.b) == [1, 3, 5, 7])
  }
}
