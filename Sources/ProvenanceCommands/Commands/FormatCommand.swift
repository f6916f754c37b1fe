import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid format`: writes case files in canonical form, or says which are not.
  func format(_ invocation: Invocation) -> CommandResult {
    var result = CommandResult()
    for file in invocation.caseFiles {
      switch input(file) {
      case .failure(let fault): result.fail(fault)
      case .success(let input): format(input, file, invocation, &result)
      }
    }
    return result
  }

  private func format(
    _ input: CaseInput, _ file: CaseFile, _ invocation: Invocation, _ result: inout CommandResult
  ) {
    let name = Visible.text(input.name)
    switch input.canonicalForm() {
    case .chained:
      result.fail(FileFault("\(name) is a hash-chained journal, which nobody may write anew"))
    case .report:
      result.fail(
        FileFault("\(name) is a report, which is made from its case; format the case instead"))
    case .broken(let reading):
      let style = TerminalStyle(columns: machine.width)
      result.messages += DiagnosticText.long(reading.diagnostics(), inputCount: 1, style: style)
      result.fail(FileFault("\(name) is left as it is"))
    case .text(let bytes) where invocation.checkOnly:
      guard bytes != input.bytes else { return }
      result.output += Array("\(name) is not in canonical form\n".utf8)
      result.status = max(result.status, 1)
    case .text(let bytes) where file == .standardInput: result.output += bytes
    case .text(let bytes):
      guard bytes != input.bytes, let fault = machine.write(bytes, file.name) else { return }
      result.fail(FileFault("cannot write \(name): \(fault.reason)"))
    }
  }
}

extension CommandResult {
  /// Notes that a part of the work could not be done.
  fileprivate mutating func fail(_ fault: FileFault) {
    self = saying("whosaid: \(fault.reason)")
    status = 2
  }
}
