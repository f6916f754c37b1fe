/// A flag of the command line: how it is written, what stands after it, what it does.
package struct Flag: Sendable {
  /// What stands after a flag.
  package enum Value: Sendable, Equatable {
    /// Nothing: the flag says everything.
    case nothing
    /// One of a few words; which ones may differ from command to command.
    case word(placeholder: String)
    /// The id of a record.
    case id
    /// A whole number, zero or more.
    case number
    /// The number of a contradiction: x1, x2 and so on.
    case contradiction
    /// The name of a file.
    case file
    /// The name of a case file.
    case caseFile
    /// The name of a folder.
    case folder
    /// Any text.
    case text(placeholder: String)
  }

  /// How often a flag may be given.
  package enum Repetition: Sendable {
    case once
    case repeatable
  }

  /// Which flag it is; the raw value is its long name.
  package let name: FlagName
  /// Its one letter, without the hyphen.
  package let short: Unicode.Scalar?
  /// What stands after it.
  package let value: Value
  /// What it does, in one line.
  package let summary: String
  /// How often it may be given.
  package let repetition: Repetition

  init(
    _ name: FlagName, short: Unicode.Scalar? = nil, value: Value = .nothing,
    _ summary: String, repetition: Repetition = .once
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.summary = summary
    self.repetition = repetition
  }

  /// The long spelling: `--limit`.
  package var long: String { "--\(name.rawValue)" }

  /// Every spelling, the short one first: `-o`, `--output`.
  package var spellings: [String] { (short.map { ["-\($0)"] } ?? []) + [long] }

  /// The word that stands for the value in help, as `FILE`; nil where there is no value.
  package var placeholder: String? {
    switch value {
    case .nothing: nil
    case .word(let placeholder), .text(let placeholder): placeholder
    case .id: "ID"
    case .number: "N"
    case .contradiction: "xN"
    case .file: "FILE"
    case .caseFile: "CASE"
    case .folder: "DIR"
    }
  }

  /// The spellings with the placeholder: `-o, --output FILE`.
  package var usage: String {
    spellings.joined(separator: ", ") + (placeholder.map { " \($0)" } ?? "")
  }
}

/// Every flag of the program; the raw value is the long name without its hyphens.
package enum FlagName: String, Choice {
  case format
  case strict
  case reading
  case minCertainty = "min-certainty"
  case claim
  case question
  case limit
  case documents
  case language
  case exitCode = "exit-code"
  case around
  case hops
  case contradiction
  case disputed
  case link
  case site
  case check
  case to
  case into
  case documentID = "as"
  case title
  case publisher
  case url
  case accept
  case dryRun = "dry-run"
  case id
  case name
  case kind
  case identity
  case alias
  case role
  case controlledBy = "controlled-by"
  case memberOf = "member-of"
  case author
  case published
  case text
  case unit
  case tolerance
  case value
  case source
  case affirms
  case denies
  case reports
  case via
  case certainty
  case quote
  case document
  case `where`
  case cue
  case fidelity
  case warrant
  case date
  case lineage
  case derivedFrom = "derived-from"
  case inferred
  case from
  case entails
  case equivalent
  case contrary
  case contradictory
  case supports
  case rating
  case reviewer
  case note
  case set
  case unset
  case reason
  case by
  case new
  case replace
  case checkpoint
  case base
  case same
  case takeA = "take-a"
  case takeB = "take-b"
  case without
  case dates
  case excel
  case man
  case output
  case color
  case help
  case version
}

/// A flag as one command takes it.
package struct FlagUse: Sendable {
  /// Whether a command can do without a flag.
  package enum Need: Sendable {
    case optional
    /// It can do without, and without is none of its words.
    case optionalWithoutDefault
    case required
  }

  /// The flag.
  package let flag: Flag
  /// The words that it takes on this command; of an optional flag, the first is the default.
  package let words: [String]
  /// Whether the command can do without it.
  package let need: Need

  /// The use of a flag; value and summary where they are something else than on other commands.
  init(
    _ name: FlagName, words: [String] = [], need: Need = .optional, value: Flag.Value? = nil,
    summary: String? = nil
  ) {
    let known = CommandTable.flag(name)
    flag = Flag(
      name, short: known.short, value: value ?? known.value, summary ?? known.summary,
      repetition: known.repetition)
    self.words = words
    self.need = need
  }

  /// What it does, with its words: `how the result is written: text (default) or json`.
  package var summary: String {
    switch (words.first, need) {
    case (nil, .optional), (nil, .optionalWithoutDefault): flag.summary
    case (nil, .required): "\(flag.summary) (required)"
    case (let first?, .optional):
      "\(flag.summary): \(WordList.or(["\(first) (default)"] + words.dropFirst()))"
    case (_?, .optionalWithoutDefault): "\(flag.summary): \(WordList.or(words))"
    case (_?, .required): "\(flag.summary): \(WordList.or(words)) (required)"
    }
  }
}
