/// The completion script for bash, from version 3.2 on.
enum BashCompletions {
  /// The lines of the script.
  static var lines: [String] {
    head + ["  case \"$command:$previous\" in"] + valueCases + middle
      + ["    case \"$command\" in"] + flagCases
      + ["    esac", "  else", "    case \"$command\" in"] + operandCases + tail
  }

  private static var spellingsWithValue: [String] {
    CommandTable.flags.filter { $0.placeholder != nil }.flatMap(\.spellings)
  }

  private static let head = [
    "# Completions of whosaid for bash; load them with: source <(whosaid completions bash)",
    "_whosaid() {",
    "  local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"\" command=\"\"",
    "  local words=\"\" files=\"\" word i",
    "  COMPREPLY=()",
    "  # The command is the first word that is no flag and no value of one.",
    "  for ((i = 1; i < COMP_CWORD; i++)); do",
    "    case \"${COMP_WORDS[i]}\" in",
    "      \(spellingsWithValue.joined(separator: " | ")))",
    "        i=$((i + 1))",
    "        [[ \"${COMP_WORDS[i]}\" == \"=\" ]] && i=$((i + 1))",
    "        ;;",
    "      -*) ;;",
    "      *) [[ -z \"$command\" ]] && command=\"${COMP_WORDS[i]}\" ;;",
    "    esac",
    "  done",
    "  # bash makes a word of the = in --flag=value.",
    "  if [[ \"$current\" == \"=\" ]]; then",
    "    current=\"\"",
    "    previous=\"${COMP_WORDS[COMP_CWORD - 1]}\"",
    "  elif [[ \"${COMP_WORDS[COMP_CWORD - 1]}\" == \"=\" ]]; then",
    "    previous=\"${COMP_WORDS[COMP_CWORD - 2]}\"",
    "  else",
    "    previous=\"${COMP_WORDS[COMP_CWORD - 1]}\"",
    "  fi",
  ]

  /// What may stand after a flag: words, files, or nothing that could be offered.
  private static var valueCases: [String] {
    var branches: [String] = []
    for command in CommandTable.all {
      for use in command.flags where !use.words.isEmpty {
        let patterns = use.flag.spellings.map { "\(command.name.rawValue):\($0)" }
        branches.append(
          "    \(patterns.joined(separator: " | "))) words=\"\(joined(use.words))\" ;;")
      }
    }
    let flags = CommandTable.flags
    let files = flags.filter { $0.value == .file || $0.value == .folder }.flatMap(\.spellings).map {
      "*:\($0)"
    }
    let cases = flags.filter { $0.value == .caseFile }.flatMap(\.spellings).map { "*:\($0)" }
    let others = flags.filter {
      ![.file, .folder, .caseFile].contains($0.value) && $0.placeholder != nil
    }
    .flatMap(\.spellings).map { "*:\($0)" }
    branches.append("    \(files.joined(separator: " | "))) files=\"any\" ;;")
    branches.append("    \(cases.joined(separator: " | "))) files=\"case\" ;;")
    branches.append("    \(others.joined(separator: " | "))) return ;;")
    return branches + ["  esac"]
  }

  private static let middle = [
    "  if [[ -n \"$words$files\" ]]; then",
    "    :",
    "  elif [[ \"$current\" == -* ]]; then",
  ]

  private static var flagCases: [String] {
    CommandTable.all.map { command in
      let spellings = command.flags.flatMap(\.flag.spellings)
      return "      \(command.name.rawValue)) words=\"\(joined(spellings))\" ;;"
    } + ["      *) words=\"\(joined(CommandTable.globalFlags.flatMap(\.spellings)))\" ;;"]
  }

  private static var operandCases: [String] {
    ["      \"\") words=\"\(joined(CommandName.words))\" ;;"]
      + CommandTable.all.map { command in
        switch command.operands {
        case .addition:
          "      \(command.name.rawValue)) words=\"\(joined(AddedThing.words))\" files=\"case\" ;;"
        case .caseFiles, .separateFiles, .twoCases, .severalCases, .caseFilesAndIDs, .newJournal,
          .journal:
          "      \(command.name.rawValue)) files=\"case\" ;;"
        case .anyFile: "      \(command.name.rawValue)) files=\"any\" ;;"
        case .word(let words), .optionalWord(let words):
          "      \(command.name.rawValue)) words=\"\(joined(words))\" ;;"
        }
      }
  }

  private static let tail = [
    "    esac",
    "  fi",
    "  [[ -n \"$files\" ]] && compopt -o filenames 2>/dev/null",
    "  while IFS= read -r word; do",
    "    COMPREPLY+=(\"$word\")",
    "  done < <(",
    "    case \"$files\" in",
    "      any) compgen -f -- \"$current\" ;;",
    "      case)",
    "        compgen -d -- \"$current\"",
    "        compgen -f -X '!*.json' -- \"$current\"",
    "        compgen -f -X '!*.jsonl' -- \"$current\"",
    "        compgen -W \"$words\" -- \"$current\"",
    "        ;;",
    "      *) compgen -W \"$words\" -- \"$current\" ;;",
    "    esac",
    "  )",
    "}",
    "complete -F _whosaid whosaid",
  ]

  private static func joined(_ words: [String]) -> String { words.joined(separator: " ") }
}
