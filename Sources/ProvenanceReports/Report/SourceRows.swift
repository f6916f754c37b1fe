import Provenance

/// What a report says of one source: what it is, and what it holds and carries.
struct SourceRow {
  /// The source, by number.
  let source: Int
  private let kind: Source.Kind?
  private let identity: Source.Identity
  private let role: String?
  /// Who controls it, and what it is part of.
  let behind: [Int]
  /// Assertions in the reading that commit it.
  let holds: Int
  /// Assertions of others in the reading that came through it.
  let carries: Int

  init(_ number: Int, _ source: Source, behind: [Int], holds: Int, carries: Int) {
    self.source = number
    kind = source.kind
    identity = source.identity
    role = source.role
    self.behind = behind
    self.holds = holds
    self.carries = carries
  }

  /// What it is, in words.
  func what(in language: ReportLanguage) -> String {
    [
      kind.map { language.say($0.message) },
      identity == .named ? nil : language.say(identity.message), role,
    ].compactMap { $0 }.joined(separator: language.say(.comma))
  }
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
      return SourceRow(
        number, source,
        behind: [source.controlledBy, source.memberOf].compactMap { $0 }
          .compactMap(graph.sourceNumber),
        holds: holds[number], carries: carries[number])
    }.sorted { ($1.holds + $1.carries, $0.source) < ($0.holds + $0.carries, $1.source) }
  }
}
