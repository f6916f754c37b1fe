import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Every documented limit at one below, at, and one above; what passes one is told of once.
@Suite struct LimitTests {
  private func checks(_ members: String) -> [String] { CaseText.members(members).checkNames }

  @Test(
    arguments: [
      """
      "x-size": [1e1001, -1E-1001]
      > 1:36: the exponent of a number is at most 1000 [limit]
      > 1:44: the exponent of a number is at most 1000 [limit]
      """,
      """
      "questions": [{"id": "q", "text": "Q?", "tolerance": 1e1001}]
      > 1:78: the exponent of a number is at most 1000 [limit]
      """,
      """
      "claims": [{"id": "c", "text": "C.", "value": {"min": 1e1001}}]
      > 1:79: the exponent of a number is at most 1000 [limit]
      """,
    ] as [Told])
  func `a number is told of once, also where it is read`(row: Told) {
    #expect(CaseText.members(row.input).told == row.messages)
  }

  @Test func `relays, digits, marks and levels beyond the limit have their place`() {
    let relays = Array(repeating: "\"s\"", count: 257).joined(separator: ",")
    let assertion = #"{"id": "a", "source": "s", "claim": "c", "via": [\#(relays)]}"#
    #expect(
      CaseText.members(
        "\"assertions\": [\(assertion)], "
          + #""sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}]"#
      ).told == #"1:88: at most 256 relays in "via" of assertion "a", not 257 [limit]"#)
    let digits = String(repeating: "7", count: 65)
    #expect(
      CaseText.journal(
        "{\"type\": \"source\", \"id\": \"s\", \"name\": \"S\", \"x-a\": \(digits)}\n"
      ).told
        == "1:51: a number has at most 64 characters; this one has 65 [limit]")
    let marks = String(repeating: "\u{301}", count: 31)
    #expect(
      CaseText.members("\"x-a\": [\n\"a\(marks)\"]").told
        == "2:1: more than 30 combining marks follow one another [limit]")
    let open = String(repeating: "[", count: 70)
    let close = String(repeating: "]", count: 70)
    #expect(
      CaseText.members("\"x-a\":\n\(open)\(close), \"x-b\": \(open)\(close)").told
        == "2:64: lists and objects are nested deeper than 64 [limit]")
  }

  @Test(arguments: [("[", "]"), (#"{"a": "#, "}")])
  func `lists and objects are nested 64 deep`(open: String, close: String) {
    for depth in [1, 62, 63, 64, 65, 100] {
      // The case itself is one level.
      let inner = depth - 1
      let value =
        String(repeating: open, count: inner) + "1" + String(repeating: close, count: inner)
      let checks = checks("\"x-a\": \(value)")
      #expect(checks == (depth <= 64 ? [] : ["limit"]), "\(depth)")
    }
  }

  @Test func `a million brackets are refused without a crash`() {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(CaseText.read(deep).checkNames.contains("json-syntax"))
    let closed = String(repeating: "[", count: 300_000) + String(repeating: "]", count: 300_000)
    #expect(CaseText.read(closed).checkNames.contains("limit"))
    let objects =
      String(repeating: #"{"a":"#, count: 200_000) + "1" + String(repeating: "}", count: 200_000)
    #expect(checks("\"x-a\": \(objects)") == ["limit"])
  }

  @Test func `an id has 256 bytes`() {
    for (id, isShort) in [
      (String(repeating: "a", count: 255), true), (String(repeating: "a", count: 256), true),
      (String(repeating: "a", count: 257), false), (String(repeating: "é", count: 128), true),
      (String(repeating: "é", count: 128) + "a", false),
      (String(repeating: "中", count: 85), true), (String(repeating: "中", count: 86), false),
    ] {
      let checks = checks(#""sources": [{"id": "\#(id)", "name": "S"}]"#)
      #expect(checks == (isShort ? [] : ["id-form"]))
    }
  }

  @Test func `an assertion has 256 relays`() {
    for count in [0, 1, 255, 256, 257] {
      let via = Array(repeating: "\"s\"", count: count).joined(separator: ", ")
      let checks = checks(
        """
        "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
        "assertions": [{"id": "a", "source": "s", "claim": "c", "via": [\(via)]}]
        """)
      #expect(checks == (count <= 256 ? [] : ["limit"]), "\(count)")
    }
  }

  @Test(
    arguments: [
      ("1e999", true), ("1e1000", true), ("1e1001", false), ("1e-999", true), ("1e-1000", true),
      ("1e-1001", false), ("1E+1000", true), ("1E+1001", false), ("-1e1000", true),
      ("1e18446744073709551616", false), ("0e1001", false),
    ])
  func `an exponent is at most 1000`(number: String, isWithin: Bool) {
    #expect(checks("\"x-a\": \(number)") == (isWithin ? [] : ["limit"]))
    let claim = #""claims": [{"id": "c", "text": "C.", "value": {"number": \#(number)}}]"#
    #expect(checks(claim) == (isWithin ? [] : ["limit"]))
  }

  @Test func `a number has 64 characters`() {
    for length in [63, 64, 65] {
      for number in [
        String(repeating: "1", count: length), "-" + String(repeating: "1", count: length - 1),
        "0." + String(repeating: "0", count: length - 2),
      ] {
        #expect(checks("\"x-a\": [\(number)]") == (length <= 64 ? [] : ["limit"]), "\(length)")
      }
    }
  }

  @Test(arguments: ["x-a", "title", "note"])
  func `30 combining marks follow one another`(field: String) {
    for count in [29, 30, 31] {
      let marks = "a" + String(repeating: "\u{301}", count: count)
      let escaped = "a" + String(repeating: "\\u0301", count: count)
      for text in [marks, escaped, marks + "b" + marks] {
        let checks =
          field == "note"
          ? checks(#""sources": [{"id": "s", "name": "S", "note": "\#(text)"}]"#)
          : checks("\"\(field)\": \"\(text)\"")
        #expect(checks == (count <= 30 ? [] : ["limit"]), "\(count)")
      }
    }
    let key = "x-" + String(repeating: "\u{323}", count: 31)
    #expect(checks("\"\(key)\": 1") == ["limit"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `long runs of combining marks cost no more than their length`() {
    let marks = "a" + String(repeating: "\u{301}\u{323}", count: 15_000)
    for record in FullCase().records {
      for field in record.fields where field.json.first == "\"" {
        let wrong = FullCase().setting(record.kind, field.name, to: "\"\(marks)\"")
        #expect(CaseText.read(wrong.text).checkNames.contains("limit"), "\(field.name)")
      }
    }
    let journal = #"{"type": "\#(marks)", "id": "a", "\#(marks)": 1}"# + "\n"
    #expect(CaseText.journal(journal).checkNames.contains("limit"))
    let retraction = #"{"type": "retract", "target": "\#(marks):\#(marks)"}"# + "\n"
    #expect(CaseText.journal(retraction).checkNames.contains("limit"))
  }

  @Test func `positions and grades stay in their ranges`() {
    func position(_ start: String, _ end: String) -> [String] {
      let json = #"{"start": \#(start), "end": \#(end)}"#
      return CaseText.read(
        FullCase().replacing(.assertion, "evidence", #"{"start": 1, "end": 2}"#, with: json).text
      ).checkNames
    }
    #expect(position("0", "1") == [])
    #expect(position("0", "1099511627776") == [])
    #expect(position("0", "1099511627777") == ["wrong-type"])
    #expect(position("-1", "1") == ["wrong-type"])
    #expect(position("1", "1") == ["position-order"])
    #expect(position("2", "1") == ["position-order"])
    #expect(position("0", "1.0") == ["wrong-type"])
    #expect(position("0", "1e1") == ["wrong-type"])
    #expect(position("0", "99999999999999999999") == ["wrong-type"])
    for (grade, isOne) in [("0", false), ("1", true), ("6", true), ("7", false)] {
      let json = FullCase().replacing(
        .assertion, "credibility", "\"grade\": 2", with: "\"grade\": \(grade)")
      #expect(CaseText.read(json.text).checkNames == (isOne ? [] : ["wrong-type"]))
    }
  }
}
