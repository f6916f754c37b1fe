import Provenance
import ProvenanceFormats

extension CommandRun {
  /// `whosaid convert`: a case in another form, or a case from tables.
  func convert(_ invocation: Invocation) -> CommandResult {
    if invocation.from != nil { return convertSheets(invocation) }
    switch load(invocation) {
    case .ended(let result): return result
    case .loaded(let reading):
      let output = written(reading.records, invocation)
      let base = invocation.caseFiles.count == 1 ? invocation.caseFiles[0].name : "CASE"
      let converted = noteOnLeftOut(
        reading.records, invocation, base: base, CommandResult(output: output))
      let result = noteOnWarnings(reading, converted)
      let superseded = reading.supersededCount
      guard superseded > 0 else { return result }
      return result.saying(
        "whosaid: \(superseded) journal \(superseded == 1 ? "line" : "lines") that later lines "
          + "replaced or took back are not in the result")
    }
  }

  /// A case in the form that `--to` names.
  func written(_ records: Records, _ invocation: Invocation) -> [UInt8] {
    switch invocation.to {
    case .json: records.documentText()
    case .jsonl: records.journalText()
    case .csv: records.tableText(SheetStyle(form: .csv, isForExcel: invocation.isForExcel))
    case .tsv: records.tableText(SheetStyle(form: .tsv, isForExcel: invocation.isForExcel))
    }
  }

  /// A line for standard error on what a table leaves out of a case; nothing is lost in silence.
  func noteOnLeftOut(
    _ records: Records, _ invocation: Invocation, base: String?, _ result: CommandResult
  ) -> CommandResult {
    guard let sheet = invocation.to.sheet else { return result }
    let lines = LeftOutText.lines(LeftOut(of: records), width: machine.width)
    guard !lines.isEmpty else { return result }
    let hint = base.map { base in
      "whosaid: to keep it, read the table again with --from \(sheet.rawValue) --base "
        + Visible.text(base)
    }
    return (lines + [hint].compactMap { $0 }).reduce(result) { $0.saying($1) }
  }
}
