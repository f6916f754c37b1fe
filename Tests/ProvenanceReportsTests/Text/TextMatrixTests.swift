// The matrix of a text report: as wide as the terminal, in as many parts as that takes.
import Foundation
import Provenance
import ProvenanceReports
import TestSupport
import Testing

@Suite struct TextMatrixTests {
  /// Claims that answer one question in different ways, each held by a source of its own.
  static func report(ids: [String], names: [String]) -> ContradictionReport {
    var records = Records(title: "T")
    records.questions = [Question(id: "q", text: "How many?")]
    records.claims = ids.enumerated().map { index, id in
      Claim(
        id: id, text: "\(index).", question: "q",
        value: ClaimValue(number: ExactNumber(index)))
    }
    records.sources = ids.indices.map {
      Source(id: "s\($0 + 10)", name: names[$0 % names.count] + " \($0)")
    }
    records.assertions = ids.enumerated().map { index, id in
      Assertion(id: "a\(index)", source: "s\(index + 10)", claim: id)
    }
    return PrintedReport.of(records)
  }

  @Test(arguments: [40, 60, 80, 120])
  func everyClaimHasItsColumn(_ columns: Int) {
    let ids = (10..<40).map { "claim-\($0)" } + ["long-" + String(repeating: "x", count: 60)]
    let report = Self.report(ids: ids, names: ["The Tolvane Courier", "Ida"])
    let lines = PrintedReport.section("Matrix", of: PrintedReport.text(report, columns: columns))
    for line in lines { #expect(DisplayWidth.of(line) <= columns, "\(line)") }
    let words = Set(lines.flatMap { $0.components(separatedBy: " ") })
    for id in ids.dropLast() { #expect(words.contains(id)) }
    #expect(lines.joined().filter { $0 == "x" }.count == 60)
    // Each of 31 sources affirms one claim and shuts out the others.
    let signs = lines.joined(separator: " ").components(separatedBy: " ")
    #expect(signs.filter { $0 == "+" }.count == 31)
    #expect(signs.filter { $0 == "(-)" }.count == 31 * 30)
  }

  @Test func columnsAreCountedAsATerminalShowsThem() {
    let report = Self.report(ids: ["甲", "乙-2", "c"], names: ["俄日討論", "Ida"])
    let lines = PrintedReport.section("Matrix", of: PrintedReport.text(report))
    let wanted = """
        through relations or values

                    c     乙-2  甲
        俄日討論 0  (-)   (-)   +
        Ida 1       (-)   +     (-)
        俄日討論 2  +     (-)   (-)

      """
    #expect(lines == wanted.components(separatedBy: "\n"))
  }

  @Test func bothSidesOfOneSourceStandInOneCell() {
    var records = Records(title: "T")
    records.sources = [Source(id: "s", name: "S"), Source(id: "t", name: "T")]
    records.claims = [Claim(id: "c", text: "C."), Claim(id: "d", text: "D.")]
    records.relations = [Relation(id: "r", kind: .equivalent, from: "c", to: "d")]
    records.assertions = [
      Assertion(id: "a", source: "s", claim: "c"),
      Assertion(id: "b", source: "s", claim: "c", stance: .denies, certainty: .possible),
      Assertion(id: "e", source: "t", claim: "d", stance: .denies),
    ]
    let report = PrintedReport.of(records)
    let lines = PrintedReport.section("Matrix", of: PrintedReport.text(report))
    #expect(lines.contains("  T  (-)   -"))
    #expect(lines.contains("  S  + ?-  (+)"))
    #expect(PrintedReport.markdown(report).contains("| S | **+** **?−** | (+) (?−) |"))
  }
}
