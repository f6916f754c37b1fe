import TestSupport
import Testing

@testable import Provenance

/// Addresses are http or https with a host, kept as written.
@Suite struct WebAddressTests {
  @Test(
    arguments: [
      "http://a", "https://a", "HTTPS://A.example", "HtTp://a", "https://a/b?c=d#e",
      "https://a:8080/", "https://user@a/", "https://例え.jp/パス", "https://a/%zz", "http://[::1]/",
      "https://a?b", "https://a#b", "https://a/\"quoted\"", "https://a/<b>",
    ])
  func `web addresses are kept as written`(text: String) {
    #expect(WebAddress(text)?.text == text)
    #expect(WebAddress.fault(in: text) == nil)
  }

  @Test(
    arguments: [
      "", "a", "a.example", "www.a.example", "//a", "http:/a", "http:a", "http//a", "https://",
      "http://", "https:///b", "https://?b", "https://#b", "ftp://a", "file:///etc/passwd",
      "javascript:alert(1)", "data:text/html,x", "vbscript:x", "mailto:a@b", " https://a",
      "https://a ", "https://a b", "https://a\tb", "https://a\n", "https://a\u{0}",
      "https://a\u{202E}b", "https://a\u{200B}b", "https://a\u{A0}b", "https://a\u{3000}b",
      "java\nscript:x", "https\u{301}://a", "ｈttps://a", "https：//a", "\u{FEFF}https://a",
    ])
  func `everything else is refused with a reason`(text: String) {
    #expect(WebAddress(text) == nil)
    #expect(WebAddress.fault(in: text)?.isEmpty == false)
  }
}
