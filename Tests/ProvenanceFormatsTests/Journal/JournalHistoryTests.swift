import Provenance
import TestSupport
import Testing

@testable import ProvenanceFormats

/// What was done in a journal, and what takes it back.
@Suite struct JournalHistoryTests {
  /// A journal that grows by acts, as the commands write them.
  private struct Journal {
    var bytes: [UInt8] = []

    var input: CaseInput { CaseInput(name: "case.jsonl", bytes: bytes, form: .journal) }

    mutating func act(_ entries: [CaseEntry], _ note: JournalNote = JournalNote()) {
      let isMarked = JournalHistory.endsWithinAct(bytes)
      let objects = entries.enumerated().map { index, entry in
        var note = note
        if index == 0, entries.count > 1 || isMarked { note.batch = entries.count }
        return entry.lineText(note)
      }
      bytes += JournalChain.lines(objects, after: JournalChain(bytes).checkpoint).bytes
    }

    /// Takes the last act back; false where there is none.
    mutating func undo() -> Bool {
      let history = JournalHistory(input)
      guard let last = history.lastAct else { return false }
      let line = history.lines[history.acts[last].lines.lowerBound].number
      act(
        history.entries(undoing: last, Retraction(target: "")).map(\.entry),
        JournalNote(undoes: line))
      return true
    }

    /// The records, each as its line, in no order.
    var records: [String] {
      CaseReading.readForm(of: [input]).records.entries
        .map { String(decoding: $0.lineText(), as: UTF8.self) }.sorted()
    }
  }

  private func source(_ id: String, _ name: String) -> CaseEntry {
    .source(Source(id: id, name: name))
  }

  @Test func `acts and deeds are told from the lines`() {
    var journal = Journal()
    journal.act([.header(CaseHeader(title: "T"))])
    journal.act([source("a", "A"), source("b", "B")])
    journal.act([source("a", "Aa")])
    journal.act([.retraction(Retraction(target: "source:b"))])
    let history = JournalHistory(journal.input)
    #expect(history.lines.map(\.deed) == [.named, .added, .added, .changed(["name"]), .retracted])
    #expect(history.lines.map(\.before) == [nil, nil, nil, 1, 2])
    #expect(history.acts.map(\.lines) == [0..<1, 1..<3, 3..<4, 4..<5])
  }

  @Test(arguments: 1...4)
  func `an act that lacks its last lines takes in no line of the next`(whole: Int) {
    var journal = Journal()
    journal.act([.header(CaseHeader(title: "T"))])
    journal.act((0..<4).map { source("a\($0)", "A") })
    let lines = journal.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    journal.bytes = Array(lines[...whole].joined(separator: [0x0A])) + [0x0A]
    #expect(JournalHistory.endsWithinAct(journal.bytes) == (whole < 4))
    journal.act([source("b", "B")])
    #expect(!JournalHistory.endsWithinAct(journal.bytes))
    journal.act([source("c", "C")])
    let end = whole + 1
    #expect(
      JournalHistory(journal.input).acts.map(\.lines)
        == [0..<1, 1..<end, end..<end + 1, end + 1..<end + 2])
    let isUndone = journal.undo()
    #expect(isUndone)
    #expect(JournalHistory(journal.input).lines.last?.entry.retracted?.id == "c")
  }

  @Test func `taking back goes from act to act, down to the beginning`() {
    var journal = Journal()
    var states: [[String]] = []
    journal.act([.header(CaseHeader(title: "T"))])
    for entries in [
      [source("a", "A"), source("b", "B")], [source("a", "Aa"), source("a", "Aaa")],
      [.retraction(Retraction(target: "source:b"))], [.header(CaseHeader(title: "U"))],
    ] {
      states.append(journal.records)
      journal.act(entries)
    }
    for state in states.reversed() {
      let isDone = journal.undo()
      #expect(isDone)
      #expect(journal.records == state)
    }
    let isMore = journal.undo()
    #expect(!isMore)
    #expect(JournalChain(journal.bytes).faults.isEmpty)
  }

  /// The identity of MODEL: any acts, then as many taken back as one likes, gives the records of
  /// the acts that are left.
  @Test(arguments: 0..<60)
  func `undo is the inverse of every act`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var journal = Journal()
    journal.act([.header(CaseHeader(title: "T"))])
    var states: [[String]] = []
    for _ in 0..<40 {
      if random.oneIn(3) {
        let isDone = journal.undo()
        #expect(isDone == !states.isEmpty)
        if let state = states.popLast() { #expect(journal.records == state) }
        continue
      }
      states.append(journal.records)
      var here = Set(CaseReading.readForm(of: [journal.input]).records.sources.map(\.id))
      var entries: [CaseEntry] = []
      for id in ["s0", "s1", "s2", "s3"] where entries.isEmpty || random.oneIn(3) {
        if here.contains(id), random.oneIn(2) {
          entries.append(.retraction(Retraction(target: "source:\(id)")))
          here.remove(id)
        } else {
          entries.append(source(id, "N\(random.number(0...4))"))
          here.insert(id)
        }
      }
      journal.act(entries)
    }
    #expect(!CaseReading.readForm(of: [journal.input]).hasErrors)
  }
}
