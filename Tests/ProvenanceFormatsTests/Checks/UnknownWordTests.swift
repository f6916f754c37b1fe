import Provenance
import TestSupport
import Testing

/// A word that a field does not know is told of with the words that it knows.
@Suite struct UnknownWordTests {
  static let fields: [(RecordKind, String, String, String, String)] = [
    (
      .source, "kind", "outlet", "kind",
      "person, outlet, agency, organisation, government, group"
    ),
    (.source, "identity", "named", "identity", "named, anonymous, generic, unknown"),
    (.source, "reliability", "A", "grade", "A, B, C, D, E, F"),
    (
      .claim, "value", "atLeast", "bound", "exactly, atLeast, moreThan, atMost, lessThan, about"
    ),
    (.assertion, "stance", "denies", "stance", "affirms, denies, reports"),
    (.assertion, "certainty", "probable", "certainty", "certain, probable, possible"),
    (.assertion, "lineage", "relays", "lineage", "firsthand, relays, unknown"),
    (
      .assertion, "evidence", "lead", "where", "headline, lead, body, caption, social, speech"
    ),
    (
      .assertion, "evidence", "paraphrase", "fidelity",
      "quotation, paraphrase, compression, interpretation, imputation"
    ),
    (
      .relation, "kind", "entails", "kind",
      "equivalent, entails, contrary, contradictory, supports"
    ),
    (.relation, "certainty", "possible", "certainty", "certain, probable, possible"),
  ]

  @Test(arguments: fields)
  func `each field of words`(
    kind: RecordKind, field: String, word: String, inner: String, words: String
  ) {
    for (wrong, nearest) in [("?!?!?!?!?!?!", ""), (word + "x", "did you mean \"\(word)\"? ")] {
      let changed = FullCase().replacing(kind, field, "\"\(word)\"", with: "\"\(wrong)\"")
      #expect(
        CaseText.read(changed.text).told == """
          \(changed.place(of: "\"\(wrong)\"")): "\(wrong)" is none of the words in "\(inner)" of \
          \(FullCase.name(kind)) [unknown-word]
            \(nearest)it takes \(words)
          """)
    }
  }

  @Test(
    arguments: [
      """
      {"type": "source", "id": "s", "name": "S", "kind": "Outlet"}
      > 1:52: "Outlet" is none of the words in "kind" of source "s" [unknown-word]
      >   did you mean "outlet"? it takes person, outlet, agency, organisation, government, group
      """,
      """
      {"type": "source", "id": "s", "name": "S", "kind": ""}
      > 1:52: "" is none of the words in "kind" of source "s" [unknown-word]
      >   it takes person, outlet, agency, organisation, government, group
      """,
      """
      {"type": "source", "id": "s", "name": "S", "kind": "organization"}
      > 1:52: "organization" is none of the words in "kind" of source "s" [unknown-word]
      >   did you mean "organisation"? it takes person, outlet, agency, organisation, \
      government, group
      """,
      #"{"type": "source", "id": "s", "name": "S", "kind": "o\u0075tlet"}"#,
    ] as [Told])
  func `a line of a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
