import Provenance
import ProvenanceReports

/// What a command is called, takes and does: a row of the table of commands.
package struct CommandDescription: Sendable {
  /// What a command takes besides flags.
  package enum Operands: Sendable, Equatable {
    /// One or more case files, read as one case.
    case caseFiles
    /// One or more case files, each by itself.
    case separateFiles
    /// Two cases, a file each.
    case twoCases
    /// Two or more cases, a file each.
    case severalCases
    /// One or more case files with one or two ids, or the name of a check alone.
    case caseFilesAndIDs
    /// One file of any name.
    case anyFile
    /// A new journal, and case files whose records it begins with.
    case newJournal
    /// What is added, the journal, and files where records of files are added.
    case addition
    /// One journal, and so many ids of records.
    case journal(ids: ClosedRange<Int>)
    /// One of these words.
    case word([String])
    /// One of these words, or nothing.
    case optionalWord([String])

    /// Whether there may be more than one.
    package var areSeveral: Bool {
      switch self {
      case .caseFiles, .separateFiles, .twoCases, .severalCases, .caseFilesAndIDs, .newJournal,
        .addition, .journal:
        true
      case .anyFile, .word, .optionalWord: false
      }
    }

    /// The words to choose from, where there are such.
    package var words: [String] {
      switch self {
      case .caseFiles, .separateFiles, .twoCases, .severalCases, .caseFilesAndIDs, .anyFile,
        .newJournal, .journal:
        []
      case .addition: AddedThing.words
      case .word(let words), .optionalWord(let words): words
      }
    }
  }

  /// The heading that a command stands under where all are listed.
  package enum Group: String, Sendable, CaseIterable {
    case look = "Look at a case"
    case check = "Check it"
    case record = "Record it"
    case keep = "Keep it in form"
    case programs = "For programs"
    case help = "Help"
  }

  /// A command line to copy.
  package struct Example: Sendable {
    /// The line as it is typed.
    package let line: String
    /// What it does, in a sentence.
    package let sentence: String

    init(_ line: String, _ sentence: String) {
      self.line = line
      self.sentence = sentence
    }
  }

  /// Its name.
  package let name: CommandName
  /// The heading it stands under.
  package let group: Group
  /// What stands after the name, one line for each way of calling it.
  package let synopses: [String]
  /// What it takes besides flags.
  package let operands: Operands
  /// What it does, in one line.
  package let summary: String
  /// What it does, in a few sentences; a paragraph each.
  package let explanation: [String]
  /// Lines to copy.
  package let examples: [Example]
  /// The line of the short help that shows it, where it is one of those.
  package let opening: Example?
  /// Its own flags; `--help` comes on top.
  package let ownFlags: [FlagUse]
  /// What has to be so for it to end with status 1; nil where it never does.
  package let statusOne: String?

  init(
    _ name: CommandName, group: Group, synopses: [String], operands: Operands, summary: String,
    explanation: [String], examples: [Example], opening: Example? = nil, flags: [FlagUse],
    statusOne: String? = nil
  ) {
    self.name = name
    self.group = group
    self.synopses = synopses
    self.operands = operands
    self.summary = summary
    self.explanation = explanation
    self.examples = examples
    self.opening = opening
    self.ownFlags = flags
    self.statusOne = statusOne
  }

  /// Every flag that it takes, `--help` last.
  package var flags: [FlagUse] { ownFlags + [FlagUse(.help)] }

  /// How it takes a flag; nil where it does not.
  package func use(of name: FlagName) -> FlagUse? { flags.first { $0.flag.name == name } }

  /// Its formats, the default first; empty where it has but one.
  package var formats: [OutputFormat] {
    use(of: .format)?.words.compactMap(OutputFormat.init(word:)) ?? []
  }
}

extension FlagUse {
  /// `--format` with the formats of a command, the default first.
  static func format(_ formats: OutputFormat...) -> FlagUse {
    FlagUse(.format, words: formats.map(\.rawValue))
  }

  /// `--reading`.
  static var reading: FlagUse { FlagUse(.reading, words: ReadingName.words) }

  /// `--min-certainty`.
  static var minCertainty: FlagUse {
    FlagUse(.minCertainty, words: Certainty.levels.map(\.rawValue))
  }

  /// `--language`, with the languages that reports are written in.
  static var language: FlagUse { FlagUse(.language, words: ReportLanguage.all.map(\.tag)) }

  /// `-o`.
  static var output: FlagUse { FlagUse(.output) }

  /// `--color`.
  static var color: FlagUse { FlagUse(.color, words: ColorChoice.words) }
}
