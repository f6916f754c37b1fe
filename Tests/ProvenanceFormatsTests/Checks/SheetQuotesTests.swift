import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Where a cell ends is told by its quotation marks, and never guessed.
@Suite struct SheetQuotesTests {
  @Test(
    arguments: [
      """
      claim,said_by
      "The ""Courier"" burned.",A
      5" of rain fell.,"B"
       "blanks, around" , C
      """,
      """
      claim,said_by
      "The fire" was set.,A
      x,"B"y"
      > 2:12: text behind the closing quotation mark of a cell in row 2 [sheet-quotes]
      >   a quotation mark inside a cell in quotation marks is written twice: ""
      > 3:6: text behind the closing quotation mark of a cell in row 3 [sheet-quotes]
      >   a quotation mark inside a cell in quotation marks is written twice: ""
      """,
      """
      claim,said_by
      a,A
      b,"B
      c,C
      > 3:3: the quotation mark of a cell in row 3 is never closed [sheet-quotes]
      >   close it; everything behind it is in this cell
      """,
    ] as [Told])
  func `a table`(row: Told) { #expect(TableText.read(row.input + "\n").told == row.messages) }
}
