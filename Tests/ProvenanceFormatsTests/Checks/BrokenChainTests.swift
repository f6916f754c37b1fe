import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// A line that was changed behind the back of a kept journal is told at its place, with what it is.
@Suite struct BrokenChainTests {
  private static let source = #"{"type":"source","id":"s","name":"S"}"#

  @Test func `each kind of fault has its words and its mend`() {
    let zeros = String(repeating: "0", count: 64)
    let broken = "{\"h\":\"\(zeros)\",\"type\":\"source\",\"id\":\"s\",\"name\":\"S\"}\n"
    #expect(
      CaseText.journal(broken).told == """
        1:1: the hash of line 1 does not fit: the line was changed, or it is not the first \
        [broken-chain]
          take the journal from a copy whose checkpoint you know
        """)
    #expect(
      CaseText.journal(broken + Self.source + "\n").told.contains(
        "2:1: line 2 does not begin with its hash [broken-chain]"))
    let chained = String(
      decoding: JournalChain.lines([Array(Self.source.utf8)], after: .start).bytes, as: UTF8.self)
    #expect(
      CaseText.journal(chained.replacing("\n", with: "\r\n")).told.contains(
        "1:1: lines end with a carriage return, from line 1 on, so their hashes do not fit [broken-chain]"
      ))
    #expect(CaseText.journal(chained).told == "")
  }

  @Test func `a hash in a journal that is not kept with hashes is no hash`() {
    #expect(
      CaseText.journal(#"{"h": "0a", "type": "source", "id": "s", "name": "S"}"# + "\n").told == """
        1:7: a line with a hash in a journal that is not kept with hashes [broken-chain]
          whosaid writes {"h":"..." at the very beginning of a line, without blanks
        """)
  }

  @Test func `what a line says of its keeping has its form`() {
    #expect(
      CaseText.journal(
        #"{"type": "source", "batch": 0, "by": " ", "at": "2/11/2013", "id": "s", "name": "S"}"#
          + "\n"
      ).checkNames == ["wrong-type", "empty-text", "date-form"])
  }
}
