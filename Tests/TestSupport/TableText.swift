import Provenance
import ProvenanceFormats

/// Tables written out in a test, with their messages as a user would see them.
package enum TableText {
  /// The reading of a table.
  package static func read(
    _ text: String, dates: DateOrder? = nil, over base: Records = Records()
  ) -> SheetReading {
    read(Array(text.utf8), dates: dates, over: base)
  }

  /// The reading of a table in bytes.
  package static func read(
    _ bytes: [UInt8], dates: DateOrder? = nil, over base: Records = Records()
  ) -> SheetReading {
    SheetReading.read([SheetInput(name: "table.csv", bytes: bytes)], dates: dates, over: base)
  }

  /// The records of a table; throws what is wrong with it.
  package static func records(
    _ text: String, dates: DateOrder? = nil, over base: Records = Records()
  ) throws -> Records {
    let reading = read(text, dates: dates, over: base)
    guard reading.diagnostics.isEmpty else { throw CaseText.Faults(messages: [reading.told]) }
    return reading.records
  }
}

extension SheetReading {
  /// What a user is told, a message a line, each with its help below it.
  package var told: String {
    diagnostics.map { diagnostic in
      let finding = diagnostic.finding
      return "\(diagnostic.line):\(diagnostic.column): \(finding.message) [\(finding.check.name)]"
        + (finding.help.map { "\n  \($0)" } ?? "")
    }.joined(separator: "\n")
  }

  /// Every message as `LINE:COLUMN check-name`, in order.
  package var places: [String] {
    diagnostics.map { "\($0.line):\($0.column) \($0.finding.check.name)" }
  }
}
