import Provenance

/// Prints what is wrong with a case.
public enum DiagnosticText {
  /// Messages that the long form shows; the rest is counted.
  public static let limit = 50

  /// The long form: message, the line with a caret, what to do; at most 50, and a counted last line.
  ///
  /// The last line says of the quotes how many came out how when they were looked up, if they were.
  public static func long(
    _ diagnostics: [Diagnostic], inputCount: Int, quotes: [QuoteAnchor.Outcome: Int] = [:],
    style: TerminalStyle
  ) -> [UInt8] {
    var text = ""
    for diagnostic in diagnostics.prefix(limit) { text += block(diagnostic, style) }
    if diagnostics.count > limit {
      text += "... and \(diagnostics.count - limit) more; --format gnu shows all\n"
    }
    text += summary(diagnostics, inputCount: inputCount, quotes: quotes)
    return Array(text.utf8)
  }

  /// The faults of tables, all of them: in the long form, from the fifty-first on a line each; where
  /// there are more than are listed, the rest is counted.
  package static func rows(
    _ diagnostics: [Diagnostic], errors: Int, warnings: Int, fileCount: Int, style: TerminalStyle
  ) -> [UInt8] {
    var text = ""
    for diagnostic in diagnostics.prefix(limit) { text += block(diagnostic, style) }
    for diagnostic in diagnostics.dropFirst(limit) { text += gnuLine(diagnostic) + "\n" }
    if errors + warnings > diagnostics.count {
      text += "... and \(errors + warnings - diagnostics.count) more\n"
    }
    let worst = diagnostics.first { $0.finding.severity == .error } ?? diagnostics.first
    text += "\(Phrase.count(fileCount, "file")), \(Phrase.count(errors, "error")), "
    text += Phrase.count(warnings, "warning")
    text += worst.map { "; `whosaid explain \($0.finding.check.name)` says more\n" } ?? "\n"
    return Array(text.utf8)
  }

  /// A diagnostic in the long form.
  private static func block(_ diagnostic: Diagnostic, _ style: TerminalStyle) -> String {
    var text = ""
    let severity = diagnostic.finding.severity
    let word = style.paint(severity.rawValue, severity.role)
    let place = place(of: diagnostic)
    text += style.paint(place, .strong) + "\(word): \(diagnostic.finding.message)"
    text += style.paint(" [\(diagnostic.finding.check.name)]", .faint) + "\n"
    if let excerpt = diagnostic.excerpt {
      let margin = String(repeating: " ", count: String(diagnostic.line).count)
      text += "\(margin) |\n\(diagnostic.line) | \(excerpt.text)\n\(margin) | "
      text += String(repeating: " ", count: excerpt.caret)
      text += style.paint(String(repeating: "^", count: excerpt.width), .mark) + "\n"
    }
    if let other = diagnostic.other {
      text +=
        "  = other: \(Visible.text(other.file, limit: .max)):\(other.line):\(other.column)\n"
    }
    if let help = diagnostic.finding.help { text += "  = help: \(help)\n" }
    return text
  }

  /// One line each, as compilers write them, for editors and scripts.
  public static func gnu(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var text = ""
    for diagnostic in diagnostics {
      text += gnuLine(diagnostic) + "\n"
    }
    return Array(text.utf8)
  }

  /// The one line of a diagnostic.
  package static func gnuLine(_ diagnostic: Diagnostic) -> String {
    let finding = diagnostic.finding
    return "\(place(of: diagnostic))\(finding.severity.rawValue): \(finding.message)"
      + " [\(finding.check.name)]"
  }

  /// One JSON object a line.
  public static func json(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    for diagnostic in diagnostics {
      writer.beginObject()
      writer.member("file", diagnostic.file)
      writer.member("line", diagnostic.line)
      writer.member("column", diagnostic.column)
      writer.member("severity", diagnostic.finding.severity.rawValue)
      writer.member("check", diagnostic.finding.check.name)
      writer.member("message", diagnostic.finding.message)
      writer.member("help", diagnostic.finding.help)
      if let other = diagnostic.other {
        writer.key("other")
        writer.beginObject()
        writer.member("file", other.file)
        writer.member("line", other.line)
        writer.member("column", other.column)
        writer.endObject()
      }
      writer.endObject()
      writer.lineFeed()
    }
    return writer.bytes
  }

  /// `1 file, 2 errors, 1 warning; 31 quotes, all exact`, and where to read more.
  private static func summary(
    _ diagnostics: [Diagnostic], inputCount: Int, quotes: [QuoteAnchor.Outcome: Int]
  ) -> String {
    let files = Phrase.count(inputCount, "file")
    let looked = looked(up: quotes)
    guard let first = diagnostics.first else { return "\(files), nothing wrong\(looked)\n" }
    func count(_ severity: Finding.Severity) -> Int {
      diagnostics.count { $0.finding.severity == severity }
    }
    let worst = diagnostics.first { $0.finding.severity == .error } ?? first
    let notes = count(.note)
    let counts =
      notes == diagnostics.count
      ? "nothing wrong"
      : "\(Phrase.count(count(.error), "error")), \(Phrase.count(count(.warning), "warning"))"
    return "\(files), \(counts)\(notes > 0 ? ", " + Phrase.count(notes, "note") : "")\(looked); "
      + "`whosaid explain \(worst.finding.check.name)` says more\n"
  }

  /// What became of the quotes, each outcome by its name: `; 31 quotes: 30 exact, 1 altered`.
  private static func looked(up quotes: [QuoteAnchor.Outcome: Int]) -> String {
    let count = quotes.values.reduce(0, +)
    guard count > 0 else { return "" }
    return "; \(Phrase.count(count, "quote")): \(QuoteAnchor.Outcome.words(for: quotes))"
  }

  private static func place(of diagnostic: Diagnostic) -> String {
    guard let file = diagnostic.file else { return "" }
    return "\(Visible.text(file, limit: .max)):\(diagnostic.line):\(diagnostic.column): "
  }
}

extension Finding.Severity {
  /// How it is painted.
  fileprivate var role: TerminalStyle.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .faint
    }
  }
}
