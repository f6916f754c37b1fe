import Provenance

/// Help as lines of text, from the table of commands.
package enum HelpText {
  /// The width of help where the terminal does not say otherwise.
  package static let defaultWidth = 80

  /// The fifteen lines that a first look at the program gives.
  package static var overview: [String] {
    let openings = CommandTable.all.compactMap(\.opening)
    let width = openings.map { DisplayWidth.of($0.line) }.max() ?? 0
    let groups = CommandDescription.Group.allCases
    let headings = groups.map { DisplayWidth.of($0.rawValue) }.max() ?? 0
    return [CommandTable.purpose, ""]
      + openings.map { "  \(DisplayWidth.padded($0.line, to: width))  \($0.sentence)" }
      + [""]
      + groups.map { group in
        let names = CommandTable.all.filter { $0.group == group }.map(\.name.rawValue)
        return "\(DisplayWidth.padded(group.rawValue, to: headings))  "
          + names.joined(separator: "  ")
      }
      + ["", "whosaid help COMMAND says more. To try: \(CommandTable.exampleCase)"]
  }

  /// Help on one command, wrapped to a width.
  package static func lines(
    for command: CommandDescription, width: Int = defaultWidth
  ) -> [String] {
    let width = max(width, 40)
    var lines = usage(of: command)
    for paragraph in command.explanation {
      lines += [""] + DisplayWidth.wrapped(paragraph, to: width)
    }
    if command.operands == .caseFiles || command.operands == .caseFilesAndIDs {
      lines += [""] + DisplayWidth.wrapped(CommandTable.whatACaseIs, to: width)
    }
    lines += ["", "Flags:"] + flags(of: command, width: width)
    lines += ["", "Examples:"]
    for example in command.examples {
      lines.append("  \(example.line)")
      lines += DisplayWidth.wrapped(example.sentence, to: width - 6).map { "      \($0)" }
    }
    return lines + [""] + DisplayWidth.wrapped(exitStatus(of: command), to: width)
  }

  /// The sentence that says how a command can end.
  static func exitStatus(of command: CommandDescription) -> String {
    let one = command.statusOne.map { "1 if \($0), " } ?? ""
    return "Exit status: 0 if all is well, \(one)2 if it could not do its work."
  }

  /// Ways to call a command, as `whosaid report CASE... [FLAGS]`.
  static func usages(of command: CommandDescription) -> [String] {
    command.synopses.map { "whosaid \(command.name.rawValue) \($0) [FLAGS]" }
  }

  private static func usage(of command: CommandDescription) -> [String] {
    let lead = "Usage: "
    let blank = String(repeating: " ", count: lead.count)
    return usages(of: command).enumerated().map { ($0.offset == 0 ? lead : blank) + $0.element }
  }

  private static func flags(of command: CommandDescription, width: Int) -> [String] {
    let usages = command.flags.map { use in
      // Flags without a letter stand under the long names of those that have one.
      (use.flag.short == nil ? "    " : "") + use.flag.usage
    }
    let column = (usages.map(DisplayWidth.of).max() ?? 0) + 4
    var lines: [String] = []
    for (use, written) in zip(command.flags, usages) {
      let texts = DisplayWidth.wrapped(use.summary, to: max(width - column, 20))
      for (number, text) in texts.enumerated() {
        lines.append(
          DisplayWidth.padded(number == 0 ? "  \(written)" : "", to: column) + text)
      }
    }
    return lines
  }
}
