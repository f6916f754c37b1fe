extension Check {
  /// One source has one name in a table.
  public static let sheetName = Check(
    name: "sheet-name",
    severity: .warning,
    title: "one source has one name in a table",
    finds: """
      Two names that differ in capitals, blanks, hyphens or the like only.
      """,
    matters: """
      Names tell sources apart: written in two ways, one source becomes two, and may seem to
      confirm itself.
      """,
    example: Example(
      #"""
      claim,said_by
      The fire was set.,The Courier
      Two were hurt.,the courier

      """#, isSheet: true,
      gives:
        "3:1: warning: \"the courier\" in row 3 and \"The Courier\" are two sources [sheet-name]"),
    mend: """
      Write the name in the same way in every row. If they are two, give one a name that shows
      it.
      """)
}
