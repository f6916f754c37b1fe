extension Check {
  /// The file is Unicode text in UTF-8.
  public static let textEncoding = Check(
    name: "text-encoding",
    severity: .error,
    title: "the file is Unicode text in UTF-8",
    finds: """
      Bytes that are no UTF-8, a file in UTF-16, and escapes such as \\uD800 that are half a
      character.
      """,
    matters: """
      What is not text cannot be quoted, compared or shown; guessing a replacement would
      change the words of a source.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "title": "half a character: \uD83D"}

      """#,
      gives: "2:30: error: this escape is half a character [text-encoding]"),
    mend: """
      Save the file as UTF-8. Write characters as themselves in place of \\u escapes.
      """)
}
