import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// A captured text that cannot be read or is not UTF-8 is told of where it is named.
@Suite struct TextFileTests {
  @Test(
    arguments: [
      #"""
      "documents": [{"id": "d", "title": "T", "text": {"file": "../d.txt"}}]
      > 1:82: the text "../d.txt" of document "d" lies outside the folder [text-file]
      >   put the text beside the case
      """#,
      #"""
      "documents": [{"id": "d", "title": "T", "text": {"sha256":
       "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a",
       "file": "/etc/\u0007"}}]
      > 3:10: the text "/etc/\u{7}" of document "d" lies outside the folder [text-file]
      >   put the text beside the case
      """#,
    ] as [Told])
  func `a file that is not read, with the reason and the mend`(row: Told) {
    let reading = CaseText.members(row.input).lookingIntoTexts { _ in
      .failure(CaptureFault("lies outside the folder", help: "put the text beside the case"))
    }
    #expect(reading.told == row.messages)
    #expect(reading.hasErrors)
  }

  /// Bytes that are no UTF-8, and the line and byte that are named.
  @Test(
    arguments: [
      ([0xFF], "line 1, byte 1"),
      ([0x61, 0xFF, 0x61], "line 1, byte 2"),
      ([0x0A, 0x0D, 0x0A, 0x61, 0x62, 0xC0, 0x80], "line 3, byte 3"),
      ([0xE4, 0xB8, 0xAD, 0x80], "line 1, byte 4"),
      ([0x61, 0xC3], "line 1, byte 2"),
      ([0xFE, 0xFF, 0x00, 0x61], "line 1, byte 1"),
      ([0x61, 0x0A, 0xF5, 0x80, 0x80, 0x80], "line 2, byte 1"),
      // Half a character of UTF-16, one that is written too long, one that breaks off.
      ([0x61, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], "line 1, byte 2"),
      ([0x61, 0xF0, 0x80, 0x80, 0x80], "line 1, byte 2"),
      ([0x61, 0xE4, 0xB8, 0x28], "line 1, byte 2"),
      ([0x61, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80], "line 1, byte 2"),
    ] as [([UInt8], String)])
  func `bytes that are no UTF-8 are told of with their place`(bytes: [UInt8], place: String) {
    let told =
      """
      1:82: the text of document "d" is not UTF-8: \(place) of it [text-file]
        save the text as UTF-8 and write its digest anew
      """
    let members = #""documents": [{"id": "d", "title": "T", "text": {"file": "d.txt""#
    let files = ["d.txt": bytes]
    #expect(CaseText.members(members + "}}]").lookingIntoTexts(files).told == told)
    let digest = #", "sha256": "\#(SHA256.hexadecimal(bytes))"}}]"#
    #expect(CaseText.members(members + digest).lookingIntoTexts(files).told == told)
  }

  @Test(
    arguments: [
      "", "\u{0}", "\u{FEFF}a", "a\r\nb\rc", "\u{D7FF}\u{E000}",
      // U+FFFF, U+FDD0 and U+10FFFF, which no literal may have.
      String(
        decoding: [0xEF, 0xBF, 0xBF, 0xEF, 0xB7, 0x90, 0xF4, 0x8F, 0xBF, 0xBF], as: UTF8.self),
      "\u{7F}\u{80}\u{7FF}\u{800}", "e\u{301}\u{301}\u{200F}",
    ])
  func `any UTF-8 is a text`(text: String) {
    let members = #""documents": [{"id": "d", "title": "T", "text": {"file": "d.txt"}}]"#
    let reading = CaseText.members(members).lookingIntoTexts(["d.txt": Array(text.utf8)])
    #expect(reading.told == "")
  }

  @Test(
    arguments: [
      #"""
      "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
       "documents": [{"id": "d", "title": "T", "text": {"file": "d.txt"}}],
       "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [{"document": "d",
       "quote": {"exact": "no such words"}}]}]
      > 2:59: the text of document "d" is not UTF-8: line 1, byte 1 of it [text-file]
      >   save the text as UTF-8 and write its digest anew
      """#
    ] as [Told])
  func `nothing is told of the quotes from it`(row: Told) {
    #expect(CaseText.members(row.input).lookingIntoTexts(["d.txt": [0xFF]]).told == row.messages)
  }
}
