extension Check {
  /// The captured text is there.
  public static let textMissing = Check(
    name: "text-missing",
    severity: .warning,
    title: "the captured text is there",
    finds: """
      A file of a captured text that is not there.
      """,
    matters: """
      Without the text no quote of the document can be looked up; all of them are "no text".
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "documents": [{"id": "d", "title": "D", "text": {"file": "d.txt"}}]}

      """#,
      gives: "2:59: warning: the text \"d.txt\" of document \"d\" is not there [text-missing]"),
    mend: """
      Put the text beside the case. Where it may not be passed on, leave "file" out and keep "sha256".
      """)
}
