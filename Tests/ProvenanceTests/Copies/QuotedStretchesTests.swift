import TestSupport
import Testing

@testable import Provenance

/// Quotation marks of several languages.
@Suite struct QuotedStretchesTests {
  private func stretches(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return QuotedStretches(scalars).ranges.map { range in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
  }

  @Test(
    arguments: [
      ("He said: “No.” Then “yes”.", ["“No.”", "“yes”"]),
      (#"He said "no" and "yes, \#n of course"."#, [#""no""#, "\"yes, \n of course\""]),
      ("Er sagte: „Nein.“ Sie: „Ja”.", ["„Nein.“", "„Ja”"]),
      ("Er sagte: »Nein.« Sie: »Ja«.", ["»Nein.«", "»Ja«"]),
      ("Il a dit : « Non. » Elle : «Oui».", ["« Non. »", "«Oui»"]),
      ("Han sa: ”Nej.” Hon: ”Ja”.", ["”Nej.”", "”Ja”"]),
      ("他說：「不是『針對』中國。」她說「對」。", ["「不是『針對』中國。」", "「對」"]),
      ("他说：“不是。”她说\"对\"。", ["“不是。”", "\"对\""]),
      ("‘It’s the workers’, he said, ‘not us’. It’s", ["‘It’s the workers’", "‘not us’"]),
      ("„Sie sagte ‚nein‘ dazu“, ‚ja‘", ["„Sie sagte ‚nein‘ dazu“", "‚ja‘"]),
      ("Он сказал: «Это «нет»». Всё", ["«Это «нет»»"]),
      // A pipe of 5", a stray mark, and nothing that opens or closes.
      ("A 5\" pipe and a 3\" pipe", []), ("He said: “No. Then he left.\n\nNobody", []),
      ("", []), ("“", []), ("”“", []), ("\"", []), ("„“", ["„“"]),
      // A long quotation opens anew with each paragraph and closes once.
      ("“One.\n\n“Two.\n\n“Three.” End", ["“One.", "“Two.", "“Three.”"]),
      ("\"One.\n \n\"Two.\" End", ["\"One.", "\"Two.\""]),
      // A mark that was forgotten spoils its own paragraph only.
      (#""One, he said. "Two," she said. He left."#, [#""Two,""#]),
      ("“One\n\nTwo “three”", ["“three”"]),
    ])
  func `by hand`(text: String, wanted: [String]) {
    #expect(stretches(text) == wanted)
  }

  @Test func `stretches of random marks come one after another and hold two marks`() {
    var random = SeededGenerator(seed: 7)
    let signs = ["“", "”", "\"", "„", "«", "»", "‘", "’", "「", "」", "a", " ", "字", "\n", "\n\n"]
    for _ in 0..<3_000 {
      let text = (0..<random.number(0...30)).map { _ in random.pick(signs) }.joined()
      var end = 0
      for range in QuotedStretches(Array(text.unicodeScalars)).ranges {
        #expect(range.lowerBound >= end)
        #expect(!range.isEmpty)
        end = range.upperBound
      }
      #expect(end <= text.unicodeScalars.count)
    }
  }

  @Test func `a megabyte of marks that never close`() {
    let scalars = [Unicode.Scalar](repeating: "„", count: 1_000_000)
    #expect(QuotedStretches(scalars).ranges.isEmpty)
  }
}
