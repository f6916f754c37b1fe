import Provenance
import ProvenanceFormats

/// A closed set of words that a person may write on the command line.
package protocol Choice: RawRepresentable<String>, CaseIterable, Sendable, Equatable {}

extension Choice {
  /// The choice that a word names, compared as bytes.
  init?(word: String) {
    guard let choice = Self.allCases.first(where: { sameBytes($0.rawValue, word) }) else {
      return nil
    }
    self = choice
  }

  /// Every word of the set, in its order.
  static var words: [String] { allCases.map(\.rawValue) }
}

/// The commands of this release, in the order in which help lists them.
package enum CommandName: String, Choice {
  case check
  case report
  case status
  case explain
  case sources
  case graph
  case diff
  case agreement
  case format
  case convert
  case capture
  case requote
  case `init`
  case add
  case amend
  case retract
  case undo
  case log
  case verify
  case merge
  case schema
  case completions
  case help
}

/// How a result is written: the words of `--format`.
package enum OutputFormat: String, Choice {
  case text
  case gnu
  case markdown
  case html
  case json
  case jsonl
  case csv
  case dot
  case graphml
  case mermaid
  case svg

  /// The endings of files that hold this format, without the dot.
  package var fileEndings: [String] {
    switch self {
    case .text, .gnu: []
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm"]
    case .json: ["json"]
    case .jsonl: ["jsonl"]
    case .csv: ["csv"]
    case .dot: ["dot", "gv"]
    case .graphml: ["graphml"]
    case .mermaid: ["mmd", "mermaid"]
    case .svg: ["svg"]
    }
  }
}

/// Which assertions count: the words of `--reading`.
package enum ReadingName: String, Choice {
  /// What each source says now.
  case latest
  /// Everything each source ever said.
  case ever
}

/// When colours are used: the words of `--color`.
package enum ColorChoice: String, Choice {
  /// On a terminal that shows them.
  case auto
  case always
  case never
}

/// The form that a case is converted to: the words of `--to`.
package enum CaseForm: String, Choice {
  /// A case document.
  case json
  /// A journal.
  case jsonl
  /// A table with commas.
  case csv
  /// A table with tabs.
  case tsv

  /// How the cells of the table are set apart; nil where it is none.
  var sheet: SheetForm? {
    switch self {
    case .json, .jsonl: nil
    case .csv: .csv
    case .tsv: .tsv
    }
  }
}

extension SheetForm: Choice {}

extension DateOrder: Choice {}

/// The schemas that can be printed.
package enum SchemaName: String, Choice {
  case caseDocument = "case"
  case journalRecord = "journal-record"
  case report
  case sources
  case documents
  case diff
  case agreement
  case context
}

/// The shells that completions are written for.
package enum Shell: String, Choice {
  case bash
  case zsh
  case fish
}

extension Certainty: Choice {}

extension Certainty {
  /// The words of `--min-certainty`, from the level that leaves nothing out.
  static var levels: [Certainty] { [.possible, .probable, .certain] }
}
