import Provenance
import ProvenanceFormats

extension CommandRun {
  /// `whosaid undo`: takes back the last act of a journal.
  func undo(_ invocation: Invocation) -> CommandResult {
    do throws(CommandFault) {
      let recorder = try recorder(invocation)
      var undone = ""
      let kept = try keep(invocation) { reading throws(CommandFault) in
        let history = JournalHistory(reading.inputs[0])
        guard let last = history.lastAct else {
          throw CommandFault(
            "there is nothing to take back in \(Visible.text(invocation.journal)): it has only "
              + "the records that it began with, or all others were taken back")
        }
        let act = history.acts[last]
        let first = history.lines[act.lines.lowerBound]
        undone = history.told(act) + " (line \(first.number))"
        var change = JournalChange([])
        for (entry, isRestored) in history.entries(undoing: last, recorder.retraction()) {
          var note = JournalNote(undoes: first.number)
          if isRestored {
            note.by = recorder.name
            note.at = recorder.time
          }
          change.lines.append((entry, note))
        }
        return change
      }
      let line = "\(Visible.text(invocation.journal)):\(kept.firstLine): taken back: \(undone)"
      let told = invocation.dryRun ? "would be taken back: \(undone)" : line
      return result(of: kept, invocation, told: [told] + consequences(of: kept, invocation))
    } catch { return error.result }
  }
}

extension JournalHistory {
  /// What an act did, in words: `claim "c" added`, `12 records added`.
  func told(_ act: Act) -> String {
    let lines = lines[act.lines]
    if let line = lines.first, lines.count == 1 { return told(line) }
    let deeds: [(String, (Deed) -> Bool)] = [
      ("added", { $0 == .added }), ("changed", { if case .changed = $0 { true } else { false } }),
      ("taken back", { $0 == .retracted }),
    ]
    let counts = deeds.compactMap { word, isOne in
      let count = lines.count { isOne($0.deed) }
      return count == 0 ? nil : "\(count) \(count == 1 ? "record" : "records") \(word)"
    }
    let isBeginning = lines.first.map { $0.deed == .named && $0.before == nil } ?? false
    return (isBeginning ? "journal begun" + (counts.isEmpty ? "" : ", ") : "")
      + counts.joined(separator: ", ")
  }

  /// What a line did, in words.
  func told(_ line: Line) -> String {
    let target = line.entry.record ?? line.entry.retracted
    let name = target.map { "\($0.kind.rawValue) \(Visible.quoted($0.id))" } ?? "case"
    switch line.deed {
    case .named: return line.before == nil ? "journal begun" : "title changed"
    case .added: return "\(name) added"
    case .changed(let fields):
      return "\(name) changed"
        + (fields.isEmpty ? "" : " (\(fields.map { Visible.text($0) }.joined(separator: ", ")))")
    case .retracted: return "\(name) taken back"
    }
  }
}
