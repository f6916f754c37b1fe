extension Check {
  /// The file is JSON.
  public static let jsonSyntax = Check(
    name: "json-syntax",
    severity: .error,
    title: "the file is JSON",
    finds: """
      A place where the text breaks the grammar of JSON (RFC 8259): a comma too many or too
      few, a text that is not closed, a comment, other quotation marks. Slips are reported
      one by one; where no meaning is left, reading ends there.
      """,
    matters: """
      Other programs would refuse the file, or read something else than you wrote.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "title": "Harbour fire",}

      """#,
      gives: "2:25: error: a comma before the closing bracket [json-syntax]"),
    mend: """
      Follow the help under the message. An editor that knows JSON marks the same places
      while you type.
      """)
}
