extension Check {
  /// A captured text can be read, and lies with its case.
  public static let textFile = Check(
    name: "text-file",
    severity: .error,
    title: "a captured text can be read, and lies with its case",
    finds: """
      A file of a captured text that lies outside the folder of the case, or behind a link that leads
      out of it, is no regular file, cannot be opened, or is not UTF-8.
      """,
    matters: """
      A case that somebody sends must not make the program read other files; and what is not text
      cannot be quoted.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "documents": [{"id": "d", "title": "D", "text": {"file": "../d.txt"}}]}

      """#,
      gives:
        "2:59: error: the text \"../d.txt\" of document \"d\" lies outside the folder of the case [text-file]"
    ),
    mend: """
      Put the text beside the case or in a folder below it, as UTF-8, and name it from there.
      """)
}
