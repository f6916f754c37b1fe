import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Cases with tens of thousands of faults are read in the time of their length: faults in one
/// record, on one line, and references among many records.
@Suite(.serialized, .timeLimit(.minutes(1))) struct ReaderScaleTests {
  private static let count = 10_000

  private func list(_ item: (Int) -> String) -> String {
    (0..<Self.count).map(item).joined(separator: ",")
  }

  private func sourceAndClaim(_ rest: String) -> CaseReading {
    CaseText.members(
      #""sources":[{"id":"s","name":"S"}],"claims":[{"id":"c","text":"C."}],"# + rest)
  }

  @Test func `faults of one record`() {
    let reading = sourceAndClaim(
      #""assertions":[{"id":"a","source":"s","claim":"c","derivedFrom":[\#(list { "\"q\($0)\"" })]}]"#
    )
    #expect(reading.findings.count == Self.count)
    let diagnostics = reading.diagnostics()
    #expect(Set(diagnostics.map(\.column)).count == Self.count)
    #expect(diagnostics.allSatisfy { $0.line == 1 && $0.excerpt?.text.contains("q") == true })
  }

  @Test func `faults of many records on one line`() {
    let reading = sourceAndClaim(
      #""assertions":[\#(list { #"{"id":"a\#($0)","source":"s","claim":"é中\#($0)"}"# })]"#)
    #expect(reading.findings.count == Self.count)
    let columns = reading.diagnostics().map(\.column)
    #expect(columns == columns.sorted())
    // The columns count scalars: each record is as long as its numbers.
    let first =
      #"{"format": "whosaid/1", "sources":[{"id":"s","name":"S"}],"#.count
      + #""claims":[{"id":"c","text":"C."}],"assertions":[{"id":"a0","source":"s","claim":"#.count
      + 1
    #expect(columns.first == first)
    #expect(columns[1] == first + #""é中0"},{"id":"a1","source":"s","claim":"#.count)
  }

  @Test func `references to nothing among many claims`() {
    let claims = list { "{\"id\":\"n\($0)\",\"text\":\"C.\"}" }
    let assertions = list { #"{"id":"a\#($0)","source":"s","claim":"n\#($0)ß"}"# }
    let reading = CaseText.members(
      #""sources":[{"id":"s","name":"S"}],"claims":[\#(claims)],"assertions":[\#(assertions)]"#)
    #expect(reading.findings.count == Self.count)
    #expect(reading.findings.first?.help == "did you mean \"n0\"?")
  }

  @Test func `fields of other programs`() {
    let fields = list { "\"x-\($0)\":1" }
    let reading = CaseText.members(
      "\(fields),\"sources\":[{\"id\":\"s\",\"name\":\"S\",\(fields)}]")
    #expect(reading.messages == [])
    #expect(reading.records.extras.count == Self.count)
    #expect(reading.records.sources.first?.extras.count == Self.count)
    #expect(CaseText.members(list { "\"f\($0)\":1" }).findings.count == Self.count)
  }

  @Test func `a journal of retractions and replacements`() {
    var text = ""
    for number in 0..<Self.count {
      text += #"{"type":"source","id":"s\#(number % 100)","name":"S"}"# + "\n"
      if number % 2 == 0 {
        text += #"{"type":"retract","target":"source:s\#(number % 100)"}"# + "\n"
      }
    }
    let reading = CaseText.journal(text)
    #expect(reading.messages == [])
    #expect(reading.records.sources.count == 50)
  }
}
