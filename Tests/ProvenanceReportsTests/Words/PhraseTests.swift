import ProvenanceReports
import Testing

/// Where sentences end, and how lists and quotations are put together.
@Suite struct PhraseTests {
  @Test(
    arguments: [
      ("The fire was set", "The fire was set."), ("The fire was set.", "The fire was set."),
      ("How many were hurt?", "How many were hurt?"), ("Fire!", "Fire!"),
      ("at 2.40 a.m.", "at 2.40 a.m."), ("and so on …", "and so on …"),
      ("He said \"never.\"", "He said \"never.\""), ("He said \"never\"", "He said \"never\"."),
      ("(so they say.)", "(so they say.)."), ("失火了。", "失火了。"), ("失火了？", "失火了？"), ("", ""),
      ("\"", "\""),
    ])
  func `a sentence has one mark at its end`(text: String, sentence: String) {
    #expect(Phrase.sentence(text) == sentence)
  }

  @Test(
    arguments: [
      ("The fire was set.", "The fire was set"), ("Was it set?", "Was it set?"),
      ("at 2.40 a.m.", "at 2.40 a.m."), ("in the U.S.", "in the U.S."), ("a Ph.D.", "a Ph.D."),
      ("at 2.40.", "at 2.40"), ("see example.org.", "see example.org"), ("so ...", "so ..."),
      ("失火了。", "失火了"), (".", ""), ("", ""),
    ])
  func `a full stop goes, that of an abbreviation stays`(text: String, without: String) {
    #expect(Phrase.withoutStop(text) == without)
  }

  @Test func `a list whose items have commas is divided by semicolons`() {
    #expect(Phrase.list(["a", "b", "c"]) == "a, b and c")
    #expect(Phrase.list(["Office, Tolvane", "Pell"]) == "Office, Tolvane; and Pell")
    #expect(
      Phrase.list(["Holm and Daughters", "Pell", "Dunmore"])
        == "Holm and Daughters; Pell; and Dunmore")
    #expect(Phrase.list(["Holm and Daughters"]) == "Holm and Daughters")
    #expect(Phrase.list(["a", "b"], of: 5) == "a, b and 3 more")
    #expect(Phrase.list(["a", "b"], of: 2) == "a and b")
  }

  @Test func `what has quotation marks stands in single ones`() {
    #expect(Phrase.quoted("so") == "\"so\"")
    #expect(Phrase.quoted("a \"2+2\" meeting") == "'a \"2+2\" meeting'")
  }

  @Test func `one is singular`() {
    #expect(Phrase.count(1, "claim") == "1 claim")
    #expect(Phrase.count(0, "claim") == "0 claims")
    #expect(Phrase.count(2, "matrix", plural: "matrices") == "2 matrices")
  }
}
