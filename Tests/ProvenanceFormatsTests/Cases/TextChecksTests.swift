import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// What is checked of every text, read or not: bytes that are no UTF-8, other encodings, half
/// characters, and keys that stand twice.
@Suite struct TextChecksTests {
  private func bytes(_ before: String, _ middle: [UInt8], _ after: String) -> [UInt8] {
    Array(before.utf8) + middle + Array(after.utf8)
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
      [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80],
      [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
      [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are reported where they stand`(wrong: [UInt8]) {
    for field in ["title", "x-field"] {
      let before = "{\"format\": \"whosaid/1\",\n \"\(field)\": \"é中"
      let reading = CaseText.read(bytes(before, wrong, " end\"}\n"))
      let column = field.count + 9
      #expect(reading.places == ["2:\(column) text-encoding"], "\(reading.messages)")
    }
  }

  @Test(
    arguments: [
      [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80],
      [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
    ] as [[UInt8]])
  func `the first and last of every length are UTF-8`(right: [UInt8]) {
    let reading = CaseText.read(bytes("{\"format\": \"whosaid/1\", \"title\": \"", right, "\"}"))
    #expect(reading.messages == [])
    #expect(reading.records.title.map { Array($0.utf8) } == right)
  }

  @Test func `every pair of bytes is UTF-8 exactly where Swift reads it as such`() {
    for first in UInt8(0x80)...0xFF {
      for second in stride(from: UInt8(0x70), through: 0xF0, by: 0x08) where second != 0x22 {
        let pair = [first, second]
        let reading = CaseText.read(bytes("{\"format\": \"whosaid/1\", \"x-a\": \"", pair, "\"}"))
        let isText = String(validating: pair, as: UTF8.self) != nil
        #expect(reading.checkNames.contains("text-encoding") == !isText, "\(pair)")
      }
    }
  }

  @Test func `several wrong bytes are several findings`() {
    let text =
      bytes("{\"format\": \"whosaid/1\", \"x-a\": \"", [0xFF], "a")
      + bytes("b", [0xFF], "\",\n\"x-b\": \"é") + bytes("", [0xC3, 0x28], "\"}")
    #expect(CaseText.read(text).places.filter { $0.hasSuffix("text-encoding") }.count == 3)
  }

  @Test func `a byte order mark is passed over with a warning`() {
    let changed = Array("{\"format\": \"whosaid/1\", \"title\": \"T\"}\n".utf8)
    let reading = CaseText.read([0xEF, 0xBB, 0xBF] + changed)
    #expect(reading.places == ["1:1 byte-order-mark"])
    #expect(!reading.hasErrors)
    #expect(reading.records.title == "T")
    #expect(CaseText.read([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + changed).hasErrors)
    #expect(CaseText.read([0xEF, 0xBB, 0xBF]).hasErrors)
    #expect(CaseText.read([0xEF, 0xBB]).hasErrors)
    let line = Array("{\"type\": \"source\", \"id\": \"s\", \"name\": \"S\"}\n".utf8)
    let journal = CaseText.journal([0xEF, 0xBB, 0xBF] + line)
    #expect(journal.places == ["1:1 byte-order-mark"])
    #expect(journal.records.sources.count == 1)
  }

  @Test func `UTF-16 and UTF-32 are told from UTF-8`() {
    let text = "{\"format\": \"whosaid/1\", \"title\": \"中é\"}"
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let wide = text.unicodeScalars.flatMap { [0, 0, UInt8($0.value >> 8), UInt8($0.value & 0xFF)] }
    let wideLittle = text.unicodeScalars.flatMap {
      [UInt8($0.value & 0xFF), UInt8($0.value >> 8), 0, 0]
    }
    for bytes in [
      big, little, [0xFE, 0xFF] + big, [0xFF, 0xFE] + little, wide, wideLittle,
      [0xFF, 0xFE, 0, 0] + wideLittle, [0, 0, 0xFE, 0xFF] + wide,
    ] {
      let reading = CaseText.read(bytes)
      #expect(reading.checkNames.contains("text-encoding") || reading.checkNames == ["json-syntax"])
      #expect(reading.hasErrors)
    }
    #expect(CaseText.read(big).messages.map { $0.contains("UTF-16") } == [true])
    #expect(CaseText.read([0x5B, 0, 0x5D]).checkNames == ["json-syntax"])
  }

  @Test(
    arguments: [
      #"\uD83D"#, #"\ud83dx"#, #"\uDE00"#, #"\uDE00\uD83D"#, #"\uD83D\uD83D"#, #"\uD83D\u0041"#,
      #"\uD83D\n"#, #"\uD83D\\uDE00"#, #"\uDFFF"#, #"\uDBFF\uE000"#, #"\uD800"#,
    ])
  func `half a character is reported where it stands, in texts and keys`(escape: String) {
    let reading = CaseText.members("\"title\": \"ab\(escape)\"")
    #expect(reading.places == ["1:37 text-encoding"])
    let key = CaseText.members("\"x-\(escape)\": 1")
    #expect(key.checkNames.contains("text-encoding"))
    let deep = CaseText.members("\"x-a\": [[{\"b\": \"\(escape)\"}]]")
    #expect(deep.checkNames == ["text-encoding"])
  }

  @Test(
    arguments: [
      ("\"x-a\": 1, \"x-a\": 2", "1:35"), ("\"x-a\": 1, \"x-\\u0061\": 1", "1:35"),
      ("\"x-é\": 1, \"x-\\u00E9\": 1", "1:35"), ("\"x-😀\": 1, \"x-\\uD83D\\uDE00\": 1", "1:35"),
      ("\"title\": \"T\", \"title\": \"T\"", "1:39"), ("\"x-a\": {\"b\": 1, \"b\": 1}", "1:41"),
      ("\"x-a\": [[{\"\": 1, \"\": 1}]]", "1:42"),
      ("\"x-a\": 1, \"format\": \"whosaid/1\"", "1:35"),
      ("\"sources\": [], \"sources\": []", "1:40"),
    ])
  func `a key that stands twice is reported at its second place`(members: String, place: String) {
    let reading = CaseText.members(members)
    #expect(reading.places == ["\(place) duplicate-key"], "\(reading.messages)")
  }

  @Test func `keys that only look the same are two`() {
    #expect(CaseText.members("\"x-\u{E9}\": 1, \"x-e\u{301}\": 2").messages == [])
    #expect(CaseText.members("\"x-a\": 1, \"x-A\": 2, \"x-a \": 3").messages == [])
    let many = (0..<20_000).map { "\"x-\($0)\": 1" }.joined(separator: ", ")
    #expect(CaseText.members(many).messages == [])
    #expect(CaseText.members(many + ", \"x-19999\": 1").checkNames == ["duplicate-key"])
  }
}
