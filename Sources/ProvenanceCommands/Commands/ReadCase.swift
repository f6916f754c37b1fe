import Provenance
import ProvenanceFormats
import ProvenanceReports

/// A case as a command line asks for it: all of it, or what remains without some records.
struct ReadCase {
  let reading: CaseReading
  /// What is left out; nil where nothing is.
  let cut: CaseWithout?
  /// The records that count.
  var records: Records { cut?.records ?? reading.records }

  /// The record as it was read.
  func original(of record: RecordReference) -> RecordReference {
    cut?.original(of: record) ?? record
  }

  /// The captured texts of the records that count.
  func texts(of whole: CaseTexts) -> CaseTexts { cut?.texts(of: whole) ?? whole }
}

extension CommandRun {
  /// The case without the records that `--without` names; or why there are none.
  func withoutRecords(_ reading: CaseReading, _ invocation: Invocation) -> Result<
    ReadCase, NameFaults
  > {
    guard !invocation.without.isEmpty else {
      return .success(ReadCase(reading: reading, cut: nil))
    }
    var named: [RecordReference] = []
    var faults: [String] = []
    for text in invocation.without {
      switch OmittedName.record(text, in: reading.records) {
      case .success(let record): named.append(record)
      case .failure(let fault): faults.append("--without " + fault.reason)
      }
    }
    guard faults.isEmpty else { return .failure(NameFaults(reasons: faults)) }
    return .success(
      ReadCase(reading: reading, cut: CaseWithout(reading.records, without: named)))
  }

  /// A report on a case, with what hangs on the records that are left out.
  func report(
    on read: ReadCase, texts: CaseTexts, _ invocation: Invocation
  ) -> ContradictionReport {
    let analysis = analysis(read.records, invocation)
    return ContradictionReport(
      analysis, study: TextStudy(read.records, read.texts(of: texts)),
      hangs: whatHangs(read, analysis, invocation))
  }

  /// What hangs on the records that are left out; nil where none are.
  func whatHangs(
    _ read: ReadCase, _ rest: Analysis, _ invocation: Invocation
  ) -> WhatHangs? {
    read.cut.map { cut in
      WhatHangs(cut, whole: analysis(read.reading, invocation), rest: rest)
    }
  }
}

/// Why names on a command line lead nowhere.
struct NameFaults: Error {
  let reasons: [String]
}
