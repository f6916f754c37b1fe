// Messages: the caret stands under what is wrong, also after wide characters; at most fifty are shown.
import Foundation
import Provenance
import ProvenanceFormats
import ProvenanceReports
import Testing

@Suite struct DiagnosticTextTests {
  static func long(_ input: String) -> String {
    let reading = CaseReading.read([
      CaseInput(name: "case.json", bytes: Array(input.utf8), form: .document)
    ])
    return String(
      decoding: DiagnosticText.long(
        reading.diagnostics(), inputCount: 1, style: TerminalStyle()), as: UTF8.self)
  }

  @Test func theCaretCountsColumns() {
    let text = Self.long(
      #"{"format": "whosaid/1", "sources": [{"id": "s", "name": "【禁聞】俄日討論亞太安全", "knd": "person"}]}"#
    )
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines[0] == #"case.json:1:73: error: there is no field "knd" in source "s" [unknown-field]"#)
    let column = DisplayWidth.of(lines[2].components(separatedBy: "\"knd\"")[0])
    #expect(lines[3] == "  |" + String(repeating: " ", count: column - 3) + "^^^^^")
    #expect(lines[4] == #"  = help: did you mean "kind"?"#)
  }

  @Test(
    arguments: [
      (
        #""claims": [{"id": "c", "text": "C."}]"#, #""claims": [{"id": "c", "text": "D."}]"#, 43, 43
      ),
      (
        #""questions": [{"id": "q", "text": "Q?", "unit": "kg"}]"#,
        #""claims": [{"id": "c", "text": "C.", "question": "q", "value": {"number": 1, "unit": "m"}}]"#,
        73, 110
      ),
      (
        #""sources": [{"id": "andr\u00e9", "name": "A"}]"#,
        #""sources": [{"id": "andre\u0301", "name": "A"}]"#, 44, 44
      ),
    ])
  func theOtherPlaceIsNamedToo(first: String, second: String, other: Int, column: Int) throws {
    let inputs = [first, second].enumerated().map { number, members in
      CaseInput(
        name: "\(number).json", bytes: Array("{\"format\": \"whosaid/1\", \(members)}".utf8))
    }
    let diagnostics = CaseReading.read(inputs).diagnostics()
    let text = String(
      decoding: DiagnosticText.long(diagnostics, inputCount: 2, style: TerminalStyle()),
      as: UTF8.self)
    #expect(text.hasPrefix("1.json:1:\(column): error: "))
    #expect(text.contains("\n  = other: 0.json:1:\(other)\n  = help: "))
    let object = try JSONSerialization.jsonObject(with: Data(DiagnosticText.json(diagnostics)))
    let place = (object as? [String: Any])?["other"] as? [String: Any]
    #expect(place?["file"] as? String == "0.json")
    #expect(place?["column"] as? Int == other)
  }

  @Test func fiftyAreShownAndAllAreCounted() {
    let sources = (0..<60).map { "{\"id\": \"s\($0)\"}" }.joined(separator: ", ")
    let text = Self.long("{\"format\": \"whosaid/1\", \"sources\": [\(sources)]}")
    #expect(text.components(separatedBy: "error: \"name\" is missing").count == 51)
    #expect(text.contains("... and 10 more; --format gnu shows all\n"))
    #expect(text.contains("1 file, 60 errors, 0 warnings"))
  }

  @Test func foreignTextIsShownSafely() {
    let text = Self.long(
      "{\"format\": \"whosaid/1\", \"x\u{202E}y\": 1, \"\\u001b[31m\": 2, \"\u{7F}\": 3}")
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(!Visible.isHidden(scalar))
    }
    #expect(text.contains("\\u{202E}"))
    #expect(text.contains("\\u{1B}[31m"))
  }

  @Test func aLongLineIsCutAroundThePlace() {
    let filler = String(repeating: "x", count: 5000)
    let text = Self.long(
      "{\"format\": \"whosaid/1\", \"title\": \"\(filler)\", \"nmae\": 1, \"x-a\": \"\(filler)\"}")
    for line in text.split(separator: "\n") { #expect(line.count < 200) }
    #expect(text.contains("\"nmae\""))
  }
}
