import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid report`: who contradicts whom, and why.
  func report(_ invocation: Invocation) -> CommandResult {
    if let folder = invocation.site { return site(invocation, in: folder) }
    switch loadWithTexts(invocation) {
    case .ended(let result): return result
    case .loaded(let reading, let texts):
      let read: ReadCase
      switch withoutRecords(reading, invocation) {
      case .failure(let faults): return .failure(faults.reasons)
      case .success(let found): read = found
      }
      let report = report(on: read, texts: texts, invocation)
      let selected = selection(report, invocation)
      guard case .success(let selection) = selected else {
        guard case .failure(let fault) = selected else { return .failure("no such claim") }
        return .failure(fault.reason)
      }
      let language = ReportLanguage.named(invocation.language) ?? .english
      let output =
        switch invocation.resultFormat {
        case .markdown:
          MarkdownReport.text(
            report, selection: selection, origin: origin(invocation, reading),
            language: language)
        case .html:
          HTMLReport.text(
            report, selection: selection, origin: origin(invocation, reading),
            caseBlock: ReportBlock.element(reading.records, texts: texts), language: language)
        case .json:
          JSONReport.text(
            report, selection: selection, checkpoints: reading.checkpoints)
        default:
          TextReport.text(
            report, selection: selection, origin: origin(invocation, reading),
            style: style(invocation), language: language)
        }
      let isFound = report.contradictions.contains { $0.severity == .contradiction }
      let status: Int32 = invocation.exitCode && isFound ? 1 : 0
      return hinted(
        noteOnWarnings(reading, CommandResult(status: status, output: output)), report,
        invocation)
    }
  }

  /// The part of the report that the command line asks for.
  private func selection(
    _ report: ContradictionReport, _ invocation: Invocation
  ) -> Result<ReportSelection, FileFault> {
    let graph = report.graph
    var claims: [Int] = []
    for id in invocation.claims {
      guard let claim = graph.claimNumber(id) else {
        return .failure(FileFault(unknown(.claim, id, report)))
      }
      claims.append(claim)
    }
    for id in invocation.questions {
      guard graph.records.questions.contains(where: { sameBytes($0.id, id) }) else {
        return .failure(FileFault(unknown(.question, id, report)))
      }
      claims += graph.records.claims.filter { sameBytes($0.question ?? "", id) }
        .compactMap { graph.claimNumber($0.id) }
    }
    let isFiltered = !invocation.claims.isEmpty || !invocation.questions.isEmpty
    return .success(
      ReportSelection(limit: limit(invocation), claims: isFiltered ? claims : nil))
  }

  /// How the report can be made again; what does not change it is left out.
  func origin(_ invocation: Invocation, _ reading: CaseReading) -> ReportOrigin {
    let inputs = reading.inputs
    let names = inputs.map(\.name)
    var command = ["whosaid", "report"] + names
    if invocation.site == nil, invocation.resultFormat != .text {
      command += ["--format", invocation.resultFormat.rawValue]
    }
    if invocation.reading != .latest { command += ["--reading", invocation.reading.rawValue] }
    if invocation.minCertainty != .possible {
      command += ["--min-certainty", invocation.minCertainty.rawValue]
    }
    if invocation.language != ReportLanguage.english.tag {
      command += ["--language", invocation.language]
    }
    for claim in invocation.claims { command += ["--claim", claim] }
    for question in invocation.questions { command += ["--question", question] }
    for record in invocation.without { command += ["--without", record] }
    if let limit = invocation.limit { command += ["--limit", String(limit)] }
    if let site = invocation.site { command += ["--site", site] }
    var origin = ReportOrigin(
      inputs: names, digests: inputs.map { SHA256.hexadecimal($0.bytes) },
      command: command.map(shellWord).joined(separator: " "),
      version: ProgramVersion.text)
    origin.checkpoints = reading.checkpoints
    return origin
  }

  /// The text as one word of a shell: in quotation marks where it has blanks or signs.
  private func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x80 || "/.,:=@%+-_".utf8.contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }

  func limit(_ invocation: Invocation) -> Int {
    if let limit = invocation.limit { return limit == 0 ? .max : limit }
    if invocation.site != nil { return HTMLReport.usualLimit }
    switch invocation.resultFormat {
    case .text: return TextReport.screenLimit
    case .json: return 100
    case .html: return HTMLReport.usualLimit
    default: return .max
    }
  }

  /// Where to go next, for a person at a terminal.
  private func hinted(
    _ result: CommandResult, _ report: ContradictionReport, _ invocation: Invocation
  ) -> CommandResult {
    guard machine.isOutputTerminal, machine.isErrorTerminal, invocation.output == nil,
      invocation.resultFormat == .text, !report.contradictions.isEmpty
    else { return result }
    let files = invocation.caseFiles.map { Visible.text($0.name) }.joined(separator: " ")
    return
      result
      .saying("")
      .saying("whosaid explain \(files) x1      the steps behind x1")
      .saying("whosaid report -o report.md \(files)    the whole report")
  }

  /// That a record is not in a report, and which one may have been meant.
  func unknown(_ kind: RecordKind, _ id: String, _ report: ContradictionReport) -> String {
    if let whole = report.hangs?.cut.whole.ids(of: kind),
      whole.contains(where: { sameBytes($0, id) })
    {
      return "the \(kind.rawValue) \(Visible.quoted(id)) is left out by --without"
    }
    return unknown(kind, id, report.graph.records)
  }

  /// That a record is not there, and which one may have been meant.
  func unknown(_ kind: RecordKind, _ id: String, _ records: Records) -> String {
    let near = Nearest.to(id, among: records.ids(of: kind))
    return "there is no \(kind.rawValue) \(Visible.quoted(id)) in the case"
      + (near.map { "; did you mean \(Visible.quoted($0))?" } ?? "")
  }
}
