extension Check {
  /// A date in a table is one day for every reader.
  public static let sheetDate = Check(
    name: "sheet-date",
    severity: .error,
    title: "a date in a table is one day for every reader",
    finds: """
      A date that could be two days, as 2/11/2013, one that no calendar has, and what is no
      date.
      """,
    matters: """
      Dates decide which of two positions is the later one.
      """,
    example: Example(
      #"""
      claim,said_by,said_on
      The fire was set.,Fire chief,2/11/2013

      """#, isSheet: true,
      gives:
        "2:30: error: \"2/11/2013\" is two days, 2013-11-02 or 2013-02-11 (column said_on of row 2) [sheet-date]"
    ),
    mend: """
      Give --dates dmy where the day stands first, --dates mdy where the month does; or write
      year, month, day.
      """)
}
