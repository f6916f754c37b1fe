import TestSupport
import Testing

@testable import Provenance

/// Columns as a terminal counts them: carets stand under the right letter, tables line up, and
/// lines break where a reader of the script would break them.
@Suite struct DisplayWidthTests {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("中文", 4), ("ｶﾅ", 2), ("カナ", 4), ("한글", 4),
      ("！", 2), ("a中b", 4), ("\u{200B}", 0), ("\u{FEFF}", 0), ("\u{0}\u{1B}\u{7F}", 0), ("😀", 2),
      ("漢\u{301}", 2), ("ไท", 2), ("नि", 2), ("→", 1), ("…", 1), ("\u{3000}", 2), ("𠀀", 2),
      ("☔", 2), ("\u{AD}", 1), ("⌚", 2), ("ﬁ", 1), ("\u{1F1E6}", 1),
    ])
  func `columns of a text`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "ab..."), ("abcdef", 3, "..."), ("abcdef", 2, ".."),
      ("abcdef", 0, ""), ("中文中文", 7, "中文..."), ("中文中文", 6, "中..."), ("a bcdef", 5, "a..."),
      ("", 0, ""),
    ])
  func `a cut text fits`(text: String, columns: Int, wanted: String) {
    #expect(DisplayWidth.cut(text, to: columns) == wanted)
  }

  @Test func `padding counts columns`() {
    #expect(DisplayWidth.padded("中", to: 4) == "中  ")
    #expect(DisplayWidth.padded("abcd", to: 2) == "abcd")
    #expect(DisplayWidth.padded("e\u{301}", to: 2) == "e\u{301} ")
  }

  @Test(
    arguments: [
      ("", 10, [""]), ("   ", 10, [""]), ("one two three", 7, ["one two", "three"]),
      ("one\n\ttwo", 10, ["one two"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
      ("中文中文", 4, ["中文", "中文"]), ("中文中文", 5, ["中文", "中文"]),
      ("中文、中", 4, ["中", "文、", "中"]), ("中文。", 4, ["中", "文。"]), ("（中）文", 6, ["（中）", "文"]),
      ("中「文」", 4, ["中", "「文", "」"]), ("中「文」", 6, ["中", "「文」"]),
      ("abc中文def", 5, ["abc中", "文def"]), ("中 文", 10, ["中 文"]), ("中a", 10, ["中a"]),
      ("漢\u{301}字", 2, ["漢\u{301}", "字"]),
    ])
  func `lines break at blanks and between wide characters`(
    text: String, columns: Int, lines: [String]
  ) {
    #expect(DisplayWidth.wrapped(text, to: columns) == lines)
  }

  @Test func `random texts keep their letters, and every line fits`() {
    let scalars = Array("ab 中文、。「」（）😀e\u{301}\u{200B}\tｶ！ー".unicodeScalars)
    for seed in 0..<3000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var view = String.UnicodeScalarView()
      for _ in 0..<random.number(0...30) { view.append(random.pick(scalars)) }
      let text = String(view)
      let columns = random.number(2...12)
      let lines = DisplayWidth.wrapped(text, to: columns)
      #expect(!lines.isEmpty)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns }, "seed \(seed)")
      #expect(letters(lines.joined()) == letters(text), "seed \(seed)")
      let cut = DisplayWidth.cut(text, to: columns)
      #expect(DisplayWidth.of(cut) <= columns, "seed \(seed)")
    }
  }

  private func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }
}
