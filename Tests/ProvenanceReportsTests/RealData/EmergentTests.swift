import Foundation
import Provenance
import TestSupport
import Testing

/// 60 rumours and the stance of 484 news articles on them (Ferreira and Vlachos, Emergent, NAACL
/// 2016), against answers that were counted directly from the table.
///
/// The answers count everything that was ever said, in rows and in pairs of sources; the engine
/// counts pairs of assertions, from which the pairs of sources are taken here. Of one source with
/// articles on both sides the answers say that it contradicts itself; for the engine it does so
/// only where neither article came after the other: otherwise it changed its position (MODEL
/// sections 2 and 4). The two together are what the answers list.
@Suite(
  .enabled(
    if: RealData.isThere("emergent"), "needs ../shared/data, which is not part of the project"))
struct RealDataEmergentTests {
  struct Answers: Decodable {
    let totals: [String: Int]
    let claims: [String: Claim]
    let topPairs: [Pair]

    enum CodingKeys: String, CodingKey {
      case totals
      case claims
      case topPairs = "top_pairs"
    }

    struct Claim: Decodable {
      let counts: [String: Int]
      let selfContradicting: [String]
      let status: String

      init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Name.self)
        var counts: [String: Int] = [:]
        for name in fields.allKeys {
          if let count = try? fields.decode(Int.self, forKey: name) {
            counts[name.stringValue] = count
          }
        }
        self.counts = counts
        selfContradicting = try fields.decode([String].self, forKey: Name("self_contradicting"))
        status = try fields.decode(String.self, forKey: Name("status"))
      }
    }

    struct Pair: Decodable, Equatable {
      let sources: [String]
      let claims: Int

      init(sources: [String], claims: Int) {
        self.sources = sources
        self.claims = claims
      }

      init(from decoder: any Decoder) throws {
        var items = try decoder.unkeyedContainer()
        sources = [try items.decode(String.self), try items.decode(String.self)]
        claims = try items.decode(Int.self)
      }
    }
  }

  struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  let rows: [[String: String]]
  let answers: Answers
  let analysis: Analysis

  init() throws {
    rows = try RealData.table("emergent/emergent.csv")
    answers = try RealData.expected("emergent/emergent.expected.json", as: Answers.self)
    let records = try RealData.throughAFile(try Self.records(rows))
    analysis = Analysis(ClaimGraph(records, options: ReadingOptions(reading: .ever)))
  }

  /// One assertion a row: the outlet for itself, in an article that it published.
  static func records(_ rows: [[String: String]]) throws -> Records {
    var records = Records(title: "Emergent")
    var sources: [String: String] = [:]
    var claims = Set<String>()
    for (index, row) in rows.enumerated() {
      guard let claim = row["claim_id"], let name = row["source"], let stance = row["stance"],
        let quote = row["quote"]
      else { throw RealData.Odd.row(Array(row.values)) }
      let source = sources[name] ?? "s\(sources.count + 1)"
      if sources.updateValue(source, forKey: name) == nil {
        records.sources.append(Source(id: source, name: name, kind: .outlet))
      }
      if claims.insert(claim).inserted {
        records.claims.append(Claim(id: claim, text: row["claim_text"] ?? ""))
      }
      records.documents.append(
        Document(
          id: "d\(index + 1)", title: row["document_title"] ?? "", publisher: source,
          published: row["date"].flatMap(CalendarDate.init)))
      let stances: [String: Stance] = ["for": .affirms, "against": .denies, "observing": .reports]
      guard let stance = stances[stance] else { throw RealData.Odd.word(stance) }
      records.assertions.append(
        Assertion(
          id: "a\(index + 1)", source: source, claim: claim, stance: stance,
          evidence: [
            Evidence(document: "d\(index + 1)", quote: [Quote(exact: quote)], part: .headline)
          ]))
    }
    return records
  }

  @Test func `every claim stands where counting puts it`() throws {
    let names: [String: ClaimStatus] = [
      "supported": .affirmed, "denied": .denied, "disputed": .disputed,
      "unsupported": .unattested,
    ]
    #expect(answers.claims.count == 60)
    #expect(analysis.standings.count == 60)
    for (id, expected) in answers.claims {
      let standing = analysis.standings[try #require(analysis.graph.claimNumber(id))]
      #expect(standing.status == names[expected.status], "\(id)")
      #expect(standing.affirming == expected.counts["sources_for"], "\(id)")
      #expect(standing.denying == expected.counts["sources_against"], "\(id)")
      #expect(standing.reporting == expected.counts["sources_observing"], "\(id)")
      #expect(rowsHolding(id, isNegated: false) == expected.counts["n_for"], "\(id)")
      #expect(rowsHolding(id, isNegated: true) == expected.counts["n_against"], "\(id)")
      let reports = analysis.graph.records.assertions.filter {
        $0.claim == id && $0.stance == .reports
      }
      #expect(reports.count == expected.counts["n_observing"], "\(id)")
    }
    for (name, status) in names {
      #expect(analysis.count(of: status) == answers.totals["status_\(name)"])
    }
    #expect(analysis.graph.records.assertions.count == answers.totals["rows"])
    #expect(analysis.graph.records.sources.count == answers.totals["sources"])
  }

  private func rowsHolding(_ id: String, isNegated: Bool) -> Int? {
    analysis.graph.claimNumber(id).map {
      analysis.graph.holders(of: Literal(claim: $0, isNegated: isNegated)).count
    }
  }

  @Test func `the pairs of sources that contradict each other are those counted`() throws {
    let found = analysis.conflictingSources(by: \.claim)
    for (id, expected) in answers.claims {
      #expect(found[id]?.count ?? 0 == expected.counts["contradicting_pairs"], "\(id)")
    }
    #expect(found.count == answers.totals["claims_with_contradiction"])
    #expect(analysis.contradictions.count == answers.totals["claims_with_contradiction"])
    #expect(
      found.values.reduce(0) { $0 + $1.count } == answers.totals["contradicting_pairs"])
    var claims: [SourcePair: Int] = [:]
    for pair in found.values.joined() { claims[pair, default: 0] += 1 }
    #expect(claims.count == answers.totals["distinct_contradicting_pairs"])
    let top = claims.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(10)
    #expect(
      top.map { Answers.Pair(sources: [$0.key.first, $0.key.second], claims: $0.value) }
        == answers.topPairs)
  }

  @Test func `the pairs of assertions are the pairs of rows`() {
    var pairs: [String: Int] = [:]
    for (claim, rows) in Dictionary(grouping: rows, by: { $0["claim_id"] ?? "" }) {
      for row in rows where row["stance"] == "for" {
        pairs[claim, default: 0] += rows.count {
          $0["stance"] == "against" && $0["source"] != row["source"]
        }
      }
    }
    for root in analysis.contradictions {
      #expect(root.kind == .direct)
      #expect(root.severity == .contradiction && root.tensionCount == 0)
      #expect(root.pairCount == pairs[root.claim.map { analysis.graph.claim($0).id } ?? ""])
    }
    #expect(analysis.conflictingPairCount == pairs.values.reduce(0, +))
  }

  @Test func `sources that agree are counted side by side`() {
    // A pair of sources agrees on a claim where both affirm it or both deny it.
    var pairs: [String: Set<SourcePair>] = [:]
    for literal in analysis.agreements {
      let names = analysis.graph.committedSources(to: literal).map {
        analysis.graph.source($0).name
      }
      for (place, a) in names.enumerated() {
        for b in names[(place + 1)...] {
          pairs[analysis.graph.claim(literal.claim).id, default: []].insert(SourcePair(a, b))
        }
      }
    }
    for (id, expected) in answers.claims {
      #expect(pairs[id]?.count ?? 0 == expected.counts["agreeing_pairs"], "\(id)")
    }
    #expect(pairs.values.reduce(0) { $0 + $1.count } == answers.totals["agreeing_pairs"])
  }

  @Test func `a source on both sides contradicts itself or changed its position`() {
    let graph = analysis.graph
    var found: [String: Set<String>] = [:]
    for own in analysis.selfContradictions() {
      found[graph.assertion(own.pair.a).claim ?? "", default: []]
        .insert(graph.source(own.source).name)
    }
    #expect(graph.positionChanges.allSatisfy { $0.kind == .change && $0.fromClaim == $0.claim })
    for change in graph.positionChanges {
      found[graph.claim(change.claim).id, default: []].insert(graph.source(change.source).name)
    }
    for (id, expected) in answers.claims {
      #expect(found[id, default: []].sorted() == expected.selfContradicting.sorted(), "\(id)")
    }
    #expect(
      found.values.reduce(0) { $0 + $1.count }
        == answers.totals["self_contradicting_source_claim"])
  }
}
