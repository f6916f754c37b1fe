import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Every row says what is claimed, by whom, and where it was read.
@Suite struct SheetRowTests {
  @Test(
    arguments: [
      """
      claim,said_by,note,claim_id
      Only a claim.,,,
      Another.,,,c2
      """,
      """
      claim,said_by,note
      ,A,
      a,,remember
      a,A,n,more
      ,,n
      > 2:1: row 2 has no claim [sheet-row]
      >   write in column claim what is said, as a sentence
      > 3:1: row 3 has no said_by, and "note" is given [sheet-row]
      >   name who says it; a row that has only a claim is a claim of which nobody spoke
      > 4:7: row 4 has a cell in column 4, which has no name [sheet-row]
      >   name the column in row 1, or clear the cell; a separator inside a text stands in quotation marks
      > 5:1: row 5 has no claim [sheet-row]
      >   write in column claim what is said, as a sentence
      > 5:1: row 5 has no said_by, and "note" is given [sheet-row]
      >   name who says it; a row that has only a claim is a claim of which nobody spoke
      """,
      """
      claim,said_by,quote,url,publisher
      a,A,q,https://a.example,
      a,A,q,,
      a,A,,,P
      > 3:5: row 3 has a quote and no document [sheet-row]
      >   name the document in column document, or its address in column url
      > 4:7: row 4 has a publisher and no document [sheet-row]
      >   name the document in column document, or its address in column url
      """,
      """
      claim,,said_by
      a,x,A
      > 2:3: row 2 has a cell in column 2, which has no name [sheet-row]
      >   name the column in row 1, or clear the cell; a separator inside a text stands in quotation marks
      """,
    ] as [Told])
  func `a table`(row: Told) { #expect(TableText.read(row.input + "\n").told == row.messages) }
}
