extension Check {
  /// A column of a table has a known name, or one of its own.
  public static let sheetColumn = Check(
    name: "sheet-column",
    severity: .warning,
    title: "a column of a table has a known name, or one of its own",
    finds: """
      A column whose name is nearly that of a known one, most often a slip of the fingers.
      """,
    matters: """
      It is kept as a field of your own and not read: under "stanse", every source would affirm
      what you wrote down as denied.
      """,
    example: Example(
      #"""
      claim,said_by,stanse
      The fire was set.,Fire chief,denies

      """#, isSheet: true,
      gives:
        "1:15: warning: \"stanse\" is no column that is read; it is kept as \"x-stanse\" [sheet-column]"
    ),
    mend: """
      Correct the name. A column of your own that is meant to be kept may begin with "x-".
      """)
}
