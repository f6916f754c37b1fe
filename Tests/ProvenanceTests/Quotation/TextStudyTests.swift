import Testing

@testable import Provenance

/// What captured texts add to what is known of assertions.
@Suite struct TextStudyTests {
  private func flags(_ bent: BentQuotes, _ change: (inout Assertion) -> Void = { _ in })
    -> [EvidenceFlag.Kind]
  {
    let records = bent.complete(change)
    let study = TextStudy(records, bent.texts(change))
    let withTexts = Analysis(ClaimGraph(records)).flags(study).map(\.kind)
    let without = Analysis(ClaimGraph(records)).flags().map(\.kind)
    return withTexts.filter { !without.contains($0) }
  }

  @Test func `a misquote, words that are other and words that are not there are flagged`() {
    #expect(flags(BentQuotes()) == [.quoteMisquoted])
    var bent = BentQuotes()
    bent.records.documents[1].text = CapturedText(
      content: "“We cannot rule out arson, and everything we had found points to it,” he said.")
    #expect(flags(bent) == [.quoteAltered])
    bent.records.documents[1].text = CapturedText(content: "Nothing of the sort.")
    #expect(flags(bent) == [.quoteOrphan, .unanchoredAssertion])
  }

  @Test func `an assertion is unanchored where none of its quotes is found in a text`() {
    var bent = BentQuotes()
    bent.records.documents[1].text = CapturedText(content: "Nothing of the sort.")
    let added = flags(bent) {
      $0.evidence.append(Evidence(document: "wire", quote: [Quote(exact: "nothing we have found")]))
    }
    #expect(added == [.quoteOrphan])
    bent.records.documents[1].text = CapturedText(sha256: String(repeating: "0", count: 64))
    #expect(!flags(bent).contains(.unanchoredAssertion))
  }

  @Test func `words in the title of a text are a headline, marked or not`() {
    var bent = BentQuotes()
    bent.quote = "Arson!"
    bent.records.documents[1].derivedFrom = []
    bent.records.documents[1].text = CapturedText(
      content: "Arson!\n\nIt was arson, the chief said. The paper saw smoke.")
    var body = Assertion(id: "b", source: "chief", claim: "c")
    body.evidence = [Evidence(document: "paper", quote: [Quote(exact: "It was arson")])]
    bent.records.assertions = [body]
    #expect(flags(bent) { $0.source = "paper" } == [.headlineStrongerThanBody])
    // What the annotator marks as another part is no headline.
    #expect(
      flags(bent) {
        $0.source = "paper"
        $0.evidence[0].part = .caption
      }.isEmpty)
    // Words that stand below the title are none either.
    bent.quote = "The paper saw smoke"
    #expect(flags(bent) { $0.source = "paper" }.isEmpty)
  }

  @Test
  func `places are lines and columns of the text, from the first part of a quote to the last`()
    throws
  {
    let bent = BentQuotes()
    let study = bent.study {
      $0.evidence[0].quote = [Quote(exact: "We cannot"), Quote(exact: "points to it")]
    }
    let passage = study.evidence[0][0]
    let place = try #require(passage.place)
    #expect(passage.outcome == .exact && place.line == 3 && place.column == 2)
    #expect(place.scalars.count == bent.quote.unicodeScalars.count)
    #expect(study.outcomeCounts == [.exact: 1])
  }
}
