extension Check {
  /// A field holds the type of value it should.
  public static let wrongType = Check(
    name: "wrong-type",
    severity: .error,
    title: "a field holds the type of value it should",
    finds: """
      A text where a number is wanted, one text where a list is wanted, null anywhere, a
      number outside its range.
      """,
    matters: """
      Reading one type as another is guessing.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "bbc", "name": "BBC", "aliases": "Beeb"}]}

      """#,
      gives:
        "2:54: error: a list is wanted in \"aliases\" of source \"bbc\", not a text [wrong-type]"),
    mend: """
      Write the value in the wanted type; leave the field out where nothing is known.
      """)
}
