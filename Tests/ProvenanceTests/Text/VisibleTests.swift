import TestSupport
import Testing

@testable import Provenance

/// Foreign text is shown so that nothing in it hides, acts on a terminal or goes on for ever.
@Suite struct VisibleTests {
  @Test(
    arguments: [
      ("abc", "abc"), ("中文é", "中文é"), ("e\u{301}", "e\u{301}"), ("😀", "😀"),
      ("❤\u{FE0F}", "❤\u{FE0F}"),
      ("a\u{1B}[31m", "a\\u{1B}[31m"), ("a\u{0}", "a\\u{0}"), ("a\nb", "a\\u{A}b"),
      ("a\tb", "a\\u{9}b"), ("a\u{7F}", "a\\u{7F}"), ("a\u{9B}m", "a\\u{9B}m"),
      ("a\u{202E}b", "a\\u{202E}b"), ("a\u{2066}", "a\\u{2066}"), ("a\u{200B}", "a\\u{200B}"),
      ("\u{FEFF}a", "\\u{FEFF}a"), ("a\u{2028}b", "a\\u{2028}b"), ("a\u{AD}b", "a\\u{AD}b"),
      ("a\u{E0041}", "a\\u{E0041}"), ("\r\n", "\\u{D}\\u{A}"), ("", ""),
    ])
  func `hidden characters are written out`(text: String, wanted: String) {
    #expect(sameBytes(Visible.text(text), wanted))
    #expect(!Visible.text(text).unicodeScalars.contains(where: Visible.isHidden))
  }

  @Test func `every control, bidirectional control and noncharacter is hidden`() {
    var values = Array(UInt32(0)..<0x20) + Array(0x7F..<0xA0) + Array(0x202A...0x202E)
    values += Array(0x2066...0x2069) + [0x061C, 0x200E, 0x200F, 0xFEFF, 0xFFFE, 0xFFFF, 0x1FFFF]
    values += Array(0xFDD0...0xFDEF)
    for value in values {
      #expect(Unicode.Scalar(value).map(Visible.isHidden) == true, "\(value)")
    }
    for value in UInt32(0x20)..<0x7F {
      #expect(Unicode.Scalar(value).map(Visible.isHidden) == false, "\(value)")
    }
    for text in ["é", "中", "😀", "\u{301}", "\u{A0}", "\u{200D}", "א", "ع"] {
      #expect(!text.unicodeScalars.contains(where: Visible.isHidden), "\(text)")
    }
  }

  @Test func `a message shows 200 scalars at most`() {
    for count in [199, 200] {
      let text = String(repeating: "x", count: count)
      #expect(Visible.text(text) == text)
    }
    #expect(
      Visible.text(String(repeating: "x", count: 201)) == String(repeating: "x", count: 200) + "..."
    )
    #expect(Visible.quoted("a") == "\"a\"")
  }

  @Test func `a line has no breaks and no two blanks in a row`() {
    #expect(Visible.line("  a \n\t b\u{2028}c  ") == "a b c")
    #expect(Visible.line("\n \r\n") == "")
    #expect(Visible.line("a\u{1B}b\u{202E}") == "a\\u{1B}b\\u{202E}")
    #expect(Visible.line("a\u{3000}b") == "a b")
    let long = String(repeating: "x", count: 500)
    #expect(Visible.line(long) == long)
  }
}
