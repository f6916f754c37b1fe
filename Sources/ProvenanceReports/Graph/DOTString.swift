import Provenance

/// Text of a case as a quoted string of DOT that can do nothing but be shown.
///
/// Graphviz 2.43 reads a label twice: `\N`, `\G`, `\l`, `\r` are replaced in it, and `&lt;` is
/// decoded. So every backslash, quotation mark and ampersand is written out, every control
/// character, bidirectional control and noncharacter made visible, and what is long is cut.
package enum DOTString {
  /// Characters of a label; what is longer is cut.
  package static let labelLimit = 200
  /// Characters of a text that is shown on pointing.
  package static let tooltipLimit = 1000
  /// Bytes of a string that Graphviz takes.
  package static let byteLimit = 16_384
  /// Terminal columns of a line of a label.
  package static let labelColumns = 30
  /// The same for ellipses, which need room, and for the larger letters of a central claim.
  package static let narrowColumns = 24

  /// A label: lines of about so many columns, the whole at most 200 characters of each text.
  package static func label(
    _ texts: [String], columns: Int = labelColumns, lineEnd: String = "\\n"
  ) -> String {
    let lines = texts.flatMap { DisplayWidth.wrapped(line($0, limit: labelLimit), to: columns) }
    let body = lines.map(escaped).joined(separator: lineEnd)
    return "\"" + body + (lineEnd == "\\n" ? "" : lineEnd) + "\""
  }

  /// A text on one line: for pointing at, and for ids.
  package static func plain(_ text: String, limit: Int = tooltipLimit) -> String {
    "\"" + escaped(line(text, limit: limit)) + "\""
  }

  /// A web address; nil where it is longer than Graphviz takes.
  ///
  /// Graphviz writes it into the SVG as it stands, so that whatever could end the attribute is
  /// percent-encoded and `&` written as an entity.
  package static func address(_ address: WebAddress) -> String? { quotedAddress(address.text) }

  /// A link into a report, which is safe to write as it stands.
  static func address(_ link: String) -> String? { quotedAddress(link) }

  private static func quotedAddress(_ address: String) -> String? {
    var result = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "\"": result += "%22"
      case "'": result += "%27"
      case "<": result += "%3C"
      case ">": result += "%3E"
      case "\\": result += "%5C"
      case "`": result += "%60"
      default: result.unicodeScalars.append(scalar)
      }
    }
    guard result.utf8.count < byteLimit - 2 else { return nil }
    return "\"" + result + "\""
  }

  private static func line(_ text: String, limit: Int) -> String {
    Visible.text(Visible.line(text), limit: limit)
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
