extension Check {
  /// A row of a table has what its cells need.
  public static let sheetRow = Check(
    name: "sheet-row",
    severity: .error,
    title: "a row of a table says what is claimed, by whom, and where it was read",
    finds: """
      A row without a claim, a row that has a stance or a quote and nobody who said it, a quote
      without a document, and a cell in a column that has no name.
      """,
    matters: """
      No row is passed over in silence: what cannot be read would be missing from the report.
      """,
    example: Example(
      #"""
      claim,said_by,stance
      The fire was set.,,denies

      """#, isSheet: true,
      gives: "2:1: error: row 2 has no said_by, and \"stance\" is given [sheet-row]"),
    mend: """
      Fill in the cell that the message names. A row that has a claim and nothing else is a claim
      of which nobody spoke yet.
      """)
}
