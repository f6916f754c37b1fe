import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// A journal that is kept with hashes shows every change: each byte, each line.
@Suite struct JournalChainTests {
  private static let bodies = [
    #"{"type":"case","format":"whosaid/1","title":"Über 中文"}"#,
    #"{"type":"source","id":"a","name":"A"}"#,
    #"{"type":"source","id":"b","name":"B b"}"#,
    #"{"type":"claim","id":"c","text":"It is so."}"#,
  ]
  private static let journal = JournalChain.lines(
    bodies.map { Array($0.utf8) }, after: .start
  ).bytes
  private static var lines: [[UInt8]] {
    journal.split(separator: 0x0A).map { Array($0) + [0x0A] }
  }

  /// The chain written the plain way.
  private func plain(_ bodies: [String]) -> String {
    var hash = String(repeating: "0", count: 64)
    return bodies.map { body in
      hash = SHA256.hexadecimal(Array("\(hash)\n\(body)".utf8))
      return "{\"h\":\"\(hash)\",\(body.dropFirst())\n"
    }.joined()
  }

  @Test func `lines are written as the page says`() {
    #expect(String(decoding: Self.journal, as: UTF8.self) == plain(Self.bodies))
    let chain = JournalChain(Self.journal)
    #expect(chain.faults.isEmpty)
    #expect(chain.torn == nil)
    #expect(chain.checkpoint.count == 4)
    #expect(Checkpoint(chain.checkpoint.text) == chain.checkpoint)
  }

  @Test func `appending in parts gives the same bytes`() {
    for cut in 0...Self.bodies.count {
      let objects = Self.bodies.map { Array($0.utf8) }
      let first = JournalChain.lines(Array(objects[..<cut]), after: .start)
      let second = JournalChain.lines(Array(objects[cut...]), after: first.checkpoint)
      #expect(first.bytes + second.bytes == Self.journal)
      #expect(JournalChain(first.bytes).checkpoint == first.checkpoint)
    }
  }

  @Test func `every changed bit is found, and its line named`() {
    let lineOfByte = Self.journal.indices.map { at in
      Self.journal[..<at].count { $0 == 0x0A } + 1
    }
    for at in Self.journal.indices {
      for bit in 0..<8 {
        var changed = Self.journal
        changed[at] ^= 1 << UInt8(bit)
        let reading = CaseText.journal(changed)
        if at == Self.journal.count - 1 {
          #expect(reading.checkNames == ["torn-tail"])
          continue
        }
        #expect(reading.hasErrors, "byte \(at) bit \(bit)")
        let lines = Set(JournalChain(changed).faults.map(\.line))
        let isNamed =
          lines.contains(lineOfByte[at])
          || reading.places.contains { $0.hasPrefix("\(lineOfByte[at]):") }
        #expect(isNamed, "byte \(at) bit \(bit): \(reading.places)")
      }
    }
  }

  @Test func `lines that are swapped, dropped or repeated are found`() {
    for first in Self.lines.indices {
      for second in Self.lines.indices where first < second {
        var swapped = Self.lines
        swapped.swapAt(first, second)
        let faults = JournalChain(swapped.flatMap { $0 }).faults
        #expect(faults.first?.line == first + 1)
      }
      var repeated = Self.lines
      repeated.insert(Self.lines[first], at: first)
      #expect(JournalChain(repeated.flatMap { $0 }).faults.map(\.line).contains(first + 2))
      var dropped = Self.lines
      dropped.remove(at: first)
      let chain = JournalChain(dropped.flatMap { $0 }, mark: 4)
      if first < 3 {
        #expect(chain.faults.map(\.line) == [first + 1])
      } else {
        // Nothing in what is left says so; the checkpoint does.
        #expect(chain.faults.isEmpty)
      }
      #expect(chain.markedHash == nil)
    }
  }

  @Test func `one changed hash is the fault of one line`() {
    var changed = Self.lines
    changed[1][10] = changed[1][10] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
    #expect(JournalChain(changed.flatMap { $0 }).faults.map(\.line) == [2])
  }

  @Test func `a journal that was written anew fails its checkpoint only`() {
    let kept = JournalChain(Self.journal).checkpoint
    let forged = JournalChain.lines(
      Self.bodies.map { Array($0.replacing("so", with: "not so").utf8) }, after: .start
    ).bytes
    let chain = JournalChain(forged, mark: kept.count)
    #expect(chain.faults.isEmpty)
    #expect(chain.markedHash != kept.hash)
    #expect(JournalChain(Self.journal, mark: 4).markedHash == kept.hash)
    #expect(JournalChain(Self.journal, mark: 0).markedHash == Checkpoint.start.hash)
  }

  @Test func `cut at any byte, with any NULs behind, the whole lines remain`() {
    for end in Self.journal.indices {
      for nulCount in [0, 1, 2, 4096] {
        let cut = Array(Self.journal[..<end]) + [UInt8](repeating: 0, count: nulCount)
        let chain = JournalChain(cut)
        let whole = Self.journal[..<end].count { $0 == 0x0A }
        #expect(chain.faults.isEmpty)
        #expect(chain.checkpoint.count == whole)
        #expect((chain.torn == nil) == (nulCount == 0 && (end == 0 || cut.last == 0x0A)))
      }
    }
  }

  @Test(arguments: [
    "", ":", "1", "1:", "x:\(Checkpoint.start.hash)", "1:\(Checkpoint.start.hash)0",
    "-1:\(Checkpoint.start.hash)", "1:" + String(repeating: "A", count: 64),
    "99999999999999999999:\(Checkpoint.start.hash)",
  ])
  func `what is no checkpoint`(text: String) {
    #expect(Checkpoint(text) == nil)
  }
}
