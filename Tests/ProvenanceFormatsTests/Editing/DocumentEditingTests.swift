import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Documents put into random cases of random layouts: the record is there, and nothing else moved.
@Suite struct DocumentEditingTests {
  /// The same JSON with other white space: one line, none at all, or deeper with CR LF.
  private static func relaid(_ text: String, _ random: inout SeededGenerator) -> String {
    let style = random.number(0...4)
    if style == 0 { return text }
    var result = ""
    var isInText = false
    var isEscaped = false
    var isAtLineStart = false
    for scalar in text.unicodeScalars {
      if isInText {
        result.unicodeScalars.append(scalar)
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else if scalar == "\"" {
          isInText = false
        }
        continue
      }
      switch scalar {
      case "\"": isInText = true
      case "\n":
        isAtLineStart = true
        if style == 1 { continue }
        if style == 2 {
          if result.hasSuffix(",") { result += " " }
          continue
        }
        if style == 3 { result += "\r" }
      case " ":
        if style == 1 || style == 2 && isAtLineStart { continue }
        if style == 3, isAtLineStart { result += "\t" }
        if style == 4, random.oneIn(3) { result += " " }
        if style == 3, isAtLineStart { continue }
      default: break
      }
      if scalar != " ", scalar != "\n" { isAtLineStart = false }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func document(_ random: inout SeededGenerator) -> Document {
    var document = Document(id: "new-\(random.number(0...9))", title: "A \"new\" one\n會談")
    if random.oneIn(2) { document.url = WebAddress("https://example.org/a?b=c&d") }
    if random.oneIn(2) { document.published = CalendarDate("2024-03-12") }
    if random.oneIn(2) { document.language = "zh-Hant" }
    document.text = CapturedText(
      file: "texts/new.txt", sha256: String(repeating: "ab", count: 32))
    return document
  }

  @Test(arguments: (0..<200).map { UInt64($0) })
  func `a new document comes last, and all else stays`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = RandomRecords.make(seed: seed)
    let isJournal = random.oneIn(4)
    let canonical = String(
      decoding: isJournal ? records.journalText() : records.documentText(), as: UTF8.self)
    let text = isJournal ? canonical : Self.relaid(canonical, &random)
    let input = CaseInput(
      name: "x", bytes: Array(text.utf8), form: isJournal ? .journal : .document)
    let before = CaseReading.readForm(of: [input])
    try #require(before.records.documentText() == records.documentText())
    let document = Self.document(&random)
    let after = input.setting(document, over: nil)
    var expected = before.records
    expected.documents.append(document)
    let reread = CaseReading.readForm(of: [after])
    #expect(!reread.hasErrors)
    #expect(reread.records.documentText() == expected.documentText())
    #expect(Self.isInsertion(input.bytes, after.bytes))
    // What was in standard form still is.
    if text == canonical, !isJournal { #expect(after.bytes == expected.documentText()) }
  }

  @Test(arguments: (0..<200).map { UInt64($0) })
  func `missing fields are put into a document that is there`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var records = RandomRecords.make(seed: seed)
    var full = Self.document(&random)
    full.id = "there"
    var known = full
    if random.oneIn(2) { known.url = nil }
    if random.oneIn(2) { known.published = nil }
    if random.oneIn(2) { known.language = nil }
    if random.oneIn(3) {
      known.text = nil
    } else if random.oneIn(2) {
      known.text?.file = nil
    } else {
      known.text?.sha256 = nil
    }
    let place = random.number(0...records.documents.count)
    records.documents.insert(known, at: place)
    let text = Self.relaid(String(decoding: records.documentText(), as: UTF8.self), &random)
    let input = CaseInput(name: "x", bytes: Array(text.utf8), form: .document)
    let after = input.setting(full, over: known)
    var expected = CaseReading.readForm(of: [input]).records
    expected.documents[place] = full
    let reread = CaseReading.readForm(of: [after])
    #expect(!reread.hasErrors)
    #expect(reread.records.documentText() == expected.documentText())
    #expect(Self.isInsertion(input.bytes, after.bytes))
  }

  /// Whether the second text has all bytes of the first in their order.
  private static func isInsertion(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    var at = 0
    for byte in second where at < first.count && first[at] == byte { at += 1 }
    return at == first.count
  }

  @Test func `the first document makes a list, in its place`() {
    let input = CaseInput(
      name: "x", bytes: Array("{\n  \"format\": \"whosaid/1\",\n  \"claims\": []\n}\n".utf8),
      form: .document)
    let after = input.setting(Document(id: "d", title: "D"), over: nil)
    #expect(
      String(decoding: after.bytes, as: UTF8.self) == """
        {
          "format": "whosaid/1",
          "documents": [
            {
              "id": "d",
              "title": "D"
            }
          ],
          "claims": []
        }

        """)
    let empty = CaseInput(
      name: "x", bytes: Array(#"{"format": "whosaid/1", "documents": []}"#.utf8), form: .document)
    #expect(
      String(decoding: empty.setting(Document(id: "d", title: "D"), over: nil).bytes, as: UTF8.self)
        == #"{"format": "whosaid/1", "documents": [{"id": "d", "title": "D"}]}"#)
  }

  @Test func `a journal gets a line, behind a line end`() {
    let line = "{\"type\": \"source\", \"id\": \"s\", \"name\": \"S\"}"
    for ending in ["", "\n"] {
      let input = CaseInput(name: "x", bytes: Array((line + ending).utf8), form: .journal)
      let after = input.setting(Document(id: "d", title: "D"), over: nil)
      #expect(
        String(decoding: after.bytes, as: UTF8.self)
          == line + "\n{\"type\": \"document\", \"id\": \"d\", \"title\": \"D\"}\n")
    }
  }
}
