extension Check {
  /// A captured text is the one that was captured.
  public static let textDigest = Check(
    name: "text-digest",
    severity: .error,
    title: "a captured text is the one that was captured",
    finds: """
      A captured text whose SHA-256 digest is not the one that is recorded.
      """,
    matters: """
      The text was changed since it was captured, by whomever: what is quoted from it proves nothing.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "documents": [{"id": "d", "title": "D", "text": {"content": "Yes.",
        "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}}]}

      """#,
      gives:
        "3:13: error: the text of document \"d\" is not the one that was captured: its digest is 5f9a2b795615ba6a3d5455fd5624d773fbca5bcd16249c421fd37411dc9837da [text-digest]"
    ),
    mend: """
      Put the captured text back. If the new text is meant, write its digest and look at every quote
      again.
      """)
}
