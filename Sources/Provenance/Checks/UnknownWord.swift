extension Check {
  /// A word is one of those that the field takes.
  public static let unknownWord = Check(
    name: "unknown-word",
    severity: .error,
    title: "a word is one of those that the field takes",
    finds: """
      A stance, certainty, kind or the like that the field does not know.
      """,
    matters: """
      A word that is passed over would leave the default in force.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "bbc", "name": "BBC", "kind": "outlett"}]}

      """#,
      gives:
        "2:51: error: \"outlett\" is none of the words in \"kind\" of source \"bbc\" [unknown-word]"
    ),
    mend: """
      Take one of the words that the message lists.
      """)
}
