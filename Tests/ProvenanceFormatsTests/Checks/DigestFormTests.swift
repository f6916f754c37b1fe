import TestSupport
import Testing

/// A digest is 64 hexadecimal digits, of a captured copy and of a line of a journal.
@Suite struct DigestFormTests {
  @Test(
    arguments: [
      """
      "documents": [{"id": "d", "title": "T", "text":
       {"sha256": ""}}]
      > 2:13: a SHA-256 digest has 64 hexadecimal digits in "sha256" of document "d" [digest-form]
      >   `sha256sum FILE` prints it
      """,
      """
      "documents": [{"id": "d", "title": "T", "text":
       {"sha256": "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0"}}]
      > 2:13: a SHA-256 digest has 64 hexadecimal digits in "sha256" of document "d" [digest-form]
      >   `sha256sum FILE` prints it
      """,
      """
      "documents": [{"id": "d", "title": "T", "text":
       {"sha256": "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0"}}]
      > 2:13: a SHA-256 digest has 64 hexadecimal digits in "sha256" of document "d" [digest-form]
      >   `sha256sum FILE` prints it
      """,
      """
      "documents": [{"id": "d", "title": "T", "text":
       {"sha256": "ga0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}}]
      > 2:13: a SHA-256 digest has 64 hexadecimal digits in "sha256" of document "d" [digest-form]
      >   `sha256sum FILE` prints it
      """,
      """
      "documents": [{"id": "d", "title": "T", "text":
       {"sha256": "sha256:0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}}]
      > 2:13: a SHA-256 digest has 64 hexadecimal digits in "sha256" of document "d" [digest-form]
      >   `sha256sum FILE` prints it
      """,
      """
      "documents": [{"id": "d", "title": "T", "text":
       {"sha256": " a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}}]
      > 2:13: a SHA-256 digest has 64 hexadecimal digits in "sha256" of document "d" [digest-form]
      >   `sha256sum FILE` prints it
      """,
      """
      "documents": [{"id": "d", "title": "T", "text":
       {"sha256": "0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A"}}]
      """,
      """
      "documents": [{"id": "d", "title": "T", "text":
       {"sha256": "aAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaA"}}]
      """,
    ] as [Told])
  func `the copy of a document`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }
}
