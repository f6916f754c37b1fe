import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// One run shows every slip of the pen: reading goes on behind it, and what was meant is read.
@Suite struct RecoveryTests {
  @Test func `ten slips in one file are ten findings, each in its place`() {
    let reading = CaseText.read(
      """
      {"format": "whosaid/1", // the harbour
       'title': "Harbour",,
       sources: [
        {"id": "s", "name": "S"}
        {"id": "t", "name": "T", "role": “mayor”},
       ],
       "claims": [{"id" = "c", "text": "C.", "value": {"number": 012}}],
       "x-a": [True, "a\\qb", +1, ],
      }

      """)
    #expect(
      reading.places.filter { $0.hasSuffix("json-syntax") } == [
        "1:25 json-syntax", "2:2 json-syntax", "2:21 json-syntax", "3:2 json-syntax",
        "5:3 json-syntax", "5:36 json-syntax", "5:44 json-syntax", "7:19 json-syntax",
        "7:60 json-syntax", "8:10 json-syntax", "8:18 json-syntax", "8:24 json-syntax",
        "8:26 json-syntax", "8:29 json-syntax",
      ])
    #expect(reading.records.claims.map(\.id) == ["c"])
  }

  @Test func `faults of form are found behind faults of syntax`() {
    let reading = CaseText.read(
      """
      {"format": "whosaid/1",
       "sources": [{"id": "s", "name": "S",}, {"id": "t t", "name": ""}],
       "claims": [{"id": "c", "txet": "C."}]
       "assertions": [{"id": "a", "source": "x", "claim": "c", "stance": "afirms"}]}
      """)
    #expect(
      reading.places == [
        "2:37 json-syntax", "2:48 id-form", "2:63 empty-text", "3:13 missing-field",
        "3:25 unknown-field", "4:2 json-syntax", "4:39 unknown-id", "4:68 unknown-word",
      ])
  }

  @Test(
    arguments: [
      ("[1,]", "1:3", "a comma before the closing bracket"),
      ("[1,,2]", "1:4", "a comma without a value before it"),
      ("[,1]", "1:2", "a comma without a value before it"),
      ("[1 2]", "1:4", "a comma is missing before this"),
      ("{\"a\" 1}", "1:6", "\":\" is missing after the key"),
      ("{\"a\"=1}", "1:5", "a key and its value are joined by \":\""),
      ("{\"a\":}", "1:6", "the value of the key is missing"),
      ("{a:1}", "1:2", "a key stands in quotation marks"),
      ("[NaN]", "1:2", "text stands in quotation marks"),
      ("[01]", "1:2", "this is no number as JSON writes it"),
      ("['a']", "1:2", "text stands in double quotation marks"),
      ("[“a”]", "1:2", "text stands in straight double quotation marks"),
      ("[\"a\\x\"]", "1:4", "JSON knows no such escape"),
      ("[\"\\u12\"]", "1:3", "four hexadecimal digits are wanted after \\u"),
      ("[\"a\tb\"]", "1:4", "a control character inside a text"),
      ("[\"a\nb\"]", "1:2", "this text is not closed on its line"),
      ("[\"a", "1:2", "this text is never closed"),
      ("[1", "1:1", "this bracket is never closed"),
      ("[1}", "1:3", "this bracket closes another kind of bracket"),
      ("[1]]", "1:4", "the JSON value ended before this"),
      ("[/* é */1]", "1:2", "JSON has no comments"),
      ("[\"中é😀\" 1]", "1:8", "a comma is missing before this"),
      ("[\n\n  *]", "3:3", "this cannot begin a value"),
      ("", "1:1", "there is no JSON value here"),
    ])
  func `each slip has a message of its own at its own place`(
    text: String, place: String, message: String
  ) {
    let first = CaseText.read(text).messages.first { $0.contains("json-syntax") }
    #expect(first?.hasPrefix("\(place): \(message)") == true, "\(first ?? "nothing")")
  }

  @Test func `a file of nothing but slips is given up after a hundred`() {
    let reading = CaseText.read("[" + String(repeating: "x ", count: 10_000) + "]")
    #expect((100...101).contains(reading.findings.count))
  }

  @Test func `a carriage return alone ends no line, with a line feed it does`() {
    #expect(CaseText.read("{\r\n\"a\": x\r\n}").places.contains("2:6 json-syntax"))
    #expect(CaseText.read("{\r\"a\": x}").places.contains("1:8 json-syntax"))
  }
}
