import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// A record that was being written when the machine stopped is passed over with one warning, at
/// its line; a whole line needs no line feed behind it.
@Suite struct TornTailTests {
  private static let line = #"{"type": "source", "id": "bbc", "name": "BBC"}"#

  private static func warning(_ place: String) -> String {
    """
    \(place): the last line was not written to its end; it is not read [torn-tail]
      if it is whole, put a line feed behind it
    """
  }

  @Test(
    arguments: [
      #"{"type": "claim", "id": "c", "te"#, "{", #"{"type": "#, "[", "\0", "\0\0\0\0\n",
      #"{"type": "claim", "id": "c c", "text": "", "x-a": "\uD8"#,
      #"{"type": "claim", "id": "c", "text": "C."}"# + "\0\n",
      #"{"h": "0a", "type": "claim", "id": "c", "text": "C."}"#,
    ])
  func `a torn line is told of once, and nothing that is in it`(tail: String) {
    let reading = CaseText.journal(Self.line + "\n" + tail)
    #expect(reading.told == Self.warning("2:1"))
    #expect(reading.records.sources.count == 1)
    #expect(reading.records.claims.isEmpty)
    #expect(CaseText.journal(tail).told == Self.warning("1:1"))
  }

  @Test func `half a character at the end belongs to the torn line`() {
    let tail = Array(#"{"type": "claim", "id": "é"#.utf8).dropLast()
    #expect(CaseText.journal(Array((Self.line + "\n").utf8) + tail).told == Self.warning("2:1"))
  }

  @Test(arguments: ["", "\n", "\r\n", "\n\n \t", "\n{}\n", " "])
  func `no torn line`(tail: String) {
    #expect(!CaseText.journal(Self.line + tail).checkNames.contains("torn-tail"))
  }

  @Test func `what is wrong in lines before it is told of too`() {
    #expect(
      CaseText.journal("{\"type\": \"x\"}\n{\"type").places
        == ["1:10 record-type", "2:1 torn-tail"])
  }

  @Test func `a case document is never torn`() {
    #expect(CaseText.read(#"{"format": "whosaid/1", "#).checkNames == ["json-syntax"])
  }
}
