import Provenance

/// Everything that was ever kept in a journal, line by line, and what each line did.
package struct JournalHistory: Sendable {
  /// A line of the journal.
  package struct Line: Sendable {
    /// Its number in the file, from 1.
    package let number: Int
    /// What it says.
    package let entry: CaseEntry
    /// What it says of its own keeping.
    package let note: JournalNote
    /// What it did.
    package let deed: Deed
    /// The line that had the record before; an index into `lines`.
    package let before: Int?
  }

  /// What a line does to the case.
  package enum Deed: Sendable, Equatable {
    /// Says what the case is called.
    case named
    /// Brings a record that was not there.
    case added
    /// Brings a record in the place of one of the same id; the fields that are different now.
    case changed([String])
    /// Takes a record back.
    case retracted
  }

  /// Lines that were kept at once.
  package struct Act: Sendable {
    /// The lines, as indices.
    package let lines: Range<Int>
    /// The act that this one takes back; an index.
    package let undoes: Int?
    /// Whether a later act took this one back.
    package var isUndone = false
  }

  /// The lines, in order.
  package private(set) var lines: [Line] = []
  /// The acts, in order.
  package private(set) var acts: [Act] = []

  /// The history of a journal without errors of form.
  /// - Complexity: O(n) in the bytes of the journal.
  package init(_ journal: CaseInput) {
    let entries = InputReader.read(journal, number: 0).entries
    let map = LineMap(journal.bytes)
    var now = RecordLines()
    for placed in entries {
      let number = map.line(of: placed.range.lowerBound) + 1
      append(placed.entry, placed.note, number, &now)
    }
    findActs()
  }

  /// Who kept a line, and when.
  package func keeping(of line: Line) -> (by: String?, at: String?) {
    let own = line.entry.recording
    return (line.note.by ?? own.by, line.note.at?.text ?? own.at)
  }

  private mutating func append(
    _ entry: CaseEntry, _ note: JournalNote, _ number: Int, _ now: inout RecordLines
  ) {
    let index = lines.count
    let target = entry.record ?? entry.retracted
    let before: Int?
    let deed: Deed
    switch entry {
    case .header:
      before = now.header
      now.header = index
      deed = .named
    case .retraction:
      before = target.flatMap { now[$0.kind, $0.id] }
      if let target { now[target.kind, target.id] = nil }
      deed = .retracted
    default:
      before = target.flatMap { now[$0.kind, $0.id] }
      if let target { now[target.kind, target.id] = index }
      deed = before.map { .changed(lines[$0].entry.differences(from: entry)) } ?? .added
    }
    lines.append(Line(number: number, entry: entry, note: note, deed: deed, before: before))
  }

  /// Tells which lines were kept at once, and which acts were taken back.
  private mutating func findActs() {
    var at = 0
    var actOfLine: [Int: Int] = [:]
    while at < lines.count {
      var count = min(max(1, lines[at].note.batch ?? 1), lines.count - at)
      // A program that was killed may have left an act without its last lines; the next one says so.
      if let next = lines[(at + 1)..<(at + count)].firstIndex(where: { $0.note.batch != nil }) {
        count = next - at
      }
      let undone = lines[at].note.undoes.flatMap { actOfLine[$0] }
      if let undone { acts[undone].isUndone = true }
      actOfLine[lines[at].number] = acts.count
      acts.append(Act(lines: at..<at + count, undoes: undone))
      at += count
    }
  }

  /// The act that a line belongs to.
  /// - Complexity: O(log n) in the acts, which stand in the order of their lines.
  package func act(ofLine index: Int) -> Act {
    var low = 0
    var high = acts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if acts[middle].lines.lowerBound <= index { low = middle } else { high = middle }
    }
    return acts[low]
  }

  // MARK: Taking back

  /// The last act that can be taken back: no act that takes another back, and none that was.
  ///
  /// The first act begins the journal and stays.
  package var lastAct: Int? {
    acts.indices.dropFirst().last { acts[$0].undoes == nil && !acts[$0].isUndone }
  }

  /// The entries that take an act back: what each record was before it, the last line first.
  ///
  /// - Parameter retraction: who takes back what the act brought; its target is filled in.
  package func entries(
    undoing act: Int, _ retraction: Retraction
  ) -> [(entry: CaseEntry, isRestored: Bool)] {
    var done: Set<[UInt8]> = []
    var entries: [(entry: CaseEntry, isRestored: Bool)] = []
    // Of several lines of an act on one record the first one knows what was there before.
    for index in acts[act].lines {
      let line = lines[index]
      let target = line.entry.record ?? line.entry.retracted
      let name = target.map { "\($0.kind.rawValue):\($0.id)" } ?? "case"
      guard done.insert(Array(name.utf8)).inserted else { continue }
      if let before = line.before {
        entries.append((lines[before].entry, true))
      } else if let target, isThere(target, after: acts[act]) {
        var retraction = retraction
        retraction.target = name
        entries.append((.retraction(retraction), false))
      }
    }
    return entries.reversed()
  }

  /// Whether a record is there after an act that touches it.
  private func isThere(_ record: (kind: RecordKind, id: String), after act: Act) -> Bool {
    let last = lines[act.lines].last { line in
      guard let target = line.entry.record ?? line.entry.retracted else { return false }
      return target.kind == record.kind && sameBytes(target.id, record.id)
    }
    return last?.deed != .retracted
  }
}

/// For each record the line that it stands on now.
private struct RecordLines {
  var header: Int?
  private var lines: [[UInt8]: Int] = [:]

  subscript(kind: RecordKind, id: String) -> Int? {
    get { lines[key(kind, id)] }
    set { lines[key(kind, id)] = newValue }
  }

  private func key(_ kind: RecordKind, _ id: String) -> [UInt8] {
    Array(kind.rawValue.utf8) + [0] + Array(id.utf8)
  }
}

extension CaseEntry {
  /// The type and the id of the record that it takes back; nil for any other entry.
  package var retracted: (kind: RecordKind, id: String)? {
    guard case .retraction(let retraction) = self else { return nil }
    return retraction.record
  }

  /// Who recorded it, and when.
  package var recording: (by: String?, at: String?) {
    switch self {
    case .header: (nil, nil)
    case .source(let record): (record.recordedBy, record.recordedAt?.text)
    case .document(let record): (record.recordedBy, record.recordedAt?.text)
    case .question(let record): (record.recordedBy, record.recordedAt?.text)
    case .claim(let record): (record.recordedBy, record.recordedAt?.text)
    case .assertion(let record): (record.recordedBy, record.recordedAt?.text)
    case .relation(let record): (record.recordedBy, record.recordedAt?.text)
    case .review(let record): (record.recordedBy, record.recordedAt?.text)
    case .retraction(let record): (record.recordedBy, record.recordedAt?.text)
    }
  }

  /// Notes who recorded it, and when.
  package mutating func setRecording(by: String?, at: CalendarDate?) {
    func noted<Record>(
      _ record: Record, _ byPath: WritableKeyPath<Record, String?>,
      _ atPath: WritableKeyPath<Record, CalendarDate?>
    ) -> Record {
      var record = record
      record[keyPath: byPath] = by
      record[keyPath: atPath] = at
      return record
    }
    switch self {
    case .header: break
    case .source(let record): self = .source(noted(record, \.recordedBy, \.recordedAt))
    case .document(let record): self = .document(noted(record, \.recordedBy, \.recordedAt))
    case .question(let record): self = .question(noted(record, \.recordedBy, \.recordedAt))
    case .claim(let record): self = .claim(noted(record, \.recordedBy, \.recordedAt))
    case .assertion(let record): self = .assertion(noted(record, \.recordedBy, \.recordedAt))
    case .relation(let record): self = .relation(noted(record, \.recordedBy, \.recordedAt))
    case .review(let record): self = .review(noted(record, \.recordedBy, \.recordedAt))
    case .retraction(let record): self = .retraction(noted(record, \.recordedBy, \.recordedAt))
    }
  }

  /// The names of the fields that another entry of the same record has otherwise, but for who
  /// recorded it and when; sorted.
  package func differences(from other: CaseEntry) -> [String] {
    let (mine, theirs) = (members, other.members)
    let names = Set(mine.keys).union(theirs.keys).subtracting(["recordedBy", "recordedAt"])
    return names.filter { name in
      guard let mine = mine[name], let theirs = theirs[name] else { return true }
      return !sameBytes(mine, theirs)
    }.sorted { precedes($0, $1) }
  }

  /// The fields as JSON texts.
  package var members: [String: String] {
    let line = lineText()
    let document = JSONParser.parse(line, in: 0..<line.count - 1).document
    var members: [String: String] = [:]
    guard let root = document.root else { return members }
    for member in root.members {
      if let name = member.key.text { members[name] = member.value.compactText }
    }
    return members
  }
}
