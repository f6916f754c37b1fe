/// Scripts with which shells complete the command line, from the table of commands.
package enum Completions {
  /// The lines of the script for a shell.
  package static func lines(for shell: Shell) -> [String] {
    switch shell {
    case .bash: BashCompletions.lines
    case .zsh: ZshCompletions.lines
    case .fish: FishCompletions.lines
    }
  }
}
