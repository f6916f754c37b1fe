import Provenance
import Testing

/// Sentence ends in several scripts.
@Suite struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return Sentences.ranges(in: text).map { range in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
  }

  @Test(
    arguments: [
      (" One. Two!  Three? ", ["One.", "Two!", "Three?"]),
      ("He said: “No.” Then he left.", ["He said: “No.”", "Then he left."]),
      (
        "\"Is it?\" she asked. (Yes.) \"It is.\"",
        ["\"Is it?\" she asked.", "(Yes.)", "\"It is.\""]
      ),
      (
        "J. R. Smith paid 3.5 million, e.g. in cash. Then",
        ["J. R. Smith paid 3.5 million, e.g. in cash.", "Then"]
      ),
      (
        "A headline\n\nThe first line\ngoes on. End",
        ["A headline", "The first line\ngoes on.", "End"]
      ),
      ("Wait... what? No?! Yes…", ["Wait... what?", "No?!", "Yes…"]),
      ("會談針對中國。「不是！」他說。對嗎？", ["會談針對中國。", "「不是！」", "他說。", "對嗎？"]),
      ("東京で会談。次は？", ["東京で会談。", "次は？"]),
      ("ตำรวจกล่าวว่า ไม่มีผู้บาดเจ็บ เรือออก 3 ลำ", ["ตำรวจกล่าวว่า", "ไม่มีผู้บาดเจ็บ", "เรือออก 3 ลำ"]),
      ("هل هذا صحيح؟ نعم.", ["هل هذا صحيح؟", "نعم."]),
      ("यह सच है। वह नहीं।", ["यह सच है।", "वह नहीं।"]),
      ("Это правда? Нет. «Да», — сказал он.", ["Это правда?", "Нет.", "«Да», — сказал он."]),
      ("", []), (" \n ", []), ("...", ["..."]),
    ])
  func `by hand`(text: String, wanted: [String]) {
    #expect(sentences(text) == wanted)
  }

  @Test func `sentences hold everything but white space`() {
    let text = "One. two\u{301}\r\n\r\nThree?! «Four» 五。六"
    let covered = Sentences.ranges(in: text).reduce(into: Set<Int>()) { $0.formUnion($1) }
    for (place, scalar) in text.unicodeScalars.enumerated() where !scalar.properties.isWhitespace {
      #expect(covered.contains(place))
    }
  }
}
