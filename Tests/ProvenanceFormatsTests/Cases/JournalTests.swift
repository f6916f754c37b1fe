import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Journals: a later line replaces an earlier one or takes it back, and a line that was torn while
/// it was written is passed over with a warning, whatever it was torn in.
@Suite struct JournalTests {
  private func source(_ id: String, _ name: String) -> String {
    #"{"type": "source", "id": "\#(id)", "name": "\#(name)"}"#
  }

  private func names(_ reading: CaseReading) -> [String] { reading.records.sources.map(\.name) }

  @Test func `a later line replaces an earlier one in its place`() {
    let lines = [source("a", "1"), source("b", "2"), source("a", "3")]
    let reading = CaseText.journal(lines.joined(separator: "\n") + "\n")
    #expect(reading.messages == [])
    #expect(names(reading) == ["3", "2"])
    #expect(reading.supersededCount == 1)
  }

  @Test func `records of another type are not replaced`() {
    let reading = CaseText.journal(
      source("a", "1") + "\n" + #"{"type": "claim", "id": "a", "text": "C."}"# + "\n")
    #expect(reading.messages == [])
    #expect(names(reading) == ["1"])
    #expect(reading.records.claims.map(\.id) == ["a"])
  }

  @Test func `relations without an id replace one another by what they join`() {
    let claims = ["a", "b"].map { #"{"type": "claim", "id": "\#($0)", "text": "C."}"# }
    let relation = #"{"type": "relation", "kind": "entails", "from": "a", "to": "b""#
    let reading = CaseText.journal(
      (claims + [relation + "}", relation + #", "certainty": "possible"}"#])
        .map { $0 + "\n" }.joined())
    #expect(reading.messages == [])
    #expect(reading.records.relations.map(\.certainty) == [.possible])
  }

  @Test func `a line takes a record back, and it may come again`() {
    let retract = #"{"type": "retract", "target": "source:a", "reason": "wrong", "x-a": 1}"#
    let gone = CaseText.journal(source("a", "1") + "\n" + source("b", "2") + "\n" + retract + "\n")
    #expect(gone.messages == [])
    #expect(names(gone) == ["2"])
    #expect(gone.supersededCount == 2)
    let back = CaseText.journal(
      [source("a", "1"), source("b", "2"), retract, source("a", "3")].map { $0 + "\n" }.joined())
    #expect(back.messages == [])
    #expect(names(back) == ["2", "3"])
  }

  @Test(
    arguments: [
      "source:b", "source:", "source", "", "a", "sauce:a", "claim:a", "source:a ", "Source:a",
      "source:a\\u0301", "sourc\\u0065\\u0301:a", "retract:a", ":a",
    ])
  func `what is not there cannot be taken back`(target: String) {
    let reading = CaseText.journal(
      source("a", "1") + "\n" + #"{"type": "retract", "target": "\#(target)"}"# + "\n")
    #expect(reading.places == ["2:1 retract-target"])
    #expect(names(reading) == ["1"])
  }

  @Test func `taken back twice is once too often, and references to it lead nowhere`() {
    let lines = [
      source("a", "1"), #"{"type": "claim", "id": "c", "text": "C."}"#,
      #"{"type": "assertion", "id": "x", "source": "a", "claim": "c"}"#,
      #"{"type": "retract", "target": "source:a"}"#, #"{"type": "retract", "target": "source:a"}"#,
    ]
    let reading = CaseText.journal(lines.map { $0 + "\n" }.joined())
    #expect(reading.places == ["3:44 unknown-id", "5:1 retract-target"])
  }

  @Test func `blank lines, CRLF and a missing last line feed are nothing`() {
    for text in [
      source("a", "1") + "\n\n  \n\t\n" + source("b", "2") + "\n\n",
      source("a", "1") + "\r\n" + source("b", "2") + "\r\n",
      source("a", "1") + "\r\n\r\n" + source("b", "2") + "\r\n  \r\n",
      source("a", "1") + "\n" + source("b", "2"),
      "\n" + source("a", "1") + "\n " + source("b", "2") + " ",
    ] {
      let reading = CaseText.journal(text)
      #expect(reading.messages == [])
      #expect(names(reading) == ["1", "2"])
    }
    #expect(CaseText.journal("").messages == [])
    #expect(CaseText.journal("\n\n").messages == [])
  }

  @Test func `a line that is no record is reported, and the others are read`() {
    let reading = CaseText.journal(
      """
      [1]
      {"id": "a", "name": "1"}
      {"type": "sorce", "id": "a", "name": "1"}
      {"type": 1}
      {"type": "source", "id": "b"
      {"type": "source", "id": "c", "name": "3"} x
      {"format": "whosaid/1"}
      \(source("d", "4"))

      """)
    #expect(
      reading.places.filter { !$0.hasSuffix("missing-field") } == [
        "1:1 record-type", "2:1 record-type", "3:10 record-type", "4:10 record-type",
        "5:1 json-syntax", "6:44 json-syntax", "7:1 record-type",
      ])
    #expect(names(reading).contains("4"))
    #expect(reading.messages.contains { $0.contains("did you mean \"source\"?") })
  }

  private func chained(_ lines: [String]) -> [UInt8] {
    JournalChain.lines(lines.map { Array($0.utf8) }, after: .start).bytes
  }

  @Test func `the hash of a chained line belongs to the line`() {
    let reading = CaseText.journal(chained([source("a", "1"), source("b", "2")]))
    #expect(reading.messages == [])
    #expect(names(reading) == ["1", "2"])
    #expect(reading.checkpoints.map(\.checkpoint.count) == [2])
    #expect(CaseText.members(#""h": "0a""#).checkNames == ["unknown-field"])
  }

  @Test func `a chained journal without its last line feed is torn, also where it is whole`() {
    let reading = CaseText.journal(chained([source("a", "1"), source("b", "2")]).dropLast())
    #expect(reading.places == ["2:1 torn-tail"])
    #expect(!reading.hasErrors)
    #expect(names(reading) == ["1"])
  }

  @Test(arguments: [false, true])
  func `cut at any byte exactly the whole records remain, with a warning at most`(
    isChained: Bool
  ) {
    // Letters of two, three and four bytes: a cut may go through one.
    let lines = [source("a", "é1"), source("b", "中文"), source("c", "😀")]
    let bytes =
      isChained ? chained(lines) : Array((lines.joined(separator: "\n") + "\n").utf8)
    for end in 0...bytes.count {
      let cut = Array(bytes[..<end])
      let reading = CaseText.journal(cut)
      let feeds = cut.count { $0 == 0x0A }
      let isAtEnd = lines.map { Array($0.utf8) }.contains(
        Array(cut.split(separator: 0x0A).last ?? []))
      let isWhole = cut.last == 0x0A || cut.isEmpty || (isAtEnd && !isChained)
      #expect(reading.checkNames == (isWhole ? [] : ["torn-tail"]), "\(end)")
      #expect(
        reading.records.sources.count == feeds + (isWhole && cut.last != 0x0A && end > 0 ? 1 : 0),
        "\(end)")
      #expect(reading.placesAreInside)
    }
  }

  @Test func `NULs at the end are a torn tail, whatever stands before them`() {
    let whole = Array((source("a", "1") + "\n").utf8)
    for (tail, count) in [("", 1), ("", 5), ("{\"type\": \"sou", 3), (source("b", "é"), 4)] {
      for feed in [[], [0x0A]] as [[UInt8]] {
        let torn = Array(tail.utf8) + [UInt8](repeating: 0, count: count) + feed
        let reading = CaseText.journal(whole + torn)
        #expect(reading.places == ["2:1 torn-tail"], "\(tail) \(count)")
        #expect(names(reading) == ["1"])
        let alone = CaseText.journal(torn)
        #expect(alone.places == ["1:1 torn-tail"], "\(tail) \(count)")
      }
    }
    let half = whole + Array(source("b", "é").utf8.dropLast(3)) + [0, 0, 0]
    #expect(CaseText.journal(half).places == ["2:1 torn-tail"])
  }

  @Test func `a NUL before the last line is an error`() {
    let reading = CaseText.journal("{\"type\": \"sou\u{0}\n" + source("a", "1") + "\n")
    #expect(reading.hasErrors)
    #expect(names(reading) == ["1"])
  }
}
