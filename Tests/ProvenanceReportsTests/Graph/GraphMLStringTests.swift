import ProvenanceReports
import Testing

@Suite struct GraphMLStringTests {
  static let contents: [(text: String, written: String)] = [
    ("plain", "plain"),
    ("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;"),
    ("]]>", "]]&gt;"),
    ("&lt;", "&amp;lt;"),
    ("two\nlines\tand  blanks ", "two lines and blanks"),
    ("a\u{0}b\u{B}\u{1F}\u{7F}\u{85}c", "a\\u{0}b \\u{1F}\\u{7F} c"),
    ("\u{202E}x\u{2066}\u{FFFE}\u{FFFF}", "\\u{202E}x\\u{2066}\\u{FFFE}\\u{FFFF}"),
    ("俄日 🇯🇵", "俄日 🇯🇵"),
    ("", ""),
  ]

  @Test(arguments: contents.indices)
  func writesWhatXMLCanHold(_ place: Int) {
    let content = GraphMLStringTests.contents[place]
    #expect(GraphMLString.content(content.text) == content.written)
  }

  @Test func nothingOfAContentIsCut() {
    let long = String(repeating: "x", count: 30_000)
    #expect(GraphMLString.content(long) == long)
  }

  @Test func labelsAreWrappedAndCut() {
    #expect(GraphMLString.label(["one two", "three"], columns: 8) == ["one two", "three"])
    #expect(GraphMLString.label(["one two three"], columns: 8) == ["one two", "three"])
    let long = String(repeating: "x", count: 10_000)
    #expect(GraphMLString.label([long], columns: 30).joined().utf8.count < 250)
  }

  @Test func noLabelIsAPageForYEd() {
    for text in ["<html><img src=x>", " <HTML>x", "<b>"] {
      let label = GraphMLString.label([text], columns: 60)
      #expect(label.first?.hasPrefix("‹") == true)
      #expect(!label.joined().hasPrefix("&lt;"))
    }
  }
}
