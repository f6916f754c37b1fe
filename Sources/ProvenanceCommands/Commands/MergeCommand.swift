import Provenance
import ProvenanceFormats
import ProvenanceReports

extension CommandRun {
  /// `whosaid merge`: one case of two versions, or where they cannot both be kept.
  func merge(_ invocation: Invocation) -> CommandResult {
    let files = invocation.caseFiles + (invocation.base.map { [$0] } ?? [])
    let readings: [CaseReading]
    switch loadEach(files, invocation) {
    case .ended(let result): return result
    case .loaded(let loaded): readings = loaded
    }
    guard readings.count >= 2 else { return CommandResult() }
    let (a, b) = (readings[0], readings[1])
    let faults = faults(in: invocation.same, a, [b])
    guard faults.isEmpty else { return .failure(faults) }

    let records = b.records.renamingClaims(invocation.same.map { ($0.other, $0.kept) })
    let base = readings.count > 2 ? readings[2] : nil
    let merge = CaseMerge(
      CaseVersion(a.records), CaseVersion(records), base: base.map { CaseVersion($0.records) },
      choice: choice(invocation))
    let run = MergeRun(a: a, b: b, base: base, merge: merge, style: errorStyle(invocation))
    let unused = run.unusedChoices(invocation.takenFromA + invocation.takenFromB)
    let result =
      if !merge.conflicts.isEmpty {
        run.conflicts
      } else if !unused.isEmpty {
        CommandResult.failure(unused)
      } else {
        run.result(to: invocation.output)
      }
    return proposing(SameClaims.proposals(a.records, records), a.records, records, result)
  }

  /// The version that is taken of a record in conflict: a record that is named before all others.
  private func choice(_ invocation: Invocation) -> (String) -> CaseMerge.Side? {
    let (fromA, fromB) = (IDTable(invocation.takenFromA), IDTable(invocation.takenFromB))
    return { name in
      if fromA.index(of: name) != nil { return .a }
      if fromB.index(of: name) != nil { return .b }
      if fromA.index(of: "all") != nil { return .a }
      return fromB.index(of: "all") != nil ? .b : nil
    }
  }

  /// How messages are laid out and coloured.
  private func errorStyle(_ invocation: Invocation) -> TerminalStyle {
    TerminalStyle(
      isColoured: machine.isErrorTerminal && style(invocation).isColoured, columns: machine.width)
  }
}

/// A merge with the cases it was made from, to be told with places.
private struct MergeRun {
  let a: CaseReading
  let b: CaseReading
  let base: CaseReading?
  let merge: CaseMerge
  let style: TerminalStyle

  /// What is wrong with choices: they name a record that is in no conflict.
  func unusedChoices(_ names: [String]) -> [String] {
    let settled = IDTable(merge.settled)
    return names.filter { !sameBytes($0, "all") && settled.index(of: $0) == nil }.map {
      "there is no conflict in \(Visible.quoted($0)); leave the choice out"
        + Guess.clause(for: $0, among: merge.settled)
    }
  }

  /// The conflicts as messages; nothing is written.
  var conflicts: CommandResult {
    let conflicts = merge.conflicts
    func places(
      _ reading: CaseReading?, _ version: (CaseMerge.Conflict) -> RecordVersion?
    ) -> [FilePlace?] {
      guard let reading else { return conflicts.map { _ in nil } }
      let found = conflicts.indices.filter { version(conflicts[$0]) != nil }
      let fields = found.map { index in
        (reference(version(conflicts[index])), field(conflicts[index].field))
      }
      var places = [FilePlace?](repeating: nil, count: conflicts.count)
      for (index, place) in zip(found, reading.places(ofFields: fields)) { places[index] = place }
      return places
    }
    let (inA, inB, inBase) = (places(a, \.a), places(b, \.b), places(base, \.base))
    let shown = conflicts.indices.map { index in
      (
        conflicts[index],
        ConflictsText.Places(a: inA[index], b: inB[index], base: inBase[index])
      )
    }
    let count = Phrase.count(conflicts.count, "conflict")
    let lines =
      ConflictsText.lines(shown, style: style) + [
        "whosaid: \(count); nothing was written",
        "whosaid: settle each with --take-a or --take-b and its name, as --take-a "
          + "\(Visible.text(conflicts[0].name)), or all at once with --take-a all",
      ]
    return CommandResult(
      status: 1, messages: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func reference(_ record: RecordVersion?) -> RecordReference? {
    record.flatMap { version in version.kind.map { RecordReference($0, version.index) } }
  }

  /// The name of a field as the place of it is asked for; a record that one side took out is
  /// shown at its start.
  private func field(_ name: String?) -> String? { name }

  /// The merged case as a file of this name takes it, if its records fit together.
  func result(to output: String?) -> CommandResult {
    let reading = merge.reading(name: output ?? "<merged>")
    guard !reading.hasErrors else { return misfits(reading) }
    let isJournal = output.flatMap(CaseFile.init(argument:)).map { file in
      if case .journal = file { true } else { false }
    }
    let result = CommandResult(
      output: isJournal == true ? reading.records.journalText() : reading.records.documentText())
    return output.map { noteOnTexts(result, $0) } ?? result
  }

  /// Records of the two sides that do not fit together, though neither side changed what the other
  /// did: one took out what the other names.
  private func misfits(_ reading: CaseReading) -> CommandResult {
    var lines: [String] = []
    for (finding, record) in reading.errorsByRecord() {
      let merged = record.flatMap(merge.merged)
      let place = merged.flatMap { merged in
        reference(merged.record).flatMap { (merged.side == .a ? a : b).place(of: $0) }
      }
      let at = place.map { "\(Visible.text($0.file, limit: .max)):\($0.line):\($0.column): " }
      lines.append((at ?? "") + "error: \(finding.message) [\(finding.check.name)]")
      if let help = finding.help { lines.append("  \(help)") }
    }
    lines.append(
      "whosaid: the records of the two do not fit together; nothing was written. Mend one of "
        + "the files")
    return CommandResult(
      status: 1, messages: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// A line where captured texts would be looked for in another folder than before.
  private func noteOnTexts(_ result: CommandResult, _ output: String) -> CommandResult {
    func folder(_ file: String) -> String {
      String(file.unicodeScalars.reversed().drop { $0 != "/" }.reversed().map(Character.init))
    }
    let isMoved = [a, b].contains { reading in
      reading.records.documents.contains { $0.text?.file != nil }
        && reading.inputs.contains {
          !sameBytes($0.name, "<stdin>") && !sameBytes(folder($0.name), folder(output))
        }
    }
    guard isMoved else { return result }
    return result.saying(
      "whosaid: captured texts are now looked for beside \(Visible.text(output)); put them there")
  }
}
