extension Check {
  /// A field is given once.
  public static let duplicateKey = Check(
    name: "duplicate-key",
    severity: .error,
    title: "a field is given once",
    finds: """
      A name that stands twice in one object, also where the two are only written
      differently.
      """,
    matters: """
      Programs differ in which of the two they take, so two readers would see two cases.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "title": "Harbour fire", "title": "Fire in the harbour"}

      """#,
      gives: "2:27: error: \"title\" stands twice in one object [duplicate-key]"),
    mend: """
      Keep the one that is right.
      """)
}
