import ProvenanceFormats
import TestSupport
import Testing

/// A quote that stands nowhere in its text is told of, with why nothing is offered in its place.
@Suite struct QuoteOrphanTests {
  private static let text = """
    The first man was hurt at noon. The third man was hurt at noon.
    Nothing points to arson. 没有人受伤。
    """

  @Test(
    arguments: [
      #"""
      {"document": "d", "quote": {"exact": "the harbour was closed by nobody"}}
      > 2:38: the quote is not in the text, nor is anything much like it in evidence of assertion \#
      "a" [quote-orphan]
      >   look for the words in the text, or name the document that has them
      """#,
      #"""
      {"document": "d", "quote": {"exact": "arsen"}, "position": {"start": 82, "end": 87}}
      > 2:38: the quote is not in the text, nor is anything much like it in evidence of assertion \#
      "a" [quote-orphan]
      >   look for the words in the text, or name the document that has them
      """#,
      #"""
      {"document": "d", "quote": {"exact": "The fifth man was hurt at noon."}}
      > 2:38: the quote is not in the text, 2 passages are like it, none much more than the others \#
      in evidence of assertion "a" [quote-orphan]
      >   look for the words in the text, or name the document that has them
      >   d.txt:1:1
      """#,
      #"""
      {"document": "d", "quote": {"exact": " \u200B\n"}}
      > 2:38: the quote is not in the text, nor is anything much like it in evidence of assertion \#
      "a" [quote-orphan]
      >   look for the words in the text, or name the document that has them
      """#,
      #"""
      {"document": "d", "quote": [{"exact": "Nothing points"}, {"exact": "to fire"}]}
      > 2:68: the quote is not in the text, nor is anything much like it in evidence of assertion \#
      "a" [quote-orphan]
      >   look for the words in the text, or name the document that has them
      """#,
    ] as [Told])
  func `nothing like it, too short to be like anything, or too many that are`(row: Told) {
    let reading = CaseText.quoting(row.input, from: Self.text)
    #expect(reading.toldWithOtherPlaces == row.messages)
    #expect(!reading.hasErrors)
  }

  @Test(
    arguments: [
      #"{"document": "d", "quote": {"exact": "hurt at noon. Nothing points to arson."}}"#,
      #"{"document": "d", "quote": {"exact": "没有人\n受伤"}}"#,
      #"{"document": "d"}"#,
    ] as [Told])
  func `words that are there, and evidence without words`(row: Told) {
    #expect(CaseText.quoting(row.input, from: Self.text).told == row.messages)
  }

  @Test func `any words are missing in an empty text, and nothing is told without a text`() {
    let quote = #"{"document": "d", "quote": {"exact": "a"}}"#
    #expect(CaseText.quoting(quote, from: "").places == ["2:38 quote-orphan"])
    #expect(CaseText.quoting(quote, from: " \r\n\u{FEFF}").places == ["2:38 quote-orphan"])
    let members =
      #""sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}], "#
      + #""documents": [{"id": "d", "title": "D"}], "assertions": [{"id": "a", "source": "s", "#
      + #""claim": "c", "evidence": [\#(quote)]}]"#
    #expect(CaseText.members(members).lookingIntoTexts().places == [])
  }
}
