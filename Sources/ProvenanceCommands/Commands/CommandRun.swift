import Provenance
import ProvenanceFormats
import ProvenanceReports

/// Runs one command line on a machine.
package struct CommandRun: Sendable {
  let machine: Machine

  package init(_ machine: Machine) { self.machine = machine }

  /// The result of a command line, the name of the program left out.
  package func run(_ arguments: [String]) -> CommandResult {
    switch Invocation.parse(arguments) {
    case .failure(let error):
      let text = error.lines.map { "whosaid: \($0)\n" }.joined()
      return CommandResult(status: 2, messages: Array(text.utf8))
    case .success(let invocation):
      if let fault = outputFault(invocation) { return .failure(fault) }
      return delivered(result(of: invocation), invocation)
    }
  }

  private func result(of invocation: Invocation) -> CommandResult {
    switch invocation.request {
    case .check: check(invocation)
    case .report: report(invocation)
    case .status: status(invocation)
    case .explain: explain(invocation)
    case .explainCheck(let name): explainCheck(name, invocation)
    case .sources: sources(invocation)
    case .graph: graph(invocation)
    case .format: format(invocation)
    case .convert: convert(invocation)
    case .capture: capture(invocation)
    case .requote: requote(invocation)
    case .begin: begin(invocation)
    case .add(let thing): add(thing, invocation)
    case .amend: amend(invocation)
    case .retract: retract(invocation)
    case .undo: undo(invocation)
    case .log: log(invocation)
    case .verify: verify(invocation)
    case .diff: diff(invocation)
    case .agreement: agreement(invocation)
    case .merge: merge(invocation)
    case .schema(let name): schema(name)
    case .completions(let shell): .text(Completions.lines(for: shell))
    case .help(nil): .text(HelpText.overview)
    case .help(let name?):
      .text(
        HelpText.lines(for: CommandTable.description(of: name), width: min(machine.width, 100)))
    case .manPage: .text(ManPage.lines(version: ProgramVersion.text))
    case .version: .text(["whosaid \(ProgramVersion.text)"])
    }
  }

  /// Why the file that `-o` names may not be written: what is lost then cannot be made again.
  private func outputFault(_ invocation: Invocation) -> [String]? {
    guard let path = invocation.output else { return nil }
    let name = Visible.text(path)
    if invocation.sheets.contains(where: { sameBytes($0, path) }) {
      return ["writing to \(name) would destroy the table that is read; give another -o"]
    }
    guard case .journal? = CaseFile(argument: path), case .success(let bytes) = machine.read(path),
      CaseInput(name: path, bytes: bytes, form: .journal).isHashChained
    else { return nil }
    return [
      "\(name) is a journal that whosaid keeps; writing over it would lose who recorded what",
      "give another -o, and add what is new with `whosaid add records \(name) FILE --replace`",
    ]
  }

  /// The result with its output in the file that `-o` names, where one is named.
  private func delivered(_ result: CommandResult, _ invocation: Invocation) -> CommandResult {
    // What could not be merged leaves the file as it is.
    let isWritten = result.status < (invocation.request == .merge ? 1 : 2)
    guard let path = invocation.output, isWritten, !result.isDelivered else { return result }
    var result = result
    if let fault = machine.write(result.output, path) {
      return CommandResult(status: 2, messages: result.messages)
        .saying("whosaid: cannot write \(Visible.text(path)): \(fault.reason)")
    }
    result.output = []
    return result
  }

  /// How text is laid out and coloured for this command line.
  func style(_ invocation: Invocation) -> TerminalStyle {
    TerminalStyle(isColoured: isColoured(invocation), columns: machine.width)
  }

  private func isColoured(_ invocation: Invocation) -> Bool {
    switch invocation.color {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let force = machine.variable("CLICOLOR_FORCE"), force != "0", !force.isEmpty { return true }
    if let none = machine.variable("NO_COLOR"), !none.isEmpty { return false }
    if machine.variable("TERM") == "dumb" { return false }
    return machine.isOutputTerminal && invocation.output == nil
  }
}

/// The version of the program.
enum ProgramVersion {
  static let text = "0.1.0"
}
