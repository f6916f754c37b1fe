import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// What is no Unicode text is told of where it stands, and a file in another encoding once.
@Suite struct TextEncodingTests {
  private static let utf16 = """
    1:1: this file is in UTF-16 or UTF-32 [text-encoding]
      save it as UTF-8
    """

  @Test(arguments: [[], [0xFF, 0xFE]] as [[UInt8]])
  func `a file in UTF-16 is told of once`(mark: [UInt8]) {
    let bytes =
      mark + "{\"format\": \"whosaid/1\", \"é\": 1}".utf16.flatMap { [UInt8($0 & 255), 0] }
    #expect(CaseText.read(bytes).told == Self.utf16)
    #expect(CaseText.journal(bytes).told == Self.utf16)
  }

  @Test func `a byte of Latin-1 is named`() {
    let before = Array("{\"format\": \"whosaid/1\",\n \"title\": \"caf".utf8)
    #expect(
      CaseText.read(before + [0xE9] + Array("\"}".utf8)).told == """
        2:15: the byte 0xE9 is no UTF-8 [text-encoding]
          save the file as UTF-8
        """)
    let line = Array(#"{"type": "source", "id": "s", "name": "caf"#.utf8)
    #expect(
      CaseText.journal(line + [0xE9, 0x22, 0x7D, 0x0A]).told == """
        1:43: the byte 0xE9 is no UTF-8 [text-encoding]
          save the file as UTF-8
        """)
  }

  @Test(
    arguments: [
      #"""
      "title": "half: \uD83D"
      > 1:41: this escape is half a character [text-encoding]
      >   write the character itself; as escapes it takes two, \uD83D\uDE00
      """#,
      #"""
      "x-\uDE00": {"a": ["\uDE00\uD83D"]}
      > 1:28: this escape is half a character [text-encoding]
      >   write the character itself; as escapes it takes two, \uD83D\uDE00
      > 1:45: this escape is half a character [text-encoding]
      >   write the character itself; as escapes it takes two, \uD83D\uDE00
      """#,
      #"""
      "sources": [{"id": "\uD800", "name": "\uD800"}, {"id": "\uD800", "name": "S"}]
      > 1:45: this escape is half a character [text-encoding]
      >   write the character itself; as escapes it takes two, \uD83D\uDE00
      > 1:63: this escape is half a character [text-encoding]
      >   write the character itself; as escapes it takes two, \uD83D\uDE00
      > 1:81: this escape is half a character [text-encoding]
      >   write the character itself; as escapes it takes two, \uD83D\uDE00
      """#,
      #""title": "whole: \uD83D\uDE00, \\uD83D, \u00e9, \u0000""#,
    ] as [Told])
  func `an escape that is half a character, in a text, a name or an id`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test func `a text that is no Unicode counts as given, and a name as some name`() {
    let reading = CaseText.members(#""sources": [{"id": "s", "n\uD800": "S", "role": "\uD800"}]"#)
    #expect(reading.places == ["1:51 text-encoding", "1:74 text-encoding"])
  }
}
