extension Check {
  /// A captured copy is a file, a content, or a digest alone.
  public static let copyForm = Check(
    name: "copy-form",
    severity: .error,
    title: "a captured copy is a file, a content, or a digest alone",
    finds: """
      A "text" with both file and content, or with neither and no digest.
      """,
    matters: """
      Quotes are looked up in the copy; there must be one, or it must be said that it is not
      shipped.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "documents": [{"id": "d", "title": "T", "text": {}}]}

      """#,
      gives:
        "2:50: error: a copy without file, content and sha256 in \"text\" of document \"d\" [copy-form]"
    ),
    mend: """
      Give "file", or "content", or only "sha256"; leave "text" out where nothing was
      captured.
      """)
}
