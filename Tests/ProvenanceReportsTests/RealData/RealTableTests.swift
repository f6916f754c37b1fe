import Foundation
import Provenance
import ProvenanceFormats
import TestSupport
import Testing

/// Tables that others made come in through CSV once their columns have our names, and no row is
/// lost on the way.
@Suite(
  .enabled(
    if: RealData.isThere("emergent") && RealData.isThere("itn_deaths"),
    "needs ../shared/data, which is not part of the project"))
struct RealTableTests {
  /// A table of rows by the names of its columns, each cell in quotation marks.
  private func table(_ columns: [String], _ rows: [[String]]) -> [UInt8] {
    let lines = ([columns] + rows).map { row in
      row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
        .joined(separator: ";")
    }
    return Array(("\u{FEFF}Exported table\r\n\r\n" + lines.joined(separator: "\r\n")).utf8)
  }

  private func records(_ table: [UInt8], over base: Records = Records()) throws -> Records {
    let reading = SheetReading.read([SheetInput(name: "t.csv", bytes: table)], over: base)
    guard reading.errorCount == 0 else { throw RealData.Odd.messages([reading.told]) }
    return try RealData.throughAFile(reading.records)
  }

  @Test func `484 articles on 60 rumours give the statuses that were counted`() throws {
    let rows = try RealData.table("emergent/emergent.csv")
    let answers = try RealData.expected(
      "emergent/emergent.expected.json", as: RealDataEmergentTests.Answers.self)
    let records = try records(
      table(
        ["Claim ID", "Claim", "Said by", "Stance", "Quote", "Document", "Publisher", "Published"],
        rows.enumerated().map { number, row in
          [
            row["claim_id"] ?? "", row["claim_text"] ?? "", row["source"] ?? "",
            row["stance"] ?? "", row["quote"] ?? "",
            // Headlines repeat; the number keeps articles apart.
            "\(number + 1). \(row["document_title"] ?? "")", row["source"] ?? "",
            row["date"] ?? "",
          ]
        }))
    #expect(records.assertions.count == answers.totals["rows"])
    #expect(records.documents.count == rows.count)
    #expect(records.sources.count == answers.totals["sources"])
    let analysis = Analysis(ClaimGraph(records, options: ReadingOptions(reading: .ever)))
    for (id, expected) in answers.claims {
      let standing = analysis.standings[try #require(analysis.graph.claimNumber(id))]
      #expect(standing.affirming == expected.counts["sources_for"], "\(id)")
      #expect(standing.denying == expected.counts["sources_against"], "\(id)")
      #expect(standing.reporting == expected.counts["sources_observing"], "\(id)")
    }
    for (name, status) in [
      ("supported", ClaimStatus.affirmed), ("denied", .denied), ("disputed", .disputed),
      ("unsupported", .unattested),
    ] { #expect(analysis.count(of: status) == answers.totals["status_\(name)"]) }
    let pairs = analysis.conflictingSources(by: \.claim)
    for (id, expected) in answers.claims {
      #expect(pairs[id]?.count ?? 0 == expected.counts["contradicting_pairs"], "\(id)")
    }
  }

  @Test func `104 death tolls over their questions give the conflicts that were counted`() throws {
    let answers = try RealData.expected(
      "itn_deaths/itn_deaths.expected.json", as: RealDataDeathTollTests.Answers.self)
    let bounds: [String: ClaimValue.Bound] = [
      "eq": .exactly, "ge": .atLeast, "gt": .moreThan, "le": .atMost, "approx": .about,
    ]
    // No column holds a value: the case has them, and the table is laid over it.
    var base = Records()
    for row in try RealData.table("itn_deaths/itn_deaths_claims.csv") {
      let text = row["question"] ?? ""
      if !base.questions.contains(where: { $0.text == text }) {
        base.questions.append(
          Question(id: "q\(base.questions.count + 1)", text: text, unit: row["unit"]))
      }
      base.claims.append(
        Claim(
          id: (row["claim_id"] ?? "").replacingOccurrences(of: "|", with: "/"),
          text: row["claim_text"] ?? "",
          question: base.questions.first { $0.text == text }?.id,
          value: ClaimValue(
            number: row["value"].flatMap(ExactNumber.init), bound: bounds[row["bound"] ?? ""],
            unit: row["unit"])))
    }
    let rows = try RealData.table("itn_deaths/itn_deaths.csv")
    let records = try records(
      table(
        ["claim_id", "claim", "said_by", "via", "stance", "said_on", "quote", "document", "url"],
        rows.enumerated().map { number, row in
          [
            (row["claim_id"] ?? "").replacingOccurrences(of: "|", with: "/"),
            row["claim_text"] ?? "", row["source"] ?? "", row["via"] ?? "", row["stance"] ?? "",
            row["date"] ?? "", row["quote"] ?? "",
            "\(number + 1). \(row["document_title"] ?? "")", row["document_url"] ?? "",
          ]
        }), over: base)
    #expect(records.assertions.count == rows.count)
    #expect(records.questions.count == base.questions.count)
    #expect(records.claims.count == base.claims.count)
    for (name, reading) in [("ever", ReadingOptions.Reading.ever), ("final", .latest)] {
      let analysis = Analysis(ClaimGraph(records, options: ReadingOptions(reading: reading)))
      let texts = Dictionary(records.questions.map { ($0.id, $0.text) }) { first, _ in first }
      let found = analysis.conflictingSources { assertion in
        assertion.claim.flatMap(analysis.graph.claimNumber)
          .flatMap { analysis.graph.claim($0).question }.flatMap { texts[$0] }
      }
      for (question, expected) in answers.questions {
        #expect(found[question]?.count ?? 0 == expected[name], "\(name): \(question)")
      }
    }
  }
}
