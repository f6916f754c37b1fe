extension Check {
  /// Required fields are there.
  public static let missingField = Check(
    name: "missing-field",
    severity: .error,
    title: "required fields are there",
    finds: """
      A record without a field that every record of its type needs.
      """,
    matters: """
      A source without a name or a relation without an end says nothing.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "bbc"}]}

      """#,
      gives: "2:14: error: \"name\" is missing in source \"bbc\" [missing-field]"),
    mend: """
      Add the field.
      """)
}
