import Provenance
import ProvenanceFormats

extension CommandRun {
  /// `whosaid amend`: puts a record with other fields in the place of one of a journal.
  func amend(_ invocation: Invocation) -> CommandResult {
    do throws(CommandFault) {
      let recorder = try recorder(invocation)
      var fields: [String] = []
      let kept = try keep(invocation) { reading throws(CommandFault) in
        let reference: RecordReference
        switch RecordNames(reading.records).record(invocation.ids.first ?? "") {
        case .success(let found): reference = found
        case .failure(let fault): throw CommandFault(fault.reason)
        }
        let old = CaseEntry(reference, of: reading.records)
        var draft = RecordDraft(reference.kind, old.tree, reading.records)
        draft.take(invocation.fields)
        let new = try draft.entry(recorder)
        guard let name = new.record?.id, sameBytes(name, reading.records.id(of: reference)) else {
          throw CommandFault(
            "a record keeps its id: others name it by that",
            "add one with the new id, then retract this one")
        }
        fields = old.differences(from: new)
        guard !fields.isEmpty else {
          throw CommandFault("the record is so already; nothing was recorded")
        }
        var change = JournalChange([new])
        if case .review = old, old.recording != (nil, nil) {
          // A review rests on what was there when it was made, whenever its words are mended.
          change.lines[0].entry.setRecording(
            by: old.recording.by, at: old.recording.at.flatMap { CalendarDate($0) })
          change.lines[0].note = JournalNote(by: recorder.name, at: recorder.time)
        }
        return change
      }
      let deed = "changed: " + WordList.and(fields.map { Visible.text($0) })
      return told(kept, invocation, deed, recorder)
    } catch { return error.result }
  }
}
