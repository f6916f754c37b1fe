/// The manual page of the program, as source for `man`.
package enum ManPage {
  /// The lines of the page for a version of the program.
  package static func lines(version: String) -> [String] {
    [".TH WHOSAID 1 \"\" \(quoted("whosaid \(version)")) \"User Commands\""]
      + names + synopsis + description + CommandTable.all.flatMap(section)
      + endings
  }

  private static var names: [String] {
    [".SH NAME", text("whosaid - keep track of who said what, and who contradicts whom")]
  }

  private static var synopsis: [String] {
    [".SH SYNOPSIS", ".nf"]
      + CommandTable.all.flatMap(HelpText.usages).map { "\\fB\(text($0))\\fR" }
      + ["\\fB\(text("whosaid \(CommandTable.flag(.version).long)"))\\fR", ".fi"]
  }

  private static var description: [String] {
    [
      ".SH DESCRIPTION", text(CommandTable.purpose), ".PP", text(CommandTable.whatACaseIs), ".PP",
      text(
        "Flags stand anywhere on the command line; -- ends them. The program asks nothing and "
          + "never uses the network."),
      ".TP", spellings(of: CommandTable.flag(.version)),
      text(sentence(CommandTable.flag(.version).summary)),
      ".SH COMMANDS",
    ]
  }

  private static func section(_ command: CommandDescription) -> [String] {
    var lines = [".SS \(quoted("whosaid \(command.name.rawValue)"))"]
    lines.append(text(sentence(command.summary)))
    for paragraph in command.explanation { lines += [".PP", text(paragraph)] }
    for use in command.flags {
      lines += [".TP", spellings(of: use.flag), text(sentence(use.summary))]
    }
    for example in command.examples {
      lines += [
        ".PP", text(example.sentence), ".PP", ".RS 4", ".nf", text(example.line), ".fi", ".RE",
      ]
    }
    return lines
  }

  private static var endings: [String] {
    var lines = [".SH EXIT STATUS"]
    for (status, meaning) in CommandTable.exitStatuses { lines += entry(status, meaning) }
    lines.append(".SH ENVIRONMENT")
    for (name, meaning) in CommandTable.environment { lines += entry(name, meaning) }
    return lines
  }

  private static func entry(_ term: String, _ meaning: String) -> [String] {
    [".TP", "\\fB\(text(term))\\fR", text(meaning)]
  }

  private static func spellings(of flag: Flag) -> String {
    flag.spellings.map { "\\fB\(text($0))\\fR" }.joined(separator: ", ")
      + (flag.placeholder.map { " \\fI\(text($0))\\fR" } ?? "")
  }

  /// A line of the table as a sentence: a capital before it, a full stop behind it.
  private static func sentence(_ line: String) -> String {
    line.prefix(1).uppercased() + line.dropFirst() + "."
  }

  /// A text that roff prints as it is.
  private static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "~": result += "\\(ti"
      case "^": result += "\\(ha"
      case "'": result += "\\(aq"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return text.hasPrefix(".") ? "\\&" + result : result
  }

  private static func quoted(_ argument: String) -> String { "\"\(text(argument))\"" }
}
