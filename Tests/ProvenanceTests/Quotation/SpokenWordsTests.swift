import Testing

@testable import Provenance

/// What of a quotation is the source's own words.
@Suite struct SpokenWordsTests {
  @Test(
    arguments: [
      ("We cannot rule out arson.", ["We cannot rule out arson"]),
      ("“Never,” he said", ["Never,” he said"]),
      ("nothing … points to it", ["nothing", "points to it"]),
      ("nothing ... points to it", ["nothing", "points to it"]),
      ("nothing . . . points to it", ["nothing", "points to it"]),
      ("nothing [...] points to it", ["nothing", "points to it"]),
      ("nothing [we found] points [sic] to it", ["nothing", "points", "to it"]),
      ("an open [ bracket", ["an open [ bracket"]),
      ("two.. stops", ["two.. stops"]),
      ("The end. He left.", ["The end. He left"]),
      ("警方……没有回答", ["警方", "没有回答"]),
      ("$5 and 10 €", ["$5 and 10 €"]),
      ("…", []), ("", []), ("—!", []),
    ] as [(String, [String])])
  func `an ellipsis and square brackets part the words, punctuation at the ends is left out`(
    quotation: String, stretches: [String]
  ) {
    #expect(SpokenWords.stretches(of: quotation) == stretches)
  }

  @Test func `capitals and punctuation are no other words, letters and digits are`() {
    #expect(SpokenWords.isSame("Let’s eat, Grandma!", "let's eat grandma"))
    #expect(SpokenWords.isSame("ÉTÉ 2013", "été 2013"))
    #expect(!SpokenWords.isSame("2013", "2014"))
    #expect(!SpokenWords.isSame("nothing", "not a thing"))
  }

  @Test func `words are looked for as they stand in a sentence and at its start`() {
    #expect(SpokenWords.spellings(of: "nothing") == ["nothing", "Nothing"])
    #expect(SpokenWords.spellings(of: "Nothing") == ["Nothing", "nothing"])
    #expect(SpokenWords.spellings(of: "警方") == ["警方"])
    #expect(SpokenWords.spellings(of: "") == [])
  }
}
