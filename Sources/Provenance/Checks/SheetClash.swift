extension Check {
  /// Rows of a table that speak of one record agree about it.
  public static let sheetClash = Check(
    name: "sheet-clash",
    severity: .error,
    title: "rows of a table that speak of one record agree about it",
    finds: """
      Two rows that give one document different addresses, publishers or dates, one claim_id
      different texts, or one assertion_id different speakers or stances.
      """,
    matters: """
      One of the two would be lost, and nobody could say which one is right.
      """,
    example: Example(
      #"""
      claim,said_by,document,published
      The fire was set.,Fire chief,Late edition,2024-03-12
      Two were hurt.,Fire chief,Late edition,2024-03-13

      """#, isSheet: true,
      gives:
        "3:1: error: row 3 has \"2024-03-13\" in column published for document \"Late edition\", and row 2 has \"2024-03-12\" [sheet-clash]"
    ),
    mend: """
      Make the rows agree. Two documents of one title are told apart by what the column document
      calls them.
      """)
}
