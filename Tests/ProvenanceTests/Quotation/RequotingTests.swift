import TestSupport
import Testing

@testable import Provenance

/// What is written of quotes: by hand, then for random texts and quotes.
@Suite struct RequotingTests {
  private static let text = """
    “We cannot rule out arson,” the chief said on Monday, “but nothing we have found
    points to it.” The chief said no more — not on Monday.

    會談針對中國，但中媒否認。她說：「會談不針對任何國家。」 Later the mayor said: the quay is safe.
    """

  private func records(_ evidence: [Evidence]) -> Records {
    var records = Records()
    records.documents = [Document(id: "d", title: "D"), Document(id: "e", title: "E")]
    records.assertions = evidence.enumerated().map { number, piece in
      Assertion(id: "a\(number)", source: "s", claim: "c", evidence: [piece])
    }
    return records
  }

  private func requoting(
    _ records: Records, _ text: String, accepting: Set<Int> = []
  ) -> Requoting {
    let texts = CaseTexts([.text(text), .none])
    return Requoting(records, texts, QuoteAnchors(records, texts), accepting: accepting)
  }

  private func requoted(
    _ quotes: [Quote], at position: Position? = nil, in text: String = Self.text,
    accepting: Bool = false
  ) -> Evidence? {
    let records = records([Evidence(document: "d", quote: quotes, position: position)])
    let requoting = requoting(records, text, accepting: accepting ? [0] : [])
    #expect(requoting.changes.count + requoting.open.count + requoting.settledCount == 1)
    guard !requoting.changes.isEmpty else { return nil }
    let after = requoting.applied(to: records)
    let again = self.requoting(after, text)
    #expect(again.changes.isEmpty)
    #expect(again.settledCount == 1)
    return after.assertions[0].evidence[0]
  }

  private func context(_ evidence: Evidence?) -> [String?] {
    [evidence?.quote[0].prefix, evidence?.quote[0].suffix]
  }

  @Test func `a place, and what stands before and after, cut between words`() {
    let found = requoted([Quote(exact: "nothing we have found points to it")])
    #expect(found?.position?.start == 59)
    #expect(found?.position?.end == 93)
    #expect(
      context(found) == ["the chief said on Monday, “but ", ".” The chief said no more — not"])
    #expect(found?.quote[0].exact == "nothing we have found points to it")
    let first = requoted([Quote(exact: "We cannot")])
    #expect(context(first) == ["“", " rule out arson,” the chief said"])
    let last = requoted([Quote(exact: "quay is safe.")])
    #expect(context(last) == ["何國家。」 Later the mayor said: the ", nil])
    let chinese = requoted([Quote(exact: "中媒否認")])
    #expect(context(chinese)[1]?.hasPrefix("。她說：「會談不針對任何國家。」 Later") == true)
  }

  @Test func `a place that was moved is set right, and its other fields stay`() {
    var position = Position(start: 0, end: 5)
    position.extras = [Extra(name: "x-mine", json: "1")]
    let found = requoted([Quote(exact: "the quay is safe")], at: position)
    #expect(found?.position?.start == 188)
    #expect(found?.position?.extras.count == 1)
  }

  @Test func `what the annotator noted stays where it fits`() {
    let quote = Quote(exact: "on Monday", prefix: "not", suffix: ".")
    let found = requoted([quote])
    #expect(context(found) == ["not", "."])
    #expect(found?.position?.start == 125)
    let wrong = Quote(exact: "We cannot rule out arson", prefix: "he said: ", suffix: ",\"")
    #expect(context(requoted([wrong])) == ["“", ",\""])
    let none = Quote(exact: "“We cannot rule out arson", prefix: "before")
    #expect(context(requoted([none]))[0] == "")
  }

  @Test func `a context grows until it tells the place`() {
    let filler = String(repeating: "one and the same word after the other ", count: 3)
    let text = "First: \(filler)fire \(filler)end. Then: \(filler)fire \(filler)stop."
    let place = text.unicodeScalars.count - filler.count - 10
    let found = requoted(
      [Quote(exact: "fire")], at: Position(start: place, end: place + 4), in: text)
    let prefix = found?.quote[0].prefix ?? ""
    #expect(prefix.count + (found?.quote[0].suffix ?? "").count > 128)
    var anchoring = TextAnchoring(text)
    let anchor = anchoring.anchors(of: found?.quote ?? [], at: nil)[0]
    #expect(anchor.outcome == .exact)
    #expect(anchor.place == place..<place + 4)
    // Where nothing tells it, the position alone does, and the context stays short.
    let same = String(repeating: "all the same ", count: 100)
    let middle = requoted([Quote(exact: "all")], at: Position(start: 650, end: 653), in: same)
    #expect((middle?.quote[0].prefix ?? "").count <= 32)
  }

  @Test func `altered words give way only where that is accepted`() {
    let altered = Quote(exact: "nothing we have found hints at it", prefix: "wrong")
    #expect(requoted([altered]) == nil)
    let found = requoted([altered], accepting: true)
    #expect(found?.quote[0].exact == "nothing we have found\npoints to it")
    #expect(found?.quote[0].prefix == "the chief said on Monday, “but ")
    #expect(requoted([Quote(exact: "on Monday")], accepting: true) == nil)
    #expect(requoted([Quote(exact: "the moon and the stars")], accepting: true) == nil)
  }

  @Test func `parts run from the first to the last`() {
    let found = requoted([Quote(exact: "rule out arson"), Quote(exact: "points to it")])
    #expect(found?.position?.start == 11)
    #expect(found?.position?.end == 93)
    #expect(requoted([Quote(exact: "points to it"), Quote(exact: "rule out arson")]) == nil)
    #expect(requoted([Quote(exact: "rule out arson"), Quote(exact: "the moon")]) == nil)
    let bent = [Quote(exact: "rule out arson"), Quote(exact: "nothing we have found hints at")]
    #expect(requoted(bent, accepting: true)?.quote[1].exact.hasPrefix("nothing we have") == true)
  }

  @Test func `a context ends before a run of marks that no case takes`() {
    let marks = "a" + String(repeating: "\u{301}", count: 40)
    let found = requoted([Quote(exact: "fire")], in: "before \(marks) by fire at \(marks) end")
    #expect(context(found) == ["by ", " at"])
  }

  @Test func `what has no text, or no quote, is no business of it`() {
    var records = records([
      Evidence(document: "e", quote: [Quote(exact: "x")]), Evidence(document: "d"),
      Evidence(document: "nowhere", quote: [Quote(exact: "x")]),
    ])
    records.assertions[0].evidence.append(Evidence(document: "d", quote: [Quote(exact: "arson")]))
    let requoting = requoting(records, Self.text)
    #expect(requoting.textlessCount == 1)
    #expect(requoting.changes.map { [$0.assertion, $0.evidence] } == [[0, 1]])
  }

  // MARK: Random texts

  private static let languages =
    EditedTextTests.languages + [
      EditedTextTests.Language(
        testDescription: "marks", separator: " ",
        words: [
          "cafe\u{301}", "e\u{301}\u{323}", "👩‍👩‍👧", "\u{1F1E9}\u{1F1EA}", "a", "b", "--", "“", "”",
          "\n",
          "नमस्ते", "ก็", "\u{200B}", "o\u{308}", "x\r\n",
        ])
    ]

  @Test(arguments: languages, 0..<4)
  func `what is written is found where it says`(
    language: EditedTextTests.Language, block: Int
  ) {
    var random = SeededGenerator(seed: UInt64(block))
    for _ in 0..<60 {
      // Few words, so that many quotes stand in several places.
      let words = Array(language.words.shuffled(using: &random).prefix(random.number(2...12)))
      let text = (0..<random.number(5...120)).map { _ in random.pick(words) }
        .joined(separator: language.separator)
      let graphemes = Array(text)
      func quote() -> Quote {
        let start = random.number(0...graphemes.count - 1)
        let end = min(graphemes.count, start + random.number(1...30))
        var exact = String(graphemes[start..<end])
        if random.oneIn(6) { exact += random.pick(words) }
        return Quote(
          exact: exact, prefix: random.oneIn(4) ? String(graphemes[..<start].suffix(7)) : nil,
          suffix: random.oneIn(4) ? random.pick(words) : nil)
      }
      let evidence = (0..<8).map { _ in
        let start = random.number(0...text.unicodeScalars.count)
        return Evidence(
          document: "d", quote: (0..<(random.oneIn(5) ? 2 : 1)).map { _ in quote() },
          position: random.oneIn(3)
            ? Position(start: start, end: start + random.number(1...30)) : nil)
      }
      check(records(evidence), text, &random)
    }
  }

  private func check(_ records: Records, _ text: String, _ random: inout SeededGenerator) {
    let texts = CaseTexts([.text(text), .none])
    let before = QuoteAnchors(records, texts)
    let accepted = Set(records.assertions.indices.filter { _ in random.oneIn(2) })
    let requoting = Requoting(records, texts, before, accepting: accepted)
    let after = requoting.applied(to: records)
    let anchors = QuoteAnchors(after, texts)
    let scalars = Array(text.unicodeScalars)
    for change in requoting.changes {
      let old = before.evidence[change.assertion][change.evidence]
      let new = anchors.evidence[change.assertion][change.evidence]
      #expect(new.outcome == .exact, "\(change) in \(text)")
      if old.outcome == .altered {
        // Words that are alike may be found with a blank at their ends; it is not taken.
        let difference = Set(old.place ?? 0..<0).symmetricDifference(new.place ?? 0..<0)
        #expect(
          difference.allSatisfy {
            scalars[$0].properties.isWhitespace || scalars[$0].value == 0x200B
          }, "\(change) in \(text)")
      } else {
        #expect(new.place == old.place, "\(change) in \(text)")
      }
      guard change.quotes.count == 1, let place = new.place, let quote = change.quotes.first else {
        continue
      }
      // Without the position the context tells the same place, or none.
      var anchoring = TextAnchoring(text)
      let bare = anchoring.anchors(of: change.quotes, at: nil)[0]
      if bare.outcome == .exact { #expect(bare.place == place, "\(change) in \(text)") }
      for (context, side) in [
        (quote.prefix, scalars[..<place.lowerBound]), (quote.suffix, scalars[place.upperBound...]),
      ] {
        guard let context,
          context != records.assertions[change.assertion].evidence[0].quote[0].prefix,
          context != records.assertions[change.assertion].evidence[0].quote[0].suffix
        else { continue }
        // It is a stretch of the text that touches the quote, and cuts no grapheme.
        let view = Array(context.unicodeScalars)
        let touches =
          side.startIndex == 0
          ? Array(side.suffix(view.count)) == view : Array(side.prefix(view.count)) == view
        #expect(touches, "\(change) in \(text)")
        #expect(context.count <= 256 + 40)
      }
    }
    for open in requoting.open {
      let outcome = before.evidence[open.assertion][open.evidence].outcome
      let isBetter = outcome == .exact || outcome == .moved
      let parts = records.assertions[open.assertion].evidence[open.evidence].quote.count
      #expect(!isBetter || parts > 1, "\(records.assertions[open.assertion]) in \(text)")
    }
    let again = Requoting(after, texts, anchors, accepting: [])
    #expect(again.changes.isEmpty, "\(again.changes) in \(text)")
  }
}
