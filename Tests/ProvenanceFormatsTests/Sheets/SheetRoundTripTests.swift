import Provenance
import TestSupport
import Testing

@testable import ProvenanceFormats

/// What is written as a table is read as it was: all that columns hold without the case, and all
/// of it over the case.
@Suite struct SheetRoundTripTests {
  private static let styles = SheetForm.allCases.flatMap { form in
    [false, true].map { SheetStyle(form: form, isForExcel: $0) }
  }

  private func read(_ bytes: [UInt8], _ style: SheetStyle, over base: Records) -> SheetReading {
    SheetReading.read([SheetInput(name: "t", bytes: bytes, form: style.form)], over: base)
  }

  @Test(arguments: (0..<10).map { UInt64($0) })
  func `a table that nobody touched changes nothing of 2,000 random cases`(block: UInt64) {
    for seed in block * 200..<(block + 1) * 200 {
      let records = RandomRecords.make(seed: seed)
      let style = Self.styles[Int(seed % 4)]
      let reading = read(records.tableText(style), style, over: records)
      #expect(reading.diagnostics.isEmpty, "seed \(seed): \(reading.told)")
      #expect(reading.records.documentText() == records.documentText(), "seed \(seed)")
    }
  }

  /// The records of a case by id, so that their order does not count.
  private func sorted(_ records: Records) -> [UInt8] {
    var records = records
    records.sources.sort { precedes($0.id, $1.id) }
    records.documents.sort { precedes($0.id, $1.id) }
    records.questions.sort { precedes($0.id, $1.id) }
    records.claims.sort { precedes($0.id, $1.id) }
    records.assertions.sort { precedes($0.id, $1.id) }
    return records.documentText()
  }

  @Test(arguments: (0..<5).map { UInt64($0) })
  func `what columns hold comes back without the case`(block: UInt64) {
    var withEvidence = 0
    for seed in block * 200..<(block + 1) * 200 {
      let records = HeldRecords.make(seed: seed)
      let style = Self.styles[Int(seed % 4)]
      #expect(LeftOut(of: records).items.isEmpty, "seed \(seed): \(LeftOut(of: records).items)")
      let reading = read(records.tableText(style), style, over: Records())
      #expect(reading.errorCount == 0, "seed \(seed): \(reading.told)")
      #expect(sorted(reading.records) == sorted(records), "seed \(seed)")
      withEvidence += records.assertions.count { $0.evidence.count > 1 }
    }
    #expect(withEvidence > 10)
  }

  @Test(arguments: (0..<5).map { UInt64($0) })
  func `whatever a table is read as, is a case without errors`(block: UInt64) {
    for seed in block * 100..<(block + 1) * 100 {
      var random = SeededGenerator(seed: seed)
      let table = RandomTable.make(&random)
      let reading = TableText.read(table)
      guard reading.errorCount == 0 else { continue }
      let back = CaseText.read(reading.records.documentText())
      #expect(!back.hasErrors, "seed \(seed): \(back.messages)")
      #expect(back.records.documentText() == reading.records.documentText(), "seed \(seed)")
    }
  }

  @Test func `what is left out is counted by type and field`() {
    let records = CaseText.read(FullCase().text).records
    let words = LeftOut(of: records).items.map {
      "\($0.kind?.rawValue ?? "case") \($0.field ?? "") \($0.count)"
    }
    for word in [
      "relation  1", "review  1", "source kind 1", "claim value 1", "assertion lineage 1",
      "assertion evidence where 1", "assertion evidence quote prefix or suffix 1",
      "document text 1", "document  1", "source note 1",
    ] { #expect(words.contains(word), "\(word) in \(words)") }
    #expect(!words.contains { $0.hasPrefix("assertion stance") || $0.hasPrefix("claim text") })
  }

  @Test func `a fields of other programs becomes a column, and comes back`() throws {
    var records = try TableText.records("claim,said_by,Desk,x-y\na,A,city,1\nb,A,,\n")
    #expect(records.assertions[0].extras.map(\.name) == ["x-Desk", "x-y"])
    #expect(records.assertions[1].extras.isEmpty)
    records.assertions[1].extras = [Extra(name: "x-Desk", json: "[1]")]
    let table = String(decoding: records.tableText(), as: UTF8.self)
    #expect(table.hasPrefix(SheetColumn.allCases.map(\.rawValue).joined(separator: ",")))
    #expect(table.contains(",x-Desk,x-y\r\n"))
    #expect(LeftOut(of: records).items.contains { $0.field == "x-Desk" && $0.count == 1 })
    #expect(
      try TableText.records(table, over: records).documentText() == records.documentText())
  }
}

/// Random cases of which columns hold everything.
private enum HeldRecords {
  static let texts = [
    "The fire was set.", "=1+1", "+ plus", "-minus", "@at", "\tx", "\u{FF1D}wide", "'=quoted",
    "''+", "' ", "a,b;c\td", "\"quoted\"", "line\r\nbreak", "中文：新華社。", "e\u{301}", " lead",
    "trail ",
    "\u{0}nul", "\u{202E}bidi", "\u{FEFF}mark", "'", "  =blank", "\r\rx", "👩‍👩‍👧",
  ]

  static func make(seed: UInt64) -> Records {
    var random = SeededGenerator(seed: seed)
    var records = Records()
    let names = ["A B", "新華社", "=cmd", "O'Brien, \"Pat\"", "Ноготь", "'-x", "رويترز"]
    for name in names.shuffled(using: &random).prefix(random.number(1...4)) {
      records.sources.append(Source(id: MadeID.from(name, fallback: "source"), name: name))
    }
    let sources = records.sources.map(\.id)
    for title in ["Late edition", "頭版", "-30-"] {
      var document = Document(id: MadeID.from(title, fallback: "document"), title: title)
      if random.oneIn(2) { document.url = WebAddress("https://a.example/?x=1,2;3") }
      if random.oneIn(2) { document.archive = WebAddress("http://b.example") }
      if random.oneIn(2) { document.published = CalendarDate("2013-11-02T10:00:00Z") }
      if random.oneIn(2) { document.publisher = random.pick(sources) }
      if random.oneIn(2) {
        document.text = CapturedText(sha256: String(repeating: "0a", count: 32))
      }
      records.documents.append(document)
    }
    records.questions = ["How many?", "何人？"].map {
      Question(id: MadeID.from($0, fallback: "question"), text: $0)
    }
    for number in 0..<random.number(1...4) {
      records.claims.append(
        Claim(
          id: "c\(number)", text: random.pick(texts) + "x",
          question: random.oneIn(2) ? random.pick(records.questions).id : nil))
    }
    for number in 0..<random.number(0...5) {
      var assertion = Assertion(
        id: "a/\(number)", source: random.pick(sources), claim: random.pick(records.claims).id,
        stance: random.pick([nil, .affirms, .denies, .reports]),
        certainty: random.pick([nil, .certain, .probable, .possible]),
        via: (0..<random.number(0...2)).map { _ in random.pick(sources) },
        inferred: random.pick([nil, false]),
        date: random.oneIn(2) ? CalendarDate("2013-11/2013-12") : nil,
        evidence: (0..<random.number(0...3)).map { _ in
          Evidence(
            document: random.pick(records.documents).id,
            quote: random.oneIn(2) ? [Quote(exact: random.pick(texts) + "y")] : [],
            position: random.oneIn(2) ? Position(start: 1, end: 1 << 39) : nil)
        }, note: random.oneIn(2) ? random.pick(texts) + "z" : nil)
      if random.oneIn(3) { assertion.recordedBy = random.pick(texts) + "w" }
      if random.oneIn(3) { assertion.recordedAt = CalendarDate("2014") }
      records.assertions.append(assertion)
    }
    return usedOnly(records)
  }

  /// Without the records that no row would name.
  private static func usedOnly(_ records: Records) -> Records {
    var records = records
    let evidence = records.assertions.flatMap { $0.evidence.map(\.document) }
    records.documents.removeAll { !evidence.contains($0.id) }
    let speakers =
      records.assertions.flatMap { [$0.source] + $0.via }
      + records.documents.compactMap(\.publisher)
    records.sources.removeAll { !speakers.contains($0.id) }
    let questions = records.claims.compactMap(\.question)
    records.questions.removeAll { !questions.contains($0.id) }
    return records
  }
}

/// Tables of odd cells, some of which are cases.
private enum RandomTable {
  static func make(_ random: inout SeededGenerator) -> String {
    let columns = SheetColumn.allCases.shuffled(using: &random)
      .filter { [.claim, .saidBy].contains($0) || random.oneIn(3) }
    let separator = random.pick([",", ";", "\t"])
    var text = columns.map(\.rawValue).joined(separator: separator) + ",x\n"
    if separator != "," { text = columns.map(\.rawValue).joined(separator: separator) + "\n" }
    for _ in 0..<random.number(0...6) {
      text += columns.map { cell($0, &random) }.joined(separator: separator)
      text += random.pick(["\n", "\r\n", "\n\n", "\r"])
    }
    return text
  }

  private static func cell(_ column: SheetColumn, _ random: inout SeededGenerator) -> String {
    let names = ["A", "a", "É", "E\u{301}", "\"x\"\"y\"", "😀", "!!", "中 文", "\"a\nb\"", ""]
    let words: [String]
    switch column {
    case .stance: words = ["+", "-", "?", "for", "PR-", "Uu", ""]
    case .certainty: words = ["certain", "", ""]
    case .inferred: words = ["true", "NO", ""]
    case .start, .end, .sha256: words = [""]
    case .url, .archiveURL: words = ["https://a.example", ""]
    case .published, .saidOn, .checkedOn: words = ["2013", "13/11/2013", "2013年11月2日", ""]
    case .assertionID: words = ["a1", "é", "e\u{301}", "", ""]
    case .claimID: words = ["c1", "é", "e\u{301}", "a", ""]
    default: words = names
    }
    return random.pick(words)
  }
}
