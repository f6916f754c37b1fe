import TestSupport
import Testing

@testable import Provenance

/// Numbers are those of JSON's grammar, kept digit by digit, up to 64 characters and an exponent
/// of 1000.
@Suite struct ExactNumberTests {
  @Test(
    arguments: [
      "0", "-0", "7", "-7", "10", "1.5", "-1.50", "0.0", "1e5", "1E5", "1e+5", "1e-5", "1.500e+10",
      "0e0", "-0.0e-0", "1e1000", "1e-1000", "1e0001000", "9007199254740993",
      "123456789012345678901234567890",
      "0." + String(repeating: "1", count: 62), String(repeating: "9", count: 64),
    ])
  func `a number is kept as written`(text: String) {
    #expect(ExactNumber(text)?.text == text)
    #expect(ExactNumber.isNumber(text.utf8))
    #expect(ExactNumber.fault(in: text) == nil)
  }

  @Test(
    arguments: [
      "", "-", "+1", "01", "-01", "00", ".5", "5.", "1.e5", "1e", "1e+", "1e-", "e5", "1e5.5",
      "1 ", " 1", "1_000", "1,5", "0x10", "NaN", "Infinity", "-Infinity", "１", "1\u{301}", "--1",
      "1-1", "1e5e5", "1\n",
    ])
  func `what is no number is refused`(text: String) {
    #expect(ExactNumber(text) == nil)
    #expect(!ExactNumber.isNumber(text.utf8))
  }

  @Test(
    arguments: [
      "1e1001", "1e-1001", "1E+1001", "1e99999999999999999999", "1e-99999999999999999999",
      "0." + String(repeating: "1", count: 63), String(repeating: "9", count: 65),
      "-" + String(repeating: "9", count: 64),
    ])
  func `what passes a limit is a number and is refused`(text: String) {
    #expect(ExactNumber.isNumber(text.utf8))
    #expect(ExactNumber(text) == nil)
    #expect(ExactNumber.fault(in: text)?.isEmpty == false)
  }

  @Test func `the grammar is that of a second, slower reader`() {
    // Every text of up to five characters of the grammar's alphabet.
    let alphabet = Array("-+.eE019".unicodeScalars)
    var texts = [""]
    for _ in 0..<5 {
      for text in texts {
        #expect(ExactNumber.isNumber(text.utf8) == isNumber(text), "\(text)")
      }
      texts = texts.flatMap { text in alphabet.map { text + String($0) } }
    }
    #expect(texts.filter { ExactNumber.isNumber($0.utf8) }.count == texts.filter(isNumber).count)
  }

  /// RFC 8259 section 6 as it reads: minus, int, frac, exp, each taken in turn.
  private func isNumber(_ text: String) -> Bool {
    var rest = Substring(text)
    func digits() -> Int {
      let count = rest.prefix { "0123456789".contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == "-" { rest.removeFirst() }
    if rest.first == "0" {
      rest.removeFirst()
    } else if digits() == 0 {
      return false
    }
    if rest.first == "." {
      rest.removeFirst()
      if digits() == 0 { return false }
    }
    if rest.first == "e" || rest.first == "E" {
      rest.removeFirst()
      if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
      if digits() == 0 { return false }
    }
    return rest.isEmpty
  }

  @Test func `whole numbers are machine integers where they fit`() {
    #expect(ExactNumber("12")?.integer == 12)
    #expect(ExactNumber("-12")?.integer == -12)
    #expect(ExactNumber("12.0")?.integer == nil)
    #expect(ExactNumber("99999999999999999999")?.integer == nil)
    #expect(ExactNumber(Int.min).integer == Int.min)
  }
}
