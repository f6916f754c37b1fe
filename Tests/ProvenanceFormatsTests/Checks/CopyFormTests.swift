import TestSupport
import Testing

/// A captured copy is a file, a content, or the digest of a copy that is not shipped.
@Suite struct CopyFormTests {
  @Test(
    arguments: [
      """
      "documents": [{"id": "d", "title": "T", "text": {}}]
      > 1:73: a copy without file, content and sha256 in "text" of document "d" [copy-form]
      >   leave "text" out where nothing was captured
      """,
      """
      "documents": [{"id": "d", "title": "T", "text": {"x-a": 1}}]
      > 1:73: a copy without file, content and sha256 in "text" of document "d" [copy-form]
      >   leave "text" out where nothing was captured
      """,
      """
      "documents": [{"id": "d", "title": "T", "text": {"file": "d.txt", "content": "C"}}]
      > 1:102: a copy is a file or a content, not both in "text" of document "d" [copy-form]
      >   keep the one that is right
      """,
      """
      "documents": [{"id": "d", "title": "T", "text": {"content": "C", "file": "d.txt",
       "sha256": "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}}]
      > 1:85: a copy is a file or a content, not both in "text" of document "d" [copy-form]
      >   keep the one that is right
      """,
    ] as [Told])
  func `none of them, or a file and a content`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      #""documents": [{"id": "d", "title": "T", "text": {"file": "d.txt"}}]"#,
      #""documents": [{"id": "d", "title": "T", "text": {"content": ""}}]"#,
      """
      "documents": [{"id": "d", "title": "T", "text": {"sha256":
       "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}}]
      """,
      """
      "documents": [{"id": "d", "title": "T", "text": {"file": "d.txt",
       "sha256": "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}}]
      """,
    ] as [Told])
  func `one of them, with a digest or without`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      "documents": [{"id": "d", "title": "T", "text": {"sha256": "0a"}}]
      > 1:84: a SHA-256 digest has 64 hexadecimal digits in "sha256" of document "d" [digest-form]
      >   `sha256sum FILE` prints it
      """,
      """
      "documents": [{"id": "d", "title": "T", "text": {"file": ""}}]
      > 1:82: this text is empty in "file" of document "d" [empty-text]
      """,
      """
      "documents": [{"id": "d", "title": "T", "text": {"content": 5}}]
      > 1:85: a text is wanted in "content" of document "d", not a number [wrong-type]
      """,
      """
      "documents": [{"id": "d", "title": "T", "text": "d.txt"}]
      > 1:73: an object is wanted in "text" of document "d", not a text [wrong-type]
      """,
    ] as [Told])
  func `one of them in a wrong form is told of as such`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test(
    arguments: [
      """
      {"type": "document", "id": "d", "title": "T", "text": {}}
      > 1:55: a copy without file, content and sha256 in "text" of document "d" [copy-form]
      >   leave "text" out where nothing was captured
      """
    ] as [Told])
  func `a line of a journal`(row: Told) {
    #expect(CaseText.journal(row.input + "\n").told == row.messages)
  }
}
