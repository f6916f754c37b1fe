import Foundation
import Provenance
import TestSupport
import Testing

/// 104 death tolls as the front pages of four Wikipedias gave them over time (shizhao/ITN-corpus),
/// against answers that were counted directly from the table.
///
/// Where the definitions differ:
/// - the answers compare whole numbers, so that "more than k" is [k+1, ∞); the engine compares
///   reals, where it is (k, ∞). Between bounds that are whole numbers the two part only where one
///   value is "more than k" and the other "less than k+1"; nothing here says "less than", and a
///   test looks at every pair of values. "At most k" is [0, k] there and (-∞, k] here: nobody
///   counts below 0;
/// - `final` looks at the last assertion of each source, the engine at all that are current: the
///   last one with those before it that give the same value. That makes the same pairs of sources;
/// - `retracted`, `lowered` and `raised` compare each assertion with the one before it. The engine
///   lists an assertion that replaces one for the first time, and `from` is then the one before it;
///   an assertion with the value of the one before replaces nothing. So `retracted` are its changes
///   of position, and its changes and updates in which the number moved are the other two.
@Suite(
  .enabled(
    if: RealData.isThere("itn_deaths"), "needs ../shared/data, which is not part of the project"))
struct RealDataDeathTollTests {
  struct Answers: Decodable {
    let totals: [String: Int]
    let questions: [String: [String: Int]]
  }

  /// What dates an assertion: its own date, or that of the document that its source published.
  enum Dating: CaseIterable {
    case saidThen
    case publishedThen
  }

  let rows: [[String: String]]
  let claimRows: [[String: String]]
  let answers: Answers

  init() throws {
    rows = try RealData.table("itn_deaths/itn_deaths.csv")
    claimRows = try RealData.table("itn_deaths/itn_deaths_claims.csv")
    answers = try RealData.expected("itn_deaths/itn_deaths.expected.json", as: Answers.self)
  }

  /// One assertion a row; rivals of one question are claims with values.
  private func records(_ dating: Dating) throws -> Records {
    let bounds: [String: ClaimValue.Bound] = [
      "eq": .exactly, "ge": .atLeast, "gt": .moreThan, "le": .atMost, "approx": .about,
    ]
    var records = Records(title: "Death tolls")
    var questions: [String: String] = [:]
    for row in claimRows {
      guard let bound = bounds[row["bound"] ?? ""], let text = row["question"],
        let number = row["value"].flatMap(ExactNumber.init), let unit = row["unit"]
      else { throw RealData.Odd.row(Array(row.values)) }
      let question = questions[text] ?? "q\(questions.count + 1)"
      if questions.updateValue(question, forKey: text) == nil {
        records.questions.append(Question(id: question, text: text, exclusive: true, unit: unit))
      }
      records.claims.append(
        Claim(
          id: Self.id(row["claim_id"] ?? ""), text: row["claim_text"] ?? "", question: question,
          value: ClaimValue(number: number, bound: bound, unit: unit)))
    }
    var sources: [String: String] = [:]
    func source(_ name: String) -> String {
      let id = sources[name] ?? "s\(sources.count + 1)"
      if sources.updateValue(id, forKey: name) == nil {
        records.sources.append(Source(id: id, name: name, kind: .outlet))
      }
      return id
    }
    for (index, row) in rows.enumerated() {
      guard row["stance"] == "for", let name = row["source"], let claim = row["claim_id"],
        let date = row["date"].flatMap(CalendarDate.init), let quote = row["quote"]
      else { throw RealData.Odd.row(Array(row.values)) }
      let publisher = source(name)
      let relays = (row["via"] ?? "").components(separatedBy: " > ").filter { !$0.isEmpty }
      records.documents.append(
        Document(
          id: "d\(index + 1)", title: row["document_title"] ?? "", publisher: publisher,
          url: row["document_url"].flatMap(WebAddress.init),
          published: dating == .publishedThen ? date : nil))
      // The table names the nearest relay first, the program the outermost.
      records.assertions.append(
        Assertion(
          id: "a\(index + 1)", source: publisher, claim: Self.id(claim), stance: .affirms,
          via: relays.reversed().map(source), date: dating == .saidThen ? date : nil,
          evidence: [Evidence(document: "d\(index + 1)", quote: [Quote(exact: quote)])]))
    }
    return try RealData.throughAFile(records)
  }

  /// A bar has no place in an id.
  private static func id(_ text: String) -> String {
    text.replacingOccurrences(of: "|", with: "/")
  }

  private func analysis(_ dating: Dating, _ reading: ReadingOptions.Reading) throws -> Analysis {
    Analysis(ClaimGraph(try records(dating), options: ReadingOptions(reading: reading)))
  }

  /// The text of the question that an assertion answers.
  private func questionText(_ assertion: Assertion, _ graph: ClaimGraph) -> String? {
    let claim = assertion.claim.flatMap(graph.claimNumber).map { graph.claim($0) }
    return graph.records.questions.first { $0.id == claim?.question }?.text
  }

  /// Compares a count of each question, and their sum, with the answers.
  private func expect(_ name: String, _ counts: [String: Int]) throws {
    #expect(Set(counts.keys).isSubset(of: answers.questions.keys))
    for (question, expected) in answers.questions {
      #expect(counts[question] ?? 0 == expected[name], "\(name): \(question)")
    }
    if let total = answers.totals[name] { #expect(counts.values.reduce(0, +) == total) }
  }

  @Test func `the records are those of the table`() throws {
    let graph = ClaimGraph(try records(.saidThen))
    let byQuestion = Dictionary(grouping: graph.records.assertions) {
      questionText($0, graph) ?? ""
    }
    try expect("assertions", byQuestion.mapValues(\.count))
    try expect("sources", byQuestion.mapValues { Set($0.map(\.source)).count })
  }

  @Test(arguments: Dating.allCases)
  func `the pairs of sources that ever conflict are those counted`(dating: Dating) throws {
    let analysis = try analysis(dating, .ever)
    let found = analysis.conflictingSources { questionText($0, analysis.graph) }
    try expect("ever", found.mapValues(\.count))
    #expect(analysis.contradictions.allSatisfy { $0.kind == .question })
    #expect(analysis.contradictions.count == found.count)
  }

  @Test(arguments: Dating.allCases)
  func `the pairs of sources that conflict in the end are those counted`(dating: Dating) throws {
    let analysis = try analysis(dating, .latest)
    let found = analysis.conflictingSources { questionText($0, analysis.graph) }
    try expect("final", found.mapValues(\.count))
  }

  @Test(arguments: Dating.allCases)
  func `what is current in the end is the last value of each source`(dating: Dating) throws {
    let graph = try analysis(dating, .latest).graph
    var numbers: [String: [String: Set<String>]] = [:]
    var claims: [String: [String: Set<String>]] = [:]
    for assertion in graph.records.assertions {
      guard let number = graph.assertionNumber(assertion.id), graph.isInReading(number),
        let question = questionText(assertion, graph),
        let claim = assertion.claim.flatMap(graph.claimNumber).map({ graph.claim($0) }),
        let value = claim.value?.number?.text
      else { continue }
      numbers[question, default: [:]][assertion.source, default: []].insert(value)
      claims[question, default: [:]][assertion.source, default: []].insert(claim.id)
    }
    #expect(claims.values.allSatisfy { $0.values.allSatisfy { $0.count == 1 } })
    try expect(
      "point",
      numbers.mapValues { bySource in
        let last = Array(bySource.values)
        return last.indices.reduce(0) { sum, place in
          sum + last[..<place].count { $0 != last[place] }
        }
      })
  }

  @Test(arguments: Dating.allCases, [ReadingOptions.Reading.latest, .ever])
  func `changes of position and updates are the steps that sources took`(
    dating: Dating, reading: ReadingOptions.Reading
  ) throws {
    let graph = try analysis(dating, reading).graph
    var retracted: [String: Int] = [:]
    var lowered: [String: Int] = [:]
    var raised: [String: Int] = [:]
    for change in graph.positionChanges {
      let question = try #require(questionText(graph.assertion(change.to), graph))
      if change.kind == .change { retracted[question, default: 0] += 1 }
      let values = [change.fromClaim, change.claim].compactMap {
        graph.claim($0).value?.number?.integer
      }
      try #require(values.count == 2)
      if values[1] < values[0] { lowered[question, default: 0] += 1 }
      if values[1] > values[0] { raised[question, default: 0] += 1 }
    }
    try expect("retracted", retracted)
    try expect("lowered", lowered)
    try expect("raised", raised)
  }

  @Test func `over whole numbers and over the reals the same values exclude each other`() throws {
    let graph = ClaimGraph(try records(.saidThen))
    func wholeNumbers(_ claim: Claim) -> ClosedRange<Int>? {
      guard let value = claim.value, let number = value.number?.integer else { return nil }
      return switch value.bound {
      case .exactly: number...number
      case .atLeast: number...Int.max
      case .moreThan: number + 1...Int.max
      case .atMost: 0...number
      case .lessThan, .about: nil
      }
    }
    var disjoint = 0
    for (place, a) in graph.records.claims.enumerated() {
      for b in graph.records.claims[..<place] where a.question == b.question {
        let numbers = [a, b].compactMap(wholeNumbers)
        let areDisjoint = numbers.count == 2 && !numbers[0].overlaps(numbers[1])
        let first = try #require(graph.claimNumber(a.id))
        let second = try #require(graph.claimNumber(b.id))
        #expect(graph.values.areContrary(first, second) == areDisjoint, "\(a.id), \(b.id)")
        disjoint += areDisjoint ? 1 : 0
      }
    }
    #expect(disjoint > 0)
  }
}
