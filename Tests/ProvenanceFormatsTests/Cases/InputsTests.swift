import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Several files are one case: references go from one to another, an id twice in case documents is
/// an error, and a journal replaces what stands before it.
@Suite struct InputsTests {
  private func input(_ name: String, _ text: String) -> CaseInput {
    CaseInput(name: name, bytes: Array(text.utf8))
  }

  private func document(_ name: String, _ members: String) -> CaseInput {
    input(name, #"{"format": "whosaid/1", "# + members + "}")
  }

  private let sources = #""sources": [{"id": "s", "name": "S"}]"#
  private let claims = #""claims": [{"id": "c", "text": "C."}]"#
  private let assertions = #""assertions": [{"id": "a", "source": "s", "claim": "c"}]"#

  private func places(_ reading: CaseReading) -> [String] {
    reading.diagnostics().map {
      "\($0.file ?? "-"):\($0.line):\($0.column) \($0.finding.check.name)"
    }
  }

  @Test func `references go from file to file, in whatever order`() {
    let inputs = [
      document("1.json", assertions), document("2.json", sources),
      input("3.jsonl", #"{"type": "claim", "id": "c", "text": "C."}"# + "\n"),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
      let reading = CaseReading.read(order.map { inputs[$0] })
      #expect(places(reading) == [])
      #expect(reading.records.assertions.count == 1)
    }
  }

  @Test func `an id twice in case documents is an error at the second`() {
    let reading = CaseReading.read([document("1.json", sources), document("2.json", sources)])
    #expect(places(reading) == ["2.json:1:44 duplicate-id"])
    #expect(
      places(CaseReading.read([document("1.json", sources), document("1.json", claims)])) == [])
  }

  @Test func `a journal after a document replaces, before it does not`() {
    let line = input("j.jsonl", #"{"type": "source", "id": "s", "name": "new"}"# + "\n")
    let after = CaseReading.read([document("1.json", sources), line])
    #expect(places(after) == [])
    #expect(after.records.sources.map(\.name) == ["new"])
    let before = CaseReading.read([line, document("1.json", sources)])
    #expect(places(before) == ["1.json:1:44 duplicate-id"])
  }

  @Test func `a journal takes back what a document says`() {
    let retract = input("j.jsonl", #"{"type": "retract", "target": "source:s"}"# + "\n")
    let gone = CaseReading.read([document("1.json", sources), retract])
    #expect(places(gone) == [])
    #expect(gone.records.sources.isEmpty)
    let dangling = CaseReading.read([
      document("1.json", sources), document("2.json", claims + "," + assertions), retract,
    ])
    #expect(places(dangling) == ["2.json:1:100 unknown-id"])
  }

  @Test func `findings stand in the order of the inputs and of their places`() {
    let reading = CaseReading.read([
      document("b.json", assertions + #", "titel": 1"#),
      input("a.jsonl", "{\"type\": \"x\"}\n{\"type\": \"retract\", \"target\": \"claim:z\"}\n"),
      document("c.json", #""x": 1"#),
    ])
    #expect(
      places(reading) == [
        "b.json:1:62 unknown-id", "b.json:1:76 unknown-id", "b.json:1:83 unknown-field",
        "a.jsonl:1:10 record-type", "a.jsonl:2:1 retract-target", "c.json:1:25 unknown-field",
      ])
  }

  @Test func `the first title counts, and a journal's replaces it`() {
    let first = document("1.json", #""title": "one", "x-a": 1"#)
    let second = document("2.json", #""title": "two", "x-a": 2, "x-b": 3"#)
    let reading = CaseReading.read([first, second])
    #expect(reading.records.title == "one")
    #expect(reading.records.extras.map(\.json) == ["1", "3"])
    let line = #"{"type": "case", "format": "whosaid/1", "title": "three", "x-a": 4}"# + "\n"
    let replaced = CaseReading.read([first, input("j.jsonl", line)])
    #expect(replaced.records.title == "three")
    #expect(replaced.records.extras.map(\.json) == ["4"])
  }

  @Test(
    arguments: [
      ("{\"type\": \"source\", \"id\": \"s\", \"name\": \"S\"}\n", CaseInput.Form.journal),
      ("\u{FEFF}\n {\"type\": \"case\", \"format\": \"whosaid/1\"}\n", .journal),
      ("{\"type\": \"case\", \"format\": \"whosaid/1\"}", .journal),
      ("{\"format\": \"whosaid/1\"}\n", .document),
      ("{\"format\": \"whosaid/1\",\n\"title\": \"T\"}", .document),
      ("", .document), ("{\n\"type\": \"source\"}", .document), ("[]\n", .document),
      ("{\"type\": \"source\", \"format\": \"x\"}", .document),
    ])
  func `for any other name the content decides`(text: String, form: CaseInput.Form) {
    for name in ["<stdin>", "case", "case.txt", "json", "jsonl"] {
      #expect(input(name, text).form == form, "\(name)")
    }
    #expect(input("a.json", text).form == .document)
    #expect(input("a.jsonl", text).form == .journal)
  }

  @Test func `a file of another format is said to be one`() {
    for (text, check) in [
      ("[]", "case-format"), ("{}", "missing-field"), ("1", "case-format"), ("null", "case-format"),
      (#"{"format": "whosaid/2"}"#, "case-format"), (#"{"format": "Whosaid/1"}"#, "case-format"),
      (#"{"format": 1}"#, "wrong-type"), (#"{"type": "source", "id": "s"}"#, "case-format"),
    ] {
      let reading = CaseText.read(text)
      #expect(reading.checkNames.contains(check), "\(text): \(reading.messages)")
      #expect(reading.hasErrors)
    }
  }

  @Test func `no input is an empty case`() {
    let reading = CaseReading.read([])
    #expect(reading.findings.isEmpty)
    #expect(reading.records.documentText() == Array("{\n  \"format\": \"whosaid/1\"\n}\n".utf8))
  }

  @Test func `every record knows where it was read`() {
    let reading = CaseReading.read([
      document("1.json", "\n" + sources),
      input("j.jsonl", "\n{\"type\": \"claim\", \"id\": \"é\", \"text\": \"C.\"}\n"),
    ])
    let source = reading.place(of: RecordReference(.source, 0))
    #expect(source?.file == "1.json")
    #expect(source?.line == 2)
    #expect(source?.column == 13)
    let claim = reading.place(of: RecordReference(.claim, 0))
    #expect(claim?.file == "j.jsonl")
    #expect(claim?.line == 2)
    #expect(claim?.column == 1)
    #expect(reading.place(of: RecordReference(.claim, 1)) == nil)
    #expect(reading.file(of: RecordReference(.source, 0)) == source?.file)
    #expect(reading.file(of: RecordReference(.claim, 0)) == claim?.file)
    #expect(reading.file(of: RecordReference(.claim, 1)) == nil)
  }
}
