extension Check {
  /// The file is a case.
  public static let caseFormat = Check(
    name: "case-format",
    severity: .error,
    title: "the file is a case",
    finds: """
      A file that is not an object, is a record of a journal, or has a "format" of another
      program or a later version.
      """,
    matters: """
      What a field means depends on the format; a wrong guess would show in the report as a
      fact.
      """,
    example: Example(
      #"""
      [{"id": "bbc", "name": "BBC"}]

      """#,
      gives: "1:1: error: a case is an object, not a list [case-format]"),
    mend: """
      A case document begins {"format": "whosaid/1", ...}. A journal has one record a line
      and its name ends in .jsonl.
      """)
}
