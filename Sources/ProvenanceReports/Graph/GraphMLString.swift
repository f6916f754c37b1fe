import Provenance

/// Text of a case as the content of an XML element that can do nothing but be shown.
package enum GraphMLString {
  /// The text in full, on one line; every control character, bidirectional control and
  /// noncharacter made visible, so that what comes out is XML 1.0.
  package static func content(_ text: String) -> String { escaped(Visible.line(text)) }

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
        ? escaped("\u{2039}" + String(line.unicodeScalars.dropFirst())) : escaped(line)
    }
  }

  /// The signs that XML reads written as entities.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x26, 0x27, 0x3C, 0x3E].contains($0) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
