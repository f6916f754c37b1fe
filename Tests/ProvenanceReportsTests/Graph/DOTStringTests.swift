import Provenance
import ProvenanceReports
import Testing

@Suite struct DOTStringTests {
  static let labels: [(text: String, written: String)] = [
    ("plain", #""plain""#),
    (#"say "no""#, #""say \"no\"""#),
    (#"C:\new\table"#, #""C:\\new\\table""#),
    (#"ends in \"#, #""ends in \\""#),
    (#"\N\G\E\T\H\L \l \r \n"#, #""\\N\\G\\E\\T\\H\\L \\l \\r \\n""#),
    ("&lt;b&gt; & <b>", #""&amp;lt;b&amp;gt; &amp; <b>""#),
    ("two\nlines\r\nand\ttab", #""two lines and tab""#),
    ("a\u{0}b\u{1B}[31m", #""a\\u{0}b\\u{1B}[31m""#),
    ("\u{85}c1\u{9F}", #""c1\\u{9F}""#),
    ("\u{202E}x\u{2066}y", #""\\u{202E}x\\u{2066}y""#),
    ("\u{FFFE}\u{FFFF}", #""\\u{FFFE}\\u{FFFF}""#),
    ("", #""""#),
  ]

  @Test(arguments: labels)
  func escapes(_ label: (text: String, written: String)) {
    #expect(DOTString.label([label.text], columns: 60) == label.written)
    #expect(DOTString.plain(label.text) == label.written)
  }

  @Test func wrapsWideLettersAsTwoColumns() {
    #expect(DOTString.label(["俄日討論亞太安全"], columns: 8) == #""俄日討論\n亞太安全""#)
    #expect(DOTString.label(["one two", "three"], columns: 8) == #""one two\nthree""#)
    #expect(DOTString.label(["a", "b"], lineEnd: "\\l") == #""a\lb\l""#)
  }

  @Test func cutsWhatIsLong() {
    let long = String(repeating: "x", count: 10_000)
    #expect(DOTString.label([long]).utf8.count < 250)
    #expect(DOTString.plain(long).utf8.count < 1010)
    let worst = String(repeating: "&\u{202E}", count: 10_000)
    #expect(DOTString.plain(worst).utf8.count < DOTString.byteLimit)
  }

  static let addresses: [(text: String, written: String?)] = [
    ("https://e.org/?a=1&b=2", #""https://e.org/?a=1&amp;b=2""#),
    (#"https://e.org/"onload="x<y>'z`\N"#, #""https://e.org/%22onload=%22x%3Cy%3E%27z%60%5CN""#),
    ("https://e.org/" + String(repeating: "&", count: 4000), nil),
  ]

  @Test(arguments: addresses)
  func writesAddresses(_ address: (text: String, written: String?)) throws {
    let written = DOTString.address(try #require(WebAddress(address.text)))
    #expect(written == address.written)
  }
}
