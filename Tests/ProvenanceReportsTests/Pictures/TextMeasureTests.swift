import TestSupport
import Testing

@testable import ProvenanceReports

@Suite struct TextMeasureTests {
  @Test func letterByLetter() {
    let font = PictureFont(size: 100)
    #expect(TextMeasure.width("", font) == 0)
    #expect(TextMeasure.width("i", font) == 28)
    #expect(TextMeasure.width("W", font) == 99)
    #expect(TextMeasure.width("中文", font) == 200)
    #expect(TextMeasure.width("e\u{301}\u{323}", font) == TextMeasure.width("e", font))
    #expect(TextMeasure.width("\u{200D}\u{FE0F}", font) == 0)
    #expect(TextMeasure.width("😀", font) == 130)
    #expect(TextMeasure.width("ש", font) == 73)
    #expect(TextMeasure.width("…", font) == 100)
    #expect(TextMeasure.width("ꯀ", font) == 100)
  }

  @Test func boldIsWiderAndLargerIsWider() {
    let plain = TextMeasure.width("bridge", PictureFont(size: 130))
    #expect(TextMeasure.width("bridge", PictureFont(size: 130, isBold: true)) > plain)
    #expect(TextMeasure.width("bridge", PictureFont(size: 131)) > plain)
  }

  /// Advances of Helvetica in thousandths, from its font metrics: never more than ours.
  @Test func neverNarrowerThanHelvetica() {
    let known: [(String, Int)] = [
      (" ", 278), ("a", 556), ("m", 833), ("w", 722), ("M", 833), ("W", 944), ("@", 1015),
      ("i", 222), ("0", 556), ("%", 889), ("Q", 778), ("-", 333), ("f", 278), ("~", 584),
    ]
    for (letter, advance) in known {
      #expect(TextMeasure.width(letter, PictureFont(size: 1000)) >= advance)
    }
  }

  @Test func everyScalarHasAWidthThatALineCanHold() {
    for value in stride(from: UInt32(0), to: 0x30000, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect((0...1300).contains(TextMeasure.thousandths(scalar)))
    }
  }
}
