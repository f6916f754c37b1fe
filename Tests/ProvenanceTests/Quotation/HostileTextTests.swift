import TestSupport
import Testing

@testable import Provenance

/// Texts and quotes that nobody writes but whoever tries what the program takes: every one ends in
/// an outcome, soon.
@Suite struct HostileTextTests {
  private func outcome(
    _ exact: String, in text: String, at position: Position? = nil, prefix: String? = nil,
    suffix: String? = nil
  ) -> QuoteAnchor.Outcome {
    var anchoring = TextAnchoring(text)
    let quote = Quote(exact: exact, prefix: prefix, suffix: suffix)
    return anchoring.anchors(of: [quote], at: position)[0].outcome
  }

  @Test func `one grapheme of 100,000 marks, and many of 50`() {
    let one = "a" + many("\u{301}", 100_000)
    #expect(outcome("a", in: one) == .orphan)
    #expect(outcome(one, in: one) == .exact)
    #expect(outcome("a", in: one, at: Position(start: 0, end: 1)) == .orphan)
    let letters = ["a", "b", "c", "d", "e"]
    let piled = (0..<500).map { letters[$0 % 5] + many("\u{301}", 40 + $0 % 7) }
    let text = piled.joined()
    #expect(outcome(piled[100..<130].joined(), in: text, at: Position(start: 0, end: 9)) != .orphan)
    var changed = Array(piled[100..<130])
    changed[15] = "x"
    var anchoring = TextAnchoring(text)
    #expect(anchoring.anchors(of: [Quote(exact: changed.joined())], at: nil)[0].places.count > 1)
  }

  @Test func `marks, line ends, control characters, nothing`() {
    let rows: [(text: String, quote: String, outcome: QuoteAnchor.Outcome)] = [
      (many("\u{200F}", 10_000) + "abc", "a\u{200E}bc", QuoteAnchor.Outcome.exact),
      (many("\u{200F}", 10_000), "\u{200F}", .orphan),
      (many("said no\r\n", 1_000) + "yes", "said  no yes", .exact),
      (many("said no\r", 1_000) + "yes", "said no yes", .exact),
      (many("\u{0}", 10_000), many("\u{0}", 10_000), .exact),
      (many("\u{0}", 10_000), "\u{0}", .ambiguous),
      ("\u{FEFF}abc", "abc", .exact),
      ("abc\u{FEFF}", "\u{FEFF}abc", .exact),
      ("", "abc", .orphan),
      ("", many("a", 1_000), .orphan),
      ("abc", many("abc", 10_000), .orphan),
      ("abc", "", .orphan),
      ("abc", " \r\n\u{2028}\u{3000}", .orphan),
      (" \n ", "a", .orphan),
    ]
    for row in rows {
      #expect(outcome(row.quote, in: row.text) == row.outcome, "\(row.quote.prefix(20))")
    }
  }

  @Test func `noncharacters are characters`() {
    let text = String(decoding: [0xEF, 0xBF, 0xBF, 0x61, 0xEF, 0xB7, 0x90], as: UTF8.self)
    #expect(outcome(text, in: "b" + text) == .exact)
  }

  @Test(
    arguments: [
      (-1, 2), (-5, -2), (.min, .max), (.min, .min), (.max, .max), (0, .max), (3, 2), (2, 2),
      (9_000, 9_003), (3, 4), (0, 0),
    ])
  func `positions beyond the text, below it, huge, empty or turned round`(start: Int, end: Int) {
    let position = Position(start: start, end: end)
    #expect([.exact, .moved].contains(outcome("abc", in: "abc", at: position)))
    #expect(outcome("abc", in: "", at: position) == .orphan)
    var anchoring = TextAnchoring("abc def")
    let parts = anchoring.anchors(of: [Quote(exact: "abc"), Quote(exact: "def")], at: position)
    #expect(parts.allSatisfy { [.exact, .moved].contains($0.outcome) })
  }

  @Test func `a position within a grapheme is no place`() {
    let text = "e\u{301}e\u{301}e\u{301}"
    for start in 0...5 {
      let position = Position(start: start, end: start + 2)
      #expect(
        outcome("é", in: text, at: position) == (start % 2 == 0 && start < 6 ? .exact : .ambiguous))
    }
  }

  @Test func `10,000 parts, with a position and without`() {
    let text = many("a ", 10_000)
    let parts = (0..<10_000).map { _ in Quote(exact: "a") }
    var anchoring = TextAnchoring(text)
    let placed = anchoring.anchors(of: parts, at: Position(start: 0, end: 19_999))
    #expect(placed.allSatisfy { $0.outcome == .exact })
    #expect(placed.last?.place == 19_998..<19_999)
    let free = anchoring.anchors(of: parts, at: nil)
    #expect(free.allSatisfy { $0.outcome == .ambiguous && $0.placeCount == 10_000 })
    #expect(free[0].places == [0..<1, 2..<3, 4..<5, 6..<7, 8..<9])
  }

  /// Each of these took a place of the text times the length of the part.
  @Test func `a long part that is nearly everywhere, between two others`() {
    let text = many("a", 200_000) + "b"
    let parts = ["a", many("a", 100_000) + "c", "b"].map { Quote(exact: $0) }
    var anchoring = TextAnchoring(text, searchBudget: 10_000_000)
    let anchors = anchoring.anchors(of: parts, at: Position(start: 0, end: 200_001))
    #expect(anchors.map(\.outcome) == [.ambiguous, .orphan, .moved])
    let found = ["a", many("a", 100_000) + "b"].map { Quote(exact: $0) }
    #expect(
      anchoring.anchors(of: found, at: Position(start: 0, end: 200_001)).map(\.outcome)
        == [.exact, .exact])
    let middle = ["a", many("a", 199_998) + "b", "c"].map { Quote(exact: $0) }
    var other = TextAnchoring(text + many("d", 9_000) + "c", searchBudget: 10_000_000)
    #expect(
      other.anchors(of: middle, at: Position(start: 0, end: 209_002)).map(\.outcome)
        == [.exact, .exact, .exact])
  }

  @Test func `surroundings of 100,000 characters`() {
    let text = many("a", 100_000) + "b"
    #expect(outcome("b", in: text, prefix: many("a", 100_000)) == .exact)
    #expect(outcome("a", in: text, prefix: many("a", 99_999), suffix: "b") == .exact)
    #expect(outcome("a", in: text, prefix: many("b", 100_000)) == .ambiguous)
  }

  @Test func `beyond the budget nothing alike is looked for, and what is exact is found`() {
    let text = many("ab", 50_000) + " the end of it"
    var anchoring = TextAnchoring(text, searchBudget: 5_000_000)
    var searched: [Bool] = []
    for index in 0..<40 {
      let quote = Quote(exact: many("ab", 50 + index) + "c")
      let anchor = anchoring.anchors(of: [quote], at: nil)[0]
      #expect(anchor.outcome == .orphan)
      searched.append(anchor.isSearched)
    }
    #expect(searched.first == true && searched.last == false)
    #expect(searched == searched.sorted { $0 && !$1 })
    #expect(anchoring.anchors(of: [Quote(exact: "the end of it")], at: nil)[0].outcome == .exact)
  }

  @Test func `a quote that takes too long leaves the others their share`() {
    let text = (0..<60_000).map { "\($0) " }.joined()
    var anchoring = TextAnchoring(text)
    let long = Quote(exact: String(text.prefix(200_000)) + "end of it")
    let anchor = anchoring.anchors(of: [long], at: nil)[0]
    #expect(anchor.outcome == .orphan && !anchor.isSearched)
    #expect(anchoring.budget > TextAnchoring.searchBudget / 2)
    let short = Quote(exact: "30000 30001 3002 30003")
    #expect(anchoring.anchors(of: [short], at: nil)[0].outcome == .altered)
  }

  @Test func `the first places of words that stand in many`() {
    let text = many("no, ", 3_000) + "yes, " + many("no. ", 3_000)
    var anchoring = TextAnchoring(text)
    let everywhere = anchoring.anchors(of: [Quote(exact: "no")], at: nil)[0]
    #expect(everywhere.placeCount == 6_000)
    #expect(everywhere.places.map(\.lowerBound) == [0, 4, 8, 12, 16])
    let late = anchoring.anchors(of: [Quote(exact: "no.")], at: nil)[0]
    #expect(late.placeCount == 3_000)
    #expect(late.places.map(\.lowerBound) == [12_005, 12_009, 12_013, 12_017, 12_021])
  }
}

/// A text over and over.
private func many(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}
