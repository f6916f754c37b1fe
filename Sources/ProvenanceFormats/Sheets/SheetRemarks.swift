import Provenance

/// What is worth saying of tables that were read although nothing is wrong with them.
package struct SheetRemarks {
  /// Rows below the headers that say something.
  package var rows = 0
  /// Rows above the headers, by table.
  package var rowsAboveHeader: [Int] = []
  package var blankRows = 0
  /// Rows that repeat the header.
  package var repeatedHeaders = 0
  /// Rows that name a claim and nobody who speaks of it.
  package var claimRows = 0
  /// The columns that were kept as fields of their own, in their order.
  package var ownColumns: [String] = []
  /// Dates whose order nobody had told, the first of each order.
  package var guessedDates: [GuessedDate] = []
  /// Assertions of the case that rows changed, and those that are new.
  package var changedAssertions = 0
  package var newAssertions = 0
  /// New and changed records that rows share, by their type.
  package var newRecords: [RecordKind: Int] = [:]
  package var changedRecords: [RecordKind: Int] = [:]
  /// The assertions of the case that no row has; those that no table could have are not among them.
  package var missing: [String] = []
  /// The assertions of the case of which fewer pieces of evidence have rows than there are.
  package var missingEvidence: [String] = []

  mutating func add(_ dates: [GuessedDate]) {
    for date in dates {
      if let index = guessedDates.firstIndex(where: { $0.order == date.order }) {
        guessedDates[index].count += 1
      } else {
        guessedDates.append(date)
      }
    }
  }

  mutating func add(_ header: SheetHeader) {
    for (_, name) in header.own where !ownColumns.contains(where: { sameBytes($0, name) }) {
      // Nobody reads the names of a hundred columns.
      if ownColumns.count < 100 { ownColumns.append(name) }
    }
  }

  mutating func count(_ registry: SheetRegistry) {
    let bases = registry.baseCounts
    newRecords = [
      .source: registry.sources.count - bases.sources,
      .document: registry.documents.count - bases.documents,
      .question: registry.questions.count - bases.questions,
      .claim: registry.claims.count - bases.claims,
    ]
    changedRecords = [
      .document: registry.documents.prefix(bases.documents).count(where: \.isChanged),
      .claim: registry.claims.prefix(bases.claims).count(where: \.isChanged),
    ]
  }
}
