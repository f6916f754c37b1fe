/// The completion script for zsh: to be loaded, or kept as `_whosaid` in a folder of `fpath`.
enum ZshCompletions {
  /// The lines of the script.
  static var lines: [String] {
    head + commandList
      + [
        "      _describe -t commands command commands",
        "      ;;",
        "    argument)",
        "      case $words[1] in",
      ] + CommandTable.all.flatMap(arguments) + tail
  }

  private static var head: [String] {
    [
      "#compdef whosaid",
      "# Completions of whosaid for zsh; keep this file as _whosaid in a folder of fpath.",
      "_whosaid() {",
      "  local curcontext=\"$curcontext\" state line",
      "  typeset -A opt_args",
      "  _arguments -C \\",
    ]
      + CommandTable.globalFlags.flatMap { flag in
        flag.spellings.map { "    '(- *)\($0)[\(escaped(flag.summary))]' \\" }
      }
      + [
        "    '1:command:->command' \\",
        "    '*::argument:->argument'",
        "  case $state in",
        "    command)",
      ]
  }

  private static var commandList: [String] {
    ["      local -a commands", "      commands=("]
      + CommandTable.all.map { "        '\($0.name.rawValue):\(escaped($0.summary))'" }
      + ["      )"]
  }

  private static func arguments(of command: CommandDescription) -> [String] {
    let lines =
      command.flags.flatMap(specifications) + ["'\(operands(of: command))'"]
    return ["        \(command.name.rawValue))", "          _arguments \\"]
      + lines.enumerated().map {
        "            \($0.element)\($0.offset == lines.count - 1 ? "" : " \\")"
      }
      + ["          ;;"]
  }

  private static func specifications(_ use: FlagUse) -> [String] {
    let flag = use.flag
    let others =
      flag.repetition == .repeatable ? "*" : "(\(flag.spellings.joined(separator: " ")))"
    let value = flag.placeholder.map { ":\($0):\(action(for: use))" } ?? ""
    return flag.spellings.map { spelling in
      let mark = flag.placeholder == nil ? "" : spelling.hasPrefix("--") ? "=" : "+"
      return "'\(others)\(spelling)\(mark)[\(escaped(use.summary))]\(value)'"
    }
  }

  private static func action(for use: FlagUse) -> String {
    switch use.flag.value {
    case .word: "(\(use.words.joined(separator: " ")))"
    case .file: "_files"
    case .folder: "_files -/"
    case .caseFile: "_files -g \"*.(json|jsonl)(-.)\""
    case .nothing, .id, .number, .contradiction, .text: " "
    }
  }

  private static func operands(of command: CommandDescription) -> String {
    switch command.operands {
    case .addition:
      "1:type:(\(AddedThing.words.joined(separator: " ")))' '*:journal:_files -g \"*.(json|jsonl)(-.)\""
    case .caseFiles, .separateFiles, .twoCases, .severalCases, .caseFilesAndIDs, .newJournal,
      .journal:
      "*:case file:_files -g \"*.(json|jsonl)(-.)\""
    case .anyFile: "1:file:_files"
    case .word(let words), .optionalWord(let words): "1:word:(\(words.joined(separator: " ")))"
    }
  }

  private static let tail = [
    "      esac",
    "      ;;",
    "  esac",
    "}",
    "if [[ \"$funcstack[1]\" == _whosaid ]]; then",
    "  _whosaid \"$@\"",
    "else",
    "  compdef _whosaid whosaid",
    "fi",
  ]

  /// A text inside single quotes and brackets.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": result += "'\\''"
      case "[", "]", ":", "\\": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
