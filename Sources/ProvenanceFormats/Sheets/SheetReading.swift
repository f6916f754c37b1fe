import Provenance

/// Tables read as a case: the records, and everything that is wrong with the rows.
public struct SheetReading: Sendable {
  /// The records; without use where there are errors.
  public let records: Records
  /// What is wrong, in the order of the rows: the first thousand faults.
  public let diagnostics: [Diagnostic]
  /// How many faults there are that leave no case.
  public let errorCount: Int

  /// Reads tables as one case, or as changes of one: what they have no column for stays in it.
  ///
  /// - Parameters:
  ///   - inputs: the tables; rows of all of them may speak of the same records.
  ///   - dates: which number of 2/11/2013 is the day; without it such a date is an error.
  ///   - base: the case that the tables are laid over.
  /// - Complexity: O(n log n) in the bytes of the tables.
  public static func read(
    _ inputs: [SheetInput], dates: DateOrder? = nil, over base: Records = Records()
  ) -> SheetReading {
    let reader = SheetReader(inputs, dates: dates, over: base)
    reader.survey()
    let records = reader.found.errorCount == 0 ? reader.records().0 : base
    return SheetReading(
      records: records, diagnostics: reader.found.list, errorCount: reader.found.errorCount)
  }
}
