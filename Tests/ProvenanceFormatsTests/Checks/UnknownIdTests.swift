import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// A reference that leads nowhere is told of where it stands, with the nearest id of the type.
@Suite struct UnknownIdTests {
  static let fields: [(RecordKind, String, String, RecordKind)] = [
    (.source, "controlledBy", "s2", .source), (.source, "memberOf", "s2", .source),
    (.document, "publisher", "s", .source), (.document, "derivedFrom", "d2", .document),
    (.document, "translationOf", "d2", .document), (.claim, "question", "q", .question),
    (.assertion, "source", "s", .source), (.assertion, "claim", "c", .claim),
    (.assertion, "via", "s2", .source), (.assertion, "derivedFrom", "a2", .assertion),
    (.assertion, "evidence", "d", .document), (.relation, "from", "c", .claim),
    (.relation, "to", "c2", .claim), (.review, "claim", "c", .claim),
  ]

  @Test(arguments: fields)
  func `each field that names a record`(
    kind: RecordKind, field: String, old: String, target: RecordKind
  ) {
    let wrong = FullCase().replacing(kind, field, "\"\(old)\"", with: "\"nobody\"")
    #expect(
      CaseText.read(wrong.text).told == """
        \(wrong.place(of: "\"nobody\"")): no \(target.rawValue) "nobody", named by \
        \(FullCase.name(kind)) [unknown-id]
          add {"id": "nobody", ...} to "\(target.listName)"
        """)
  }

  /// What every case here has behind its own records.
  private static let rest = """
    ,
    "sources": [{"id": "xinhua", "name": "X"}, {"id": "bbc", "name": "B"}],
    "claims": [{"id": "c", "text": "C."}, {"id": "fire", "text": "F."}]
    """

  @Test(
    arguments: [
      """
      "assertions": [{"id": "a", "source": "xinua", "claim": "c"}]
      > 1:62: no source "xinua", named by assertion "a" [unknown-id]
      >   did you mean "xinhua"?
      """,
      """
      "assertions": [{"id": "a", "source": "fire", "claim": "c"}]
      > 1:62: no source "fire", named by assertion "a" [unknown-id]
      >   there is a claim of this id; a source is wanted here
      """,
      """
      "assertions": [{"id": "a9", "source": "bbc", "claim": "c"},
       {"id": "b", "source": "bbc", "claim": "a9"}]
      > 2:40: no claim "a9", named by assertion "b" [unknown-id]
      >   there is an assertion of this id; a claim is wanted here
      """,
      """
      "assertions": [{"id": "a", "source": "bbc", "claim": "c", "via": ["bbc", "BBC", "afp"]}]
      > 1:98: no source "BBC", named by assertion "a" [unknown-id]
      >   did you mean "bbc"?
      > 1:105: no source "afp", named by assertion "a" [unknown-id]
      >   add {"id": "afp", ...} to "sources"
      """,
      """
      "assertions": [{"id": "a", "source": "bbc", "assertion": "a-0"},
       {"source": "bbc", "claim": "c", "id": "b", "derivedFrom": ["a", "A0"]}]
      > 1:82: no assertion "a-0", named by assertion "a" [unknown-id]
      >   add {"id": "a-0", ...} to "assertions"
      > 2:66: no assertion "A0", named by assertion "b" [unknown-id]
      >   did you mean "a"?
      """,
    ] as [Told])
  func `the help`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "claim", "id": "c", "text": "C.", "question": "q"}
      {"type": "question", "id": "q", "text": "Q?"}
      """,
      """
      {"type": "question", "id": "q", "text": "Q?"}
      {"type": "claim", "id": "c", "text": "C.", "question": "q"}
      {"type": "retract", "target": "question:q"}
      > 2:56: no question "q", named by claim "c" [unknown-id]
      >   add {"id": "q", ...} to "questions"
      """,
      """
      {"type": "claim", "id": "c", "text": "C.", "question": "p"}
      {"type": "question", "id": "q", "text": "Q?"}
      {"type": "claim", "id": "c", "text": "C.", "question": "q"}
      """,
    ] as [Told])
  func `in a journal what counts is what is there at its end`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }

  @Test(arguments: ["\"\"", "5", "null", "\"\\uD800\""])
  func `a reference that is no id is told of as such`(json: String) {
    let wrong = FullCase().setting(.claim, "question", to: json)
    #expect(!CaseText.read(wrong.text).checkNames.contains("unknown-id"))
    #expect(CaseText.read(wrong.text).findings.count == 1)
  }
}
