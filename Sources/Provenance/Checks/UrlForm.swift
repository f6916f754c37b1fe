extension Check {
  /// An address is http or https.
  public static let urlForm = Check(
    name: "url-form",
    severity: .error,
    title: "an address is http or https",
    finds: """
      An address with another scheme (javascript:, data:, file:), without a host, or with
      blanks.
      """,
    matters: """
      Reports link to it; a link must lead to a page and do nothing else.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "bbc", "name": "BBC", "url": "javascript:alert(1)"}]}

      """#,
      gives: "2:50: error: this is no web address in \"url\" of source \"bbc\" [url-form]"),
    mend: """
      Copy the address from the browser, with https:// in front.
      """)
}
