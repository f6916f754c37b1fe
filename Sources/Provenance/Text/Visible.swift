extension Unicode.Scalar {
  /// Whether it is white space; quick for ASCII.
  package var isBlank: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

/// Text of others made safe to show in a message or on a terminal.
///
/// Control characters (C0, C1, DEL), bidirectional controls, zero-width characters, line
/// separators and noncharacters become `\u{...}`; anything else stays as it is.
package enum Visible {
  /// Scalars of a foreign text that a message shows at most.
  package static let limit = 200

  /// The text with every invisible or active character written out, cut to `limit` scalars.
  package static func text(_ text: String, limit: Int = limit) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit {
        result.append(contentsOf: "...".unicodeScalars)
        break
      }
      count += 1
      if isHidden(scalar) {
        result.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text in quotation marks, made visible and cut, for a message.
  package static func quoted(_ text: String) -> String { "\"\(Visible.text(text))\"" }

  /// The text on one line: every run of white space one blank, the rest made visible, nothing cut.
  package static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var blank = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        blank = !result.isEmpty
        continue
      }
      if blank { result.append(" ") }
      blank = false
      if isHidden(scalar) {
        result.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a scalar could act on a terminal or hide in a text.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0: return true
    case 0x20..<0x7F: return false
    case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0: return true
    case 0x180B...0x180F, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: return true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: return true
    default: return scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
