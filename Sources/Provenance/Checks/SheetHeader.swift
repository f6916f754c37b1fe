extension Check {
  /// A row of a table names its columns, each once.
  public static let sheetHeader = Check(
    name: "sheet-header",
    severity: .error,
    title: "a row of a table names its columns, each once",
    finds: """
      A table in which no row names the columns claim and said_by, or one that has a column
      twice.
      """,
    matters: """
      What a cell means is said by the name of its column, and by nothing else.
      """,
    example: Example(
      #"""
      claim,who said it,stance
      The fire was set.,Fire chief,denies

      """#, isSheet: true,
      gives:
        "1:1: error: no column said_by in row 1, and no row names claim and said_by [sheet-header]"),
    mend: """
      Put a row with the names of the columns above the others. The order of columns, capitals
      and blanks do not matter; rows above the names are passed over.
      """)
}
