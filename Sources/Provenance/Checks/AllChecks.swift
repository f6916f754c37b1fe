extension Check {
  /// Every check, in the order in which they are run: text, form, references, sense.
  public static let all: [Check] = [
    .textEncoding, .byteOrderMark, .jsonSyntax, .duplicateKey, .limit, .tornTail,
    .brokenChain,
    .caseFormat, .recordType, .unknownField, .missingField, .wrongType, .unknownWord, .emptyText,
    .idForm, .dateForm, .urlForm, .languageForm, .digestForm, .toleranceForm, .valueForm, .copyForm,
    .positionOrder, .claimOrAssertion, .missingWarrant,
    .duplicateId, .twinId, .lookAlikeId, .retractTarget, .unknownId, .controlCycle,
    .assertionCycle, .selfRelation, .rangeOrder, .unitMismatch, .inconsistentAnnotation,
    .textFile, .textMissing, .textDigest, .quoteMoved, .quoteAmbiguous, .quoteAltered,
    .quoteOrphan, .quoteMisquoted,
    .sheetQuotes, .sheetHeader, .sheetColumn, .sheetRow, .sheetCell, .sheetDate, .sheetClash,
    .sheetName,
  ]

  /// The check of a name.
  public static func named(_ name: String) -> Check? {
    all.first { sameBytes($0.name, name) }
  }
}

extension Records {
  /// The faults that only show when all records are there: ids, references, circles.
  /// - Complexity: O(n) in records and references, beside the search for near names.
  public func faults() -> [Finding] {
    var tables: [RecordKind: IDTable] = [:]
    var findings: [Finding] = []
    for kind in RecordKind.allCases {
      let table = IDTable(ids(of: kind))
      tables[kind] = table
      findings += duplicateIDs(table, of: kind)
      findings += twinIDs(table, of: kind)
      findings += lookAlikeIDs(table, of: kind)
    }
    findings += unknownIDs(tables)
    findings += controlCycles(tables[.source] ?? IDTable())
    findings += assertionCycles(tables[.assertion] ?? IDTable())
    findings += selfRelations()
    findings += rangeOrders()
    findings += unitMismatches(tables)
    return findings
  }
}
