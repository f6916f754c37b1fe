import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid requote`: writes where each quote stands in its captured text.
  func requote(_ invocation: Invocation) -> CommandResult {
    do throws(CommandFault) {
      return try requoted(invocation)
    } catch { return error.result }
  }

  private func requoted(_ invocation: Invocation) throws(CommandFault) -> CommandResult {
    let reading = try caseToRequote(invocation)
    let texts = try texts(of: reading)
    let anchors = QuoteAnchors(reading.records, texts)
    let accepted = try accepted(invocation, reading.records, anchors)
    let requoting = Requoting(reading.records, texts, anchors, accepting: accepted)
    let editing = QuoteEditing(requoting, in: reading)
    let inputs = try kept(editing.inputs, requoting, reading, recorder(invocation))
    try verify(inputs, requoting, reading, texts)
    var lines: [String] = []
    if invocation.dryRun { lines += changes(editing, reading.records) }
    lines += OpenQuotes(requoting, anchors, texts, reading) { textName($0, reading) }.lines
    lines.append(summary(requoting, editing, invocation))
    var result = CommandResult(status: requoting.open.isEmpty ? 0 : 1)
    let text = Array((lines.joined(separator: "\n") + "\n").utf8)
    let readsInput = invocation.caseFiles.contains(.standardInput) && !invocation.dryRun
    if readsInput { result.messages = text } else { result.output = text }
    guard !invocation.dryRun else { return result }
    return try write(inputs, reading, invocation, result)
  }

  // MARK: Reading

  private func caseToRequote(_ invocation: Invocation) throws(CommandFault) -> CaseReading {
    let reading: CaseReading
    switch load(invocation) {
    case .ended(let result): throw CommandFault(result)
    case .loaded(let loaded): reading = loaded
    }
    if let report = reading.inputs.first(where: { $0.form == .report }) {
      throw CommandFault(
        "\(Visible.text(report.name)) is a report, which is made from its case",
        "mend the case instead, and make the report again")
    }
    return reading
  }

  /// The changed inputs; to a journal that is kept with hashes the mended assertions are added.
  private func kept(
    _ inputs: [CaseInput], _ requoting: Requoting, _ reading: CaseReading, _ recorder: Recorder
  ) -> [CaseInput] {
    let mended = requoting.applied(to: reading.records)
    let changed = Set(requoting.changes.map(\.assertion)).sorted()
    return zip(inputs, reading.inputs).map { input, before in
      guard before.isHashChained else { return input }
      let entries = changed.filter { assertion in
        reading.file(of: RecordReference(.assertion, assertion)) == before.name
      }.map { CaseEntry.assertion(mended.assertions[$0]) }
      return entries.isEmpty ? before : before.keeping(entries, recorder)
    }
  }

  /// The captured texts; one that is not the text that was captured stops the command.
  private func texts(of reading: CaseReading) throws(CommandFault) -> CaseTexts {
    let (texts, findings) = captures(of: reading)
    let errors = findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return texts }
    let style = TerminalStyle(columns: machine.width)
    throw CommandFault(
      CommandResult(
        status: 2,
        messages: DiagnosticText.long(
          reading.adding(errors).diagnostics(), inputCount: reading.inputs.count, style: style)
      ).saying("whosaid: the texts are not those that were captured; nothing was written"))
  }

  /// The assertions whose altered quotes are accepted, by their places.
  private func accepted(
    _ invocation: Invocation, _ records: Records, _ anchors: QuoteAnchors
  ) throws(CommandFault) -> Set<Int> {
    var accepted = Set<Int>()
    var faults: [String] = []
    let table = IDTable(records.assertions.map(\.id))
    for id in invocation.accepted {
      guard let assertion = table.index(of: id) else {
        faults.append(
          "--accept: there is no assertion \(Visible.quoted(id)) in the case"
            + Guess.clause(for: id, among: table.ids))
        continue
      }
      let outcomes = anchors.evidence[assertion].flatMap(\.parts).map(\.outcome)
      if outcomes.contains(.altered) {
        accepted.insert(assertion)
      } else {
        let found = QuoteAnchor.Outcome.allCases.filter(outcomes.contains).map(\.words)
        faults.append(
          "--accept: assertion \(Visible.quoted(id)) has no altered quote; "
            + (found.isEmpty ? "it has no quote" : "its quote is \(WordList.and(found))"))
      }
    }
    guard faults.isEmpty else { throw CommandFault(.failure(faults)) }
    return accepted
  }

  // MARK: Checking and writing

  /// Reads the new bytes: the records must be the same but for what was meant, and every quote
  /// that was written must stand where it says.
  private func verify(
    _ inputs: [CaseInput], _ requoting: Requoting, _ reading: CaseReading, _ texts: CaseTexts
  ) throws(CommandFault) {
    let reread = CaseReading.read(inputs)
    let expected = requoting.applied(to: reading.records)
    let anchors = QuoteAnchors(reread.records, texts)
    let isSame =
      !reread.hasErrors && reread.records.documentText() == expected.documentText()
    guard isSame,
      requoting.changes.allSatisfy({
        anchors.evidence[$0.assertion][$0.evidence].outcome == .exact
      })
    else {
      throw CommandFault(
        "the changes do not fit into the case as it is written; nothing was written",
        "`whosaid format` writes the case in its standard form; then try again")
    }
  }

  private func write(
    _ inputs: [CaseInput], _ reading: CaseReading, _ invocation: Invocation,
    _ result: CommandResult
  ) throws(CommandFault) -> CommandResult {
    var result = result
    var written: [String] = []
    for (index, file) in invocation.caseFiles.enumerated() {
      let (old, new) = (reading.inputs[index], inputs[index])
      if file == .standardInput { result.output += new.bytes }
      guard file != .standardInput, old.bytes != new.bytes else { continue }
      if let reason = exchange(old, for: new) {
        let done = written.isEmpty ? "nothing was written" : "written: \(WordList.and(written))"
        throw CommandFault("cannot write \(Visible.text(file.name)): \(reason)", done)
      }
      written.append(Visible.text(file.name))
    }
    return result
  }

  // MARK: Words

  /// Each field that changes, at its place, with what stands there and what will.
  private func changes(_ editing: QuoteEditing, _ records: Records) -> [String] {
    editing.fields.map { field in
      let place = field.place.map { "\(Visible.text($0.file)):\($0.line):\($0.column): " } ?? ""
      let id = Visible.quoted(records.assertions[field.assertion].id)
      return "\(place)\(field.field) of assertion \(id): \(field.old ?? "nothing") -> \(field.new)"
    }
  }

  private func summary(
    _ requoting: Requoting, _ editing: QuoteEditing, _ invocation: Invocation
  ) -> String {
    let (changed, open) = (requoting.changes.count, requoting.open.count)
    let count = changed + open + requoting.settledCount + requoting.textlessCount
    let parts = [
      (changed, invocation.dryRun ? "would be written" : "written"),
      (requoting.settledCount, "as they should be"), (open, "left alone"),
      (requoting.textlessCount, "without a text to look in"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return Phrase.count(count, "quote")
      + (parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))")
  }
}

extension QuoteAnchor.Outcome {
  /// The outcome in words, behind "its quote is".
  var words: String {
    switch self {
    case .exact: "in the text word for word"
    case .moved: "in the text, in another place"
    case .ambiguous: "in several places of the text"
    case .altered: "altered"
    case .orphan: "not in the text"
    case .noText: "of a document without a text"
    }
  }
}
