extension Check {
  /// The quotation marks around the cells of a table are closed.
  public static let sheetQuotes = Check(
    name: "sheet-quotes",
    severity: .error,
    title: "the quotation marks around a cell of a table are closed",
    finds: """
      A cell of a table that begins with a quotation mark and has text behind the closing one,
      or none that closes it.
      """,
    matters: """
      Nobody can tell where such a cell ends: the rows behind it may all be part of it.
      """,
    example: Example(
      #"""
      claim,said_by
      The fire was set.,"The "Courier"

      """#, isSheet: true,
      gives:
        "2:25: error: text behind the closing quotation mark of a cell in row 2 [sheet-quotes]"),
    mend: """
      Write a quotation mark inside a cell in quotation marks twice: "The ""Courier"", a paper".
      """)
}
