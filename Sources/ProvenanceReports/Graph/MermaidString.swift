import Provenance

/// Text of a case as a quoted string of Mermaid that can do nothing but be shown.
///
/// Mermaid reads a label several times: for its own signs, as Markdown, and as HTML. So every
/// sign of ASCII that means something to one of them is written as an entity code (`#quot;`),
/// every control character, bidirectional control and noncharacter made visible, and what is long
/// is cut.
package enum MermaidString {
  /// Characters of each text of a label; what is longer is cut.
  package static let labelLimit = 120
  /// Terminal columns of a line of a label.
  package static let columns = 30

  /// A label in quotation marks: lines of about 30 columns, each text at most 120 characters.
  package static func label(
    _ texts: [String], columns: Int = columns, limit: Int = labelLimit
  ) -> String {
    let lines = texts.flatMap { text in
      DisplayWidth.wrapped(Visible.text(Visible.line(text), limit: limit), to: columns)
    }
    return "\"" + lines.map(escaped).joined(separator: "<br>") + "\""
  }

  /// A line with every sign that could act written as an entity code.
  package static func escaped(_ line: String) -> String {
    // Mermaid looks for the names of icons last of all, when no code protects them any more.
    let line = line.replacing(":fa-", with: ":fa\u{2010}")
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in line.unicodeScalars {
      if isPlain(scalar, after: last) {
        result.append(scalar)
      } else {
        result.append(contentsOf: code(scalar).unicodeScalars)
      }
      last = scalar
    }
    return String(result)
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "#quot;"
    case "&": "#amp;"
    case "<": "#lt;"
    case ">": "#gt;"
    default: "#\(scalar.value);"
    }
  }

  /// Whether a sign means nothing to Mermaid, where it stands.
  private static func isPlain(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", ",", "?", "!", "'": return true
    // At the beginning of a line they would make a list of Markdown, as a stop behind a number.
    case "(", ")", "-": return last != nil
    case ".": return last.map { !("0"..."9").contains($0) } ?? false
    // Mermaid writes entity codes with this sign while it works.
    case "\u{FB02}": return false
    default: return scalar.value >= 0x80
    }
  }
}
