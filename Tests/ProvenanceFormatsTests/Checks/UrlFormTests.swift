import Provenance
import TestSupport
import Testing

/// An address leads to a page of the web, in every field that holds one.
@Suite struct UrlFormTests {
  static let fields: [(RecordKind, String)] = [
    (.source, "url"), (.document, "url"), (.document, "archive"), (.review, "url"),
  ]

  @Test(arguments: fields)
  func `what is no web address`(kind: RecordKind, field: String) {
    for (address, reason) in [
      ("javascript:alert(1)", "an address begins with http:// or https://"),
      ("JavaScript://a", "an address begins with http:// or https://"),
      ("data:text/html,x", "an address begins with http:// or https://"),
      ("file:///etc/passwd", "an address begins with http:// or https://"),
      (" https://a", "an address begins with http:// or https://"),
      ("www.bbc.com", "an address begins with http:// or https://"),
      ("https:/a", "an address begins with http:// or https://"),
      ("", "an address begins with http:// or https://"),
      ("https://", "an address names a host after \"//\""),
      ("http:///a", "an address names a host after \"//\""),
      ("https://?a", "an address names a host after \"//\""),
      ("https://a b", "an address has no blanks or control characters"),
      ("https://a/\\u0000", "an address has no blanks or control characters"),
      ("https://a/\\u202Eb", "an address has no blanks or control characters"),
    ] {
      let wrong = FullCase().setting(kind, field, to: "\"\(address)\"")
      #expect(
        CaseText.read(wrong.text).told == """
          \(wrong.place(of: "\"\(address)\"", in: field)): this is no web address in "\(field)" \
          of \(FullCase.name(kind)) [url-form]
            \(reason)
          """)
    }
  }

  @Test(arguments: fields)
  func `what is one`(kind: RecordKind, field: String) {
    for address in [
      "http://a", "HTTPS://A/", "https://新華社.cn/é?q=%zz#f", "https://a:8/(b)\\\"'", "https://[::1]",
    ] {
      let right = FullCase().setting(kind, field, to: "\"\(address)\"")
      #expect(CaseText.read(right.text).told == "")
    }
  }

  @Test func `a line of a journal`() {
    let line = #"{"type": "source", "id": "s", "name": "S", "url": "data:,"}"#
    #expect(
      CaseText.journal(line + "\n").told == """
        1:51: this is no web address in "url" of source "s" [url-form]
          an address begins with http:// or https://
        """)
  }
}
