extension Check {
  /// An id has letters, digits and a few signs only.
  public static let idForm = Check(
    name: "id-form",
    severity: .error,
    title: "an id has letters, digits and . _ - : / only",
    finds: """
      An id with blanks, punctuation or invisible characters, longer than 256 bytes, or
      empty. Letters and digits of every script are taken.
      """,
    matters: """
      Ids stand in commands, addresses and tables; an invisible character would make two
      sources look like one.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "bbc news", "name": "BBC"}]}

      """#,
      gives:
        "2:21: error: an id has letters, digits and . _ - : / only; this one has \" \" (SPACE) [id-form]"
    ),
    mend: """
      Put - in the place of a blank.
      """)
}
