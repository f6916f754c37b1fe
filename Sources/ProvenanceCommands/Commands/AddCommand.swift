import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid add`: puts a record behind a journal, or all records of files.
  func add(_ thing: AddedThing, _ invocation: Invocation) -> CommandResult {
    guard let kind = thing.kind else { return addRecords(invocation) }
    do throws(CommandFault) {
      let recorder = try recorder(invocation)
      let kept = try keep(invocation) { reading throws(CommandFault) in
        var draft = RecordDraft(kind, .object([]), reading.records)
        draft.take(invocation.fields)
        if draft["id"] == nil, let id = newID(kind, draft, reading.records) {
          draft.set("id", to: .string(id))
        }
        let entry = try draft.entry(recorder)
        if let record = entry.record, let taken = place(of: record, in: reading) {
          throw CommandFault(
            "there is a \(kind.rawValue) \(Visible.quoted(record.id)) already, at \(taken)",
            "give another --id, or change that one with amend")
        }
        if !invocation.insists { try refuseIfLike(entry, reading) }
        return JournalChange([entry])
      }
      return told(kept, invocation, "added", recorder)
    } catch { return error.result }
  }

  /// What was done with one record, and what that brings.
  func told(
    _ kept: KeptChange, _ invocation: Invocation, _ deed: String, _ recorder: Recorder
  ) -> CommandResult {
    guard let record = kept.change.lines.first?.entry.record else {
      return result(of: kept, invocation, told: [])
    }
    let name = "\(record.kind.rawValue) \(Visible.quoted(record.id))"
    let place = "\(Visible.text(invocation.journal)):\(kept.firstLine): "
    let lines = invocation.dryRun ? [] : ["\(place)\(name) \(deed) (\(recorder.text))"]
    let brings = kept.mayBringFindings ? consequences(of: kept, invocation) : []
    return result(of: kept, invocation, told: lines + brings)
  }

  // MARK: Ids

  /// An id for a record that has none, made from its text; nil for what goes without.
  private func newID(_ kind: RecordKind, _ draft: RecordDraft, _ records: Records) -> String? {
    let base: String
    switch kind {
    case .source: base = MadeID.from(draft.text("name") ?? "", fallback: "source")
    case .document: base = MadeID.from(draft.text("title") ?? "", fallback: "document")
    case .question, .claim: base = MadeID.from(draft.text("text") ?? "", fallback: kind.rawValue)
    case .assertion:
      // Two annotators who record the same call it the same.
      guard let source = draft.text("source"),
        let target = draft.text("claim") ?? draft.text("assertion")
      else { return nil }
      base = MadeID.joining(source, target)
    case .relation: return nil
    case .review:
      guard let claim = draft.text("claim") else { return nil }
      base = claim + "-review"
    }
    var maker = IDMaker()
    for id in records.ids(of: kind) { maker.reserve(id) }
    return maker.make(base)
  }

  /// Where a record of a type and id stands; nil where there is none.
  private func place(
    of record: (kind: RecordKind, id: String), in reading: CaseReading
  ) -> String? {
    let ids = reading.records.ids(of: record.kind)
    guard let index = ids.firstIndex(where: { sameBytes($0, record.id) }) else { return nil }
    let place = reading.place(of: RecordReference(record.kind, index))
    return place.map { "\(Visible.text($0.file)):\($0.line)" } ?? "an unknown place"
  }

  // MARK: Records that are alike

  /// Refuses a record that may be there already under another id.
  private func refuseIfLike(
    _ entry: CaseEntry, _ reading: CaseReading
  ) throws(CommandFault) {
    let records = reading.records
    switch entry {
    case .claim(let claim): try refuseIfLike(claim, reading)
    case .source(let source):
      let names = [source.name] + source.aliases
      let same = records.sources.indices.filter { index in
        let known = records.sources[index]
        return ([known.name] + known.aliases).contains { name in
          names.contains { sameBytes($0, name) }
        }
      }
      try refuse(
        same.map { (RecordReference(.source, $0), records.sources[$0].name) }, "source",
        "called so",
        reading)
    case .question(let question):
      let same = records.questions.indices.filter {
        Likeness(records.questions[$0].text).perMille(to: Likeness(question.text)) == 1000
      }
      try refuse(
        same.map { (RecordReference(.question, $0), records.questions[$0].text) }, "question",
        "like it", reading)
    case .document, .assertion, .relation, .review, .header, .retraction: break
    }
  }

  /// Refuses a record for those that are like it, and shows them.
  private func refuse(
    _ alike: [(record: RecordReference, words: String)], _ noun: String, _ how: String,
    _ reading: CaseReading
  ) throws(CommandFault) {
    guard !alike.isEmpty else { return }
    let places = reading.places(of: alike.prefix(5).map(\.record))
    var lines = [
      alike.count == 1
        ? "A \(noun) \(how) is there:" : "\(alike.count) \(noun)s \(how) are there:"
    ]
    for (record, words) in alike.prefix(5) {
      let lead = places[record].map { "\(Visible.text($0.file)):\($0.line): " } ?? ""
      let id = Visible.text(reading.records.id(of: record))
      lines.append("  \(lead)\(id)  \(Visible.text(words))")
    }
    if alike.count > 5 { lines.append("  and \(alike.count - 5) more") }
    lines.append("Nothing was recorded; --new makes the \(noun) all the same.")
    throw CommandFault(CommandResult.text(lines, status: 1))
  }

  /// How much two claims must be alike for the new one to be questioned, in thousandths.
  private static let likenessLimit = 700

  /// Refuses a claim that is much like one that is there.
  private func refuseIfLike(_ claim: Claim, _ reading: CaseReading) throws(CommandFault) {
    let own = Likeness(claim.text)
    let value = CaseEntry.claim(claim).members["value"]
    let alike = reading.records.claims.enumerated().compactMap { index, other in
      // Rival answers to one question read alike; the same text is the same.
      let likeness = own.perMille(to: Likeness(other.text))
      let isRival =
        value != nil && other.value != nil && CaseEntry.claim(other).members["value"] != value
      return likeness < (isRival ? 1000 : CommandRun.likenessLimit) ? nil : (index, likeness)
    }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    try refuse(
      alike.map { (RecordReference(.claim, $0.0), reading.records.claims[$0.0].text) }, "claim",
      "like it", reading)
  }

  // MARK: Records of files

  private func addRecords(_ invocation: Invocation) -> CommandResult {
    do throws(CommandFault) {
      let recorder = try recorder(invocation)
      let more: CaseReading
      // Their records may name records of the journal.
      switch read(invocation.caseFiles, by: CaseReading.readForm(of:)) {
      case .ended(let result): return result
      case .loaded(let reading): more = reading
      }
      guard !more.hasErrors else {
        throw CommandFault(
          CommandResult(status: 2, messages: shown(more))
            .saying("whosaid: the records have errors; nothing was recorded"))
      }
      var same = 0
      var replaced = 0
      let kept = try keep(invocation) { reading throws(CommandFault) in
        let batch = try RecordBatch(more, over: reading, replaces: invocation.replaces)
        (same, replaced) = (batch.sameCount, batch.replacedCount)
        var change = JournalChange(batch.entries)
        for index in change.lines.indices {
          if change.lines[index].entry.recording == (nil, nil) {
            change.lines[index].entry.setRecording(by: recorder.name, at: recorder.time)
          } else {
            change.lines[index].note = JournalNote(by: recorder.name, at: recorder.time)
          }
        }
        return change
      }
      let added = kept.change.lines.count - replaced
      let told = [
        (added, added == 1 ? "record added" : "records added"), (replaced, "replaced"),
        (same, "there already"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      if kept.change.lines.isEmpty {
        return .text(["nothing to record" + (told.isEmpty ? "" : ": \(told)")])
      }
      let place = "\(Visible.text(invocation.journal)):\(kept.firstLine): "
      return result(
        of: kept, invocation,
        told: (invocation.dryRun ? [] : [place + told + " (\(recorder.text))"])
          + consequences(of: kept, invocation))
    } catch { return error.result }
  }

}

extension RecordBatch {
  /// That files have two records of one id that are not the same.
  fileprivate static func twice(
    _ record: RecordReference, _ first: RecordReference, _ more: CaseReading
  ) -> CommandFault {
    let places = more.places(of: [record, first])
    func shown(_ reference: RecordReference) -> String {
      places[reference].map { "\(Visible.text($0.file)):\($0.line)" } ?? "?"
    }
    return CommandFault(
      "\(shown(record)): \(more.records.name(of: record)) stands at \(shown(first)) too, otherwise",
      "nothing was recorded; leave one of the two out")
  }
}

/// Records of files that are to be put behind a journal.
struct RecordBatch {
  /// Those that are new, or take the place of another.
  private(set) var entries: [CaseEntry] = []
  /// Those that are there already, and the same.
  private(set) var sameCount = 0
  /// Those that take the place of another.
  private(set) var replacedCount = 0

  init(
    _ more: CaseReading, over reading: CaseReading, replaces: Bool
  ) throws(CommandFault) {
    var taken: [(new: RecordReference, old: RecordReference, fields: [String])] = []
    for kind in RecordKind.allCases {
      let table = IDTable(reading.records.ids(of: kind))
      var own = IDTable()
      var first: [RecordReference] = []
      for index in 0..<more.records.count(of: kind) {
        let reference = RecordReference(kind, index)
        let entry = CaseEntry(reference, of: more.records)
        if let again = own.index(of: more.records.id(of: reference)) {
          let fields = CaseEntry(first[again], of: more.records).differences(from: entry)
          guard fields.isEmpty else { throw RecordBatch.twice(reference, first[again], more) }
          sameCount += 1
          continue
        }
        own.append(more.records.id(of: reference))
        first.append(reference)
        guard let known = table.index(of: more.records.id(of: reference)) else {
          entries.append(entry)
          continue
        }
        let old = RecordReference(kind, known)
        let fields = CaseEntry(old, of: reading.records).differences(from: entry)
        if fields.isEmpty {
          sameCount += 1
        } else if replaces {
          replacedCount += 1
          entries.append(entry)
        } else {
          taken.append((reference, old, fields))
        }
      }
    }
    guard !taken.isEmpty else { return }
    let new = more.places(of: taken.prefix(50).map(\.new))
    let old = reading.places(of: taken.prefix(50).map(\.old))
    var reasons = taken.prefix(50).map { item in
      func shown(_ place: FilePlace?) -> String {
        place.map { "\(Visible.text($0.file)):\($0.line)" } ?? "?"
      }
      return "\(shown(new[item.new])): \(more.records.name(of: item.new)) is there already at "
        + "\(shown(old[item.old])), with another "
        + WordList.and(item.fields.map { Visible.text($0) })
    }
    if taken.count > 50 { reasons.append("and \(taken.count - 50) more") }
    throw CommandFault(
      .failure(reasons + ["nothing was recorded; --replace puts the new ones in their place"]))
  }
}
