import ProvenanceFormats
import TestSupport
import Testing

/// A quote that stands elsewhere than its position says is told of at the position, with the place
/// in the text.
@Suite struct QuoteMovedTests {
  private static let text = """
    No comment. “Nothing points
    to arson,” said the chief.
    """

  @Test(
    arguments: [
      #"""
      {"document": "d", "quote": {"exact": "No comment"}, "position": {"start": 1, "end": 11}}
      > 2:65: the quote stands in another place of the text, at 0 to 10 in evidence of assertion \#
      "a" [quote-moved]
      >   write {"start": 0, "end": 10}
      >   d.txt:1:1
      """#,
      #"""
      {"document": "d", "position": {"start": 0, "end": 10}, "quote": {"exact": "said the chief"}}
      > 2:31: the quote stands in another place of the text, at 39 to 53 in evidence of assertion \#
      "a" [quote-moved]
      >   write {"start": 39, "end": 53}
      >   d.txt:2:12
      """#,
      #"""
      {"document": "d", "quote": {"exact": "\"Nothing points to arson,\""}, "position":
       {"start": 12, "end": 37}}
      > 3:2: the quote stands in another place of the text, at 12 to 38 in evidence of assertion \#
      "a" [quote-moved]
      >   write {"start": 12, "end": 38}
      >   d.txt:1:13
      """#,
      #"""
      {"document": "d", "quote": {"exact": "arson"}, "position": {"start": 9000, "end": 9005}},
      {"document": "d", "quote": {"exact": "chief"}, "position": {"start": 9000, "end": 9005}}
      > 2:60: the quote stands in another place of the text, at 31 to 36 in evidence of assertion \#
      "a" [quote-moved]
      >   write {"start": 31, "end": 36}
      >   d.txt:2:4
      > 3:60: the quote stands in another place of the text, at 48 to 53 in evidence of assertion \#
      "a" [quote-moved]
      >   write {"start": 48, "end": 53}
      >   d.txt:2:21
      """#,
      #"""
      {"document": "d", "quote": [{"exact": "Nothing points"}, {"exact": "said the chief"}],
       "position": {"start": 0, "end": 40}}
      > 3:14: the quote stands in another place of the text, at 13 to 53 in evidence of assertion \#
      "a" [quote-moved]
      >   write {"start": 13, "end": 53}
      >   d.txt:1:14
      """#,
      #"""
      {"document": "d", "position": {"start": 0, "end": 40}, "quote":
       [{"exact": "Nothing points"}, {"exact": "the end"}]}
      > 3:13: the quote stands in another place of the text, at 13 to 27 in evidence of assertion \#
      "a" [quote-moved]
      >   write the position from the first part to the last
      >   d.txt:1:14
      > 3:42: the quote is not in the text, nor is anything much like it in evidence of assertion \#
      "a" [quote-orphan]
      >   look for the words in the text, or name the document that has them
      """#,
    ] as [Told])
  func `words that stand in one other place`(row: Told) {
    let reading = CaseText.quoting(row.input, from: Self.text)
    #expect(reading.toldWithOtherPlaces == row.messages)
    #expect(!reading.hasErrors)
  }

  @Test(
    arguments: [
      #"{"document": "d", "quote": {"exact": "No comment"}, "position": {"start": 0, "end": 10}}"#,
      #"{"document": "d", "quote": {"exact": "No comment"}}"#,
      #"{"document": "d", "quote": {"exact": "No comment."}, "position": {"start": 0, "end": 12}}"#,
      #"""
      {"document": "d", "quote": {"exact": " 'Nothing  points to arson,' "}}
      > 2:38: the quote is not in the text, which has "“Nothing points to arson,”" (92 % alike) \#
      in evidence of assertion "a" [quote-altered]
      >   copy the words from the text
      >   d.txt:1:13
      """#,
      #"""
      {"document": "d", "quote": {"exact": "\"Nothing  points to arson,\""}, "position":
       {"start": 12, "end": 38}}
      """#,
      #"""
      {"document": "d", "quote": [{"exact": "Nothing points"}, {"exact": "said the chief"}],
       "position": {"start": 13, "end": 53}}
      """#,
      #"{"document": "d", "position": {"start": 9, "end": 11}}"#,
    ] as [Told])
  func `words where their position says, but for white space, and words without a position`(
    row: Told
  ) {
    let reading = CaseText.quoting(row.input, from: Self.text)
    #expect(reading.toldWithOtherPlaces == row.messages)
  }
}
