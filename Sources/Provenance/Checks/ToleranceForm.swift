extension Check {
  /// A tolerance is a number or a percentage.
  public static let toleranceForm = Check(
    name: "tolerance-form",
    severity: .error,
    title: "a tolerance is a number or a percentage",
    finds: """
      A tolerance that is neither a number that is not negative nor a text such as "1%".
      """,
    matters: """
      It decides whether two numbers contradict each other.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "questions": [{"id": "q", "text": "How many?", "tolerance": "a few"}]}

      """#,
      gives:
        "2:62: error: a tolerance is a number or a percentage in \"tolerance\" of question \"q\" [tolerance-form]"
    ),
    mend: """
      Write 5, or "1%".
      """)
}
