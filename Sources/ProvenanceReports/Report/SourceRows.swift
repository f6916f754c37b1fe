import Provenance

/// What a report says of one source: what it is, and what it holds and carries.
struct SourceRow {
  /// The source, by number.
  let source: Int
  /// What it is, in words.
  let what: String
  /// Who controls it, and what it is part of.
  let behind: [Int]
  /// Assertions in the reading that commit it.
  let holds: Int
  /// Assertions of others in the reading that came through it.
  let carries: Int
}

extension ContradictionReport {
  /// A row for each source that is shown, those that hold most first.
  func sourceRows(_ parts: ReportParts) -> [SourceRow] {
    var holds = [Int](repeating: 0, count: graph.sources.count)
    var carries = holds
    for assertion in 0..<graph.assertions.count where graph.isInReading(assertion) {
      if let holder = graph.holder(of: assertion) { holds[holder] += 1 }
      let carriers = Set(graph.chains(of: assertion).flatMap { $0.links.dropLast() })
      for carrier in carriers { carries[carrier] += 1 }
    }
    return (0..<graph.sources.count).filter(parts.includes(source:)).map { number in
      let source = graph.source(number)
      let kind = source.kind.map(\.rawValue)
      let identity = source.identity == .named ? nil : source.identity.rawValue
      return SourceRow(
        source: number,
        what: [kind, identity, source.role].compactMap { $0 }.joined(separator: ", "),
        behind: [source.controlledBy, source.memberOf].compactMap { $0 }
          .compactMap(graph.sourceNumber),
        holds: holds[number], carries: carries[number])
    }.sorted { ($1.holds + $1.carries, $0.source) < ($0.holds + $0.carries, $1.source) }
  }
}
