/// Text inside XML and HTML.
enum MarkupText {
  /// The signs that mark-up is made of written as entities, in content and in values.
  static func escaped(_ text: String) -> String {
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

  /// Mark-up as the words that it shows, for an attribute that names something.
  static func plain(_ markup: String) -> String {
    var words = String.UnicodeScalarView()
    var isTag = false
    for sign in markup.unicodeScalars {
      if sign == "<" { isTag = true }
      if !isTag { words.append(sign) }
      if sign == ">" { isTag = false }
    }
    return String(words).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
