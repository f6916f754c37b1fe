// Text inside XML and HTML.
import Testing

@testable import ProvenanceReports

@Suite struct MarkupTextTests {
  @Test func nothingIsMarkup() {
    #expect(
      MarkupText.escaped("<a href=\"x\" b='y'>&amp;")
        == "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;")
    #expect(MarkupText.escaped("plain") == "plain")
  }

  @Test func wordsOfMarkup() {
    #expect(MarkupText.plain("<b>x1</b>: a &lt; b &amp;amp; \"c\"") == "x1: a < b &amp; \"c\"")
    #expect(MarkupText.plain("<b>\u{301}a</b>") == "\u{301}a")
  }
}
