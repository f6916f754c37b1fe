import Provenance
import ProvenanceFormats
import ProvenanceReports

/// What is said on standard error of tables that were read.
enum SheetRemarkText {
  /// The lines, without the name of the program.
  static func lines(_ remarks: SheetRemarks, base: String?) -> [String] {
    var lines: [String] = []
    let above = remarks.rowsAboveHeader.reduce(0, +)
    var passed: [String] = []
    if above > 0 { passed.append("\(rows(above)) above the names of the columns") }
    if remarks.blankRows > 0 { passed.append(rows(remarks.blankRows, "blank")) }
    if remarks.repeatedHeaders > 0 {
      passed.append("\(rows(remarks.repeatedHeaders)) with the names of the columns again")
    }
    if !passed.isEmpty { lines.append("passed over: \(Phrase.list(passed))") }
    if !remarks.ownColumns.isEmpty {
      let names = remarks.ownColumns.prefix(10).map { Visible.text($0, limit: 40) }
      lines.append(
        "kept as \(remarks.ownColumns.count == 1 ? "a field" : "fields") of your own: "
          + Phrase.list(names, of: remarks.ownColumns.count))
    }
    for date in remarks.guessedDates {
      lines.append(
        "\(Phrase.count(date.count, "date")) can only be read as \(date.order.words), as "
          + "\(Visible.quoted(date.text)) in row \(date.row)")
    }
    if remarks.claimRows > 0 {
      lines.append("\(rows(remarks.claimRows)) without said_by: claims of which nobody spoke")
    }
    lines.append(counts(remarks, base))
    if !remarks.missing.isEmpty {
      lines.append(
        "kept although no row has \(remarks.missing.count == 1 ? "it" : "them"): "
          + list(remarks.missing, "assertion"))
    }
    if !remarks.missingEvidence.isEmpty {
      lines.append(
        "kept although it has fewer rows than pieces of evidence: "
          + list(remarks.missingEvidence, "assertion"))
    }
    return lines
  }

  /// A number with blanks for thousands set apart by commas.
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return text
  }

  /// What was made of the rows: `484 rows: 484 assertions, 60 claims, ...`.
  private static func counts(_ remarks: SheetRemarks, _ base: String?) -> String {
    let kinds: [RecordKind] = [.claim, .source, .document, .question]
    func words(_ counts: [RecordKind: Int], _ assertions: Int) -> String {
      var parts = assertions > 0 ? [count(assertions, .assertion)] : []
      for kind in kinds where counts[kind] ?? 0 > 0 { parts.append(count(counts[kind] ?? 0, kind)) }
      return parts.isEmpty ? "nothing" : Phrase.list(parts)
    }
    let new = words(remarks.newRecords, remarks.newAssertions)
    guard let base else { return "\(rows(remarks.rows)): \(new)" }
    let changed = words(remarks.changedRecords, remarks.changedAssertions)
    return "\(rows(remarks.rows)) over \(Visible.text(base)): changed \(changed); new \(new)"
  }

  private static func rows(_ count: Int, _ kind: String = "") -> String {
    "\(grouped(count)) \(kind.isEmpty ? "" : kind + " ")\(count == 1 ? "row" : "rows")"
  }

  private static func count(_ count: Int, _ kind: RecordKind) -> String {
    "\(grouped(count)) \(count == 1 ? kind.rawValue : kind.listName)"
  }

  private static func list(_ ids: [String], _ noun: String) -> String {
    "\(Phrase.count(ids.count, noun)), "
      + Phrase.list(ids.prefix(10).map { Visible.text($0, limit: 60) }, of: ids.count)
  }
}
