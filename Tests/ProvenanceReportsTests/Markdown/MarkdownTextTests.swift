import Testing

@testable import ProvenanceReports

/// Colons are escaped where they would act, and nowhere else.
@Suite struct MarkdownTextTests {
  @Test(
    arguments: [
      "2024-03-12T02:40:00Z", "at 3:10", "3:10:00", "note: this", "a:", ": a", "X:", "::",
      "2024-03-12T02:40:00+01:00", "US:UK", "12:34:56:78", "Tolvane: the fire", "a:B:c D",
    ])
  func `a colon that does nothing stays as it is`(_ text: String) {
    #expect(!MarkdownText.escaped(text).contains("\\:"))
  }

  @Test(
    arguments: [
      (":smile:", "\\:smile:"), ("so :+1: be it", "so \\:+1: be it"), (":100:", "\\:100:"),
      ("a :1234: b", "a \\:1234: b"), ("http://example.org", "http\\://example.org"),
      ("ends in :smile", "ends in \\:smile"), ("::smile:", ":\\:smile:"),
      ("1:8ball:", "1\\:8ball:"), (":man_in_tuxedo:", "\\:man\\_in\\_tuxedo:"),
      (":e-mail:", "\\:e-mail:"), (":-1:", "\\:-1:"),
    ])
  func `the name of an emoji and an address are text`(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }
}
