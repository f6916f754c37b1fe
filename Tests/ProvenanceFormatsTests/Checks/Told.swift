import Provenance
import ProvenanceFormats
import TestSupport

/// An input and what a user is told of it, as one text.
///
/// The lines that begin with `> ` are the messages in their order, each with its help on the next
/// line, set in; the lines before them are the input. No such line: nothing is told.
struct Told: ExpressibleByStringLiteral, CustomStringConvertible, Sendable {
  /// The input, with a line feed behind every line but the last.
  let input: String
  /// The messages without the marks.
  let messages: String

  init(stringLiteral text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let told = lines.filter { $0.hasPrefix("> ") }
    input = lines.dropLast(told.count).joined(separator: "\n")
    messages = told.map { $0.dropFirst(2) }.joined(separator: "\n")
  }

  var description: String { input }
}

extension CaseReading {
  /// What a user is told, a message a line, each with its help below it.
  var told: String { told { _ in "" } }

  /// The same, with the other place of a message, where there is one, set in below its help.
  var toldWithOtherPlaces: String {
    told { $0.other.map { "\n  \($0.file):\($0.line):\($0.column)" } ?? "" }
  }

  private func told(more: (Diagnostic) -> String) -> String {
    diagnostics().map { diagnostic in
      let finding = diagnostic.finding
      let place = "\(diagnostic.line):\(diagnostic.column)"
      return "\(place): \(finding.message) [\(finding.check.name)]"
        + (finding.help.map { "\n  \($0)" } ?? "") + more(diagnostic)
    }.joined(separator: "\n")
  }
}

extension FullCase {
  /// Where the value of a field of a record stands, as `LINE:COLUMN`: each field has its own line.
  func place(of value: String, in field: String) -> String {
    let start = place(of: "\"\(field)\": \(value)")
    return "\(start.split(separator: ":")[0]):\(field.utf8.count + 5)"
  }

  /// How messages call the full record of a type.
  static func name(_ kind: RecordKind) -> String {
    let id = FullCase().records.first { $0.kind == kind }?.fields.first { $0.name == "id" }?.json
    return "\(kind.rawValue) \(id ?? "?")"
  }
}
