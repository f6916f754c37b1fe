import Provenance
import ProvenanceFormats
import ProvenanceReports

/// Who records something, and when.
struct Recorder {
  let name: String?
  let time: CalendarDate

  /// `anna, 2026-11-23T19:00:00Z`, for a message.
  var text: String { (name.map { "\(Visible.text($0)), " } ?? "") + time.text }

  /// That nobody is named as the one who records.
  static let isNobody =
    "nobody is named as the one who records it; give --by NAME, or set WHOSAID_BY"

  /// A retraction of a record.
  func retraction(of target: String = "", reason: String? = nil) -> Retraction {
    var retraction = Retraction(target: target, reason: reason)
    retraction.recordedBy = name
    retraction.recordedAt = time
    return retraction
  }
}

/// Entries to put behind a journal in one act.
struct JournalChange {
  /// The entries, each with what its line says of its keeping.
  var lines: [(entry: CaseEntry, note: JournalNote)]
  /// What is told beside them on standard error.
  var messages: [String] = []

  init(_ entries: [CaseEntry]) { lines = entries.map { ($0, JournalNote()) } }

  /// The lines as JSON objects; the first one of several says how many there are.
  ///
  /// - Parameter isMarked: a single line says so too.
  func objects(isMarked: Bool = false) -> [[UInt8]] {
    lines.enumerated().map { index, line in
      var note = line.note
      if index == 0, lines.count > 1 || isMarked { note.batch = lines.count }
      return line.entry.lineText(note)
    }
  }
}

/// A change that is kept, or would be.
struct KeptChange {
  /// The case before it.
  let before: CaseReading
  /// The case after it.
  let after: CaseReading
  /// What was put behind the journal.
  let change: JournalChange
  /// The line at which it begins, from 1.
  let firstLine: Int
  /// The bytes that were, or would be, put behind the journal.
  let bytes: [UInt8]
}

extension CommandRun {
  /// Who records something with this command line, and when.
  func recorder(_ invocation: Invocation) throws(CommandFault) -> Recorder {
    let given = [
      invocation.recorder, machine.variable("WHOSAID_BY"), machine.variable("USER"),
      machine.variable("LOGNAME"),
    ]
    let name = given.compactMap { $0 }.first { !$0.allSatisfy(\.isWhitespace) }
    var second = machine.clock()
    if let epoch = machine.variable("SOURCE_DATE_EPOCH"), !epoch.isEmpty {
      guard let number = Int64(epoch) else {
        throw CommandFault("SOURCE_DATE_EPOCH is no number of seconds: \(Visible.quoted(epoch))")
      }
      second = number
    }
    guard let time = CalendarDate(secondsSince1970: second) else {
      throw CommandFault("the clock says a time outside the years 1 to 9999")
    }
    return Recorder(name: name, time: time)
  }

  /// Puts a change behind the journal of a command line, or only works it out for a dry run.
  ///
  /// The change is made from the case as it is once no other program can write to it.
  func keep(
    _ invocation: Invocation, _ change: (CaseReading) throws(CommandFault) -> JournalChange
  ) throws(CommandFault) -> KeptChange {
    let path = invocation.journal
    let name = Visible.text(path)
    var outcome: Result<KeptChange, CommandFault>?
    func prepare(_ bytes: [UInt8]) -> [UInt8]? {
      do throws(CommandFault) {
        let kept = try prepared(CaseInput(name: path, bytes: bytes, form: .journal), change)
        outcome = .success(kept)
        return kept.bytes
      } catch {
        outcome = .failure(error)
        return nil
      }
    }
    if invocation.dryRun {
      switch machine.read(path) {
      case .failure(let fault): throw noJournal(name, fault)
      case .success(let bytes):
        _ = prepare(CaseInput(name: path, bytes: bytes, form: .journal).wholeLines)
      }
    } else {
      switch machine.append(path, prepare) {
      case .kept(let aside?):
        let torn = Visible.text(aside)
        if case .success(var kept)? = outcome {
          kept = kept.saying(
            "the last line of \(name) was not written to its end; it lies in \(torn) now")
          outcome = .success(kept)
        }
      case .kept(nil), .nothing: break
      case .missing: throw noJournal(name, .noFile)
      case .busy(let process):
        let holder = process.map { "process \($0)" } ?? "another program"
        throw CommandFault(
          "\(name) is in use: \(holder) is writing to it; nothing was recorded",
          "try again when it is done")
      case .failed(let reason):
        if case .failure(let fault)? = outcome { throw fault }
        throw CommandFault("cannot write \(name): \(reason); nothing was recorded")
      case .unfinished(let reason):
        throw CommandFault(
          "cannot write \(name): \(reason); a part may be recorded, and could not be taken away",
          "`whosaid log \(name)` shows what is there")
      }
    }
    guard let outcome else { throw CommandFault("cannot read \(name)") }
    return try outcome.get()
  }

  private func noJournal(_ name: String, _ fault: FileFault) -> CommandFault {
    let message = "cannot read \(name): \(fault.reason)"
    guard fault == .noFile else { return CommandFault(message) }
    return CommandFault(message, "`whosaid init \(name)` begins a journal of that name")
  }

  /// A change with the case before and after it; throws where it would bring an error into the case.
  private func prepared(
    _ journal: CaseInput, _ change: (CaseReading) throws(CommandFault) -> JournalChange
  ) throws(CommandFault) -> KeptChange {
    let name = Visible.text(journal.name)
    let before = CaseReading.read([journal])
    guard let last = before.checkpoints.first?.checkpoint else {
      throw CommandFault(
        "\(name) is not a journal that whosaid keeps: its lines have no hashes",
        "`whosaid init NEW.jsonl \(name)` begins one with its records")
    }
    guard !before.hasErrors else {
      throw CommandFault(
        CommandResult(status: 2, messages: shown(before))
          .saying("whosaid: \(name) has errors; nothing was recorded"))
    }
    let change = try change(before)
    let lines = JournalChain.lines(
      change.objects(isMarked: JournalHistory.endsWithinAct(journal.bytes)), after: last)
    var input = journal
    input.bytes += lines.bytes
    let after = CaseReading.read([input])
    guard !after.hasErrors else {
      throw CommandFault(
        CommandResult(status: 2, messages: shown(after))
          .saying(
            "whosaid: with what was to be recorded, from line \(last.count + 1) on, the case would "
              + "have errors; nothing was recorded"))
    }
    return KeptChange(
      before: before, after: after, change: change, firstLine: last.count + 1, bytes: lines.bytes)
  }

  /// The diagnostics of a case for standard error.
  func shown(_ reading: CaseReading) -> [UInt8] {
    DiagnosticText.long(
      reading.diagnostics(), inputCount: reading.inputs.count,
      style: TerminalStyle(columns: machine.width))
  }

  /// The result of a command that keeps a change: what was recorded, or the lines that would be.
  func result(
    of kept: KeptChange, _ invocation: Invocation, told lines: [String]
  ) -> CommandResult {
    var result = CommandResult()
    for message in kept.change.messages { result = result.saying("whosaid: \(message)") }
    result.output += Array(lines.map { $0 + "\n" }.joined().utf8)
    if invocation.dryRun {
      result.output += kept.bytes
      return result.saying("whosaid: nothing was recorded (--dry-run)")
    }
    let line = kept.change.lines.first
    let by = line.flatMap { $0.note.by ?? $0.entry.recording.by }
    if line != nil, by == nil { result = result.saying("whosaid: \(Recorder.isNobody)") }
    result.isKept = true
    return result
  }
}

extension CommandRun {
  /// Writes a case file that was changed, unless somebody else has changed it meanwhile; why not.
  ///
  /// To a journal that is kept with hashes only what is new is added.
  func exchange(_ before: CaseInput, for after: CaseInput) -> String? {
    let meanwhile = "it was changed meanwhile"
    guard before.isHashChained else {
      guard case .success(let now) = machine.read(before.name), now == before.bytes else {
        return meanwhile
      }
      return machine.write(after.bytes, before.name)?.reason
    }
    let whole = before.wholeLines
    let outcome = machine.append(before.name) { now in
      now == whole ? Array(after.bytes.dropFirst(whole.count)) : nil
    }
    switch outcome {
    case .kept: return nil
    case .nothing: return meanwhile
    case .missing: return FileFault.noFile.reason
    case .busy: return "another program is writing to it"
    case .failed(let reason): return reason
    case .unfinished(let reason): return reason
    }
  }
}

extension CaseInput {
  /// The bytes of a journal without a last line that was not written to its end.
  fileprivate var wholeLines: [UInt8] {
    guard isHashChained else { return bytes }
    return JournalChain(bytes).torn.map { Array(bytes[..<$0.lowerBound]) } ?? bytes
  }

  /// A journal that is kept with hashes, with entries behind its lines.
  func keeping(_ entries: [CaseEntry], _ recorder: Recorder) -> CaseInput {
    var input = self
    input.bytes = wholeLines
    var change = JournalChange(entries)
    for index in change.lines.indices {
      change.lines[index].note = JournalNote(by: recorder.name, at: recorder.time)
    }
    let last = JournalChain(input.bytes).checkpoint
    let isMarked = JournalHistory.endsWithinAct(input.bytes)
    input.bytes += JournalChain.lines(change.objects(isMarked: isMarked), after: last).bytes
    return input
  }
}

extension KeptChange {
  /// The same with something more to tell.
  fileprivate func saying(_ message: String) -> KeptChange {
    var change = change
    change.messages.append(message)
    return KeptChange(
      before: before, after: after, change: change, firstLine: firstLine, bytes: bytes)
  }
}
