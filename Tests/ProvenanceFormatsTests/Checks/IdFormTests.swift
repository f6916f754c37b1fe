import TestSupport
import Testing

/// An id has letters and digits of any script and a few signs; what refers to it is looked up, not
/// looked at, unless it is empty.
@Suite struct IdFormTests {
  @Test(
    arguments: [
      """
      "sources": [{"id": "bbc news", "name": "S"}]
      > 1:44: an id has letters, digits and . _ - : / only; this one has " " (SPACE) [id-form]
      """,
      """
      "sources": [{"id": "bbc,news", "name": "S"}]
      > 1:44: an id has letters, digits and . _ - : / only; this one has "," (COMMA) [id-form]
      """,
      """
      "sources": [{"id": "", "name": "S"}]
      > 1:44: an id is not empty [id-form]
      """,
      #"""
      "sources": [{"id": "\#u{202E}bbc", "name": "S"}]
      > 1:44: an id has letters, digits and . _ - : / only; this one has "\u{202E}" \#
      (RIGHT-TO-LEFT OVERRIDE) [id-form]
      """#,
      #"""
      "sources": [{"id": "b\#u{200B}bc", "name": "S"}]
      > 1:44: an id has letters, digits and . _ - : / only; this one has "\u{200B}" (ZERO WIDTH \#
      SPACE) [id-form]
      """#,
      """
      "sources": [{"id": "b\u{200D}c", "name": "S"}]
      > 1:44: an id has letters, digits and . _ - : / only; this one has "\u{200D}" (ZERO WIDTH \
      JOINER) [id-form]
      """,
      """
      "sources": [{"id": "b\u{A0}c", "name": "S"}]
      > 1:44: an id has letters, digits and . _ - : / only; this one has "\u{A0}" (NO-BREAK \
      SPACE) [id-form]
      """,
      """
      "sources": [{"id": "\u{301}a", "name": "S"}]
      > 1:44: an id does not begin with a combining mark [id-form]
      """,
      """
      "sources": [{"id": "½", "name": "S"}]
      > 1:44: an id has letters, digits and . _ - : / only; this one has "½" (VULGAR FRACTION \
      ONE HALF) [id-form]
      """,
      """
      "sources": [{"id": "b😀c", "name": "S"}]
      > 1:44: an id has letters, digits and . _ - : / only; this one has "😀" (GRINNING FACE) \
      [id-form]
      """,
    ] as [Told])
  func `signs that no id has`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "sources": [{"id": "a.b_c-d:e/f", "name": "S"}, {"id": "Ünal", "name": "S"}, {"id": "新華社", \
      "name": "S"}, {"id": "бпк", "name": "S"}, {"id": "प्रेस", "name": "S"}, {"id": "١٢٣", \
      "name": "S"}, {"id": "e\u{301}", "name": "S"}]
      """,
      #""sources": [{"id": "0", "name": "S"}]"#,
      #""sources": [{"id": "/", "name": "S"}]"#,
      #""sources": [{"id": "-", "name": "S"}]"#,
    ] as [Told])
  func `letters, marks and digits of every script`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "documents": [{"id": "a b", "title": "T"}]
      > 1:46: an id has letters, digits and . _ - : / only; this one has " " (SPACE) [id-form]
      """,
      """
      "questions": [{"id": "a b", "text": "Q?"}]
      > 1:46: an id has letters, digits and . _ - : / only; this one has " " (SPACE) [id-form]
      """,
      """
      "claims": [{"id": "a b", "text": "C."}]
      > 1:43: an id has letters, digits and . _ - : / only; this one has " " (SPACE) [id-form]
      """,
      """
      "claims": [{"id": "c", "text": "C."}], "reviews": [{"id": "a b", "claim": "c", "rating": \
      {}}]
      > 1:83: an id has letters, digits and . _ - : / only; this one has " " (SPACE) [id-form]
      """,
    ] as [Told])
  func `every record is looked at`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  /// What every case here has behind its own records.
  private static let rest = """
    ,
    "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}]
    """

  @Test(
    arguments: [
      """
      "assertions": [{"id": "a b", "source": "s", "claim": "c"},
       {"id": "a", "source": "s", "assertion": "a b", "derivedFrom": ["a b", ""], "via": [""]}]
      > 1:47: an id has letters, digits and . _ - : / only; this one has " " (SPACE) [id-form]
      > 2:72: an id is not empty in "derivedFrom" of assertion "a" [id-form]
      > 2:85: an id is not empty in "via" of assertion "a" [id-form]
      """,
      """
      "relations": [{"id": "c c", "kind": "entails", "from": "c", "to": ""}]
      > 1:46: an id has letters, digits and . _ - : / only; this one has " " (SPACE) [id-form]
      > 1:91: an id is not empty in "to" of relation "c c" [id-form]
      """,
    ] as [Told])
  func `what refers to such an id finds it; a reference that is empty is told of`(row: Told) {
    #expect(CaseText.members(row.input + Self.rest).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "source", "id": "bbc news", "name": "BBC"}
      > 1:26: an id has letters, digits and . _ - : / only; this one has " " (SPACE) [id-form]
      """
    ] as [Told])
  func `a line of a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
