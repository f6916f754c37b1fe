extension Check {
  /// A journal ends with a line feed.
  public static let tornTail = Check(
    name: "torn-tail",
    severity: .warning,
    title: "a journal ends with a line feed",
    finds: """
      Bytes behind the last line feed of a journal, or NUL characters in its last line: a
      record that was being written when the machine stopped.
      """,
    matters: """
      It was never acknowledged as saved, and it is not read.
      """,
    example: Example(
      #"""
      {"type": "source", "id": "bbc", "name": "BBC"}
      {"type": "claim", "id": "c", "te
      """#, isJournal: true,
      gives: "2:1: warning: the last line was not written to its end; it is not read [torn-tail]"),
    mend: """
      If the line is whole, put a line feed behind it. If it is torn, delete it and enter
      the record again.
      """)
}
