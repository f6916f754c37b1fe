import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Promise 5: what is written of a case is read as it was, byte for byte, as a case document and as
/// a journal, and from the one to the other and back.
@Suite struct RoundTripTests {
  @Test(arguments: (0..<20).map { UInt64($0) })
  func `10,000 random cases are fixed points in both forms`(block: UInt64) throws {
    for seed in block * 500..<(block + 1) * 500 {
      let records = RandomRecords.make(seed: seed)
      let document = records.documentText()
      let read = CaseText.read(document)
      guard read.findings.allSatisfy({ $0.severity == .warning }) else {
        Issue.record("seed \(seed): \(read.messages)")
        return
      }
      #expect(read.records.documentText() == document, "seed \(seed)")
      let journal = records.journalText()
      let line = CaseText.journal(journal)
      #expect(!line.hasErrors, "seed \(seed): \(line.messages)")
      #expect(line.records.journalText() == journal, "seed \(seed)")
      #expect(line.records.documentText() == document, "seed \(seed)")
    }
  }

  @Test func `the records read are the records written, value by value`() {
    // Said by Swift's own description of a value, another way than the one that wrote it.
    for seed in 0..<300 as Range<UInt64> {
      let records = RandomRecords.make(seed: seed)
      let read = CaseText.read(records.documentText()).records
      let isSame = "\(read)".utf8.elementsEqual("\(records)".utf8)
      #expect(isSame, "seed \(seed)")
    }
  }

  @Test func `the random cases hold every field`() {
    var text = ""
    for seed in 0..<40 as Range<UInt64> {
      text += String(decoding: RandomRecords.make(seed: seed).documentText(), as: UTF8.self)
    }
    for record in FullCase().records {
      for field in record.fields { #expect(text.contains("\"\(field.name)\": "), "\(field.name)") }
    }
    for part in ["1.500e+10", ": -0,", "\"x-é\": ", "\\u0000", "e\u{301}", "\"$schema\": "] {
      #expect(text.utf8.firstRange(of: part.utf8) != nil, "\(part)")
    }
  }

  @Test func `the random cases hold every unit, and ranges of every kind`() {
    var units: [String] = []
    var kinds: [String: Int] = [:]
    for seed in 0..<2000 as Range<UInt64> {
      for claim in RandomRecords.make(seed: seed).claims {
        guard let value = claim.value else { continue }
        if let unit = value.unit { units.append(unit) }
        switch (value.min?.text, value.max?.text) {
        case (let min?, let max?): kinds[isTheSame(min, max) ? "point" : "both", default: 0] += 1
        case (_?, nil): kinds["min", default: 0] += 1
        case (nil, _?): kinds["max", default: 0] += 1
        case (nil, nil): break
        }
        if let from = claim.scope?.from, let to = claim.scope?.to {
          let isFiner = from.seconds.lowerBound > to.seconds.lowerBound
          kinds[isFiner ? "from within to" : "from and to", default: 0] += 1
        }
      }
    }
    for unit in RandomRecords.measures.joined() { #expect(units.contains(unit), "\(unit)") }
    for kind in ["point", "both", "min", "max", "from and to", "from within to"] {
      #expect(kinds[kind] != nil, "\(kind)")
    }
  }

  /// Whether two numbers are one in different digits.
  private func isTheSame(_ a: String, _ b: String) -> Bool { a != b && Double(a) == Double(b) }

  @Test func `a case written by hand becomes canonical in one step`() {
    let hand = """
      {"x-b":[1.50,{"z":null}] , "claims":[{"text":"C\\u002e","id":"c","x-a":{}}],
      "title":"T","sources":[],"format":"whosaid/1","@context":"u","$schema":"s"}
      """
    let wanted = """
      {
        "@context": "u",
        "$schema": "s",
        "format": "whosaid/1",
        "title": "T",
        "claims": [
          {
            "id": "c",
            "text": "C.",
            "x-a": {}
          }
        ],
        "x-b": [
          1.50,
          {
            "z": null
          }
        ]
      }

      """
    let written = CaseText.read(hand).records.documentText()
    #expect(String(decoding: written, as: UTF8.self) == wanted)
    #expect(CaseText.read(written).records.documentText() == written)
  }

  @Test func `the canonical form of an input is that of its records; a chained journal has none`() {
    let records = RandomRecords.make(seed: 3)
    let document = CaseInput(name: "a.json", bytes: records.documentText())
    guard case .text(let same) = document.canonicalForm() else {
      Issue.record("no text")
      return
    }
    #expect(same == document.bytes)
    let journal = CaseInput(name: "a.jsonl", bytes: records.journalText())
    guard case .text(let lines) = journal.canonicalForm() else {
      Issue.record("no text")
      return
    }
    #expect(lines == journal.bytes)
    let hash =
      #"{"h":"\#(String(repeating: "0", count: 64))","type": "case", "format": "whosaid/1"}"#
    let chained = CaseInput(name: "a.jsonl", bytes: Array((hash + "\n").utf8))
    guard case .chained = chained.canonicalForm() else {
      Issue.record("not chained")
      return
    }
    let broken = CaseInput(name: "a.json", bytes: Array("{\"format\": \"whosaid/1\",}".utf8))
    guard case .broken(let reading) = broken.canonicalForm() else {
      Issue.record("not broken")
      return
    }
    #expect(reading.checkNames == ["json-syntax"])
  }

  @Test func `the canonical form of a journal keeps replaced and retracted lines`() {
    let text = """
      {"type":"source","id":"a","name":"1"}

      {"id":"a","name":"2","type":"source"}
      {"type":"retract","target":"source:a"}

      """
    let wanted = """
      {"type": "source", "id": "a", "name": "1"}
      {"type": "source", "id": "a", "name": "2"}
      {"type": "retract", "target": "source:a"}

      """
    let input = CaseInput(name: "a.jsonl", bytes: Array(text.utf8))
    guard case .text(let bytes) = input.canonicalForm() else {
      Issue.record("no text")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == wanted)
  }
}
