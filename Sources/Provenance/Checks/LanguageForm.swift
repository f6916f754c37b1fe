extension Check {
  /// A language is a BCP 47 tag.
  public static let languageForm = Check(
    name: "language-form",
    severity: .error,
    title: "a language is a BCP 47 tag",
    finds: """
      A language given as a word ("Chinese") in place of a tag ("zh-Hant").
      """,
    matters: """
      Screen readers, fonts and line breaks follow the tag.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "documents": [{"id": "d", "title": "T", "language": "Chinese (traditional)"}]}

      """#,
      gives:
        "2:54: error: a language is written as a BCP 47 tag in \"language\" of document \"d\" [language-form]"
    ),
    mend: """
      Two or three letters, where wanted with script or region: en, zh-Hant, pt-BR.
      """)
}
