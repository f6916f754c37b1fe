import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Two rows that speak of one record and disagree are named, both.
@Suite struct SheetClashTests {
  @Test(
    arguments: [
      """
      claim,said_by,document,url,publisher
      a,A,d,https://a.example,
      b,A,d,,P
      c,B,d,https://a.example,P
      """,
      """
      claim,said_by,document,url,publisher
      a,A,d,https://a.example,P
      b,A,d,https://b.example,Q
      > 3:1: row 3 has "Q" in column publisher for document "d", and row 2 has "P" [sheet-clash]
      >   make the two rows agree, or give the two different names
      > 3:1: row 3 has "https://b.example" in column url for document "d", and row 2 has "https://a.example" [sheet-clash]
      >   make the two rows agree, or give the two different names
      """,
      """
      claim_id,claim,said_by,question
      c,a,A,Q?
      c,b,A,
      > 3:1: row 3 has "b" in column claim for claim "c", and row 2 has "a" [sheet-clash]
      >   make the two rows agree, or give the two different names
      """,
      """
      assertion_id,claim,said_by,stance,x-own
      a,a,A,+,1
      a,a,B,-,2
      a,a,A,,
      > 3:1: row 3 has "B" in column said_by for assertion "a", and row 2 has "A" [sheet-clash]
      >   make the two rows agree, or give the two different names
      > 3:1: row 3 has "denies" in column stance for assertion "a", and row 2 has "affirms" [sheet-clash]
      >   make the two rows agree, or give the two different names
      > 3:1: rows 3 and 2 differ in "x-own" of assertion "a" [sheet-clash]
      >   make the two rows agree, or give the two different ids
      """,
    ] as [Told])
  func `a table`(row: Told) { #expect(TableText.read(row.input + "\n").told == row.messages) }
}
