import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// A captured text whose digest is not the recorded one is told of at the digest, and not used.
@Suite struct TextDigestTests {
  private static let digest = "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"

  @Test(
    arguments: [
      #"""
      "documents": [{"id": "d", "title": "T", "text": {"content": "abc",
       "sha256": "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}}]
      > 2:12: the text of document "d" is not the one that was captured: its digest is \#
      ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad [text-digest]
      >   put the captured text back; or, if the new text is meant, write its digest and \#
      look at every quote again
      """#,
      #"""
      "documents": [{"id": "d", "title": "T", "text": {
       "sha256": "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a",
       "file": "empty.txt"}}]
      > 2:12: the text of document "d" is not the one that was captured: its digest is \#
      e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 [text-digest]
      >   put the captured text back; or, if the new text is meant, write its digest and \#
      look at every quote again
      """#,
    ] as [Told])
  func `another text than the captured one`(row: Told) {
    let reading = CaseText.members(row.input).lookingIntoTexts(["empty.txt": []])
    #expect(reading.told == row.messages)
    #expect(reading.hasErrors)
  }

  @Test(
    arguments: [
      #"""
      "documents": [{"id": "d", "title": "T", "text": {"content": "abc",
       "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}}]
      """#,
      #"""
      "documents": [{"id": "d", "title": "T", "text": {"content": "abc",
       "sha256": "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"}}]
      """#,
      #"""
      "documents": [{"id": "d", "title": "T", "text": {"file": "empty.txt",
       "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}}]
      """#,
      #""documents": [{"id": "d", "title": "T", "text": {"content": "abc"}}]"#,
      #"""
      "documents": [{"id": "d", "title": "T", "text": {
       "sha256": "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}}]
      """#,
    ] as [Told])
  func `the captured text, one without a digest, and one that is not shipped`(row: Told) {
    #expect(CaseText.members(row.input).lookingIntoTexts(["empty.txt": []]).told == row.messages)
  }

  /// Texts that look the same, in other bytes.
  @Test(
    arguments: [
      ("a\nb", "a\r\nb"), ("a", "\u{FEFF}a"), ("\u{E9}", "e\u{301}"), ("a", "a\n"),
      ("it's", "it’s"), ("a b", "a  b"),
    ])
  func `the bytes count, not the looks`(captured: String, changed: String) {
    let members =
      #""documents": [{"id": "d", "title": "T", "text": {"file": "d.txt", "sha256": "#
      + "\"\(SHA256.hexadecimal(captured.utf8))\"}}]"
    func found(_ text: String) -> [String] {
      CaseText.members(members).lookingIntoTexts(["d.txt": Array(text.utf8)]).places
    }
    #expect(found(captured) == [])
    #expect(found(changed) == ["1:101 text-digest"])
  }

  @Test func `nothing is told of the quotes from a changed text, nor that it is not UTF-8`() {
    let members =
      #""sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}], "#
      + #""documents": [{"id": "d", "title": "T", "text": {"file": "d.txt", "sha256": "#
      + "\"\(Self.digest)\"}}],\n"
      + #""assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [{"document": "d","#
      + #" "quote": {"exact": "no such words"}}]}]"#
    for bytes in [[], [0x61], [0xFF]] as [[UInt8]] {
      let reading = CaseText.members(members).lookingIntoTexts(["d.txt": bytes])
      #expect(reading.checkNames == ["text-digest"])
    }
  }

  @Test func `a text without a digest that changes is told of by its quotes alone`() {
    let quote =
      #"{"document": "d", "quote": {"exact": "nothing points to arson"}, "#
      + #""position": {"start": 0, "end": 23}}"#
    func found(_ text: String) -> [String] { CaseText.quoting(quote, from: text).checkNames }
    #expect(found("nothing points to arson.") == [])
    #expect(found("Update: nothing points to arson.") == ["quote-moved"])
    #expect(found("nothing points at arson.") == ["quote-altered"])
    #expect(found("nothing points to arson, nothing points to arson.") == [])
    #expect(found("No: nothing points to arson, nothing points to arson.") == ["quote-ambiguous"])
    #expect(found("This page was taken down.") == ["quote-orphan"])
  }
}
