import Provenance
import ProvenanceFormats

extension CommandRun {
  /// `whosaid retract`: takes records back.
  func retract(_ invocation: Invocation) -> CommandResult {
    do throws(CommandFault) {
      let recorder = try recorder(invocation)
      let kept = try keep(invocation) { reading throws(CommandFault) in
        var faults: [String] = []
        var references: [RecordReference] = []
        for id in invocation.ids {
          switch RecordNames(reading.records).record(id) {
          case .success(let reference):
            if !references.contains(reference) { references.append(reference) }
          case .failure(let fault): faults.append(fault.reason)
          }
        }
        guard faults.isEmpty else { throw CommandFault(.failure(faults)) }
        try refuseWhereNamed(references, reading)
        return JournalChange(
          references.map { reference in
            let target = "\(reference.kind.rawValue):\(reading.records.id(of: reference))"
            return .retraction(recorder.retraction(of: target, reason: invocation.reason))
          })
      }
      let lines = kept.change.lines.enumerated().map { index, line in
        let target = line.entry.retracted.map { "\($0.kind.rawValue) \(Visible.quoted($0.id))" }
        return "\(Visible.text(invocation.journal)):\(kept.firstLine + index): "
          + "\(target ?? "record") taken back (\(recorder.text))"
      }
      return result(
        of: kept, invocation,
        told: (invocation.dryRun ? [] : lines) + consequences(of: kept, invocation))
    } catch { return error.result }
  }

  /// Refuses to take back what other records name, unless they go too.
  private func refuseWhereNamed(
    _ references: [RecordReference], _ reading: CaseReading
  ) throws(CommandFault) {
    var going = Set(references)
    var names: [RecordKind: IDTable] = [:]
    var naming: [(target: RecordReference, by: RecordReference)] = []
    for kind in RecordKind.allCases { names[kind] = IDTable(reading.records.ids(of: kind)) }
    var namedBy: [RecordReference: [RecordReference]] = [:]
    reading.records.forEachReference { site in
      guard let index = names[site.target]?.index(of: site.id) else { return }
      namedBy[RecordReference(site.target, index), default: []].append(site.record)
    }
    // What names those that name them has to go too, down to the last.
    var open = references
    var next = 0
    while next < open.count {
      for record in namedBy[open[next]] ?? [] where going.insert(record).inserted {
        naming.append((open[next], record))
        open.append(record)
      }
      next += 1
    }
    guard !naming.isEmpty else { return }
    let places = reading.places(of: naming.map(\.by))
    let lines = naming.prefix(50).map { target, by in
      let place = places[by].map { "\(Visible.text($0.file)):\($0.line): " } ?? ""
      return place + "\(reading.records.name(of: by)) names \(reading.records.name(of: target))"
    }
    let ids = naming.prefix(20).map { "\($0.by.kind.rawValue):\(reading.records.id(of: $0.by))" }
    throw CommandFault(
      .failure(
        lines + (naming.count > 50 ? ["and \(naming.count - 50) more"] : []) + [
          "nothing was recorded; take these back too, or change them first: "
            + ids.map { Visible.text($0) }.joined(separator: " ")
            + (naming.count > ids.count ? " ..." : "")
        ]))
  }
}
