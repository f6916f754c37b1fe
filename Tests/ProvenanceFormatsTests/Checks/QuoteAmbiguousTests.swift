import ProvenanceFormats
import TestSupport
import Testing

/// A quote that stands in several places is told of, unless something tells which is meant.
@Suite struct QuoteAmbiguousTests {
  private static let text = """
    He said no. “She said no,” he wrote.
    They said no: said no!
    """

  @Test(
    arguments: [
      #"""
      {"document": "d", "quote": {"exact": "said no"}}
      > 2:38: the quote stands in 4 places of the text in evidence of assertion "a" \#
      [quote-ambiguous]
      >   give a position, or what stands before and after it
      >   d.txt:1:4
      """#,
      #"""
      {"document": "d", "quote": {"prefix": "y ", "exact": "h"}}
      > 2:54: the quote stands in 3 places of the text in evidence of assertion "a" \#
      [quote-ambiguous]
      >   give a position, or what stands before and after it
      >   d.txt:1:15
      """#,
      #"""
      {"document": "d", "quote": {"exact": "said no", "prefix": " "}}
      > 2:38: the quote stands in 4 places of the text in evidence of assertion "a" \#
      [quote-ambiguous]
      >   give a position, or what stands before and after it
      >   d.txt:1:4
      """#,
      #"""
      {"document": "d", "quote": {"exact": "said no"}, "position": {"start": 0, "end": 7}}
      > 2:38: the quote stands in 4 places of the text in evidence of assertion "a" \#
      [quote-ambiguous]
      >   give a position, or what stands before and after it
      >   d.txt:1:4
      """#,
      #"""
      {"document": "d", "quote": [{"exact": "They"}, {"exact": "said no"}]}
      > 2:58: the quote stands in 4 places of the text in evidence of assertion "a" \#
      [quote-ambiguous]
      >   give a position, or what stands before and after it
      >   d.txt:1:4
      """#,
      #"""
      {"document": "d", "quote": [{"exact": "They"}, {"exact": "She"}]}
      > 2:58: the text has this part of the quote only before the one that it should follow in \#
      evidence of assertion "a" [quote-ambiguous]
      >   put the parts in the order of the text
      >   d.txt:1:14
      """#,
    ] as [Told])
  func `words in several places, and nothing that tells which`(row: Told) {
    let reading = CaseText.quoting(row.input, from: Self.text)
    #expect(reading.toldWithOtherPlaces == row.messages)
    #expect(!reading.hasErrors)
  }

  @Test(
    arguments: [
      #"{"document": "d", "quote": {"exact": "said no"}, "position": {"start": 17, "end": 24}}"#,
      #"{"document": "d", "quote": {"exact": "said no", "suffix": "!"}}"#,
      #"{"document": "d", "quote": {"exact": "said no", "suffix": ",\" he"}}"#,
      #"{"document": "d", "quote": {"exact": "said no", "prefix": "They"}}"#,
      #"{"document": "d", "quote": {"exact": "said no", "prefix": "no:", "suffix": "!"}}"#,
      #"""
      {"document": "d", "quote": {"exact": "said no", "suffix": "!"},
       "position": {"start": 0, "end": 7}}
      > 3:14: the quote stands in another place of the text, at 51 to 58 in evidence of assertion \#
      "a" [quote-moved]
      >   write {"start": 51, "end": 58}
      >   d.txt:2:15
      """#,
      #"""
      {"document": "d", "quote": [{"exact": "They"}, {"exact": "said no"}],
       "position": {"start": 37, "end": 49}}
      """#,
      #"{"document": "d", "quote": {"exact": "They said no"}}"#,
    ] as [Told])
  func `a position, a prefix or a suffix tells which, or there is one place`(row: Told) {
    let reading = CaseText.quoting(row.input, from: Self.text)
    #expect(reading.toldWithOtherPlaces == row.messages)
  }
}
