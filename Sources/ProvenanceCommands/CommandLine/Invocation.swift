import Provenance
import ProvenanceFormats

/// A command line that was understood: what is asked for, and every choice as a typed value.
package struct Invocation: Sendable, Equatable {
  /// What a command line asks for.
  package enum Request: Sendable, Equatable {
    case check
    case report
    case status
    /// Explain the ids of a case.
    case explain
    /// Explain the check of this name, without a case.
    case explainCheck(String)
    case sources
    case graph
    case format
    case convert
    case capture
    case requote
    case begin
    case add(AddedThing)
    case amend
    case retract
    case undo
    case log
    case verify
    case diff
    case agreement
    case merge
    /// Print this schema; nil lists them.
    case schema(SchemaName?)
    case completions(Shell)
    /// Help on this command; nil is the short help that lists them.
    case help(CommandName?)
    case manPage
    case version
  }

  /// What is asked for.
  package internal(set) var request: Request
  /// The command that was named, if one was.
  package internal(set) var command: CommandName?
  /// The case files, in the order given.
  package internal(set) var caseFiles: [CaseFile] = []
  /// The ids to explain: one or two.
  package internal(set) var ids: [String] = []
  /// The format that `--format` names; see `resultFormat` for the one to write.
  package internal(set) var format: OutputFormat?
  /// Which assertions count.
  package internal(set) var reading: ReadingName = .latest
  /// Relations below it are left out.
  package internal(set) var minCertainty: Certainty = .possible
  /// The claims whose disputes are shown; empty for all.
  package internal(set) var claims: [String] = []
  /// The questions whose disputes are shown; empty for all.
  package internal(set) var questions: [String] = []
  /// The greatest length of a list, 0 for no limit; nil leaves it to the format.
  package internal(set) var limit: Int?
  /// The language of the report, as a BCP 47 tag.
  package internal(set) var language = "en"
  /// Whether a contradiction gives status 1.
  package internal(set) var exitCode = false
  /// Whether warnings count as errors.
  package internal(set) var strict = false
  /// The record that the drawn part lies around.
  package internal(set) var around: String?
  /// How many steps from its middle the drawn part reaches.
  package internal(set) var hops = 2
  /// The number of the one contradiction to draw: 1 for x1.
  package internal(set) var contradiction: Int?
  /// Whether documents are listed in place of sources.
  package internal(set) var listsDocuments = false
  /// Whether only disputed claims are drawn.
  package internal(set) var disputedOnly = false
  /// The page of the report that a picture links to.
  package internal(set) var link: String?
  /// The folder that takes the pages of several cases.
  package internal(set) var site: String?
  /// Whether files are only looked at, not changed.
  package internal(set) var checkOnly = false
  /// The form to convert to; it is always given where `request` is `convert`.
  package internal(set) var to: CaseForm = .json
  /// The file that takes the result; nil is standard output.
  package internal(set) var output: String?
  /// The file to capture; nil is standard input.
  package internal(set) var captured: String?
  /// The case that a text is captured for; it is always given where `request` is `capture`.
  package internal(set) var into: CaseFile = .standardInput
  /// The id of the captured document.
  package internal(set) var documentID = ""
  /// The title of the captured document.
  package internal(set) var title: String?
  /// The source that published it, by id or name.
  package internal(set) var publisher: String?
  /// Where it stood.
  package internal(set) var url: String?
  /// The assertions whose altered quotes give way to the words of the text.
  package internal(set) var accepted: [String] = []
  /// The journal that is worked on.
  package internal(set) var journal = ""
  /// What the flags of `add` and `amend` say of a record, in the order given.
  package internal(set) var fields: [GivenField] = []
  /// Who records it.
  package internal(set) var recorder: String?
  /// Why a record is taken back.
  package internal(set) var reason: String?
  /// Whether a claim is made although one like it is there.
  package internal(set) var insists = false
  /// Whether records of files take the place of those with the same id.
  package internal(set) var replaces = false
  /// How far a journal must go.
  package internal(set) var checkpoint: Checkpoint?
  /// Whether nothing is written.
  package internal(set) var dryRun = false
  /// The case that two others began from, or that tables are laid over.
  package internal(set) var base: CaseFile?
  /// Claims that say the same under two ids.
  package internal(set) var same: [SameClaimIDs] = []
  /// The records of which the first version is taken, as `claim:c1`, or `all`.
  package internal(set) var takenFromA: [String] = []
  /// The records of which the second version is taken, as `claim:c1`, or `all`.
  package internal(set) var takenFromB: [String] = []
  /// The records that are left out, as they were named.
  package internal(set) var without: [String] = []
  /// The form of the tables to read; nil where cases are read.
  package internal(set) var from: SheetForm?
  /// The tables to read, in the order given; `-` is standard input.
  package internal(set) var sheets: [String] = []
  /// Which number of a date in a table is the day.
  package internal(set) var dates: DateOrder?
  /// Whether a table is written for a spreadsheet program.
  package internal(set) var isForExcel = false
  /// When colours are used.
  package internal(set) var color: ColorChoice = .auto

  init(_ request: Request, command: CommandName? = nil) {
    self.request = request
    self.command = command
  }

  /// The format to write: the one named, else the one that the ending of the output file
  /// decides, else the default of the command.
  package var resultFormat: OutputFormat {
    if let format { return format }
    guard let command else { return .text }
    let formats = CommandTable.description(of: command).formats
    if let ending = output.flatMap(FileEnding.init(of:)), let format = ending.format(among: formats)
    {
      return format
    }
    return formats.first ?? .text
  }
}

/// Where a part of a case is read from.
package enum CaseFile: Sendable, Equatable {
  /// Standard input, written `-`; its content decides its form.
  case standardInput
  /// A case document, by a name that ends in .json.
  case document(String)
  /// A journal, by a name that ends in .jsonl.
  case journal(String)
  /// A report that holds its case, by a name that ends in .html.
  case report(String)

  /// The case file that an argument names; nil where it names none.
  init?(argument: String) {
    if sameBytes(argument, "-") {
      self = .standardInput
      return
    }
    switch FileEnding(of: argument)?.text {
    case "json": self = .document(argument)
    case "jsonl": self = .journal(argument)
    case "html", "htm": self = .report(argument)
    default: return nil
    }
  }

  /// Whether records can be written into it: a report is made from its case.
  var isWritable: Bool {
    switch self {
    case .document, .journal: true
    case .standardInput, .report: false
    }
  }

  /// The name as it was written on the command line.
  package var name: String {
    switch self {
    case .standardInput: "-"
    case .document(let name), .journal(let name), .report(let name): name
    }
  }
}
