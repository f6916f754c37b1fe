import Provenance

/// Two versions of a case side by side, as data for every format.
package struct CaseComparison: Sendable {
  /// One of the two versions.
  package struct Version: Sendable {
    /// The names of the files it was read from.
    package let files: [String]
    /// The records.
    package let records: Records

    /// A version as it was read.
    package init(files: [String], records: Records) {
      self.files = files
      self.records = records
    }
  }

  /// The first version.
  package let a: Version
  /// The second version.
  package let b: Version
  /// How both are read.
  package let options: ReadingOptions
  /// What differs between the records.
  package let records: CaseDifference
  /// What differs between the findings.
  package let findings: FindingsDifference

  /// The comparison of two versions, whose records were compared already.
  /// - Complexity: that of the difference of the findings.
  package init(
    _ a: Version, _ b: Version, _ records: CaseDifference, options: ReadingOptions,
    workLimit: Int = FindingsDifference.workLimit
  ) {
    self.a = a
    self.b = b
    self.options = options
    self.records = records
    findings = FindingsDifference(
      a.records, b.records, records, options: options, workLimit: workLimit)
  }

  /// Whether both say the same.
  package var isSame: Bool { records.changes.isEmpty && findings.changes.isEmpty }
}
