extension Check {
  /// A cell of a table can be read as what its column holds.
  public static let sheetCell = Check(
    name: "sheet-cell",
    severity: .error,
    title: "a cell of a table can be read as what its column holds",
    finds: """
      A stance, certainty, id, address, digest, place or yes and no that cannot be read.
      """,
    matters: """
      A stance that is guessed puts words into somebody's mouth.
      """,
    example: Example(
      #"""
      claim,said_by,stance
      The fire was set.,Fire chief,maybe

      """#, isSheet: true,
      gives: "2:30: error: \"maybe\" is no stance (column stance of row 2) [sheet-cell]"),
    mend: """
      Write one of the words that the message names. A stance may be affirms, denies or reports;
      for, against or observing; +, - or ?; or a code of FactBank as PR-.
      """)
}
