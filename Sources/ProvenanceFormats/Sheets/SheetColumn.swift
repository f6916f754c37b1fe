import Provenance

/// A column of the table that a case is written as; the raw value is its name in the header.
public enum SheetColumn: String, CaseIterable, Sendable {
  case assertionID = "assertion_id"
  case claimID = "claim_id"
  case claim
  case question
  case saidBy = "said_by"
  case via
  case stance
  case certainty
  case quote
  case start
  case end
  case document
  case publisher
  case url
  case archiveURL = "archive_url"
  case published
  case saidOn = "said_on"
  case sha256
  case inferred
  case checkedBy = "checked_by"
  case checkedOn = "checked_on"
  case note

  /// The place of the column among all columns.
  package var index: Int { SheetColumn.indices[self] ?? 0 }

  /// The column that a cell of a header names: capitals, blanks, hyphens and underscores do not
  /// count, so that `Claim ID` is `claim_id`.
  package init?(header: String) {
    guard let column = SheetColumn.byKey[SheetColumn.key(header)] else { return nil }
    self = column
  }

  /// What of a name counts.
  package static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars
    where !scalar.isBlank && !Visible.isHidden(scalar) && scalar != "_"
      && scalar != "-"
    {
      key.append(scalar)
    }
    return String(key)
  }

  private static let byKey: [String: SheetColumn] = Dictionary(
    allCases.map { (key($0.rawValue), $0) }, uniquingKeysWith: { first, _ in first })

  private static let indices: [SheetColumn: Int] = Dictionary(
    zip(allCases, 0...), uniquingKeysWith: { first, _ in first })

  /// The columns that say something of a document, beside its name.
  package static let ofDocuments: [SheetColumn] = [
    .publisher, .url, .archiveURL, .published, .sha256,
  ]

  /// The columns of a claim: those that a row has which names a claim and no speaker.
  package static let ofClaims: [SheetColumn] = [.claimID, .claim, .question]
}

/// How the cells of a table are set apart.
public enum SheetForm: String, CaseIterable, Sendable {
  /// Comma-separated values by RFC 4180; a table that is read may have semicolons or tabs too.
  case csv
  /// Values with tabs between them, quoted as in CSV.
  case tsv

  /// The byte between two cells, as it is written.
  package var separator: UInt8 { self == .csv ? UInt8(ascii: ",") : 0x09 }

  /// The bytes that may stand between two cells, as they are read.
  package var separators: [UInt8] {
    self == .csv ? [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] : [0x09]
  }
}
