import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// A slip in the name of a column is not kept in silence.
@Suite struct SheetColumnTests {
  @Test(
    arguments: [
      """
      claim,said_by,desk,x-stanse,Row
      a,A,1,2,3
      """,
      """
      claim,said_by,notes
      a,A,n
      > 1:15: "notes" is no column that is read; it is kept as "x-notes" [sheet-column]
      >   did you mean note? If not, name it "x-notes"
      """,
    ] as [Told])
  func `a table`(row: Told) { #expect(TableText.read(row.input + "\n").told == row.messages) }
}
