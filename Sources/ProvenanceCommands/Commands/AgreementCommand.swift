import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid agreement`: how far annotators agree, a case each.
  func agreement(_ invocation: Invocation) -> CommandResult {
    let readings: [CaseReading]
    switch loadEach(invocation.caseFiles, invocation) {
    case .ended(let result): return result
    case .loaded(let loaded): readings = loaded
    }
    guard let first = readings.first else { return CommandResult() }
    let faults = faults(in: invocation.same, first, Array(readings.dropFirst()))
    guard faults.isEmpty else { return .failure(faults) }

    var annotators: [AnnotatorAgreement.Annotator] = []
    var failure: CommandResult?
    let options = ReadingOptions(reading: invocation.reading == .ever ? .ever : .latest)
    for (number, reading) in readings.enumerated() {
      let (texts, findings) = captures(of: reading)
      let checked = reading.adding(findings)
      if checked.hasErrors {
        let refusal = refusal(checked, invocation)
        failure = CommandResult(
          status: 2, messages: (failure?.messages ?? []) + refusal.messages)
      }
      let names = invocation.same.map { (old: $0.other, new: $0.kept) }
      let records = number == 0 ? reading.records : reading.records.renamingClaims(names)
      annotators.append(
        AnnotatorAgreement.Annotator(
          name: reading.inputs.first?.name ?? "", graph: ClaimGraph(records, options: options),
          texts: texts))
    }
    if let failure { return failure }
    let agreement = AnnotatorAgreement(annotators)
    let places = readings.map { reading in
      reading.places(
        of: reading.records.assertions.indices.map { RecordReference(.assertion, $0) })
    }
    let limit = invocation.limit.map { $0 == 0 ? Int.max : $0 }
    let output =
      switch invocation.resultFormat {
      case .json: AgreementJSON.text(agreement, places: places, limit: limit ?? 100)
      default:
        AgreementText.text(agreement, places: places, limit: limit, style: style(invocation))
      }
    let cases = annotators.map(\.graph.records)
    return cases.dropFirst().reduce(CommandResult(output: output)) { result, other in
      proposing(SameClaims.proposals(cases[0], other), cases[0], other, result)
    }
  }

  /// The result with a line on standard error for each two claims that say the same.
  func proposing(
    _ pairs: [SameClaims.Pair], _ a: Records, _ b: Records, _ result: CommandResult
  ) -> CommandResult {
    pairs.reduce(result) { result, pair in
      let (first, second) = (a.claims[pair.a], b.claims[pair.b])
      return result.saying(
        "whosaid: two claims have the same words; if they are one: "
          + "--same \(Visible.text(first.id, limit: .max))=\(Visible.text(second.id, limit: .max))")
    }
  }
}
