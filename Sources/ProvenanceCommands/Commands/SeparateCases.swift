import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// What reading several files gives, each as a case of its own.
  enum SeparateLoading {
    case loaded([CaseReading])
    case ended(CommandResult)
  }

  /// Reads files as a case each; all must be without errors, and those of all are shown at once.
  func loadEach(_ files: [CaseFile], _ invocation: Invocation) -> SeparateLoading {
    var readings: [CaseReading] = []
    var failure: CommandResult?
    for file in files {
      switch read([file]) {
      case .ended(let result): failure = joined(failure, result)
      case .loaded(let reading) where reading.hasErrors:
        failure = joined(failure, refusal(reading, invocation))
      case .loaded(let reading): readings.append(reading)
      }
    }
    return failure.map(SeparateLoading.ended) ?? .loaded(readings)
  }

  private func joined(_ first: CommandResult?, _ second: CommandResult) -> CommandResult {
    guard let first else { return second }
    return CommandResult(status: 2, messages: first.messages + second.messages)
  }

  /// What is wrong with `--same`: an id that is not there, or one that is there twice.
  func faults(in same: [SameClaimIDs], _ first: CaseReading, _ others: [CaseReading]) -> [String] {
    let kept = IDTable(first.records.claims.map(\.id))
    let given = others.map { IDTable($0.records.claims.map(\.id)) }
    let ids = given.flatMap(\.ids)
    let name = first.inputs.first.map { Visible.text($0.name) } ?? ""
    return same.flatMap { pair -> [String] in
      var faults: [String] = []
      let flag = "--same \(Visible.text(pair.text))"
      if kept.index(of: pair.kept) == nil {
        faults.append(
          "\(flag): there is no claim \(Visible.quoted(pair.kept)) in \(name)"
            + Guess.clause(for: pair.kept, among: kept.ids))
      }
      if given.allSatisfy({ $0.index(of: pair.other) == nil }) {
        faults.append(
          "\(flag): there is no claim \(Visible.quoted(pair.other)) in "
            + WordList.or(others.compactMap { $0.inputs.first.map { Visible.text($0.name) } })
            + Guess.clause(for: pair.other, among: ids))
      }
      let isTaken = given.contains {
        $0.index(of: pair.other) != nil && $0.index(of: pair.kept) != nil
      }
      if isTaken {
        faults.append(
          "\(flag): one case has both claims; take one of them out, or say that they are "
            + "equivalent with a relation")
      }
      let isRepeated =
        same.count { sameBytes($0.other, pair.other) || sameBytes($0.kept, pair.kept) } > 1
      if isRepeated { faults.append("\(flag): one of the ids is given twice") }
      return faults
    }
  }
}
