import Provenance

/// Breaks text into lines of a width in pixels: a simple form of Unicode Standard Annex 14.
///
/// Lines break at blanks, after hyphens, and between East Asian characters; a word that is wider
/// than a line breaks between two characters as a reader sees them.
enum LineBreaking {
  /// Characters of a text that a picture shows; what is longer is cut.
  static let limit = 200

  /// The lines of a text; never empty.
  /// - Parameters:
  ///   - width: the width of a line in tenths of a pixel.
  ///   - count: the lines there may be; the last one ends in an ellipsis where there are more.
  /// - Complexity: O(n) in scalars.
  static func broken(
    _ text: String, _ font: PictureFont, width: Int, count: Int = .max
  ) -> [String] {
    let shown = Visible.text(Visible.line(text), limit: limit)
    var lines: [String] = []
    var line = ""
    var filled = 0
    for piece in pieces(of: shown) {
      let own = TextMeasure.width(piece.text, font)
      let blank = piece.isAfterBlank && !line.isEmpty ? TextMeasure.width(" ", font) : 0
      if !line.isEmpty, filled + blank + own > width {
        lines.append(line)
        line = ""
        filled = 0
      } else if blank > 0 {
        line += " "
        filled += blank
      }
      if own <= width {
        line += piece.text
        filled += own
        continue
      }
      for character in piece.text {
        let next = TextMeasure.width(String(character), font)
        if !line.isEmpty, filled + next > width {
          lines.append(line)
          line = ""
          filled = 0
        }
        line.append(character)
        filled += next
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    guard lines.count > count else { return lines }
    lines.removeLast(lines.count - max(count, 1))
    lines[lines.count - 1] = cut(lines[lines.count - 1] + "…", font, width: width)
    return lines
  }

  /// A text on one line, cut with an ellipsis where it is wider.
  static func cut(_ text: String, _ font: PictureFont, width: Int) -> String {
    if TextMeasure.width(text, font) <= width { return text }
    var kept = Substring(text)
    if kept.last == "…" { kept.removeLast() }
    while !kept.isEmpty, TextMeasure.width(kept, font) + TextMeasure.width("…", font) > width {
      kept.removeLast()
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// A piece of text that no line break divides.
  private struct Piece {
    var text = ""
    var isAfterBlank = false
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    for character in text {
      guard let scalar = character.unicodeScalars.first else { continue }
      if scalar == " " {
        if !piece.text.isEmpty { pieces.append(piece) }
        piece = Piece(isAfterBlank: true)
        continue
      }
      if let last = piece.text.last?.unicodeScalars.first, breaks(after: last, before: scalar) {
        pieces.append(piece)
        piece = Piece()
      }
      piece.text.append(character)
    }
    if !piece.text.isEmpty { pieces.append(piece) }
    return pieces
  }

  private static func breaks(after last: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
    if last == "-" || last == "\u{2010}" || last == "–" || last == "—" || last == "/" {
      return next.properties.isAlphabetic
    }
    guard DisplayWidth.of(last) == 2 || DisplayWidth.of(next) == 2 else { return false }
    return !DisplayWidth.opens(last) && !DisplayWidth.closes(next)
  }
}
