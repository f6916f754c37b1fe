import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Bytes of any kind give records or findings, never a crash: random bytes, small cases with bytes
/// changed, and a case cut off at every byte.
@Suite struct HostileInputTests {
  private static let journal: [UInt8] = {
    CaseText.read(FullCase().text).records.journalText()
  }()

  private func check(_ bytes: [UInt8], _ what: @autoclosure () -> String) {
    for form in [CaseInput.Form.document, .journal] {
      let reading = CaseReading.read([CaseInput(name: "x", bytes: bytes, form: form)])
      #expect(reading.placesAreInside, "\(what())")
      // Records that are read without an error can be analysed and written.
      if !reading.hasErrors {
        _ = Analysis(ClaimGraph(reading.records))
        #expect(CaseText.read(reading.records.documentText()).hasErrors == false, "\(what())")
      }
    }
  }

  @Test(arguments: (0..<4).map { UInt64($0) })
  func `random bytes`(block: UInt64) {
    let alphabet = Array("{}[]\",:\\ \n\r\t0123456789.-+eEtrufalsn'/*uDd8é“”\u{FEFF}\u{301}".utf8)
    for seed in block * 1000..<(block + 1) * 1000 {
      var random = SeededGenerator(seed: seed)
      let length = random.number(0...60)
      let bytes: [UInt8] = (0..<length).map { _ in
        random.oneIn(12) ? UInt8(random.number(0...255)) : random.pick(alphabet)
      }
      check(bytes, "seed \(seed)")
    }
  }

  @Test(arguments: (0..<4).map { UInt64($0) })
  func `cases with bytes changed, left out, put in and moved`(block: UInt64) {
    let seeds = [Array(FullCase().text.utf8), Self.journal]
    for seed in block * 150..<(block + 1) * 150 {
      var random = SeededGenerator(seed: seed)
      var bytes = random.pick(seeds)
      for _ in 0..<random.number(1...4) {
        let at = random.number(0...bytes.count - 1)
        switch random.number(0...4) {
        case 0: bytes[at] ^= 1 << UInt8(random.number(0...7))
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(UInt8(random.number(0...255)), at: at)
        case 3: bytes.swapAt(at, random.number(0...bytes.count - 1))
        default:
          let end = min(bytes.count, at + random.number(1...40))
          bytes.insert(contentsOf: bytes[at..<end], at: random.number(0...bytes.count))
        }
      }
      check(bytes, "seed \(seed)")
    }
  }

  @Test func `a case cut off at any byte is refused in place`() {
    let bytes = Array(FullCase().text.utf8)
    // The last byte is the line feed behind the case.
    for end in 0..<bytes.count - 1 {
      let reading = CaseText.read(Array(bytes[..<end]))
      #expect(reading.checkNames.contains("json-syntax"), "\(end)")
      #expect(reading.placesAreInside, "\(end)")
    }
    #expect(CaseText.read(Array(bytes.dropLast())).messages == [])
  }

  @Test func `a journal cut off at any byte keeps its whole lines`() {
    let bytes = Self.journal
    for end in 0...bytes.count {
      let reading = CaseText.journal(Array(bytes[..<end]))
      #expect(reading.placesAreInside, "\(end)")
      #expect(!reading.checkNames.contains("json-syntax"), "\(end)")
      let lines = bytes[..<end].count { $0 == 0x0A }
      let records = RecordKind.allCases.reduce(0) { $0 + reading.records.count(of: $1) }
      // The first line is that of the case; a last line that is whole needs no line feed.
      #expect([lines - 1, lines].contains(records) || end == 0 || lines == 0, "\(end)")
    }
  }
}
