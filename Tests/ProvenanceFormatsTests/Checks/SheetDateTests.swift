import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// A date that could be two days is not read as either.
@Suite struct SheetDateTests {
  @Test(
    arguments: [
      """
      claim,said_by,said_on
      a,A,2013-11-02 00:00:00
      a,A,13/11/2013
      """,
      """
      claim,said_by,said_on
      a,A,2/11/2013
      a,A,2/11/13
      a,A,41580
      a,A,31/2/2013
      > 2:5: "2/11/2013" is two days, 2013-11-02 or 2013-02-11 (column said_on of row 2) [sheet-date]
      >   give --dates dmy (day first) or --dates mdy, or write 2013-11-02
      > 3:5: the year of "2/11/13" has not four digits (column said_on of row 3) [sheet-date]
      >   write year, month, day: 2013-11-02, 2013-11 or 2013
      > 4:5: "41580" is no date: a date is written yyyy, yyyy-mm, yyyy-mm-dd or yyyy-mm-ddThh:mm:ssZ (column said_on of row 4) [sheet-date]
      >   this is a day number; format the column as a date, and export again
      > 5:5: "31/2/2013" is no date: February 2013 has no day 31 (column said_on of row 5) [sheet-date]
      >   write year, month, day: 2013-11-02, 2013-11 or 2013
      """,
    ] as [Told])
  func `a table`(row: Told) { #expect(TableText.read(row.input + "\n").told == row.messages) }

  @Test func `an order that is given is held to`() {
    let table = "claim,said_by,said_on\na,A,11/14/2013\n"
    #expect(TableText.read(table, dates: .mdy).records.assertions[0].date?.text == "2013-11-14")
    #expect(TableText.read(table, dates: .dmy).places == ["2:5 sheet-date"])
  }
}
