import TestSupport
import Testing

/// Two ids that are canonically equal in other bytes are told of at the later one.
@Suite struct TwinIdTests {
  @Test(
    arguments: [
      #"""
      "sources": [{"id": "andr\u00e9", "name": "A"}, {"id": "andre\u0301", "name": "A"}]
      > 1:79: source "andre\#u{301}" looks like another one and has other bytes [twin-id]
      >   write both the same way, with composed letters
      """#,
      #"""
      "sources": [{"id": "andre\u0301", "name": "A"}, {"id": "andr\u00e9", "name": "A"}]
      > 1:80: source "andré" looks like another one and has other bytes [twin-id]
      >   write both the same way, with composed letters
      """#,
      #"""
      "claims": [{"id": "\u212B", "text": "A."}, {"id": "\u00C5", "text": "A."}, {"id": \#
      "A\u030A", "text": "A."}]
      > 1:75: claim "Å" looks like another one and has other bytes [twin-id]
      >   write both the same way, with composed letters
      > 1:107: claim "Å" looks like another one and has other bytes [twin-id]
      >   write both the same way, with composed letters
      """#,
      #"""
      "documents": [{"id": "\uD55C", "title": "T"}, {"id": "\u1112\u1161\u11AB", "title": "T"}]
      > 1:78: document "한" looks like another one and has other bytes [twin-id]
      >   write both the same way, with composed letters
      """#,
      #"""
      "questions": [{"id": "a\u0323\u0301", "text": "Q?"}, {"id": "a\u0301\u0323", "text": "Q?"}]
      > 1:85: question "a\#u{301}̣" looks like another one and has other bytes [twin-id]
      >   write both the same way, with composed letters
      """#,
    ] as [Told])
  func `composed and decomposed letters`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      #""sources": [{"id": "\uFF21", "name": "A"}, {"id": "A", "name": "A"}]"#,
      #""sources": [{"id": "é", "name": "A"}, {"id": "è", "name": "A"}, {"id": "É", "name": "A"}]"#,
      #""sources": [{"id": "\u00e9", "name": "A"}], "claims": [{"id": "e\u0301", "text": "C."}]"#,
    ] as [Told])
  func `compatible letters, other letters, and another type`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      #"""
      "sources": [{"id": "andr\u00e9", "name": "A"}], "claims": [{"id": "c", "text": "C."}],
       "assertions": [{"id": "a", "source": "andre\u0301", "claim": "c"}]
      > 2:39: no source "andre\#u{301}", named by assertion "a" [unknown-id]
      >   did you mean "andré"?
      """#
    ] as [Told])
  func `a reference to one of them is told of too: ids are compared as bytes`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      #"""
      {"type": "source", "id": "é", "name": "A"}
      {"type": "source", "id": "e\u0301", "name": "B"}
      > 2:26: source "e\#u{301}" looks like another one and has other bytes [twin-id]
      >   write both the same way, with composed letters
      """#
    ] as [Told])
  func `a line of a journal does not replace its twin`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
