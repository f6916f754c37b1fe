// Text of others as HTML.
import Testing

@testable import ProvenanceReports

@Suite struct HTMLTextTests {
  @Test func nothingIsMarkup() {
    #expect(
      HTMLText.escaped("<a href=\"x\" b='y'>&amp;\n\u{202E}")
        == "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp; \\u{202E}")
  }

  @Test func whatIsWrittenFromRightToLeftTurnsNothingElse() {
    #expect(HTMLText.escaped("עברית (1)") == "\u{2068}עברית\u{2069} (1)")
    #expect(HTMLText.escaped("latin (1)") == "latin (1)")
    #expect(
      HTMLText.escaped("محمد العربي says so; דוד כהן denies it.")
        == "\u{2068}محمد العربي\u{2069} says so; \u{2068}דוד כהן\u{2069} denies it.")
    #expect(HTMLText.escaped("12 עברית, 34 latin") == "12 \u{2068}עברית\u{2069}, 34 latin")
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")])
  func base64IsThatOfTheStandard(_ text: String, _ wanted: String) {
    #expect(Base64.text(Array(text.utf8)) == wanted)
  }
}
