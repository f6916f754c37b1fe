import Provenance

/// Text of others inside Markdown: shown letter by letter, never read as mark-up.
///
/// Works for CommonMark with tables and for GitHub's dialect (autolinks, mathematics, footnotes).
/// GitHub also looks for names of people, numbers of issues, mail addresses and names of emoji in
/// the finished text, where no backslash is left to stop it. These are broken by a word joiner,
/// which has no width and allows no line break. The text comes out on one line.
enum MarkdownText {
  /// A character without width, as its name: nobody sees it in the finished text, and everybody
  /// in the source.
  private static let joiner = "&NoBreak;"

  /// The text with everything escaped that could begin mark-up.
  static func escaped(_ text: String) -> String {
    let scalars = Array(Visible.line(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      default:
        if needsBackslash(scalar, at: index, in: scalars) { result.append("\\") }
        result.append(scalar)
        if needsJoiner(scalar, at: index, in: scalars) {
          result.append(contentsOf: joiner.unicodeScalars)
        }
      }
    }
    return String(result)
  }

  private static func needsBackslash(
    _ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "^", "{", "}", "!", "#": return true
    case "-", "+", "=": return index == 0 || scalars[..<index].allSatisfy { $0 == " " }
    case ":": return beginsLink(scalars[(index + 1)...])
    case ".", ")":
      // "1." begins a list, "www." a link.
      let before = scalars[..<index]
      return before.allSatisfy { ("0"..."9").contains($0) } && !before.isEmpty
        || String(String.UnicodeScalarView(before.suffix(3))).lowercased() == "www"
    default: return false
    }
  }

  /// Whether a sign and what follows it would be found in the finished text: `@name`,
  /// `name@example.org`, `#123`, `GH-123`, `:smile:`.
  private static func needsJoiner(
    _ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    switch scalar {
    case "@": return isDigit(next) || isLetter(next)
    case "#": return isDigit(next)
    case "-":
      guard index >= 2, isDigit(next) else { return false }
      return String(String.UnicodeScalarView(scalars[(index - 2)..<index])).lowercased() == "gh"
    case ":": return !beginsLink(scalars[(index + 1)...]) && beginsEmoji(scalars[(index + 1)...])
    default: return false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Whether what follows a colon makes it part of an address: `http://`.
  private static func beginsLink(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.starts(with: "//".unicodeScalars)
  }

  /// Whether what follows a colon could be the name of an emoji with a colon behind it: `:smile:`.
  ///
  /// A time of day is none: of all names only `100` and `1234` are digits alone. At the end of the
  /// text the report may put a colon of its own.
  private static func beginsEmoji(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix { $0 != ":" }
    let letters = name.filter { !$0.isASCII || ("a"..."z").contains($0) }
    if letters.isEmpty {
      return ["100", "1234", "+1", "-1"].contains { name.elementsEqual($0.unicodeScalars) }
    }
    return name.allSatisfy { scalar in
      !scalar.isASCII || ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
        || "_+-".unicodeScalars.contains(scalar)
    }
  }

  /// The text as code, for ids and names of files.
  static func code(_ text: String) -> String {
    let line = Visible.line(text)
    guard line.contains("`") || line.contains("|") || line.isEmpty else { return "`\(line)`" }
    return escaped(text)
  }

  /// A table: a heading, and rows of cells that are Markdown already.
  static func table(_ heading: [String], _ rows: [[String]]) -> [String] {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    return [row(heading), "|" + heading.map { _ in " --- |" }.joined()] + rows.map(row)
  }
}
