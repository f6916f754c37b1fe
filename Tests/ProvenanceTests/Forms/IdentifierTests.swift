import TestSupport
import Testing

@testable import Provenance

/// Ids are letters, marks and digits of any script and `. _ - : /`, up to 256 bytes; nothing that
/// hides or acts.
@Suite struct IdentifierTests {
  @Test(
    arguments: [
      "a", "Z", "0", "bbc", "bbc-news", "x:1/2.3_4", "-", ".", "/", ":", "_",
      "новости", "新華社", "رويترز", "רויטרס", "हिन्दी", "தமிழ்", "ไทย", "한겨레", "αβγ", "é", "e\u{301}",
      "ﬁ", "𝔄", "٣", "३", "ʼa", "ª", "ǅ",
      String(repeating: "a", count: 256), String(repeating: "é", count: 128),
      String(repeating: "中", count: 85) + "a",
    ])
  func `letters and digits of every script are taken`(id: String) {
    #expect(Identifier.fault(in: id) == nil)
  }

  @Test(
    arguments: [
      "", " ", "a b", "a\tb", "a\n", "a,b", "a;b", "a!", "a?", "a#b", "a@b", "a&b", "a=b", "a+b",
      "a*b", "a\\b", "a\"b", "a'b", "(a)", "[a]", "{a}", "<a>", "a|b", "a~b", "a`b", "a^b", "a%b",
      "a$b", "€", "½", "²", "Ⅷ", "→", "😀", "、", "…", "–", "\u{a0}", "a\u{2009}b",
      "\u{301}a", "\u{20DD}", "\u{903}a",
      "a\u{200B}", "a\u{200C}b", "a\u{200D}b", "a\u{200E}", "a\u{202E}b", "a\u{2066}b", "a\u{2060}",
      "\u{FEFF}a", "a\u{AD}b", "a\u{34F}b", "a\u{61C}b", "a\u{115F}", "a\u{3164}", "a\u{FFA0}",
      "a\u{180B}", "a\u{180E}", "a\u{FE0F}", "a\u{E0100}", "a\u{E0041}", "a\u{0}", "a\u{7F}",
      "a\u{85}", "a\u{2028}", "a\u{FFF9}", "a\u{E000}",
      String(repeating: "a", count: 257), String(repeating: "é", count: 128) + "a",
      String(repeating: "中", count: 86),
    ])
  func `everything else is refused with a reason`(id: String) {
    let fault = Identifier.fault(in: id)
    #expect(fault?.isEmpty == false)
    #expect(fault?.unicodeScalars.contains(where: Visible.isHidden) != true)
  }

  @Test func `the reason shows the character and its name`() {
    #expect(
      Identifier.fault(in: "a\u{202E}b")
        == "an id has letters, digits and . _ - : / only; this one has \"\\u{202E}\""
        + " (RIGHT-TO-LEFT OVERRIDE)")
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF] as [UInt32])
  func `noncharacters are refused`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(Identifier.fault(in: "a" + String(scalar)) != nil)
  }

  @Test func `of ASCII exactly 67 characters are taken`() {
    let taken = (UInt8(0)...127).filter { Identifier.fault(in: String(UnicodeScalar($0))) == nil }
    #expect(taken.count == 26 + 26 + 10 + 5)
  }
}
