import Provenance

/// A size and weight of the letters of a picture.
struct PictureFont: Sendable {
  /// The size in tenths of a pixel.
  let size: Int
  var isBold = false

  /// From one line to the next, in tenths of a pixel.
  var lineHeight: Int { size * 5 / 4 }
  /// From the top of a line to where the letters stand.
  var ascent: Int { size }

  static let title = PictureFont(size: 160, isBold: true)
  static let subtitle = PictureFont(size: 140)
  static let node = PictureFont(size: 130)
  static let central = PictureFont(size: 140, isBold: true)
  static let remark = PictureFont(size: 115)
  static let label = PictureFont(size: 110)
  static let small = PictureFont(size: 115)
  static let smallBold = PictureFont(size: 115, isBold: true)
}

/// How wide text is, without a font at hand: never less than common fonts make it.
///
/// The widths are those of DejaVu Sans, Liberation Sans (Arial) and Nimbus Sans (Helvetica), of each
/// letter the widest. Bold letters are taken for 15 percent wider.
enum TextMeasure {
  /// The width of a text on one line, in tenths of a pixel.
  /// - Complexity: O(n) in scalars.
  static func width(_ text: some StringProtocol, _ font: PictureFont) -> Int {
    var sum = 0
    for scalar in text.unicodeScalars { sum += thousandths(scalar) }
    if font.isBold { sum = sum * 23 / 20 }
    return (sum * font.size + 999) / 1000
  }

  /// The width of a scalar in thousandths of the size.
  static func thousandths(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : ascii[Int(value) - 0x20] }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if properties.isEmojiPresentation { return 1300 }
    if DisplayWidth.of(scalar) == 2 { return 1000 }
    if let range = scripts.first(where: { $0.range.contains(value) }) {
      return properties.isUppercase ? range.capital : range.other
    }
    return 1000
  }

  /// The printable signs of ASCII, from the blank to the tilde.
  private static let ascii = [
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637, 637,
    637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 557, 1016, 685, 687, 723, 771, 667,
    611, 778, 752, 295, 500, 667, 558, 863, 749, 788, 667, 788, 723, 667, 611, 732, 685, 989, 686,
    667, 686, 391, 337, 391, 838, 557, 500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580,
    278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
  ]

  /// Scripts whose letters are narrower than an em: the width of nine letters in ten.
  private static let scripts: [(range: ClosedRange<UInt32>, capital: Int, other: Int)] = [
    (0x7F...0x24F, 800, 650), (0x250...0x36F, 820, 820), (0x370...0x3FF, 870, 690),
    (0x400...0x52F, 900, 820), (0x530...0x58F, 860, 980), (0x590...0x5FF, 730, 730),
    (0x600...0x6FF, 1000, 1000), (0x10A0...0x10FF, 880, 820), (0x1E00...0x1EFF, 870, 700),
    (0x1F00...0x1FFF, 1060, 840), (0x2014...0x2015, 1000, 1000), (0x2026...0x2026, 1000, 1000),
    (0x2010...0x2027, 600, 600), (0x2039...0x203A, 400, 400),
    (0x2190...0x21FF, 1000, 1000),
  ]
}
