/// The one table of commands and flags.
///
/// Help, the manual page, the completions and the reading of a command line all come from it.
package enum CommandTable {
  /// Every command of this release.
  package static let all: [CommandDescription] = CommandName.allCases.map(description)

  /// The row of a command.
  package static func description(of name: CommandName) -> CommandDescription {
    switch name {
    case .check: check
    case .report: report
    case .status: status
    case .explain: explain
    case .sources: sources
    case .graph: graph
    case .diff: diff
    case .agreement: agreement
    case .format: format
    case .convert: convert
    case .capture: capture
    case .requote: requote
    case .`init`: begin
    case .add: add
    case .amend: amend
    case .retract: retract
    case .undo: undo
    case .log: log
    case .verify: verify
    case .merge: merge
    case .schema: schema
    case .completions: completions
    case .help: help
    }
  }

  /// What the program does, in one sentence.
  package static let purpose =
    "whosaid keeps track of who said what, where, and who contradicts whom."

  /// What a case is, for whoever reads help.
  package static let whatACaseIs =
    "A case is one or more files that record who said what: case documents (.json), journals "
    + "(.jsonl), reports that hold their case (.html), or - for standard input. Several files are "
    + "read as one case."

  /// A case that comes with the program.
  package static let exampleCase = "Examples/japan-russia-2plus2/case.json"

  /// Another one, with people who change their position and values that differ.
  package static let harbourCase = "Examples/harbour-fire/case.json"

  /// A table as a newsroom keeps it, which comes with the program.
  package static let exampleTable = "Tests/Fixtures/newsroom.csv"

  /// The ways in which a command can end.
  package static let exitStatuses: [(status: String, meaning: String)] = [
    ("0", "The command is done, and found nothing that it was asked to look for."),
    (
      "1",
      "The command found what it looks for (check: an error in the case; report --exit-code: a "
        + "contradiction; format --check: a file that is not in its standard form; requote: a quote "
        + "that it could not place; add: a claim that is much like a new one; verify: a journal that "
        + "was changed; diff: a difference; merge: a conflict)."
    ),
    (
      "2",
      "The command could not do its work: a mistake in the command line, a file that cannot be "
        + "read or written, or, for every command but check, a case with errors."
    ),
    ("130", "The command was stopped with Ctrl-C."),
  ]

  /// The environment variables that the program looks at.
  package static let environment: [(name: String, meaning: String)] = [
    ("NO_COLOR", "If set and not empty: no colours, unless --color always is given."),
    ("CLICOLOR_FORCE", "If set and not 0: colours even where the result is not on a terminal."),
    ("TERM", "If dumb: no colours."),
    ("WHOSAID_BY", "Who records, where --by is not given; else USER."),
    (
      "SOURCE_DATE_EPOCH",
      "The time at which records are recorded, in seconds since 1970; else the clock's."
    ),
  ]
}
