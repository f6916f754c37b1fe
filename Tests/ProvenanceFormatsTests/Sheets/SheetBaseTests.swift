import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// A table over a case changes what its cells changed, and nothing else.
@Suite struct SheetBaseTests {
  private static let base = CaseText.read(FullCase().text).records
  private static let table = String(decoding: base.tableText(), as: UTF8.self)

  /// The case with one text of its table in place of another, and what then differs, line by line.
  private func differences(_ old: String, _ new: String) throws -> [String] {
    #expect(Self.table.components(old) == 2, "\(old) stands once")
    let records = try TableText.records(Self.table.replacing(old, with: new), over: Self.base)
    let before = String(decoding: Self.base.documentText(), as: UTF8.self).split(separator: "\n")
    let after = String(decoding: records.documentText(), as: UTF8.self).split(separator: "\n")
    return after.difference(from: before).insertions.map {
      guard case .insert(_, let line, _) = $0 else { return "" }
      return String(line.drop { $0 == " " })
    }
  }

  @Test(
    arguments: [
      (",denies,", ",affirms,", [#""stance": "affirms","#]),
      (",probable,", ",,", []),
      (",e,1,2,", ",other words,1,2,", [#""exact": "other words","#]),
      (",e,1,2,", ",e,1,7,", [#""end": 7"#]),
      (",2024-01,", ",2024-02,", [#""published": "2024-02","#]),
      (",denies,", ",CT-,", []),
    ] as [(String, String, [String])])
  func `one cell changes one field`(old: String, new: String, lines: [String]) throws {
    if new == ",CT-," {
      // The code says certain and the column probable.
      let reading = TableText.read(Self.table.replacing(old, with: new), over: Self.base)
      #expect(reading.places == ["2:16 sheet-cell"])
      return
    }
    #expect(try differences(old, new) == lines)
  }

  @Test func `a new row adds records, a row left out keeps them`() throws {
    let header = "assertion_id,claim,claim_id,said_by,note\r\n"
    let records = try TableText.records(
      header + "a,C.,c,S,new note\r\n,D.,,Somebody,\r\n", over: Self.base)
    #expect(records.assertions.map(\.id) == ["a", "a2", "somebody/d"])
    #expect(records.assertions[0].note == "new note")
    #expect(records.assertions[0].evidence.count == 1)
    #expect(records.assertions[0].lineage == .relays)
    #expect(records.claims.map(\.id) == ["c", "c2", "d"])
    #expect(records.sources.map(\.id) == ["s", "s2", "somebody"])
    #expect(records.relations.count == 1)
  }

  @Test func `of rows that share a record one can change it, two cannot differ`() {
    let base = TableText.read("claim_id,claim,said_by\nc,a,A\nc,a,B\nc,a,C\n").records
    let one = TableText.read(
      "assertion_id,claim_id,claim,said_by\na/c,c,a,A\nb/c,c,new,B\nc/c,c,a,C\n", over: base)
    #expect(one.told == "")
    #expect(one.records.claims.map(\.text) == ["new"])
    let two = TableText.read(
      "assertion_id,claim_id,claim,said_by\na/c,c,x,A\nb/c,c,y,B\nc/c,c,a,C\n", over: base)
    #expect(two.places == ["3:1 sheet-clash"])
  }

  @Test func `sources are named by id, name or alias`() throws {
    let base = try CaseText.records(
      #""sources": [{"id": "x", "name": "Xinhua", "aliases": ["新華社"]}]"#)
    let records = try TableText.records("claim,said_by\na,x\na,Xinhua\na,新華社\n", over: base)
    #expect(records.sources.count == 1)
    #expect(records.assertions.map(\.source) == ["x", "x", "x"])
  }

  @Test func `evidence is met by its words, then its document, then its place`() throws {
    let table = """
      assertion_id,claim,said_by,document,quote
      a,c,A,d,one
      a,c,A,d,two
      a,c,A,e,three

      """
    let base = try TableText.records(table)
    let moved = try TableText.records(
      "assertion_id,claim,said_by,document,quote\na,c,A,e,3\na,c,A,d,two\n", over: base)
    #expect(
      moved.assertions[0].evidence.map { $0.quote.map(\.exact) } == [["one"], ["two"], ["3"]])
    let cleared = try TableText.records(
      "assertion_id,claim,said_by,document,quote\na,c,A,d,one\na,c,A,d,\na,c,A,e,three\n",
      over: base)
    #expect(cleared.assertions[0].evidence.map(\.quote.count) == [1, 0, 1])
  }

  @Test func `an assertion about another one cannot be overwritten`() throws {
    let base = try CaseText.records(
      """
      "sources": [{"id": "s", "name": "S"}], "claims": [{"id": "c", "text": "C."}],
      "assertions": [{"id": "a", "source": "s", "claim": "c"},
        {"id": "b", "source": "s", "assertion": "a", "stance": "denies"}]
      """)
    let reading = TableText.read("assertion_id,claim,said_by\nb,C.,S\n", over: base)
    #expect(reading.places == ["2:1 sheet-row"])
    #expect(LeftOut(of: base).items.contains { $0.kind == .assertion && $0.field == nil })
  }
}

extension String {
  /// How many parts another text splits this one into.
  fileprivate func components(_ separator: String) -> Int {
    split(separator: separator, omittingEmptySubsequences: false).count
  }
}
