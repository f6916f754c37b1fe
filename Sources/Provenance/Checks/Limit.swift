extension Check {
  /// Sizes stay within what every part of the program can bear.
  public static let limit = Check(
    name: "limit",
    severity: .error,
    title: "sizes stay within what every part of the program can bear",
    finds: """
      Lists and objects nested deeper than 64, numbers of more than 64 characters or with an
      exponent beyond 1000, more than 30 combining marks in a row (Unicode Standard Annex
      15), more than 256 relays.
      """,
    matters: """
      Such input is never a case that somebody annotated; it is made to hang or to hide
      something.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "x-size": 1e1001}

      """#,
      gives: "2:12: error: the exponent of a number is at most 1000 [limit]"),
    mend: """
      Write what was meant, shorter.
      """)
}
