import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// A name that is written in two ways makes two sources, which is told.
@Suite struct SheetNameTests {
  @Test(
    arguments: [
      """
      claim,said_by
      a,The Courier
      b,The Courier
      c,新華社
      """,
      """
      claim,said_by,via
      a,The Courier,
      b,A,the  courier
      > 3:1: "the  courier" in row 3 and "The Courier" are two sources [sheet-name]
      >   write the name everywhere alike if they are one
      """,
    ] as [Told])
  func `a table`(row: Told) { #expect(TableText.read(row.input + "\n").told == row.messages) }
}
