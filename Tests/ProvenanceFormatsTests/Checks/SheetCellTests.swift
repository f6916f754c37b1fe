import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// What a cell says is read as its column is meant, or reported with what it takes.
@Suite struct SheetCellTests {
  @Test(
    arguments: [
      """
      claim,said_by,stance,certainty,inferred,start,end,url,document
      a,A,CT-,certain,YES,0,1,https://a.example,d
      a,A,Uu,,0,,,,
      """,
      """
      claim,said_by,certainty,inferred
      a,A,sure,perhaps
      > 2:5: "sure" is no certainty (column certainty of row 2) [sheet-cell]
      >   it takes certain, probable or possible
      > 2:10: "perhaps" is neither true nor false (column inferred of row 2) [sheet-cell]
      >   write true or false, yes or no, 1 or 0, or leave the cell empty
      """,
      """
      claim,said_by,stance,certainty
      a,A,PR+,possible
      > 2:5: "PR+" is probable, and the column certainty says possible (column stance of row 2) [sheet-cell]
      >   clear one of the two cells
      """,
      """
      claim_id,claim,said_by,via,url,sha256
      c 1,a,A,B >,ftp://a,12
      > 2:1: an id has letters, digits and . _ - : / only; this one has " " (SPACE) (column claim_id of row 2) [sheet-cell]
      >   leave the cell empty to have an id made
      > 2:9: a name is missing beside a ">" (column via of row 2) [sheet-cell]
      >   write the relays from the outermost on: NTD > Voice of America
      > 2:13: "ftp://a" is no web address (column url of row 2) [sheet-cell]
      >   an address begins with http:// or https://
      > 2:21: a SHA-256 digest has 64 hexadecimal digits (column sha256 of row 2) [sheet-cell]
      >   `sha256sum FILE` prints it
      """,
      """
      claim,said_by,start,end,document
      a,A,3,2,d
      a,A,3,,d
      a,A,,3,d
      a,A,-1,3,d
      > 2:7: the place ends before it begins: start 3, end 2 (column end of row 2) [sheet-cell]
      >   the end is one past the last character
      > 3:5: start is given without end (column start of row 3) [sheet-cell]
      >   give both, or clear the cell
      > 4:6: end is given without start (column end of row 4) [sheet-cell]
      >   give both, or clear the cell
      > 5:5: "-1" is no place in a text (column start of row 5) [sheet-cell]
      >   places are whole numbers of characters, from 0
      """,
    ] as [Told])
  func `a table`(row: Told) { #expect(TableText.read(row.input + "\n").told == row.messages) }
}
