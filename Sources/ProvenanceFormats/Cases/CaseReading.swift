import Provenance

/// A case as it was read from its inputs: the records, and everything that is wrong with them.
public struct CaseReading: Sendable {
  /// The records, also where there are errors; a broken field is as if left out, but for units
  /// and "exclusive", with which a finding might follow: a broken unit is empty, and a question
  /// of which it cannot be read is not exclusive.
  public let records: Records
  /// What was found, in the order of the inputs and of the places in them.
  public let findings: [Finding]
  /// The inputs that were read, in the order given.
  public let inputs: [CaseInput]
  /// Journal lines that a later line replaced or took back: they are not among the records.
  public let supersededCount: Int
  /// Where the chained journals among the inputs stand, in the order of the inputs.
  public let checkpoints: [KeptCheckpoint]
  let origins: Origins

  /// Whether the case cannot be used.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Whether anything is to be mended; notes are not.
  public var hasWarnings: Bool { findings.contains { $0.severity != .note } }

  /// Reads inputs as one case; never fails, but says what is wrong.
  /// - Complexity: O(n log n) in the bytes of the inputs.
  public static func read(_ inputs: [CaseInput]) -> CaseReading {
    let reading = readForm(of: inputs)
    return reading.adding(reading.records.faults())
  }

  /// Reads inputs without asking whether the ids that records name are there: a file of a case
  /// may name records of another file.
  package static func readForm(of inputs: [CaseInput]) -> CaseReading {
    var assembly = CaseAssembly()
    var findings: [Finding] = []
    var checkpoints: [KeptCheckpoint] = []
    for (number, input) in inputs.enumerated() {
      let read = InputReader.read(input, number: number)
      findings += read.findings
      if let checkpoint = read.checkpoint {
        checkpoints.append(KeptCheckpoint(file: input.name, checkpoint: checkpoint))
      }
      for entry in read.entries { assembly.take(entry) }
    }
    let (records, origins) = assembly.finish()
    return CaseReading(
      records: records, findings: sorted(findings + assembly.findings), inputs: inputs,
      supersededCount: assembly.supersededCount, checkpoints: checkpoints, origins: origins)
  }

  /// The same reading with more findings, put in their places among the others.
  public func adding(_ more: [Finding]) -> CaseReading {
    var locator = Locator(inputs: inputs, origins: origins)
    let located = more.map { finding in
      var finding = finding
      finding.place = locator.bytes(of: finding.place)
      finding.other = finding.other.map { locator.bytes(of: $0) }
      return finding
    }
    return CaseReading(
      records: records, findings: CaseReading.sorted(findings + located), inputs: inputs,
      supersededCount: supersededCount, checkpoints: checkpoints, origins: origins)
  }

  /// The findings with line, column and the line itself, sorted by place.
  /// - Complexity: O(n) in the bytes of the inputs that have findings.
  public func diagnostics() -> [Diagnostic] {
    var maps: [Int: LineMap] = [:]
    func map(_ input: Int) -> LineMap {
      let map = maps[input] ?? LineMap(inputs[input].bytes)
      maps[input] = map
      return map
    }
    return findings.map { finding in
      guard case .bytes(let input, let range) = finding.place else {
        return Diagnostic(file: nil, line: 0, column: 0, finding: finding, excerpt: nil)
      }
      let lines = map(input)
      var diagnostic = Diagnostic(
        file: inputs[input].name, line: lines.line(of: range.lowerBound) + 1,
        column: lines.column(of: range.lowerBound), finding: finding,
        excerpt: lines.excerpt(of: range))
      if case .bytes(let input, let range)? = finding.other {
        let lines = map(input)
        diagnostic.other = FilePlace(
          file: inputs[input].name, line: lines.line(of: range.lowerBound) + 1,
          column: lines.column(of: range.lowerBound))
      } else if case .file(let place)? = finding.other {
        diagnostic.other = place
      }
      return diagnostic
    }
  }

  /// The lines and columns at which records begin; those that come from no file are left out.
  /// - Complexity: O(n) in the bytes of the inputs that they come from, and O(log n) for each.
  public func places(
    of records: some Sequence<RecordReference>
  ) -> [RecordReference: FilePlace] {
    var maps: [Int: LineMap] = [:]
    var places: [RecordReference: FilePlace] = [:]
    for record in records where places[record] == nil {
      guard let origin = origins[record] else { continue }
      let map = maps[origin.input] ?? LineMap(inputs[origin.input].bytes)
      maps[origin.input] = map
      let start = origin.range.lowerBound
      places[record] = FilePlace(
        file: inputs[origin.input].name, line: map.line(of: start) + 1,
        column: map.column(of: start))
    }
    return places
  }

  /// The name of the file that a record comes from; nil without a file.
  /// - Complexity: O(1).
  public func file(of record: RecordReference) -> String? {
    origins[record].map { inputs[$0.input].name }
  }

  /// The line and column at which a record begins, for an explanation; nil without a file.
  public func place(of record: RecordReference) -> FilePlace? {
    places(of: CollectionOfOne(record))[record]
  }

  private static func sorted(_ findings: [Finding]) -> [Finding] {
    func key(_ finding: Finding) -> (Int, Int) {
      guard case .bytes(let input, let range) = finding.place else { return (.max, 0) }
      return (input, range.lowerBound)
    }
    return findings.enumerated().sorted { a, b in
      let (first, second) = (key(a.element), key(b.element))
      if first != second { return first < second }
      if !sameBytes(a.element.check.name, b.element.check.name) {
        return precedes(a.element.check.name, b.element.check.name)
      }
      return a.offset < b.offset
    }.map(\.element)
  }
}
