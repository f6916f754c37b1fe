import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid explain CASE ID [ID]`: a claim, a root, an assertion or a pair, step by step.
  func explain(_ invocation: Invocation) -> CommandResult {
    switch load(invocation) {
    case .ended(let result): return result
    case .loaded(let reading):
      let report = ContradictionReport(analysis(reading, invocation))
      switch item(invocation.ids, report) {
      case .failure(let fault): return .failure(fault.reason)
      case .success(let item):
        let places = reading.places(of: item.records)
        let output =
          invocation.resultFormat == .json
          ? ExplanationText.json(item, id: reading.records.id(of:)) { places[$0] }
          : ExplanationText.text(item, style: style(invocation)) { places[$0] }
        return CommandResult(output: output)
      }
    }
  }

  /// `whosaid explain CHECK`: the page of a check.
  func explainCheck(_ name: String, _ invocation: Invocation) -> CommandResult {
    guard let check = Check.named(name) else {
      let near = Nearest.to(name, among: Check.all.map(\.name))
      return .failure(
        "there is no check \(Visible.quoted(name))"
          + (near.map { "; did you mean \(Visible.quoted($0))?" }
            ?? "; the checks are \(Check.all.map(\.name).joined(separator: ", "))")
          + "; to explain a record, name its case too")
    }
    let output =
      invocation.resultFormat == .json
      ? CheckPage.json(check) : CheckPage.text(check, style: style(invocation))
    return CommandResult(output: output)
  }

  private func item(
    _ ids: [String], _ report: ContradictionReport
  ) -> Result<ExplanationItem, FileFault> {
    let explanation = Explanation(report)
    let graph = report.graph
    if ids.count == 2 {
      let numbers = ids.map { graph.assertionNumber(ExplainTarget($0).id(.assertion)) }
      guard let a = numbers[0], let b = numbers[1] else {
        let missing = numbers[0] == nil ? ids[0] : ids[1]
        return .failure(FileFault(unknown(.assertion, missing, graph.records)))
      }
      if a == b { return .failure(FileFault("name two different assertions")) }
      return .success(explanation.pair(a, b))
    }
    let target = ExplainTarget(ids[0])
    if let number = target.contradiction {
      guard report.contradictions.indices.contains(number - 1) else {
        return .failure(FileFault(noRoot(number, report)))
      }
      return .success(explanation.contradiction(number))
    }
    if let claim = graph.claimNumber(target.id(.claim)) {
      return .success(explanation.claim(claim))
    }
    if let assertion = graph.assertionNumber(target.id(.assertion)) {
      return .success(explanation.assertion(assertion))
    }
    let known = graph.records.ids(of: .claim) + graph.records.ids(of: .assertion)
    let near = Nearest.to(target.text, among: known)
    return .failure(
      FileFault(
        "there is no claim, contradiction or assertion \(Visible.quoted(target.text)) in the case"
          + (near.map { "; did you mean \(Visible.quoted($0))?" } ?? "")))
  }

  /// Which contradictions there are, for somebody who asked for another.
  func noRoot(_ number: Int, _ report: ContradictionReport) -> String {
    let count = report.contradictions.count
    let known =
      count == 0
      ? "the case has no contradictions"
      : count == 1 ? "there is only x1" : "there are x1 to x\(count)"
    return "there is no x\(number); \(known)"
  }
}

/// What an id on the command line of `explain` may mean.
private struct ExplainTarget {
  let text: String
  private let kind: RecordKind?

  /// `claim:x1` names the claim x1 even where there is a contradiction x1.
  init(_ argument: String) {
    for kind in [RecordKind.claim, .assertion] where argument.hasPrefix("\(kind.rawValue):") {
      text = String(argument.dropFirst(kind.rawValue.count + 1))
      self.kind = kind
      return
    }
    text = argument
    kind = nil
  }

  /// The number of a contradiction, where the argument is one.
  var contradiction: Int? {
    guard kind == nil, text.hasPrefix("x"), let number = Int(text.dropFirst()), number > 0,
      text == "x\(number)"
    else { return nil }
    return number
  }

  /// The id as one of a type; empty, which no record has, where another type was named.
  func id(_ wanted: RecordKind) -> String { kind == nil || kind == wanted ? text : "" }
}

extension ExplanationItem {
  /// Every record that a step of the explanation stands in.
  fileprivate var records: [RecordReference] {
    (record.map { [$0] } ?? []) + items.flatMap(\.records)
  }
}

extension CaseReading {
  /// Where records stand in the files they were read from.
  fileprivate func places(of records: [RecordReference]) -> [RecordReference: RecordPlace] {
    var places: [RecordReference: RecordPlace] = [:]
    for record in records where places[record] == nil {
      guard let place = place(of: record) else { continue }
      places[record] = RecordPlace(file: place.file, line: place.line, column: place.column)
    }
    return places
  }
}
