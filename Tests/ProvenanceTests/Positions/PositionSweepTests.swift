import TestSupport
import Testing

@testable import Provenance

/// Sources that speak very often: what replaces what is found without looking at every pair, and is
/// what every pair gives.
@Suite struct PositionSweepTests {
  private static let days = (0..<40).map { "2013-\(10 + $0 / 20)-\(11 + $0 % 20)" }
  private static let dates =
    days + [
      "2013", "2013-10", "2013-11", "2013-10-15T10:00:00Z", "2013-10-15/2013-10-20",
      "2013-10-12/2013-11-12",
    ]

  /// One source that speaks up to 120 times, of one claim or in answer to a question.
  private func records(seed: UInt64) -> Records {
    var random = SeededGenerator(seed: seed)
    var records = Records()
    records.sources = [Source(id: "s", name: "S")]
    records.questions = [Question(id: "q", text: "Q?")]
    records.claims = (0..<random.pick([1, 3, 12, 40])).map { Claim(id: "c\($0)", text: "C.") }
    if seed % 4 > 0 {
      let span = random.pick([0...2, 0...9, 0...60])
      RandomValues(numbers: span, share: 30).fill(&records, &random)
      if seed % 4 == 3 { addScopes(to: &records, &random) }
    }
    let dates = random.pick([Self.dates, Array(Self.dates.prefix(4)), Array(Self.dates.suffix(5))])
    let stances: [Stance?] = random.pick([[nil], [nil, nil, .denies], [nil, .denies, .reports]])
    records.assertions = (0..<random.number(2...120)).map { number in
      Assertion(
        id: "a\(number)", source: "s", claim: random.pick(records.claims).id,
        stance: random.pick(stances),
        certainty: random.pick([nil, nil, .certain, .probable, .possible]),
        date: CalendarDate(random.pick(dates)))
    }
    return records
  }

  /// Days, weeks and places, so that some scopes overlap and others do not.
  private func addScopes(to records: inout Records, _ random: inout SeededGenerator) {
    for index in records.claims.indices where !random.oneIn(8) {
      let first = random.number(0...30)
      let last = random.pick([first, first, first + 7])
      records.claims[index].scope = Scope(
        from: random.oneIn(9) ? nil : CalendarDate(Self.days[first]),
        to: random.oneIn(9) ? nil : CalendarDate(Self.days[last]),
        place: random.pick([nil, nil, "J", "J/T", "K"]))
    }
  }

  @Test(arguments: (0..<10).map { UInt64($0) })
  func `1,000 sources that speak often: the same as by comparing all pairs`(block: UInt64) {
    var changes = 0
    for seed in block * 100..<(block + 1) * 100 {
      let records = records(seed: seed)
      let swept = ClaimGraph(records, options: ReadingOptions(), pairwiseLimit: 0)
      let paired = ClaimGraph(records, options: ReadingOptions(), pairwiseLimit: .max)
      #expect(swept.positions.isReplaced == paired.positions.isReplaced, "seed \(seed)")
      #expect(swept.positionChanges == paired.positionChanges, "seed \(seed)")
      changes += paired.positionChanges.count
    }
    #expect(changes > 200)
  }

  // MARK: Big inputs

  private static let count = 20_000

  /// Days from 1013 on.
  private func day(_ number: Int) -> CalendarDate? {
    let day = "\(10 + number % 18)"
    return CalendarDate("\(1013 + number / 36)-\(11 + number / 18 % 2)-\(day)")
  }

  /// Assertion n is of a claim, at a date, with a stance and a certainty.
  private func graph(
    claims: [Claim], _ assertion: (Int) -> (claim: Int, day: Int, stance: Stance),
    certainty: (Int) -> Certainty = { _ in .certain }
  ) -> ClaimGraph {
    var records = Records()
    records.sources = [Source(id: "s", name: "S")]
    records.questions = [Question(id: "q", text: "Q?")]
    records.claims = claims
    records.assertions = (0..<Self.count).map { number in
      let (claim, day, stance) = assertion(number)
      return Assertion(
        id: id(number), source: "s", claim: claims[claim].id, stance: stance,
        certainty: certainty(number), date: self.day(day))
    }
    return ClaimGraph(records)
  }

  /// Six digits, so that ids stand in the order of their numbers.
  private func id(_ number: Int) -> String { String(String(1_000_000 + number).dropFirst()) }

  private func answers(_ count: Int, scope: (Int) -> Scope? = { _ in nil }) -> [Claim] {
    (0..<count).map { number in
      Claim(
        id: id(number), text: "C.", question: "q",
        value: ClaimValue(number: ExactNumber(number)), scope: scope(number))
    }
  }

  private func current(_ graph: ClaimGraph) -> Int {
    (0..<Self.count).count { graph.isInReading($0) }
  }

  @Test(.timeLimit(.minutes(2)))
  func `a source that says the same day by day replaces nothing`() {
    for claims in [[Claim(id: "c", text: "C.")], answers(1)] {
      let graph = graph(claims: claims) { (0, $0, .affirms) }
      #expect(graph.positionChanges.isEmpty)
      #expect(current(graph) == Self.count)
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `a source that affirms and denies by turns changes its position every time`() {
    let graph = graph(claims: [Claim(id: "c", text: "C.")]) {
      (0, $0, $0 % 2 == 0 ? .affirms : .denies)
    }
    #expect(graph.positionChanges.map(\.to) == Array(1..<Self.count))
    #expect(graph.positionChanges.map(\.from) == Array(0..<Self.count - 1))
    #expect(current(graph) == 1)
    // What was ever said holds no self-contradiction, but for what nobody knows when it was said.
    var records = graph.records
    let ever = ReadingOptions(reading: .ever)
    #expect(Analysis(ClaimGraph(records, options: ever)).selfContradictionCount == 0)
    records.assertions[0].date = nil
    let analysis = Analysis(ClaimGraph(records, options: ever))
    #expect(analysis.selfContradictionCount == Self.count / 2)
    #expect(analysis.selfContradictions(limit: 3).map(\.pair.b) == [1, 3, 5])
  }

  @Test(.timeLimit(.minutes(2)))
  func `what was affirmed on one day and denied on the next is replaced by each that denies it`() {
    let half = Self.count / 2
    let graph = graph(claims: [Claim(id: "c", text: "C.")]) {
      $0 < half ? (0, 1, .affirms) : (0, 2, .denies)
    }
    #expect(graph.positionChanges.map(\.to) == Array(half..<Self.count))
    #expect(graph.positionChanges.allSatisfy { $0.from == 0 && $0.kind == .change })
    #expect(current(graph) == half)
  }

  @Test(.timeLimit(.minutes(2)))
  func `ever other numbers on two days are a change each, and weaker ones none`() {
    let half = Self.count / 2
    let claims = answers(Self.count)
    let day = graph(claims: claims) { ($0, $0 < half ? 1 : 2, .affirms) }
    #expect(day.positionChanges.map(\.to) == Array(half..<Self.count))
    #expect(day.positionChanges.allSatisfy { $0.from == 0 && $0.kind == .change })
    #expect(current(day) == half)
    let weaker = graph(
      claims: claims, { ($0, $0 < half ? 1 : 2, .affirms) },
      certainty: { $0 < half ? .certain : .probable })
    #expect(weaker.positionChanges.isEmpty)
    #expect(current(weaker) == Self.count)
  }

  @Test(.timeLimit(.minutes(2)))
  func `numbers that may all be right are updates, whatever the day`() {
    let half = Self.count / 2
    var claims = answers(Self.count)
    for index in claims.indices { claims[index].value?.writtenBound = .atLeast }
    let graph = graph(claims: claims) { ($0, $0 < half ? 1 : 2, .affirms) }
    #expect(graph.positionChanges.map(\.to) == Array(half..<Self.count))
    #expect(graph.positionChanges.allSatisfy { $0.kind == .update })
  }

  @Test(.timeLimit(.minutes(2)))
  func `a number for each day, and one for all, replace each other where the days meet`() {
    let ofDays = answers(Self.count) { Scope(from: day($0), to: day($0)) }
    let apart = graph(claims: ofDays) { ($0, $0, .affirms) }
    #expect(apart.positionChanges.isEmpty)
    #expect(current(apart) == Self.count)
    var claims = ofDays
    claims[Self.count - 1].scope = nil
    let whole = graph(claims: claims) { ($0, $0, .affirms) }
    #expect(whole.positionChanges.map(\.to) == [Self.count - 1])
    #expect(whole.positionChanges.map(\.from) == [Self.count - 2])
    #expect(current(whole) == 1)
  }
}
