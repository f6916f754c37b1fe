// Reviews of random cases beside the analysis of the records up to then.
import TestSupport
import Testing

@testable import Provenance

@Suite struct ReviewOracleTests {
  private static let days = (1...6).map { "2024-03-0\($0)" } + ["2024-03", "2024-03-02/2024-03-04"]

  private static func date(_ random: inout SeededGenerator) -> CalendarDate? {
    random.oneIn(3) ? nil : CalendarDate(random.pick(days))
  }

  private static func records(_ random: inout SeededGenerator) -> Records {
    var records = random.pick([RandomCase.dense, .sparse, .valued]).records(&random)
    for index in records.assertions.indices {
      records.assertions[index].date = date(&random)
      records.assertions[index].recordedAt = random.oneIn(2) ? date(&random) : nil
      if records.assertions[index].withdrawn != nil {
        records.assertions[index].withdrawn = Withdrawal(date: date(&random))
      }
    }
    for index in records.documents.indices { records.documents[index].published = date(&random) }
    for index in records.relations.indices {
      records.relations[index].recordedAt = random.oneIn(2) ? date(&random) : nil
    }
    for (index, claim) in records.claims.enumerated() {
      var review = Review(
        id: "r\(index)", claim: claim.id, rating: Rating(label: "so"), date: date(&random))
      review.recordedAt = random.oneIn(2) ? date(&random) : nil
      records.reviews.append(review)
    }
    return records
  }

  /// The records without what is later than a review, the whole case and not only what is
  /// connected with its claim.
  private static func past(_ records: Records, _ moment: ReviewMoment) -> Records {
    let table = IDTable(records.documents.map(\.id))
    var past = records
    past.assertions = records.assertions.filter {
      moment.order(said: records.saying(of: $0, in: table), recordedAt: $0.recordedAt) != .later
    }
    let kept = Set(past.assertions.map(\.id))
    past.assertions.removeAll { $0.assertion.map { !kept.contains($0) } ?? false }
    for index in past.assertions.indices {
      if let withdrawal = past.assertions[index].withdrawn,
        moment.order(of: withdrawal.date) == .later
      {
        past.assertions[index].withdrawn = nil
      }
    }
    past.relations.removeAll { moment.order(recordedAt: $0.recordedAt) == .later }
    return past
  }

  /// The strength of an assertion's best path to a literal, by leaving out weaker relations.
  private static func path(
    _ records: Records, _ options: ReadingOptions, _ id: String, to claim: String, _ isDenial: Bool
  ) -> Int {
    for level in [Certainty.certain, .probable, .possible]
    where level.strength >= options.minCertainty.strength {
      let graph = ClaimGraph(
        records, options: ReadingOptions(reading: options.reading, minCertainty: level))
      guard let number = graph.claimNumber(claim) else { return 0 }
      let literal = Literal(claim: number, isNegated: isDenial)
      if graph.committedAssertions(to: literal).contains(where: { graph.assertion($0).id == id }) {
        return level.strength
      }
    }
    return 0
  }

  @Test(arguments: 0..<300)
  func `what a review rests on is what the case held by then`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = Self.records(&random)
    let options = RandomCase.options(&random)
    let graph = ClaimGraph(records, options: options)
    let analysis = Analysis(graph)
    let table = IDTable(records.documents.map(\.id))
    func id(_ number: Int) -> String { graph.assertion(number).id }
    for finding in ReviewStudy(analysis).findings {
      let moment = ReviewMoment(records.reviews[finding.review])
      func order(_ id: String) -> ReviewMoment.Order? {
        records.assertions.first { sameBytes($0.id, id) }.map {
          moment.order(said: records.saying(of: $0, in: table), recordedAt: $0.recordedAt)
        }
      }
      let past = Self.past(records, moment)
      let then = Analysis(ClaimGraph(past, options: options))
      let claim = try #require(then.graph.claimNumber(graph.claim(finding.claim).id))
      #expect(finding.statusThen == then.standings[claim].status)
      #expect(finding.statusNow == analysis.standings[finding.claim].status)
      let sides = [false, true].map { isDenial in
        then.graph.committedAssertions(to: Literal(claim: claim, isNegated: isDenial))
          .map { then.graph.assertion($0).id }
      }
      let earlier = Set(sides.joined().filter { order($0) == .earlier })
      #expect(Set(finding.restsOn.map(id)) == earlier)
      let isStatusTold = finding.reasons.contains {
        if case .status = $0 { true } else { false }
      }
      #expect(isStatusTold == (finding.statusThen != finding.statusNow))

      // Which later assertions conflict with one of these, found by looking at every pair.
      var conflicting = Set<String>()
      for isDenial in [false, true] {
        let now = graph.committedAssertions(
          to: Literal(claim: finding.claim, isNegated: isDenial))
        for later in now where order(id(later)) == .later {
          let opposed = sides[isDenial ? 0 : 1].filter { order($0) == .earlier }
          let isConflict = try opposed.contains { other in
            let number = try #require(graph.assertionNumber(other))
            let isOwn = graph.holder(of: number) == graph.holder(of: later)
            if isOwn, !graph.isHeldAtOnce(number, later) { return false }
            let claim = graph.claim(finding.claim).id
            let mine = Self.path(records, options, id(later), to: claim, isDenial)
            let theirs = Self.path(past, options, other, to: claim, !isDenial)
            let (s, t) = (
              graph.assertion(later).certainty.strength, graph.assertion(number).certainty.strength
            )
            return max(s, t) + min(s, t, mine, theirs) >= 4
          }
          if isConflict { conflicting.insert(id(later)) }
        }
      }
      let told = finding.reasons.compactMap { reason -> String? in
        if case .conflict(let later, _, _) = reason { id(later) } else { nil }
      }
      // An assertion that is on both sides may be told once for each.
      #expect(Set(told) == conflicting)
      for reason in finding.reasons {
        switch reason {
        case .conflict(let later, let earlier, _), .change(let later, let earlier):
          #expect(order(id(later)) == .later)
          #expect(finding.restsOn.contains(earlier))
        case .withdrawal(let earlier):
          #expect(finding.restsOn.contains(earlier))
          #expect(graph.assertion(earlier).withdrawn != nil)
        case .status: break
        }
      }
    }
  }

  /// No status, contradiction or count depends on a review.
  @Test(arguments: 0..<60)
  func `a review never becomes a speaker`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let records = Self.records(&random)
    var without = records
    without.reviews = []
    let (a, b) = (Analysis(ClaimGraph(records)), Analysis(ClaimGraph(without)))
    #expect(a.standings.map(\.status) == b.standings.map(\.status))
    #expect(a.contradictions.map(\.pairCount) == b.contradictions.map(\.pairCount))
    #expect(ReviewStudy(b).findings.isEmpty)
    // The order of the records makes no difference.
    var turned = records
    turned.reviews.reverse()
    turned.assertions.reverse()
    let other = ReviewStudy(Analysis(ClaimGraph(turned)))
    let found = ReviewStudy(a)
    #expect(found.findings.map(\.restsOn) == other.findings.map(\.restsOn))
    #expect(found.findings.map(\.unordered) == other.findings.map(\.unordered))
    #expect(found.findings.map(\.isStale) == other.findings.map(\.isStale))
  }
}
