import TestSupport
import Testing

@testable import ProvenanceReports

@Suite struct LineBreakingTests {
  private let font = PictureFont(size: 100)

  @Test func breaksAtBlanks() {
    #expect(LineBreaking.broken("one two three", font, width: 450) == ["one two", "three"])
    #expect(LineBreaking.broken("  one \n two ", font, width: 450) == ["one two"])
    #expect(LineBreaking.broken("", font, width: 450) == [""])
  }

  @Test func breaksAfterHyphensAndBetweenEastAsianCharacters() {
    #expect(
      LineBreaking.broken("foreign-minister", font, width: 500) == ["foreign-", "minister"])
    #expect(LineBreaking.broken("中文否認，是", font, width: 400) == ["中文否", "認，是"])
    #expect(LineBreaking.broken("2013-11", font, width: 300).joined() == "2013-11")
  }

  @Test func cutsWithAnEllipsis() {
    #expect(LineBreaking.broken("one two three", font, width: 300, count: 2) == ["one", "two…"])
    #expect(LineBreaking.broken("one two", font, width: 300, count: 2) == ["one", "two"])
    #expect(LineBreaking.cut("abcdef", font, width: 300) == "abc…")
    #expect(LineBreaking.cut("abc", font, width: 300) == "abc")
  }

  /// The texts are named by their places: the runner would print them as they are.
  @Test(arguments: HostileTexts.all.indices)
  func everyLineFits(_ place: Int) {
    for width in [300, 777, 2000] {
      for count in [1, 3, Int.max] {
        let lines = LineBreaking.broken(HostileTexts.all[place], font, width: width, count: count)
        #expect(!lines.isEmpty)
        #expect(lines.count <= count)
        for line in lines {
          #expect(TextMeasure.width(line, font) <= width || line.count == 1)
        }
      }
    }
  }

  @Test(arguments: 1...200)
  func nothingIsLost(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = ["a", "bb", "中", "-", " ", "W", "ß", "、", "「", "e\u{301}", "/"]
    let text = (0..<random.number(0...60)).map { _ in random.pick(pieces) }.joined()
    let lines = LineBreaking.broken(text, font, width: random.number(150...900))
    let solid = { (text: String) in text.filter { $0 != " " } }
    #expect(solid(lines.joined()) == solid(text))
    for line in lines { #expect(line.first != " " && line.last != " ") }
  }
}
