import ProvenanceFormats
import TestSupport
import Testing

/// A file of a captured text that is not there is told of where it is named, and once.
@Suite struct TextMissingTests {
  @Test(
    arguments: [
      #"""
      "documents": [{"id": "d", "title": "T", "text": {"file": "d.txt"}}]
      > 1:82: the text "d.txt" of document "d" is not there [text-missing]
      >   put it there
      """#,
      #"""
      "documents": [{"id": "d", "title": "T", "text": {"file": "texts/\u202Eé 1.txt", "sha256":
       "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}}]
      > 1:82: the text "texts/\u{202E}é 1.txt" of document "d" is not there [text-missing]
      >   put it there
      """#,
      #"""
      "documents": [{"id": "d", "title": "T", "text": {"file": "d.txt"}},
       {"id": "e", "title": "T", "text": {"file": "e.txt"}},
       {"id": "f", "title": "T", "text": {"file": "d.txt"}}]
      > 1:82: the text "d.txt" of document "d" is not there [text-missing]
      >   put it there
      > 3:45: the text "d.txt" of document "f" is not there [text-missing]
      >   put it there
      """#,
    ] as [Told])
  func `a file that is named and not there`(row: Told) {
    let reading = CaseText.members(row.input).lookingIntoTexts(["e.txt": []])
    #expect(reading.told == row.messages)
    #expect(!reading.hasErrors)
  }

  @Test(
    arguments: [
      #""documents": [{"id": "d", "title": "T"}]"#,
      #""documents": [{"id": "d", "title": "T", "text": {"content": "C"}}]"#,
      """
      "documents": [{"id": "d", "title": "T", "text": {"sha256":
       "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}}]
      """,
      #""documents": [{"id": "d", "title": "T", "text": {"file": "empty.txt"}}]"#,
    ] as [Told])
  func `no text, a text in the case, a digest alone, and an empty file`(row: Told) {
    #expect(CaseText.members(row.input).lookingIntoTexts(["empty.txt": []]).told == row.messages)
  }

  @Test(
    arguments: [
      #"""
      "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
       "documents": [{"id": "d", "title": "T", "text": {"file": "d.txt"}}],
       "assertions": [{"id": "a", "source": "s", "claim": "c", "evidence": [{"document": "d",
       "quote": {"exact": "no such words"}, "position": {"start": 3, "end": 9}}]}]
      > 2:59: the text "d.txt" of document "d" is not there [text-missing]
      >   put it there
      """#
    ] as [Told])
  func `nothing is told of the quotes from it`(row: Told) {
    #expect(CaseText.members(row.input).lookingIntoTexts().told == row.messages)
  }
}
