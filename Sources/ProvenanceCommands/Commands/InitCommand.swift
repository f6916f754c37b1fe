import Provenance
import ProvenanceFormats

extension CommandRun {
  /// `whosaid init`: begins a journal, empty or with the records of a case.
  func begin(_ invocation: Invocation) -> CommandResult {
    do throws(CommandFault) {
      let recorder = try recorder(invocation)
      var records = Records()
      var notes: [String] = []
      if !invocation.caseFiles.isEmpty {
        switch read(invocation.caseFiles) {
        case .ended(let result): return result
        case .loaded(let reading):
          let errors = reading.findings.filter { $0.severity == .error }
          let broken = errors.count { $0.check.name == Check.brokenChain.name }
          guard broken == errors.count else {
            return CommandResult(status: 2, messages: shown(reading))
              .saying("whosaid: the case has errors; no journal was begun")
          }
          if broken > 0 {
            notes.append(
              "\(broken) \(broken == 1 ? "line was" : "lines were") changed after being kept; the "
                + "new journal begins with what \(broken == 1 ? "it says" : "they say") now")
          }
          records = reading.records
          if reading.supersededCount > 0 {
            notes.append("lines of a journal that were replaced or taken back are not carried over")
          }
        }
      }
      if let title = invocation.title { records.title = title }
      if let title = records.title, title.allSatisfy(\.isWhitespace) {
        throw CommandFault("--title is empty")
      }
      var change = JournalChange(records.entries)
      for index in change.lines.indices {
        change.lines[index].note = JournalNote(by: recorder.name, at: recorder.time)
      }
      let lines = JournalChain.lines(change.objects(), after: .start)
      let name = Visible.text(invocation.journal)
      switch machine.begin(lines.bytes, invocation.journal) {
      case .kept: break
      case .failed(FileFault.isTaken.reason):
        throw CommandFault(
          "cannot begin \(name): \(FileFault.isTaken.reason)",
          "a journal that is there is added to with `whosaid add`")
      case .failed(let reason), .unfinished(let reason):
        throw CommandFault("cannot begin \(name): \(reason)")
      case .nothing, .missing, .busy: throw CommandFault("cannot begin \(name)")
      }
      let count = change.lines.count - 1
      var result = CommandResult.text([
        count == 0
          ? "\(name): begun (\(recorder.text))"
          : "\(name): begun with \(count) \(count == 1 ? "record" : "records") (\(recorder.text))"
      ])
      if recorder.name == nil { notes.append(Recorder.isNobody) }
      for note in notes { result = result.saying("whosaid: \(note)") }
      return result
    } catch { return error.result }
  }
}
