extension Check {
  /// Every line of a journal says what it is.
  public static let recordType = Check(
    name: "record-type",
    severity: .error,
    title: "every line of a journal says what it is",
    finds: """
      A line of a journal whose "type" is missing or none of case, source, document,
      question, claim, assertion, relation, review, retract.
      """,
    matters: """
      A line that nobody understands is a record that nobody sees.
      """,
    example: Example(
      #"""
      {"type": "sauce", "id": "bbc", "name": "BBC"}

      """#, isJournal: true,
      gives: "1:10: error: there is no type of record \"sauce\" [record-type]"),
    mend: """
      Begin the line with {"type": "source", ...} or another type of record.
      """)
}
