import Provenance
import ProvenanceFormats
import ProvenanceReports

/// Why a command ends before its work is done, with the result that says so.
struct CommandFault: Error {
  let result: CommandResult

  init(_ result: CommandResult) { self.result = result }

  init(_ reasons: String...) { result = .failure(reasons) }
}

extension CommandRun {
  /// `whosaid capture`: keeps the text of a document beside a case, and notes it in the case.
  func capture(_ invocation: Invocation) -> CommandResult {
    do throws(CommandFault) {
      return try captured(invocation)
    } catch { return error.result }
  }

  private func captured(_ invocation: Invocation) throws(CommandFault) -> CommandResult {
    let id = invocation.documentID
    if let fault = Identifier.fault(in: id) { throw CommandFault("--as \(fault)") }
    if let url = invocation.url, let fault = WebAddress.fault(in: url) {
      throw CommandFault("--url \(fault), not \(Visible.quoted(url))")
    }
    if let title = invocation.title, title.allSatisfy(\.isWhitespace) {
      throw CommandFault("--title is empty")
    }
    let input = try caseToChange(invocation)
    let reading = CaseReading.readForm(of: [input])
    let publisher = try invocation.publisher.map { name throws(CommandFault) in
      try source(named: name, in: reading)
    }
    let text = try text(invocation)
    var draft = CaptureDraft(id: id, known: reading.records.documents.last { sameBytes($0.id, id) })
    try draft.fill(text, invocation, publisher, reading.records)
    let file = try place(of: text, draft, invocation)
    draft.note(file, SHA256.hexadecimal(text.bytes))
    let change = try CaseChange(input, reading, draft, recorder(invocation))
    return try finish(invocation, text, draft, file, change)
  }

  // MARK: The case

  /// The case to change, which must be there and without errors of form.
  private func caseToChange(_ invocation: Invocation) throws(CommandFault) -> CaseInput {
    let name = Visible.text(invocation.into.name)
    let input: CaseInput
    switch self.input(invocation.into) {
    case .success(let found): input = found
    case .failure(let fault):
      throw CommandFault(
        fault.reason,
        "--into names a case that is there; the smallest is {\"format\": \"whosaid/1\"}")
    }
    let reading = CaseReading.readForm(of: [input])
    guard !reading.hasErrors else {
      let style = TerminalStyle(columns: machine.width)
      throw CommandFault(
        CommandResult(
          status: 2,
          messages: DiagnosticText.long(reading.diagnostics(), inputCount: 1, style: style)
        ).saying("whosaid: \(name) has errors; nothing was written"))
    }
    return input
  }

  /// The source that a name is the id, name or alias of.
  private func source(
    named name: String, in reading: CaseReading
  ) throws(CommandFault) -> String {
    switch RecordNames(reading.records).id(of: name, .source) {
    case .success(let id): return id
    case .failure(let fault):
      throw CommandFault(
        "--publisher: \(fault.reason)",
        "`whosaid sources` lists them by name; a new one is written into the case first")
    }
  }

  // MARK: The file

  /// Where the text is kept, as the case names it.
  private func place(
    of text: CapturedSource, _ draft: CaptureDraft, _ invocation: Invocation
  ) throws(CommandFault) -> String {
    let path = invocation.into.name
    if let file = draft.known?.text?.file { return file }
    // A text that lies in the folder of texts already is not copied.
    if let captured = invocation.captured, text.isPlain,
      let file = TextName.relative(captured, toFolderOf: path), file.hasPrefix("texts/"),
      case .success(let found) = machine.readCapture(file, path), found == text.bytes
    {
      return file
    }
    return TextName.file(for: draft.document.id)
  }

  // MARK: Writing

  private func finish(
    _ invocation: Invocation, _ text: CapturedSource, _ draft: CaptureDraft, _ file: String,
    _ change: CaseChange
  ) throws(CommandFault) -> CommandResult {
    let path = invocation.into.name
    let shownFile = Visible.text(TextName.path(file, besideCase: path))
    let shownCase = Visible.text(path)
    let words = Phrase.count(text.wordCount, "word")
    var result = CommandResult()
    for note in draft.notes + text.notes { result = result.saying("whosaid: \(note)") }
    let place = change.place.map { ":\($0.line):\($0.column)" } ?? ""
    let record = "\(shownCase)\(place): document \(Visible.quoted(draft.document.id)) "
    if invocation.dryRun {
      result.output += Array("\(shownFile): would have \(words)\n".utf8)
      result.output += Array("\(record)\(draft.deed(.wouldBe))\n".utf8)
      if change.isChange { result.output += CaseEntry.document(draft.document).lineText() }
      return result
    }
    switch machine.createText(text.bytes, file, path) {
    case .created: result.output += Array("\(shownFile): \(words) written\n".utf8)
    case .isThere: result.output += Array("\(shownFile): \(words), there already\n".utf8)
    case .isTaken:
      throw CommandFault(
        "\(shownFile) is there with another text; nothing was written",
        "give another id with --as, or put the other text away")
    case .failed(let reason): throw CommandFault("cannot write \(shownFile): \(reason)")
    }
    guard change.isChange else {
      result.output += Array("\(record)has it already\n".utf8)
      return result
    }
    if let reason = exchange(change.before, for: change.after) {
      throw CommandFault(
        "cannot write \(shownCase): \(reason)",
        "the text is in \(shownFile), and the case does not name it yet; run the command again")
    }
    result.output += Array("\(record)\(draft.deed(.done))\n".utf8)
    return result
  }
}

/// A case file before and after a document is put into it, checked by reading it once more.
struct CaseChange {
  let before: CaseInput
  let after: CaseInput
  /// Where the document stands afterwards.
  let place: FilePlace?

  /// Whether anything changes.
  var isChange: Bool { before.bytes != after.bytes }

  init(
    _ input: CaseInput, _ reading: CaseReading, _ draft: CaptureDraft, _ recorder: Recorder
  ) throws(CommandFault) {
    var expected = reading.records
    let index = expected.documents.lastIndex { sameBytes($0.id, draft.document.id) }
    if let index { expected.documents[index] = draft.document }
    if index == nil { expected.documents.append(draft.document) }
    before = input
    if !draft.isChange {
      after = input
    } else if input.isHashChained {
      after = input.keeping([.document(draft.document)], recorder)
    } else {
      after = input.setting(draft.document, over: draft.known)
    }
    let reread = CaseReading.readForm(of: [after])
    func errorCount(_ reading: CaseReading) -> Int {
      reading.findings.count { $0.severity == .error }
    }
    guard !reread.hasErrors, reread.records.documentText() == expected.documentText(),
      errorCount(CaseReading.read([after])) <= errorCount(CaseReading.read([before]))
    else {
      throw CommandFault(
        "the document does not fit into \(Visible.text(input.name)) as it is written; "
          + "nothing was written",
        "`whosaid format` writes the case in its standard form; then try again")
    }
    place = reread.place(
      of: RecordReference(.document, index ?? expected.documents.count - 1))
  }
}
