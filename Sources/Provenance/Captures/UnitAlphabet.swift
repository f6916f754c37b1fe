/// Numbers for graphemes, so that texts are compared as arrays of integers.
///
/// Two graphemes have one number where they are canonically equal (NFC), or are quotation marks
/// of one sort, or dashes. Texts can be compared where one alphabet numbered both.
struct UnitAlphabet {
  /// A unit of a text: one number for graphemes that are held to be the same.
  typealias Unit = Int32

  static let space = Unit(0x20)
  static let quotationMark = Unit(0x22)
  static let apostrophe = Unit(0x27)
  static let dash = Unit(0x2D)

  private var numbers: [Character: Unit] = [:]
  private var longNumbers: [[UInt8]: Unit] = [:]
  private var next = Unit(0x80)

  /// The scalars of a grapheme beyond which only its bytes are compared: canonical equality of
  /// long runs of marks takes quadratic time.
  private static let longestGrapheme = 32

  /// What a grapheme is in a folded text.
  enum Fold {
    case unit(Unit)
    /// White space; runs of it are one space.
    case space(endsLine: Bool)
    /// A mark that nobody sees: a soft hyphen, a direction mark, a byte order mark.
    case nothing
  }

  /// Folds a grapheme.
  mutating func fold(_ grapheme: Character) -> Fold {
    let utf8 = grapheme.utf8
    if utf8.count == 1, let byte = utf8.first {
      switch byte {
      case 0x0A...0x0D, 0x1C...0x1E: return .space(endsLine: true)
      case 0x09, 0x20, 0x1F: return .space(endsLine: false)
      case 0x60: return .unit(UnitAlphabet.apostrophe)
      default: return .unit(Unit(byte))
      }
    }
    guard let first = grapheme.unicodeScalars.first else { return .nothing }
    if utf8.count <= 4, grapheme.unicodeScalars.count == 1,
      let fold = UnitAlphabet.fold(first)
    {
      return fold
    }
    if first.value == 0x0D { return .space(endsLine: true) }
    if utf8.count > UnitAlphabet.longestGrapheme,
      grapheme.unicodeScalars.count > UnitAlphabet.longestGrapheme
    {
      let bytes = Array(utf8)
      let number = longNumbers[bytes] ?? next
      if number == next {
        longNumbers[bytes] = number
        next += 1
      }
      return .unit(number)
    }
    if let number = numbers[grapheme] { return .unit(number) }
    numbers[grapheme] = next
    next += 1
    return .unit(next - 1)
  }

  /// The scalars that stand for others when texts are compared, or for nothing.
  private static func fold(_ scalar: Unicode.Scalar) -> Fold? {
    switch scalar.value {
    // Line and paragraph separators, next line.
    case 0x85, 0x2028, 0x2029: .space(endsLine: true)
    // Spaces of any width.
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space(endsLine: false)
    // Single quotation marks, apostrophes and primes.
    case 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2018...0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0xFF07:
      .unit(apostrophe)
    // Double quotation marks, angle quotation marks, corner brackets.
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036, 0x300C...0x300F, 0x301D...0x301F, 0xFF02,
      0xFF62, 0xFF63:
      .unit(quotationMark)
    // Hyphens, dashes, the minus sign.
    case 0x2010...0x2015, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D: .unit(dash)
    // The soft hyphen, zero width space, direction marks, word joiner, byte order mark.
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: .nothing
    default: nil
    }
  }
}
