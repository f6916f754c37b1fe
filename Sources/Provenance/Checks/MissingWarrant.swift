extension Check {
  /// What is read into words has a reason.
  public static let missingWarrant = Check(
    name: "missing-warrant",
    severity: .warning,
    title: "what is read into words has a reason",
    finds: """
      An assertion whose attribution is inferred, or evidence that is an interpretation or
      imputation, without a "warrant".
      """,
    matters: """
      It is the annotator who ascribes these words. A reader wants to know why.
      """,
    example: Example(
      #"""
      {"format": "whosaid/1",
       "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
       "assertions": [{"id": "a", "source": "s", "claim": "c", "inferred": true}]}

      """#,
      gives:
        "3:70: warning: the attribution is inferred without a warrant in assertion \"a\" [missing-warrant]"
    ),
    mend: """
      Say in "warrant" of the evidence what the inference rests on.
      """)
}
