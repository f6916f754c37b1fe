import Provenance
import Testing

@testable import ProvenanceFormats

@Suite struct PageDateTests {
  @Test(
    arguments: [
      ("2024-03-12", "2024-03-12"), ("2024-03", "2024-03"), ("2024", "2024"),
      ("20240312", "2024-03-12"), ("2024/03/12", "2024-03-12"), ("2024/3/2", "2024-03-02"),
      ("2024-03-12T08:30:00Z", "2024-03-12T08:30:00Z"),
      ("2024-03-12T08:30:00.000Z", "2024-03-12T08:30:00Z"),
      ("2024-03-12T08:30Z", "2024-03-12T08:30:00Z"),
      ("2024-03-12T08:30:00+0100", "2024-03-12T08:30:00+01:00"),
      ("2024-03-12T08:30:00.5-05:00", "2024-03-12T08:30:00-05:00"),
      ("2024-03-12 08:30:00 +01:00", "2024-03-12T08:30:00+01:00"),
      ("  2024-03-12  ", "2024-03-12"),
      // Without an offset nobody knows which moment it was.
      ("2024-03-12T08:30:00", "2024-03-12"), ("2024-03-12 08:30", "2024-03-12"),
      ("2024-03-12T25:00:00Z", "2024-03-12"),
    ])
  func `is read as the case writes dates`(text: String, date: String) {
    #expect(PageDate.reading(text)?.text == date)
  }

  @Test(arguments: [
    "", " ", "12 March 2024", "2024-02-30", "03/12/2024", "1710232200", "12.03.2024", "Tue, 12 Mar",
    "２０２４-03-12", "T", "2024-03-12T08:30:00Z extra words here",
  ])
  func `what could be another date is not read`(text: String) {
    #expect(PageDate.reading(text) == nil)
  }
}
