import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// The grammar of RFC 8259, rule by rule: what it allows is read without a word, what it forbids
/// is reported, wherever in a file it stands and whether or not a field is ever read from it.
@Suite struct JSONGrammarTests {
  /// Values that JSON has.
  static let good: [String] = [
    "null", "true", "false", "0", "-0", "-1", "1.5", "1e5", "1E+5", "1e-5", "-0.0e-0", "\"\"",
    "\"a\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0000\"", "\"\\uD83D\\uDE00\"", "\"\\u00e9\"",
    "\"\\ud83d\\ude00\"", "\"é中😀\"", "\"\u{7F}\"", "\"\u{2028}\"", "\"\u{FFFE}\"", "\"'\"",
    "\"//\"",
    "[]", "[ ]", "[\t\n\r ]", "[1]", "[1,2]", "[[],{}]", "[null,true,\"x\"]", "{}", "{ }",
    "{\"a\":1}", "{ \"a\" : 1 , \"b\" : [ ] }", "{\"\":1}", "{\"a\":{\"b\":{}}}", " 1 ", "\n1\n",
    "\t[\r\n1\r\n]\t",
  ]

  /// Texts that JSON does not have.
  static let bad: [String] = [
    "", " ", "nul", "nulll", "True", "TRUE", "yes", "None", "undefined", "NaN", "-NaN", "Infinity",
    "-Infinity", "+1", "01", "-01", "00", ".5", "-.5", "5.", "1.e1", "1e", "1e+", "1e1.5", "0x1F",
    "0b1", "1_000", "1 2", "--1", "-", "+", "1-", "1+1", "１", "1.2.3", "1ee2", "Ünïcode",
    "\"", "\"a", "a\"", "'a'", "“a”", "‘a’", "«a»", "`a`", "\"a\"b", "\"\\\"", "\"\\", "\"\\x\"",
    "\"\\a\"", "\"\\u\"", "\"\\u12\"", "\"\\u123\"", "\"\\u12G4\"", "\"\\U0041\"", "\"\\\n\"",
    "\"\\'\"",
    "\"a\nb\"", "\"a\tb\"", "\"\u{0}\"", "\"\u{1F}\"", "\"a\r\nb\"", "\"\\é\"",
    "[", "]", "[1", "[1,", "[1,]", "[,]", "[,1]", "[1,,2]", "[1 2]", "[1;2]", "[1:2]", "[1}",
    "[1]]",
    "[\"a\"", "[\"a", "[[", "[[]", "[]]", "[a]", "[\"a\" \"b\"]", "[1,\n2\n3]", "(1)", "<1>",
    "{", "}", "{1}", "{a}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{\"a\":1,}", "{,}", "{,\"a\":1}",
    "{\"a\":1,,\"b\":2}", "{\"a\":1 \"b\":2}", "{\"a\"=1}", "{\"a\"::1}", "{a:1}", "{'a':1}",
    "{1:1}",
    "{null:1}", "{[]:1}", "{\"a\":1]", "{\"a\":1", "{\"a\":", "{\"a\"", "{\"a", "{\"a\":1}}",
    "{}{}",
    "{\"a\":1}x", "{\"a\":1},", "[1]x", "[1],", "1,", "/* c */ 1", "1 // c", "[1 /* c */]",
    "# c\n1", "{\"a\":1 // c\n}", "[1]/", "/", "/*", "//", "[1\u{A0}]", "[\u{2003}1]", "\u{2028}1",
    "[1\u{B}]", "[1\u{C}]", "\u{0}", "[1]\u{0}", "*", "&", "\\", "\\u0031", "$", "@", "=", "~",
    "{\"a\":1}#", "[\u{FEFF}1]", "\u{85}1",
  ]

  @Test(arguments: good)
  func `what JSON has is taken`(text: String) {
    #expect(CaseText.read(text).checkNames.filter { $0 == "json-syntax" }.isEmpty)
    let inside = CaseText.members("\"x-field\": \(text)")
    #expect(inside.messages == [])
    #expect(inside.records.extras.map(\.name) == ["x-field"])
  }

  @Test(arguments: bad)
  func `what JSON has not is reported in place`(text: String) {
    let alone = CaseText.read(text)
    #expect(alone.checkNames.contains("json-syntax"))
    #expect(alone.placesAreInside)
    let inside = CaseText.members("\"x-field\": \(text)")
    #expect(inside.placesAreInside)
    // Two of them are whole values followed by a member's end, or by a blank.
    if text.contains(",") && !text.contains("[") && !text.contains("{") { return }
    #expect(inside.checkNames.contains("json-syntax"))
  }

  @Test func `all of ASCII alone, and between two values`() {
    for byte in UInt8(0)..<128 {
      let isDigit = (48...57).contains(byte)
      let alone = CaseText.read([byte]).checkNames.contains("json-syntax")
      #expect(alone != isDigit, "\(byte)")
      // [1?1] is a list where the byte is a comma, a digit, a point or an exponent.
      let between = CaseText.read([91, 49, byte, 49, 93]).checkNames.contains("json-syntax")
      #expect(between != (isDigit || [44, 46, 69, 101].contains(byte)), "\(byte)")
      let inside = CaseText.read([91, byte, 93]).checkNames.contains("json-syntax")
      #expect(inside != (isDigit || [9, 10, 13, 32].contains(byte)), "\(byte)")
    }
  }

  @Test func `texts are what their escapes say`() throws {
    let reading = CaseText.members(
      #""title": "\u0041\u00e9\ud83d\ude00\/\b\f\n\r\t\"\\\u4e2d é""#)
    #expect(reading.messages == [])
    let title = try #require(reading.records.title)
    #expect(sameBytes(title, "Aé😀/\u{8}\u{C}\n\r\t\"\\中 é"))
  }

  @Test func `every escape of four digits is its scalar, or half of one`() {
    let hex = Array("0123456789abcdefABCDEF")
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let digits = String((0..<4).map { _ in random.pick(hex) })
      let value = UInt32(digits, radix: 16) ?? 0
      let reading = CaseText.members("\"title\": \"x\\u\(digits)y\"")
      if let scalar = Unicode.Scalar(value) {
        #expect(sameBytes(reading.records.title ?? "", "x\(String(scalar))y"), "\(digits)")
      } else {
        #expect(reading.checkNames == ["text-encoding"], "\(digits)")
      }
    }
  }
}
