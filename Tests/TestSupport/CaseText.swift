import Provenance
import ProvenanceFormats

/// Cases written out in a test: read from text as from a file, with their messages as a user
/// would see them.
package enum CaseText {
  /// The reading of a case document.
  package static func read(_ text: String) -> CaseReading { read(Array(text.utf8)) }

  /// The reading of a case document in bytes.
  package static func read(_ bytes: [UInt8]) -> CaseReading {
    CaseReading.read([CaseInput(name: "case.json", bytes: bytes)])
  }

  /// The reading of a journal.
  package static func journal(_ text: String) -> CaseReading { journal(Array(text.utf8)) }

  /// The reading of a journal in bytes.
  package static func journal(_ bytes: [UInt8]) -> CaseReading {
    CaseReading.read([CaseInput(name: "case.jsonl", bytes: bytes)])
  }

  /// The members of a case document, with the format put before them.
  package static func members(_ text: String) -> CaseReading {
    read(#"{"format": "whosaid/1", "# + text + "}")
  }

  /// The records of a case document from its members; throws what is wrong with it.
  package static func records(_ text: String) throws -> Records {
    let reading = members(text)
    guard reading.findings.isEmpty else { throw Faults(messages: reading.messages) }
    return reading.records
  }

  /// What is wrong with a case that was meant to be right.
  package struct Faults: Error {
    package let messages: [String]
  }
}

extension CaseReading {
  /// Every message as `LINE:COLUMN check-name`, in order.
  package var places: [String] {
    diagnostics().map { "\($0.line):\($0.column) \($0.finding.check.name)" }
  }

  /// Every message as `LINE:COLUMN: message [check-name]`, with its help behind a bar.
  package var messages: [String] {
    diagnostics().map {
      "\($0.line):\($0.column): \($0.finding.message) [\($0.finding.check.name)]"
        + ($0.finding.help.map { " | \($0)" } ?? "")
    }
  }

  /// The names of the checks that found something, in order of place.
  package var checkNames: [String] { findings.map(\.check.name) }

  /// Whether every finding has its place inside its file, with a line and a column.
  package var placesAreInside: Bool {
    let inside = findings.allSatisfy { finding in
      guard case .bytes(let input, let range) = finding.place else { return false }
      return inputs.indices.contains(input) && range.lowerBound >= 0
        && range.upperBound <= inputs[input].bytes.count
    }
    return inside && diagnostics().allSatisfy { $0.line >= 1 && $0.column >= 1 }
  }
}
