import Provenance
import Testing

/// Ids are made of the first words of a text, whatever its script.
@Suite struct MadeIdentifierTests {
  @Test(
    arguments: [
      ("The system is aimed at China.", "the-system-is-aimed-at-china"),
      ("Wu Fan", "wu-fan"), ("  “Don’t!” -- 2+2 talks ", "dont-2-2-talks"),
      ("Ça va à l'île", "ça-va-à-lîle"), ("中国认为该系统针对中国，美国否认这一点", "中国认为该系统针对中国"),
      ("吴凡 先生", "吴凡-先生"), ("الرئيس قال", "الرئيس-قال"), ("...", "record"), ("", "record"),
      ("one two three four five six seven", "one-two-three-four-five-six"),
      (String(repeating: "a", count: 300), String(repeating: "a", count: 48)),
      ("a " + String(repeating: "b", count: 60), "a"), ("हिन्दी में", "हिन्दी-में"),
      ("a\u{200B}b c\u{202E}d", "a-b-c-d"),
    ])
  func `words of a text`(text: String, id: String) {
    #expect(Identifier.made(from: text) == id)
    #expect(Identifier.fault(in: Identifier.made(from: text)) == nil)
  }

  @Test func `a taken id gets a number`() {
    let taken: Set<String> = ["a", "a-2", "a-3"]
    #expect(Identifier.free("a") { taken.contains($0) } == "a-4")
    #expect(Identifier.free("b") { taken.contains($0) } == "b")
  }
}
