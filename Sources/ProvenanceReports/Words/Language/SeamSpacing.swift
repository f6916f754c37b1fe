import Provenance

/// Where a language that writes its words without blanks sets its letters apart from those of
/// others: 「由 NTD 發表」.
///
/// Only the seams of a message are looked at, where a value meets the words around it. Text of
/// others is never changed inside.
enum SeamSpacing {
  /// Whether a blank belongs between two pieces of a message.
  ///
  /// It does where an ideograph, kana or hangul meets a narrow letter, digit or sign; not beside a
  /// blank, punctuation in full width, or an asterisk, which in Markdown belongs to what it marks.
  static func needsBlank(between left: String, and right: String) -> Bool {
    guard let last = shown(left).unicodeScalars.last, let first = shown(right).unicodeScalars.first
    else { return false }
    return isWideLetter(last) && isNarrow(first) || isNarrow(last) && isWideLetter(first)
  }

  /// A piece as a reader sees it: an element of a page by the words in it.
  private static func shown(_ piece: String) -> String {
    let isElement =
      piece.utf8.first == UInt8(ascii: "<") && piece.utf8.last == UInt8(ascii: ">")
    return isElement ? MarkupText.plain(piece) : piece
  }

  private static func isWideLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard DisplayWidth.of(scalar) == 2 else { return false }
    switch scalar.properties.generalCategory {
    case .otherLetter, .letterNumber, .modifierLetter: return true
    default: return false
    }
  }

  private static func isNarrow(_ scalar: Unicode.Scalar) -> Bool {
    DisplayWidth.of(scalar) == 1 && !scalar.properties.isWhitespace
      && !"*_—…".unicodeScalars.contains(scalar)
  }
}
