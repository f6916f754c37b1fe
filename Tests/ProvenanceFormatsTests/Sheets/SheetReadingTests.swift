import Provenance
import TestSupport
import Testing

@testable import ProvenanceFormats

/// Tables as newsrooms keep them.
@Suite struct SheetReadingTests {
  @Test func `a table of three columns is a case`() throws {
    let records = try TableText.records(
      "stance;SAID BY;Claim\n+;Wu Fan;Aimed.\n-;新華社;Aimed.\n?; Wu Fan ;Not said.\n")
    #expect(records.sources.map(\.id) == ["wu-fan", "新華社"])
    #expect(records.claims.map(\.id) == ["aimed", "not-said"])
    #expect(
      records.assertions.map(\.id) == ["wu-fan/aimed", "新華社/aimed", "wu-fan/not-said"])
    #expect(records.assertions.map(\.writtenStance) == [.affirms, .denies, .reports])
  }

  @Test(
    arguments: [
      ("for", Stance.affirms, nil), ("AGAINST", .denies, nil), ("observing", .reports, nil),
      ("supports", .affirms, nil), ("refutes", .denies, nil), ("\u{2212}", .denies, nil),
      ("CT+", .affirms, .certain), ("PR+", .affirms, .probable), ("PS+", .affirms, .possible),
      ("CT-", .denies, .certain), ("pr-", .denies, .probable), ("PS-", .denies, .possible),
      ("Uu", .reports, nil), ("'+", .affirms, nil),
    ] as [(String, Stance, Certainty?)])
  func `a stance is written in many ways`(word: String, stance: Stance, certainty: Certainty?)
    throws
  {
    let records = try TableText.records("claim,said_by,stance\na,A,\(word)\n")
    #expect(records.assertions[0].writtenStance == stance)
    #expect(records.assertions[0].writtenCertainty == certainty)
  }

  @Test func `one assertion has several rows, a claim may have none`() throws {
    let records = try TableText.records(
      """
      assertion_id,claim,said_by,document,quote,note
      a1,Set.,A,First,one,
      ,Open.,,,,
      a1,Set.,A,Second,two,remember

      """)
    #expect(records.assertions.count == 1)
    #expect(records.assertions[0].evidence.map(\.document) == ["first", "second"])
    #expect(records.assertions[0].note == "remember")
    #expect(records.claims.map(\.text) == ["Set.", "Open."])
  }

  @Test func `names that make one id are numbered, and those given stay free`() throws {
    let reading = TableText.read(
      "claim_id,claim,said_by\n,The fire!,A\n,The fire?,A\nthe-fire,Other.,A\n,The fire!,A\n")
    #expect(reading.errorCount == 0)
    #expect(reading.records.claims.map(\.id) == ["the-fire-2", "the-fire-3", "the-fire"])
    #expect(
      reading.records.assertions.map(\.id) == [
        "a/the-fire-2", "a/the-fire-3", "a/the-fire", "a/the-fire-2-2",
      ])
  }

  @Test func `canonically equal names and ids are one`() {
    let reading = TableText.read(
      "assertion_id,claim,said_by\né,a,Zoë\ne\u{301},a,Zoe\u{308}\n")
    #expect(reading.told == "")
    #expect(reading.records.sources.count == 1)
    #expect(reading.records.assertions.count == 1)
  }

  @Test(arguments: [
    ("2013-11-02 00:00:00", "2013-11-02"), ("2013-11-02 10:30", "2013-11-02T10:30:00"),
    ("2013-11-02 00:00:00.000", "2013-11-02"), ("13/11/2013", "2013-11-13"),
    ("11/13/2013", "2013-11-13"), ("2/2/2013", "2013-02-02"),
    ("13.11.2013 10:00:00", "2013-11-13T10:00:00"),
    ("2013/11/2", "2013-11-02"), ("2013年11月2日", "2013-11-02"),
    ("2013-11-02/2013-11-05", "2013-11-02/2013-11-05"),
    ("2013", "2013"), (" 2013-11 ", "2013-11"),
  ])
  func `dates are read as they are meant`(written: String, read: String) throws {
    let records = try TableText.records("claim,said_by,said_on\na,A,\(written)\n")
    #expect(records.assertions[0].date?.text == read)
  }

  @Test(arguments: [
    ([0xFF, 0xFE] as [UInt8], "this file is in UTF-16 or UTF-32"),
    (Array("c\0l\0a\0".utf8), "this file is in UTF-16 or UTF-32"),
    (Array("PK\u{3}\u{4}".utf8), "this is the file of a spreadsheet program, not a table in text"),
    (
      Array("claim,said_by\ncaf".utf8) + [0xE9] + Array(",A\nx,y,z\n".utf8),
      "the byte 0xE9 in row 2 is no UTF-8; the table may be in Windows-1252"
    ),
  ])
  func `another encoding is refused once, with the mend`(bytes: [UInt8], message: String) {
    let reading = TableText.read(bytes)
    #expect(reading.diagnostics.map(\.finding.message) == [message])
    #expect(reading.diagnostics.first?.finding.help?.contains("UTF-8") == true)
  }

  @Test func `all rows that are wrong are told of, up to a thousand in full`() {
    let rows = String(repeating: "a,A,maybe\n", count: 1500)
    let reading = TableText.read("claim,said_by,stance\n" + rows)
    #expect(reading.errorCount == 1500)
    #expect(reading.diagnostics.count == 1000)
    #expect(reading.diagnostics.last?.line == 1001)
  }

  @Test func `ids have letters of any script and end at a word`() {
    #expect(
      MadeID.from("  Chinese state-run media: “Aimed?” ", fallback: "x")
        == "chinese-state-run-media-aimed")
    #expect(MadeID.from("Cooper's Wharf", fallback: "x") == "coopers-wharf")
    #expect(MadeID.from("新華社（北京）", fallback: "x") == "新華社-北京")
    #expect(MadeID.from("وكالة رويترز", fallback: "x") == "وكالة-رويترز")
    #expect(MadeID.from("😀 …", fallback: "source") == "source")
    #expect(MadeID.from("\u{301}a", fallback: "x") == "a")
    let long = MadeID.from(String(repeating: "word ", count: 50), fallback: "x")
    #expect(long.hasSuffix("word") && long.utf8.count <= MadeID.lengthLimit)
    let joined = MadeID.joining(
      String(repeating: "中", count: 85), String(repeating: "文", count: 85))
    #expect(joined.utf8.count <= 240)
  }

  @Test func `records one by one are written as all at once`() throws {
    let table = "claim,said_by,document,question\na,A,d,Q?\nb,B,,\nc,,,\n"
    let records = try TableText.records(table)
    for (form, expected) in [
      (CaseStream.Form.document, records.documentText()), (.journal, records.journalText()),
    ] {
      let reader = SheetReader([SheetInput(name: "t", bytes: Array(table.utf8))])
      reader.survey()
      var stream = CaseStream(form)
      var bytes: [UInt8] = []
      let isAsSurveyed = reader.forEachRecord {
        stream.write($0)
        bytes += stream.drain()
      }
      stream.finish()
      #expect(isAsSurveyed)
      #expect(bytes + stream.drain() == expected)
    }
  }

  @Test func `a table that changes between two readings is noticed`() {
    for change in ["b,B\n", "a\n", "a,A\na,A\n", "c,\"\n"] {
      var times = 0
      let input = SheetInput(name: "t", form: .csv) { take in
        times += 1
        _ = take(Array(("claim,said_by\na,A\n" + (times > 2 ? change : "")).utf8))
      }
      let reader = SheetReader([input])
      reader.survey()
      #expect(reader.found.errorCount == 0)
      #expect(!reader.forEachRecord { _ in }, "\(change)")
    }
  }
}
