import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid convert --from csv`: a case from tables, or a case with what tables change in it.
  func convertSheets(_ invocation: Invocation) -> CommandResult {
    var base = Records()
    if let file = invocation.base {
      switch read([file]) {
      case .ended(let result): return result
      case .loaded(let reading) where reading.hasErrors: return refusal(reading, invocation)
      case .loaded(let reading): base = reading.records
      }
    }
    let files = SheetFiles(invocation.sheets, machine)
    let inputs = invocation.sheets.indices.map { files.input($0, invocation.from ?? .csv) }
    let reader = SheetReader(inputs, dates: invocation.dates, over: base)
    let progress = SheetProgress(machine)
    reader.survey { progress.tell("reading", rows: $0) }
    progress.clear()
    if !files.faults.isEmpty { return .failure(files.faults) }
    var result = CommandResult()
    result.messages += diagnostics(reader.found, invocation)
    guard reader.found.errorCount == 0 else {
      result.status = 2
      return result.saying("whosaid: nothing was made of the table")
    }
    if invocation.base == nil, invocation.to.sheet == nil {
      result = stream(reader, invocation, progress, result)
    } else {
      let (records, isAsSurveyed) = reader.records { progress.tell("writing", rows: $0) }
      progress.clear()
      if !isAsSurveyed { return changedWhileRead }
      let faults = records.faults().filter { $0.severity == .error }
      guard faults.isEmpty else { return refusal(faults) }
      result.output = written(records, invocation)
      result = noteOnLeftOut(records, invocation, base: invocation.base?.name, result)
    }
    guard result.status == 0, files.faults.isEmpty else {
      return files.faults.isEmpty ? result : .failure(files.faults)
    }
    for line in SheetRemarkText.lines(reader.remarks, base: invocation.base?.name) {
      result = result.saying("whosaid: \(line)")
    }
    return result
  }

  private var changedWhileRead: CommandResult {
    .failure("the table changed while it was read; nothing was made of it")
  }

  /// Writes the records as they are read again, so that only what rows share is held.
  private func stream(
    _ reader: SheetReader, _ invocation: Invocation, _ progress: SheetProgress,
    _ result: CommandResult
  ) -> CommandResult {
    var result = result
    var isAsSurveyed = true
    let outcome = machine.streams.write(invocation.output) { write in
      var stream = CaseStream(invocation.to == .json ? .document : .journal)
      var isOpen = true
      isAsSurveyed = reader.forEachRecord {
        progress.tell("writing", rows: $0)
      } _: { entry in
        guard isOpen else { return }
        stream.write(entry)
        if stream.waiting > 1 << 20 { isOpen = write(stream.drain()) }
      }
      stream.finish()
      return isAsSurveyed && isOpen && write(stream.drain())
    }
    progress.clear()
    switch outcome {
    case .written: break
    case .collected(let bytes): result.output = bytes
    case .discarded: return changedWhileRead
    case .failed(let fault):
      // Whoever reads the pipe has seen enough.
      if invocation.output == nil, fault == .brokenPipe { return result }
      let name = invocation.output.map { Visible.text($0) } ?? "to standard output"
      return CommandResult(status: 2, messages: result.messages)
        .saying("whosaid: cannot write \(name): \(fault.reason)")
    }
    result.isDelivered = true
    return result
  }

  private func diagnostics(
    _ found: SheetDiagnostics, _ invocation: Invocation
  ) -> [UInt8] {
    guard found.errorCount + found.warningCount > 0 else { return [] }
    let style = TerminalStyle(
      isColoured: machine.isErrorTerminal && style(invocation).isColoured,
      columns: machine.width)
    return DiagnosticText.rows(
      found.list, errors: found.errorCount, warnings: found.warningCount,
      fileCount: invocation.sheets.count, style: style)
  }

  /// Faults that only the whole case shows: a changed cell may set two units against each other.
  private func refusal(_ faults: [Finding]) -> CommandResult {
    .failure(
      faults.map { "\($0.message)\($0.help.map { "; " + $0 } ?? "") [\($0.check.name)]" }
        + ["the case would have errors; nothing was made of the table"])
  }
}

/// The tables of a command line, read piece by piece; standard input is read once and kept.
private final class SheetFiles {
  private let names: [String]
  private let machine: Machine
  private var standardInput: [UInt8]?
  /// What could not be read, a line for each file.
  private(set) var faults: [String] = []

  init(_ names: [String], _ machine: Machine) {
    self.names = names
    self.machine = machine
  }

  func input(_ number: Int, _ form: SheetForm) -> SheetInput {
    let name = names[number]
    if sameBytes(name, "-") {
      return SheetInput(name: "<stdin>", form: form) { take in _ = take(self.readStandardInput()) }
    }
    return SheetInput(name: name, form: form) { take in
      if let fault = self.machine.streams.read(name, take) { self.note(fault, of: name) }
    }
  }

  private func readStandardInput() -> [UInt8] {
    if let standardInput { return standardInput }
    var bytes: [UInt8] = []
    switch machine.readStandardInput() {
    case .success(let read): bytes = read
    case .failure(let fault): note(fault, of: "<stdin>")
    }
    standardInput = bytes
    return bytes
  }

  private func note(_ fault: FileFault, of name: String) {
    let line = "cannot read \(Visible.text(name)): \(fault.reason)"
    if !faults.contains(where: { sameBytes($0, line) }) { faults.append(line) }
  }
}

/// How far a long table is read, on standard error where that is a terminal, after one second.
final class SheetProgress {
  private let streams: Streams?
  private let start: Double
  private var last = 0.0
  private var isShown = false

  init(_ machine: Machine) {
    streams = machine.isErrorTerminal ? machine.streams : nil
    start = machine.streams.seconds()
  }

  func tell(_ work: String, rows: Int) {
    guard let streams else { return }
    let now = streams.seconds()
    guard now - start >= 1, now - last >= 0.2 else { return }
    last = now
    isShown = true
    streams.show(Array("\r\u{1B}[Kwhosaid: \(work), \(SheetRemarkText.grouped(rows)) rows".utf8))
  }

  func clear() {
    guard isShown else { return }
    isShown = false
    streams?.show(Array("\r\u{1B}[K".utf8))
  }
}
