import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Quotations that are other words than their origin has: a note, with both places.
@Suite struct QuoteMisquotedTests {
  private static func told(_ paper: String, _ wire: String, via: String = "") -> String {
    let input = """
      {"format": "whosaid/1", "sources": [{"id": "s", "name": "S"}, {"id": "p", "name": "P"}],
       "claims": [{"id": "c", "text": "C."}],
       "documents": [{"id": "wire", "title": "W", "publisher": "p", "text": {"content": "\(wire)"}},
        {"id": "d", "title": "D", "derivedFrom": ["wire"], "text": {"content": "\(paper)"}}],
       "assertions": [{"id": "a", "source": "s", "claim": "c", \(via)"evidence": [{"document": "d",
        "quote": {"exact": "\(paper)"}}]}]}
      """
    let reading = CaseText.read([UInt8](input.utf8))
    let (texts, faults) = CaseTexts.load(reading.records) { _, _ in
      .failure(CaptureFault("is not there", help: "put it there", isMissing: true))
    }
    let study = TextStudy(reading.records, texts)
    let checked = reading.adding(
      faults + study.findings(reading.records) { reading.records.documents[$0].id + ".txt" })
    #expect(!checked.hasWarnings)
    return checked.told
      + checked.diagnostics().compactMap(\.other).map {
        "\n  \($0.file):\($0.line):\($0.column)"
      }.joined()
  }

  @Test func `words that are others at their origin`() {
    #expect(
      Self.told("Everything points to arson", "She said: Nothing points to arson, so far.") == """
        6:12: the quotation differs from its origin: "wire" has "Nothing points to arson" in \
        evidence of assertion "a" [quote-misquoted]
          nothing is to be mended where the annotation is right; read both texts
          wire.txt:1:11
        """)
  }

  @Test func `words that are not at their origin, where it must have them`() {
    #expect(Self.told("It was arson, no doubt", "She said nothing.") == "")
    #expect(
      Self.told("It was arson, no doubt", "She said nothing.", via: "\"via\": [\"p\"], ") == """
        6:12: the quotation is not in its origin, "wire", in evidence of assertion "a" \
        [quote-misquoted]
          nothing is to be mended where the annotation is right; read both texts
        """)
  }

  @Test(
    arguments: [
      "Nothing points to arson", "nothing points to arson.", "Nothing … to arson",
      "Nothing [we found] points to arson",
    ])
  func `the same words`(quotation: String) {
    #expect(Self.told(quotation, "She said: nothing points to arson, so far.") == "")
  }
}
