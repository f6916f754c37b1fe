import Testing

@testable import ProvenanceCommands

@Suite struct CompletionsTests {
  @Test(
    .enabled(if: Program.exists("bash")),
    arguments: [
      ("whosaid re", ["report", "requote", "retract"]),
      ("whosaid report --format ''", ["text", "markdown", "html", "json"]),
      ("whosaid check --format ''", ["text", "gnu", "json"]),
      ("whosaid status --format =", ["text", "csv", "jsonl"]),
      ("whosaid report --format = m", ["markdown"]),
      ("whosaid --color auto rep", ["report"]),
      ("whosaid --v", ["--version"]),
      ("whosaid report case.json --m", ["--min-certainty"]),
      ("whosaid report --limit ''", []),
      ("whosaid completions ''", ["bash", "zsh", "fish"]),
      ("whosaid help sch", ["schema"]),
      ("whosaid format --c", ["--check", "--color"]),
    ] as [(String, [String])])
  func completesInBash(words: String, expected: [String]) throws {
    let script =
      Completions.lines(for: .bash) + [
        "COMP_WORDS=(\(words))", "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))", "_whosaid",
        "for reply in \"${COMPREPLY[@]}\"; do echo \"$reply\"; done",
      ]
    let result = try Program.run("bash", ["--norc"], input: script.joined(separator: "\n") + "\n")
    #expect(result.output.split(separator: "\n").map(String.init) == expected)
    #expect(result.errors == "")
  }

  @Test(arguments: Shell.allCases)
  func isWellFormed(shell: Shell) throws {
    guard Program.exists(shell.rawValue) else { return }
    let script = Completions.lines(for: shell).joined(separator: "\n") + "\n"
    let result = try Program.run(shell.rawValue, ["-n"], input: script)
    #expect(result.errors == "")
    #expect(result.status == 0)
  }

  @Test(arguments: CommandTable.all.map(\.name))
  func offersEveryFlagOfACommand(name: CommandName) throws {
    let command = CommandTable.description(of: name)
    let bash = try block(of: name, from: "      \(name.rawValue)) words=", in: .bash)
    let zsh = try block(of: name, from: "        \(name.rawValue))", in: .zsh)
    let fish = Completions.lines(for: .fish)
      .filter { $0.contains("'__fish_seen_subcommand_from \(name.rawValue)'") }
    for use in command.flags {
      let flag = use.flag
      for spelling in flag.spellings {
        #expect(bash.contains("\(spelling) ") || bash.contains("\(spelling)\""), "bash \(spelling)")
        #expect(zsh.contains(")\(spelling)") || zsh.contains("*\(spelling)"), "zsh \(spelling)")
      }
      let line = try #require(fish.first { $0.contains(" -l \(flag.name.rawValue) ") })
      if let short = flag.short { #expect(line.contains(" -s \(short) ")) }
      if !use.words.isEmpty {
        let words = use.words.joined(separator: " ")
        #expect(line.contains("'\(words)'"))
        #expect(zsh.contains("(\(words))"))
        #expect(
          Completions.lines(for: .bash)
            .contains("    \(name.rawValue):\(flag.long)) words=\"\(words)\" ;;"))
      }
    }
  }

  @Test(arguments: Shell.allCases)
  func offersEveryCommandAndTheVersion(shell: Shell) {
    let script = Completions.lines(for: shell).joined(separator: "\n")
    for name in CommandName.words { #expect(script.contains(name)) }
    #expect(script.contains("version"))
  }

  /// The lines of a script from one that begins so to the end of the branch.
  private func block(of name: CommandName, from start: String, in shell: Shell) throws -> String {
    let lines = Completions.lines(for: shell)
    let first = try #require(lines.firstIndex { $0.hasPrefix(start) })
    let last = try #require(lines[first...].firstIndex { $0.hasSuffix(";;") })
    return lines[first...last].joined(separator: "\n")
  }
}
