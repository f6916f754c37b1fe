import Provenance

/// Reads one input into entries, each with its place.
struct InputReader {
  private let input: CaseInput
  private let number: Int
  private var reading: FieldReading
  private var entries: [PlacedEntry] = []
  /// Where a chained journal stands.
  private var checkpoint: Checkpoint?
  /// What the line that is being read says of its own keeping.
  private var note = JournalNote()

  /// What one input gives.
  struct Result {
    /// Its entries in order.
    let entries: [PlacedEntry]
    /// What is wrong with their form.
    let findings: [Finding]
    /// Where it stands, if it is a chained journal.
    let checkpoint: Checkpoint?
  }

  /// The entries of an input in order, and what is wrong with their form.
  static func read(_ input: CaseInput, number: Int) -> Result {
    var reader = InputReader(input, number)
    reader.run()
    return Result(
      entries: reader.entries, findings: reader.reading.findings, checkpoint: reader.checkpoint)
  }

  private init(_ input: CaseInput, _ number: Int) {
    self.input = input
    self.number = number
    reading = FieldReading(input: number)
  }

  private mutating func run() {
    var start = 0
    if input.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      reading.report(
        .byteOrderMark, at: 0..<3, "the file begins with a byte order mark",
        help: "save it as UTF-8 without BOM")
      start = 3
    }
    guard let range = caseBytes(from: start) else {
      let end = min(start + 1, input.bytes.count)
      return reading.report(
        .caseFormat, at: start..<end, "this page holds no case",
        help: "a report that whosaid wrote holds its case; name that one, or the case file")
    }
    guard TextChecks.checkEncoding(input.bytes, in: range, &reading) || !isForeignEncoding else {
      return
    }
    switch input.form {
    case .document, .report: readDocument(range)
    case .journal: readJournal(range)
    }
  }

  /// The bytes that are the case: all of them, or the block of it in a report.
  private func caseBytes(from start: Int) -> Range<Int>? {
    switch input.form {
    case .document, .journal: start..<input.bytes.count
    case .report: ReportBlock.range(in: input.bytes)
    }
  }

  /// Whether the file as a whole is in another encoding, so that nothing in it can be read.
  private var isForeignEncoding: Bool {
    reading.findings.contains { $0.message.contains("UTF-16") }
  }

  // MARK: Case documents

  private mutating func readDocument(_ range: Range<Int>) {
    guard let root = parse(range) else { return }
    guard root.kind == .object else {
      return reading.report(
        .caseFormat, at: root, "a case is an object, not \(root.description)",
        help: "a case document begins {\"format\": \"whosaid/1\", ...}")
    }
    let lists = RecordKind.allCases.map(\.listName)
    if root["type"] != nil, root["format"] == nil {
      reading.report(
        .caseFormat, at: root.range.lowerBound..<root.range.lowerBound + 1,
        "this is a record of a journal, not a case document",
        help: "a journal's name ends in .jsonl")
      if lists.allSatisfy({ root[$0] == nil }) { return }
    }
    let header = Shape.header.read(root, also: lists, &reading)
    let isReport = input.form == .report
    append(.header(isReport ? ReportBlock.withoutContext(header) : header), root.range)
    for member in root.members {
      guard let name = member.key.text,
        let kind = RecordKind.allCases.first(where: { sameBytes($0.listName, name) })
      else { continue }
      guard member.value.kind == .array else {
        reading.report(
          .wrongType, at: member.value,
          "a list of records is wanted in \"\(name)\", not \(member.value.description)")
        continue
      }
      for (index, item) in member.value.items.enumerated() { read(item, kind, index) }
    }
  }

  // MARK: Journals

  private mutating func readJournal(_ range: Range<Int>) {
    let chain = JournalChain.isChained(input.bytes) ? JournalChain(input.bytes) : nil
    if let chain { report(chain) }
    var at = range.lowerBound
    let end = chain?.torn?.lowerBound ?? range.upperBound
    while at < end {
      let feed = input.bytes[at..<range.upperBound].firstIndex(of: 0x0A)
      let line = at..<(feed ?? range.upperBound)
      at = line.upperBound + 1
      if isBlank(line) { continue }
      let isLast = feed == nil || at >= range.upperBound
      if chain == nil, isLast, isTorn(line, hasFeed: feed != nil) {
        return reportTorn(line, help: "if it is whole, put a line feed behind it")
      }
      guard let root = parse(line) else { continue }
      if chain == nil, let hash = root["h"] {
        reading.report(
          .brokenChain, at: hash, "a line with a hash in a journal that is not kept with hashes",
          help: "whosaid writes {\"h\":\"...\" at the very beginning of a line, without blanks")
      }
      readLine(root, range: line)
    }
    if let torn = chain?.torn {
      reportTorn(torn, help: "what stood there was never acknowledged; `whosaid add` puts it aside")
    }
  }

  /// Reports the lines of a chained journal that do not fit.
  private mutating func report(_ chain: JournalChain) {
    checkpoint = chain.checkpoint
    for fault in chain.distinctFaults {
      let start = fault.range.lowerBound
      let place = start..<min(start + 6, max(fault.range.upperBound, start))
      reading.report(.brokenChain, at: place, fault.message, help: fault.help)
    }
  }

  /// Reports a last line that was cut off while it was written, and nothing else in it.
  private mutating func reportTorn(_ line: Range<Int>, help: String) {
    // Whatever else was found in the line, half a character say, is of no account.
    reading.findings.removeAll { finding in
      guard case .bytes(_, let range) = finding.place else { return false }
      return range.lowerBound >= line.lowerBound
    }
    reading.report(
      .tornTail, at: line, "the last line was not written to its end; it is not read", help: help)
  }

  private mutating func readLine(_ root: JSONValue, range: Range<Int>) {
    reading.subject = ""
    guard root.kind == .object else {
      return reading.report(
        .recordType, at: root, "a line of a journal is an object, not \(root.description)",
        help: "begin it with {\"type\": \"source\", ...}")
    }
    guard let type = root["type"] else {
      let start = root.range.lowerBound
      return reading.report(
        .recordType, at: start..<start + 1, "the line has no \"type\"",
        help: root["format"] != nil
          ? "a case document has a name that ends in .json"
          : "begin it with {\"type\": \"source\", ...}")
    }
    guard let name = type.text else {
      // What is no Unicode text, or no JSON, was reported as such.
      if type.kind != .string, type.kind != .broken {
        reading.report(.recordType, at: type, "the \"type\" of a line is a text")
      }
      return
    }
    note = JournalNote(root, &reading)
    defer { note = JournalNote() }
    if let kind = RecordKind.allCases.first(where: { sameBytes($0.rawValue, name) }) {
      return read(root, kind, nil)
    }
    switch name {
    case "case":
      append(.header(Shape.header.read(root, also: InputReader.lineFields, &reading)), root.range)
    case "retract":
      let retraction = Shape.retraction.read(root, also: InputReader.lineFields, &reading)
      // A target that is missing or no text was reported where it was read.
      if root["target"]?.text != nil { append(.retraction(retraction), root.range) }
    default:
      let known = RecordKind.allCases.map(\.rawValue) + ["case", "retract"]
      let nearest = Nearest.to(name, among: known).map { "did you mean \"\($0)\"? " } ?? ""
      reading.report(
        .recordType, at: type, "there is no type of record \(Visible.quoted(name))",
        help: nearest + "it is one of " + known.joined(separator: ", "))
    }
  }

  /// Whether the last line of a journal is a record that was cut off while it was written.
  ///
  /// A journal written by hand may lack its last line feed; of one with hashes the chain knows.
  private func isTorn(_ line: Range<Int>, hasFeed: Bool) -> Bool {
    if input.bytes[line].contains(0) { return true }
    if hasFeed { return false }
    let result = JSONParser.parse(input.bytes, in: line)
    return !result.isComplete || result.document.root?["h"] != nil
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    input.bytes[line].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// The fields that a line of a journal has beside those of its record.
  static let lineFields = ["type", "h"] + JournalNote.fieldNames

  // MARK: Records

  private mutating func read(_ value: JSONValue, _ kind: RecordKind, _ index: Int?) {
    guard value.kind == .object else {
      if value.kind != .broken {
        reading.report(.wrongType, at: value, "a record is an object, not \(value.description)")
      }
      return
    }
    if let id = value["id"]?.text {
      reading.subject = "\(kind.rawValue) \(Visible.quoted(id))"
    } else {
      reading.subject = index.map { "\(kind.rawValue) number \($0 + 1)" } ?? "this \(kind.rawValue)"
    }
    let also = index == nil ? InputReader.lineFields : []
    switch kind {
    case .source: append(.source(Shape.source.read(value, also: also, &reading)), value.range)
    case .document: append(.document(Shape.document.read(value, also: also, &reading)), value.range)
    case .question: append(.question(Shape.question.read(value, also: also, &reading)), value.range)
    case .claim: append(.claim(Shape.claim.read(value, also: also, &reading)), value.range)
    case .assertion:
      append(.assertion(Shape.assertion.read(value, also: also, &reading)), value.range)
    case .relation: append(.relation(Shape.relation.read(value, also: also, &reading)), value.range)
    case .review: append(.review(Shape.review.read(value, also: also, &reading)), value.range)
    }
    reading.subject = ""
  }

  /// The value of a range, checked as text; nil where it was not read to its end.
  private mutating func parse(_ range: Range<Int>) -> JSONValue? {
    let result = JSONParser.parse(input.bytes, in: range)
    for fault in result.faults {
      reading.report(.jsonSyntax, at: fault.range, fault.message, help: fault.help)
    }
    TextChecks.checkNodes(of: result.document, &reading)
    return result.isComplete ? result.document.root : nil
  }

  private mutating func append(_ entry: CaseEntry, _ range: Range<Int>) {
    entries.append(
      PlacedEntry(
        entry: entry, input: number, range: range, inJournal: input.form == .journal, note: note))
  }
}
