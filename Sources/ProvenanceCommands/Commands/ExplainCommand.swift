import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid explain CASE ID [ID]`: a record, a root or a pair of assertions, step by step.
  func explain(_ invocation: Invocation) -> CommandResult {
    switch loadWithTexts(invocation) {
    case .ended(let result): return result
    case .loaded(let reading, let texts):
      switch withoutRecords(reading, invocation) {
      case .failure(let faults): return .failure(faults.reasons)
      case .success(let read): return explain(read, texts, invocation)
      }
    }
  }

  private func explain(
    _ read: ReadCase, _ texts: CaseTexts, _ invocation: Invocation
  ) -> CommandResult {
    let report = ContradictionReport(
      analysis(read.records, invocation),
      study: TextStudy(read.records, read.texts(of: texts)))
    let item: ExplanationItem
    switch self.item(invocation.ids, report) {
    case .failure(let fault):
      let isGone = read.cut.map { OmittedName.isGone(invocation.ids, $0) } ?? false
      return .failure(fault.reason + (isGone ? "; it is left out by --without" : ""))
    case .success(let found): item = found
    }
    let places = read.reading.places(of: item.allRecords.map(read.original(of:)))
    func place(_ record: RecordReference) -> FilePlace? { places[read.original(of: record)] }
    return CommandResult(
      output: invocation.resultFormat == .json
        ? ExplanationJSON.text(
          item, id: read.records.id(of:), without: read.cut, place: place)
        : ExplanationText.text(item, style: style(invocation), without: read.cut, place: place))
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
      let numbers = ids.map { assertion($0, graph) }
      guard let a = numbers[0], let b = numbers[1] else {
        let missing = numbers[0] == nil ? ids[0] : ids[1]
        return .failure(FileFault(noAssertion(missing, report)))
      }
      if a == b { return .failure(FileFault("name two different assertions")) }
      return .success(explanation.pair(a, b))
    }
    let subjects = ExplanationSubject.named(ids[0], in: report)
    if subjects.count > 1 {
      return .failure(RecordNames.choice(ids[0], subjects.compactMap(\.kind)))
    }
    if let subject = subjects.first { return .success(explanation.page(of: subject)) }
    if let number = ExplanationSubject.rootNumber(ids[0]) {
      return .failure(FileFault(noRoot(number, report)))
    }
    return .failure(FileFault(nothingNamed(ids[0], graph.records)))
  }

  /// The assertion that one of two ids names.
  private func assertion(_ text: String, _ graph: ClaimGraph) -> Int? {
    let lead = RecordKind.assertion.rawValue + ":"
    let bare = text.utf8.starts(with: lead.utf8) ? String(text.dropFirst(lead.count)) : text
    return graph.assertionNumber(bare) ?? graph.assertionNumber(text)
  }

  /// That one of two ids names no assertion; and what it names instead.
  private func noAssertion(_ text: String, _ report: ContradictionReport) -> String {
    guard let kind = ExplanationSubject.named(text, in: report).first?.kind else {
      return unknown(.assertion, text, report.graph.records)
    }
    return "two ids are two assertions to compare; \(Visible.quoted(text)) is \(kind.withArticle)"
  }

  /// That an id names nothing, and the nearest that does.
  private func nothingNamed(_ text: String, _ records: Records) -> String {
    let lead = RecordKind.allCases.first { text.utf8.starts(with: ($0.rawValue + ":").utf8) }
    let kinds = lead.map { [$0] } ?? RecordKind.allCases
    let bare = lead.map { String(text.dropFirst($0.rawValue.count + 1)) } ?? text
    if let lead,
      let kind = RecordKind.allCases.first(where: { kind in
        records.ids(of: kind).contains { sameBytes($0, bare) }
      })
    {
      return "there is no \(lead.rawValue) \(Visible.quoted(bare)) in the case; it is "
        + kind.withArticle
    }
    let near = Nearest.to(bare, among: kinds.flatMap(records.ids(of:)))
    return "there is no \(lead?.rawValue ?? "record or contradiction") "
      + "\(Visible.quoted(bare)) in the case"
      + (near.map { "; did you mean \(Visible.quoted($0))?" } ?? "")
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
