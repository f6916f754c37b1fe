import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// A table is read by the names of its columns, wherever the row with them stands.
@Suite struct SheetHeaderTests {
  @Test(
    arguments: [
      """
      Who says what,,

      STANCE,Said By,CLAIM
      +,A,b
      """,
      """
      claim;said_by;claim
      a;A;b
      > 1:15: the column "claim" is there twice, in columns 1 and 3 [sheet-header]
      >   keep one of them, or give one another name
      """,
      """
      clam,said_by
      a,A
      > 1:1: no column claim in row 1, and no row names claim and said_by [sheet-header]
      >   name the column "clam" claim
      """,
    ] as [Told])
  func `a table`(row: Told) { #expect(TableText.read(row.input + "\n").told == row.messages) }

  @Test func `an empty table has no names`() {
    #expect(TableText.read("").places == ["1:1 sheet-header"])
  }

  @Test(arguments: [
    ("claim,said by whom\na,A\n", "name a column said_by; known are "),
    ("a,b\n", "put a row above the others that names them; known are "),
  ])
  func `a table without the two names is told which there are`(table: String, help: String) {
    let reading = TableText.read(table)
    let known = SheetColumn.allCases.map(\.rawValue).joined(separator: ", ")
    #expect(reading.places == ["1:1 sheet-header"])
    #expect(reading.diagnostics.first?.finding.help == help + known)
  }
}
