/// The completion script for fish.
enum FishCompletions {
  /// The lines of the script.
  static var lines: [String] {
    [
      "# Completions of whosaid for fish; keep this file as "
        + "~/.config/fish/completions/whosaid.fish",
      "complete -c whosaid -f",
    ]
      + CommandTable.globalFlags.map { flag in
        "complete -c whosaid -n __fish_use_subcommand" + option(flag)
          + " -d \(quoted(flag.summary))"
      }
      + CommandTable.all.map {
        "complete -c whosaid -n __fish_use_subcommand -a \($0.name.rawValue)"
          + " -d \(quoted($0.summary))"
      }
      + CommandTable.all.flatMap(lines)
  }

  private static func lines(of command: CommandDescription) -> [String] {
    let start =
      "complete -c whosaid -n '__fish_seen_subcommand_from \(command.name.rawValue)'"
    let operands: [String] =
      switch command.operands {
      case .addition:
        [
          "\(start) -k -a '(__fish_complete_suffix .json; __fish_complete_suffix .jsonl)'",
          "\(start) -a \(quoted(AddedThing.words.joined(separator: " ")))",
        ]
      case .caseFiles, .separateFiles, .twoCases, .severalCases, .caseFilesAndIDs, .newJournal,
        .journal:
        ["\(start) -k -a '(__fish_complete_suffix .json; __fish_complete_suffix .jsonl)'"]
      case .anyFile: ["\(start) -F"]
      case .word(let words), .optionalWord(let words):
        ["\(start) -a \(quoted(words.joined(separator: " ")))"]
      }
    return operands
      + command.flags.map { use in
        start + option(use.flag) + value(of: use) + " -d \(quoted(use.summary))"
      }
  }

  private static func option(_ flag: Flag) -> String {
    (flag.short.map { " -s \($0)" } ?? "") + " -l \(flag.name.rawValue)"
  }

  private static func value(of use: FlagUse) -> String {
    switch use.flag.value {
    case .nothing: ""
    case .word: " -x -a \(quoted(use.words.joined(separator: " ")))"
    case .file: " -r -F"
    case .folder: " -x -a '(__fish_complete_directories)'"
    case .caseFile:
      " -r -k -a '(__fish_complete_suffix .json; __fish_complete_suffix .jsonl)'"
    case .id, .number, .contradiction, .text: " -x"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "'"
  }
}
