import Provenance
import TestSupport
import Testing

@testable import ProvenanceFormats

/// Rows and cells are found by RFC 4180, in whatever pieces the bytes come.
@Suite struct SheetScannerTests {
  private func rows(
    _ bytes: [UInt8], pieces: Int = .max, separator: UInt8 = UInt8(ascii: ",")
  ) -> [[String]] {
    var scanner = SheetScanner(separator: separator)
    var rows: [[String]] = []
    let take: (SheetRow) -> Void = { row in
      rows.append(row.cells.indices.map { row.text(of: $0) })
    }
    var at = 0
    while at < bytes.count {
      let end = pieces == .max ? bytes.count : min(at + pieces, bytes.count)
      scanner.take(Array(bytes[at..<end]), take)
      at = end
    }
    scanner.finish(take)
    return rows
  }

  @Test(
    arguments: [
      ("", []), ("a", [["a"]]), ("a\n", [["a"]]), ("a,b\r\nc\r\n", [["a", "b"], ["c"]]),
      ("a\rb\r\rc", [["a"], ["b"], [""], ["c"]]), (",\n", [["", ""]]), ("\n\n", [[""], [""]]),
      ("\"a,\"\"b\"\"\r\nc\",d", [["a,\"b\"\r\nc", "d"]]), ("\"\",\"\"\"\"", [["", "\""]]),
      (" \"a\" , b ", [["a", " b "]]), ("a\"b\"", [["a\"b\""]]), ("a,", [["a", ""]]),
      ("'=1,'x,''+", [["=1", "'x", "'+"]]), ("\"a", [["a"]]), ("\"a\"", [["a"]]),
    ] as [(String, [[String]])])
  func `cells are these`(text: String, expected: [[String]]) {
    for pieces in [1, 2, 3, 7, Int.max] {
      #expect(rows(Array(text.utf8), pieces: pieces) == expected, "in pieces of \(pieces)")
    }
  }

  @Test func `random bytes give the same rows in pieces of any size`() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let bytes = (0..<random.number(0...60)).map { _ in
        random.pick(Array("\"\"\"\",,\r\n\nab '=".utf8))
      }
      let whole = rows(bytes)
      for pieces in 1...5 { #expect(rows(bytes, pieces: pieces) == whole, "seed \(seed)") }
    }
  }

  @Test func `rows and lines are counted as spreadsheet programs and editors count them`() {
    var scanner = SheetScanner(separator: UInt8(ascii: ","))
    var places: [String] = []
    scanner.take(Array("a\n\n\"b\nc\"\nd\n".utf8)) { places.append("\($0.number):\($0.line)") }
    #expect(places == ["1:1", "2:2", "3:3", "4:5"])
  }

  @Test func `a hundred thousand columns and a huge cell are read`() {
    let names = ["claim", "said_by"] + (0..<100_000).map { "c\($0)" }
    let cells = ["The fire was set.", "A"] + Array(repeating: "", count: 99_999) + ["last"]
    let wide = names.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
    let reading = TableText.read(wide)
    #expect(reading.told == "")
    #expect(reading.records.assertions.first?.extras.map(\.name) == ["x-c99999"])
    let huge = String(repeating: "火", count: 1_000_000)
    let claim = TableText.read("claim,said_by\n\"\(huge)\",A\n").records.claims.first
    #expect(claim?.text == huge)
    #expect(claim?.id.utf8.count ?? 0 <= MadeID.lengthLimit)
  }

  @Test func `a row without an end is given up`() {
    var scanner = SheetScanner(separator: UInt8(ascii: ","))
    var faults: [SheetRow.Fault.Kind?] = []
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
    scanner.take([UInt8(ascii: "\"")]) { faults.append($0.fault?.kind) }
    for _ in 0...64 { scanner.take(piece) { faults.append($0.fault?.kind) } }
    scanner.finish { faults.append($0.fault?.kind) }
    #expect(faults == [.endless])
  }
}
