import Provenance
import TestSupport
import Testing

/// A language is a tag, in every field that holds one.
@Suite struct LanguageFormTests {
  private static let kinds: [RecordKind] = [.source, .document, .claim]

  @Test(
    arguments: [
      "", "e", "English (US)", "zh_Hant", "en-", "-en", "en--US", "traditional", "de-traditional",
      "12", "ü", "en ",
    ], kinds)
  func `what is no tag`(tag: String, kind: RecordKind) {
    let wrong = FullCase().setting(kind, "language", to: "\"\(tag)\"")
    #expect(
      CaseText.read(wrong.text).told == """
        \(wrong.place(of: "\"\(tag)\"", in: "language")): a language is written as a BCP 47 tag \
        in "language" of \(FullCase.name(kind)) [language-form]
          "en", "zh-Hant", "pt-BR"
        """)
  }

  @Test(arguments: ["en", "EN", "zh-Hant", "pt-BR", "sl-rozaj-biske", "de-CH-1901", "es-419"])
  func `what is one`(tag: String) {
    for kind in Self.kinds {
      let right = FullCase().setting(kind, "language", to: "\"\(tag)\"")
      #expect(CaseText.read(right.text).told == "")
    }
  }

  @Test func `the words of a piece of evidence, and a line of a journal`() {
    let wrong = FullCase().replacing(.assertion, "evidence", "\"en\"", with: "\"English (US)\"")
    #expect(CaseText.read(wrong.text).places == ["\(wrong.place(of: "\"English")) language-form"])
    #expect(
      CaseText.journal(#"{"type": "claim", "id": "c", "text": "C.", "language": "?"}"# + "\n").told
        == """
        1:56: a language is written as a BCP 47 tag in "language" of claim "c" [language-form]
          "en", "zh-Hant", "pt-BR"
        """)
  }
}
