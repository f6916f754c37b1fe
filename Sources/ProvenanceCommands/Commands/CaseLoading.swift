import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// What loading a case gives: the case, or the result with which the command ends.
  enum Loading {
    case loaded(CaseReading)
    case ended(CommandResult)
  }

  /// Reads the files of a command line as one case, whatever is wrong in it.
  func read(
    _ files: [CaseFile], by reader: ([CaseInput]) -> CaseReading = CaseReading.read
  ) -> Loading {
    var inputs: [CaseInput] = []
    var faults: [String] = []
    for file in files {
      switch input(file) {
      case .success(let input): inputs.append(input)
      case .failure(let fault): faults.append(fault.reason)
      }
    }
    guard faults.isEmpty else { return .ended(.failure(faults)) }
    return .loaded(reader(inputs))
  }

  /// Reads a case that must be without errors, for a command that works on it.
  func load(_ invocation: Invocation) -> Loading {
    switch read(invocation.caseFiles) {
    case .ended(let result): return .ended(result)
    case .loaded(let reading) where reading.hasErrors: return .ended(refusal(reading, invocation))
    case .loaded(let reading): return .loaded(reading)
    }
  }

  /// What loading a case with its captured texts gives.
  enum LoadingWithTexts {
    /// The case, with what is wrong with its texts, and the texts.
    case loaded(CaseReading, CaseTexts)
    case ended(CommandResult)
  }

  /// Reads a case and its captured texts, which must be without errors too: a text that is not the
  /// one that was captured says nothing about its quotes.
  func loadWithTexts(_ invocation: Invocation) -> LoadingWithTexts {
    switch load(invocation) {
    case .ended(let result): return .ended(result)
    case .loaded(let reading):
      let (texts, findings) = captures(of: reading)
      let checked = reading.adding(findings)
      return checked.hasErrors ? .ended(refusal(checked, invocation)) : .loaded(checked, texts)
    }
  }

  /// The diagnostics of a case with errors, as the result of a command that cannot work on it.
  func refusal(_ reading: CaseReading, _ invocation: Invocation) -> CommandResult {
    let style = TerminalStyle(
      isColoured: machine.isErrorTerminal && style(invocation).isColoured,
      columns: machine.width)
    let text = DiagnosticText.long(
      reading.diagnostics(), inputCount: reading.inputs.count, style: style)
    return CommandResult(status: 2, messages: text)
      .saying("whosaid: the case has errors; nothing was made of it")
  }

  /// The captured texts of a case, and what is wrong with them.
  func captures(of reading: CaseReading) -> (texts: CaseTexts, findings: [Finding]) {
    var carried: [String: [[UInt8]: String]] = [:]
    for input in reading.inputs where input.form == .report {
      carried[input.name] = ReportBlock.texts(in: input.bytes)
    }
    return CaseTexts.load(reading.records) { file, document in
      let id = Array(reading.records.documents[document].id.utf8)
      if let text = caseFile(of: document, reading).flatMap({ carried[$0]?[id] }) {
        return .success(Array(text.utf8))
      }
      guard let input = caseFile(of: document, reading), input != "<stdin>" else {
        return .failure(
          CaptureFault(
            "cannot be looked for, since the case comes from standard input",
            help: "name the case file", isMissing: true))
      }
      return machine.readCapture(file, input)
    }
  }

  /// What the text of a document is called in messages: its file as seen from here.
  func textName(_ document: Int, _ reading: CaseReading) -> String {
    let record = reading.records.documents[document]
    guard let file = record.text?.file, let input = caseFile(of: document, reading) else {
      return "text of \(record.id)"
    }
    let folder = input.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder.map(String.init) + [file]).joined(separator: "/")
  }

  private func caseFile(of document: Int, _ reading: CaseReading) -> String? {
    reading.file(of: RecordReference(.document, document))
  }

  /// A line for standard error where a case has warnings that this command does not show.
  func noteOnWarnings(_ reading: CaseReading, _ result: CommandResult) -> CommandResult {
    let count = reading.findings.count { $0.severity == .warning }
    guard count > 0 else { return result }
    return result.saying(
      "whosaid: \(count) \(count == 1 ? "warning" : "warnings") in the case; "
        + "`whosaid check` shows \(count == 1 ? "it" : "them")")
  }

  /// The case analysed as a command line asks for.
  func analysis(_ reading: CaseReading, _ invocation: Invocation) -> Analysis {
    analysis(reading.records, invocation)
  }

  /// Records analysed as a command line asks for it.
  func analysis(_ records: Records, _ invocation: Invocation) -> Analysis {
    let options = ReadingOptions(
      reading: invocation.reading == .ever ? .ever : .latest,
      minCertainty: invocation.minCertainty)
    return Analysis(ClaimGraph(records, options: options))
  }

  /// One file as an input, or why it could not be read.
  func input(_ file: CaseFile) -> Result<CaseInput, FileFault> {
    let name = file == .standardInput ? "<stdin>" : file.name
    let bytes = file == .standardInput ? machine.readStandardInput() : machine.read(file.name)
    return bytes.map { bytes in
      switch file {
      case .standardInput: CaseInput(name: name, bytes: bytes)
      case .document: CaseInput(name: name, bytes: bytes, form: .document)
      case .journal: CaseInput(name: name, bytes: bytes, form: .journal)
      case .report: CaseInput(name: name, bytes: bytes, form: .report)
      }
    }.mapError { FileFault("cannot read \(Visible.text(name)): \($0.reason)") }
  }
}
