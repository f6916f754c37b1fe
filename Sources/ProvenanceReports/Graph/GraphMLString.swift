import Provenance

/// Text of a case as the content of an XML element that can do nothing but be shown.
package enum GraphMLString {
  /// The text in full, on one line; every control character, bidirectional control and
  /// noncharacter made visible, so that what comes out is XML 1.0.
  package static func content(_ text: String) -> String { MarkupText.escaped(Visible.line(text)) }

  /// A label: lines of about so many columns, each text cut to 200 characters.
  ///
  /// yEd takes a label that begins with `<html>` for a page and would load its images: the sign is
  /// exchanged for one that only looks like it.
  package static func label(_ texts: [String], columns: Int) -> [String] {
    let lines = texts.flatMap { text in
      DisplayWidth.wrapped(
        Visible.text(Visible.line(text), limit: DOTString.labelLimit), to: columns)
    }
    return lines.enumerated().map { index, line in
      index == 0 && line.unicodeScalars.first == "<"
        ? MarkupText.escaped("\u{2039}" + String(line.unicodeScalars.dropFirst()))
        : MarkupText.escaped(line)
    }
  }
}
