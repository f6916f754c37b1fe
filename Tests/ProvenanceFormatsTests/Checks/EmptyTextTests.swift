import Provenance
import TestSupport
import Testing

/// A text of nothing but blanks is told of where it must say something, and nowhere else.
@Suite struct EmptyTextTests {
  static let fields: [(RecordKind, String, String, String)] = [
    (.source, "name", "\"S\"", "name"), (.source, "aliases", "\"A\"", "aliases"),
    (.document, "title", "\"T\"", "title"), (.document, "authors", "\"A\"", "authors"),
    (.question, "text", "\"Q?\"", "text"), (.question, "unit", "\"km\"", "unit"),
    (.claim, "text", "\"C.\"", "text"), (.claim, "value", "\"km\"", "unit"),
    (.claim, "scope", "\"p\"", "place"), (.claim, "scope", "\"d\"", "definition"),
    (.claim, "tags", "\"t\"", "tags"), (.assertion, "evidence", "\"e\"", "exact"),
    (.assertion, "evidence", "\"w\"", "warrant"), (.assertion, "evidence", "\"t\"", "translation"),
    (.review, "rating", "\"l\"", "label"),
  ]

  @Test(arguments: fields)
  func `each field that must say something`(
    kind: RecordKind, field: String, old: String, inner: String
  ) {
    for blank in ["", " ", "\\n\\t", "\u{A0}\u{3000}\\u2028"] {
      let wrong = FullCase().replacing(kind, field, old, with: "\"\(blank)\"")
      #expect(
        CaseText.read(wrong.text).told
          == "\(wrong.place(of: "\"\(blank)\"")): this text is empty in \"\(inner)\""
          + " of \(FullCase.name(kind)) [empty-text]")
    }
  }

  @Test(
    arguments: [
      """
      "title": " "
      > 1:34: this text is empty in "title" [empty-text]
      """,
      """
      "documents": [{"id": "d", "title": "T", "text": {"file": ""}}]
      > 1:82: this text is empty in "file" of document "d" [empty-text]
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"category": ""}}]
      > 1:84: this text is empty in "category" of claim "c" [empty-text]
      """,
      #""documents": [{"id": "d", "title": ".", "text": {"content": ""}, "note": ""}]"#,
      #""sources": [{"id": "s", "name": "-", "role": "", "recordedBy": " ", "aliases": []}]"#,
    ] as [Told])
  func `other texts that must, and texts that need not`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test func `a list of no quotes, and a line of a journal`() {
    let wrong = FullCase().replacing(
      .assertion, "evidence", #"{"exact": "e", "prefix": "p", "suffix": "s"}"#, with: "[]")
    #expect(
      CaseText.read(wrong.text).told == """
        \(wrong.place(of: "[], \"position\"")): the list of quotes is empty in "quote" of \
        assertion "a" [empty-text]
          leave "quote" out where there is none
        """)
    #expect(
      CaseText.journal(#"{"type": "claim", "id": "c", "text": ""}"# + "\n").told
        == #"1:38: this text is empty in "text" of claim "c" [empty-text]"#)
  }
}
