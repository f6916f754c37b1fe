extension Check {
  /// Every field is one that the format has.
  public static let unknownField = Check(
    name: "unknown-field",
    severity: .error,
    title: "every field is one that the format has",
    finds: """
      A field that a record of this type does not have, most often a slip of the fingers.
      """,
    matters: """
      A misspelt "stance" would leave the default in force: the source would affirm what you
      wrote down as denied.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "bbc", "nmae": "BBC", "name": "BBC"}]}

      """#,
      gives: "2:28: error: there is no field \"nmae\" in source \"bbc\" [unknown-field]"),
    mend: """
      Correct the name. A field of your own begins with "x-" and is kept as it is.
      """)
}
