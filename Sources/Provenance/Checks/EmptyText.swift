extension Check {
  /// A text that must say something does.
  public static let emptyText = Check(
    name: "empty-text",
    severity: .error,
    title: "a text that must say something does",
    finds: """
      An empty text, or one of blanks only, in a name, a title, a claim, a quote and the
      like.
      """,
    matters: """
      It would stand in the report as a gap that nobody can explain.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "bbc", "name": " "}]}

      """#,
      gives: "2:36: error: this text is empty in \"name\" of source \"bbc\" [empty-text]"),
    mend: """
      Write it, or leave the field out where it may be left out.
      """)
}
