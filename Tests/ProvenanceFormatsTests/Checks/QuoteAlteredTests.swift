import ProvenanceFormats
import TestSupport
import Testing

/// A quote with words that the text has not quite like this is told of, with those of the text.
@Suite struct QuoteAlteredTests {
  private static let text = """
    “We cannot rule out arson,” the chief said on Monday, “but nothing we have found
    points to it.” 港口辦公室說，星期一沒有人受傷。
    """

  @Test(
    arguments: [
      #"""
      {"document": "d", "quote": {"exact": "nothing we have found hints at it"}}
      > 2:38: the quote is not in the text, which has "nothing we have found points to it" \#
      (87 % alike) in evidence of assertion "a" [quote-altered]
      >   copy the words from the text
      >   d.txt:1:60
      """#,
      #"""
      {"document": "d", "quote": {"exact": "We can not rule out arson"}}
      > 2:38: the quote is not in the text, which has "We cannot rule out arson" (96 % alike) in \#
      evidence of assertion "a" [quote-altered]
      >   copy the words from the text
      >   d.txt:1:2
      """#,
      #"""
      {"document": "d", "quote": {"exact": "the chief said Monday"}, "position":
       {"start": 9000, "end": 9021}}
      > 2:38: the quote is not in the text, which has "the chief said on Monday" (85 % alike) in \#
      evidence of assertion "a" [quote-altered]
      >   copy the words from the text
      >   d.txt:1:29
      """#,
      #"""
      {"document": "d", "quote": {"exact": "港口辦公室說，星期二沒有人受傷"}}
      > 2:38: the quote is not in the text, which has "港口辦公室說，星期一沒有人受傷" (93 % alike) in \#
      evidence of assertion "a" [quote-altered]
      >   copy the words from the text
      >   d.txt:2:16
      """#,
      #"""
      {"document": "d", "quote": [{"exact": "the chief said"}, {"exact": "nothing we had found"}]}
      > 2:68: the quote is not in the text, which has "nothing we have found" (90 % alike) in \#
      evidence of assertion "a" [quote-altered]
      >   copy the words from the text
      >   d.txt:1:60
      """#,
    ] as [Told])
  func `a word changed, put in or left out`(row: Told) {
    let reading = CaseText.quoting(row.input, from: Self.text)
    #expect(reading.toldWithOtherPlaces == row.messages)
    #expect(!reading.hasErrors)
  }

  @Test(
    arguments: [
      #"{"document": "d", "quote": {"exact": "\"but nothing  we have found points to it.\""}}"#,
      #"{"document": "d", "quote": {"exact": "星期一沒有人受傷。"}}"#,
      #"""
      {"document": "d", "quote": {"exact": "rule out fire"}}
      > 2:38: the quote is not in the text, nor is anything much like it in evidence of assertion \#
      "a" [quote-orphan]
      >   look for the words in the text, or name the document that has them
      """#,
      #"""
      {"document": "d", "quote": {"exact": "rule in"}}
      > 2:38: the quote is not in the text, nor is anything much like it in evidence of assertion \#
      "a" [quote-orphan]
      >   look for the words in the text, or name the document that has them
      """#,
    ] as [Told])
  func `the words of the text, too many edits, and words that are too short`(row: Told) {
    let reading = CaseText.quoting(row.input, from: Self.text)
    #expect(reading.toldWithOtherPlaces == row.messages)
  }

  @Test func `words of the text stand on one line of the message, with nothing hidden in them`() {
    let reading = CaseText.quoting(
      #"{"document": "d", "quote": {"exact": "nothing at all points to arsen"}}"#,
      from: "nothing\r\n at all\u{7} points\u{2028}to\u{202E} arson")
    #expect(
      reading.messages == [
        #"2:38: the quote is not in the text, which has "nothing at all\u{7} points to\u{202E} "#
          + #"arson" (93 % alike) in evidence of assertion "a" [quote-altered] | "#
          + "copy the words from the text"
      ])
  }
}
