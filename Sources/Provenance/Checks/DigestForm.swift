extension Check {
  /// A SHA-256 digest has 64 hexadecimal digits.
  public static let digestForm = Check(
    name: "digest-form",
    severity: .error,
    title: "a SHA-256 digest has 64 hexadecimal digits",
    finds: """
      A digest that is cut off or of another kind.
      """,
    matters: """
      The digest shows that the text is still the one that was annotated.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "documents": [{"id": "d", "title": "T", "text": {"sha256": "1a21f2"}}]}

      """#,
      gives:
        "2:61: error: a SHA-256 digest has 64 hexadecimal digits in \"sha256\" of document \"d\" [digest-form]"
    ),
    mend: """
      Take what `sha256sum FILE` prints.
      """)
}
