extension Check {
  /// A value is of one kind.
  public static let valueForm = Check(
    name: "value-form",
    severity: .error,
    title: "a value is of one kind",
    finds: """
      A value with none or several of number, range (min, max), date and category, or with a
      field that its kind does not have.
      """,
    matters: """
      Values of one question are compared; a value of two kinds would be compared twice.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "claims": [{"id": "c", "text": "Twelve died.", "value": {"number": 12, "category": "many"}}]}

      """#,
      gives:
        "2:58: error: a value is one of number, range, date and category in \"value\" of claim \"c\"; this one has number, category [value-form]"
    ),
    mend: """
      Keep one kind; make a claim of its own for the other.
      """)
}
