import Testing

@testable import ProvenanceReports

/// Signs are escaped or broken where they would act, and nowhere else.
@Suite struct MarkdownTextTests {
  @Test(
    arguments: [
      "2024-03-12T02:40:00Z", "at 3:10", "3:10:00", "note: this", "a:", ": a", "X:", "::",
      "2024-03-12T02:40:00+01:00", "US:UK", "12:34:56:78", "Tolvane: the fire", "a:B:c D",
    ])
  func `a colon that does nothing stays as it is`(_ text: String) {
    #expect(MarkdownText.escaped(text) == text)
  }

  @Test(
    arguments: [
      (":smile:", ":&NoBreak;smile:"), ("so :+1: be it", "so :&NoBreak;+1: be it"),
      (":100:", ":&NoBreak;100:"),
      ("a :1234: b", "a :&NoBreak;1234: b"), ("http://example.org", "http\\://example.org"),
      ("ends in :smile", "ends in :&NoBreak;smile"), ("::smile:", "::&NoBreak;smile:"),
      ("1:8ball:", "1:&NoBreak;8ball:"), (":man_in_tuxedo:", ":&NoBreak;man\\_in\\_tuxedo:"),
      (":e-mail:", ":&NoBreak;e-mail:"), (":-1:", ":&NoBreak;-1:"),
    ])
  func `the name of an emoji and an address are text`(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  @Test(
    arguments: [
      ("@octocat said", "@&NoBreak;octocat said"), ("me@example.org", "me@&NoBreak;example.org"),
      ("@1", "@&NoBreak;1"), ("at @ noon", "at @ noon"), ("@", "@"), ("@俄", "@俄"),
      ("see #123", "see \\#&NoBreak;123"), ("a/b#1", "a/b\\#&NoBreak;1"), ("C# is", "C\\# is"),
      ("GH-12", "GH-&NoBreak;12"), ("gh-1", "gh-&NoBreak;1"), ("GH-a", "GH-a"), ("H-1", "H-1"),
      ("www.example.org", "www\\.example.org"), ("$x^2$", "\\$x\\^2\\$"), ("[^1]", "\\[\\^1\\]"),
    ])
  func `what GitHub would look up is text`(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }
}
