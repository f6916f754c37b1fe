import Foundation
import Provenance
import ProvenanceFormats
import ProvenanceReports
import TestSupport
import Testing

/// A report that is cut to some disputes speaks of nothing else.
@Suite struct ReportPartsTests {
  /// A dispute with something for every section of a report; "north" is in every id and text.
  private static let dispute = """
    {"sources": [
      {"id": "north-boss", "name": "North boss"},
      {"id": "north-paper", "name": "North paper", "controlledBy": "north-boss"},
      {"id": "north-mayor", "name": "North mayor", "kind": "government"},
      {"id": "north-crowd", "name": "North crowd", "identity": "generic"}],
     "documents": [
      {"id": "north-1", "title": "North one", "publisher": "north-paper",
       "derivedFrom": ["north-2"],
       "text": {"content": "north open, north shut. northern lights are seldom seen. \(copied)"}},
      {"id": "north-2", "title": "North two", "publisher": "north-boss",
       "derivedFrom": ["north-1"],
       "text": {"content": "northern lights are always seen. \(copied)"}},
      {"id": "north-3", "title": "North three", "translationOf": "north-1", "language": "pt",
       "text": {"sha256": "\(String(repeating: "a", count: 64))"}}],
     "questions": [{"id": "north-q", "text": "North, how many?"}],
     "claims": [
      {"id": "north-3", "text": "North three.", "question": "north-q", "value": {"number": 3}},
      {"id": "north-4", "text": "North four.", "question": "north-q", "value": {"number": 4},
       "scope": {"place": "North/East"}},
      {"id": "north-5", "text": "North five.", "question": "north-q", "value": {"number": 5},
       "scope": {"place": "North/West"}},
      {"id": "north-open", "text": "North is open."},
      {"id": "north-shut", "text": "North is shut."}],
     "relations": [
      {"kind": "contrary", "from": "north-open", "to": "north-shut"},
      {"kind": "entails", "from": "north-open", "to": "north-3"}],
     "assertions": [
      {"id": "north-a", "source": "north-mayor", "claim": "north-open", "date": "2013",
       "evidence": [{"document": "north-1", "quote": {"exact": "north open"}},
         {"document": "north-1", "quote": {"exact": "northern lights are seldom seen"}},
         {"document": "north-3", "quote": {"exact": "aberto ao norte"}}]},
      {"id": "north-b", "source": "north-mayor", "claim": "north-shut", "date": "2014",
       "evidence": [{"document": "north-1", "quote": {"exact": "north shut"}}]},
      {"id": "north-c", "source": "north-paper", "claim": "north-4", "date": "2013",
       "derivedFrom": ["north-d"], "evidence": [{"document": "north-1"}]},
      {"id": "north-d", "source": "north-crowd", "claim": "north-5",
       "derivedFrom": ["north-c"], "evidence": [{"document": "north-2"}]},
      {"id": "north-e", "source": "north-crowd", "claim": "north-3",
       "evidence": [{"document": "north-2"}]},
      {"id": "north-f", "source": "north-paper", "claim": "north-3", "date": "2015",
       "evidence": [{"document": "north-1", "where": "headline"}]},
      {"id": "north-g", "source": "north-boss", "assertion": "north-e", "stance": "denies",
       "inferred": true, "evidence": [{"document": "north-2", "warrant": "north"}]},
      {"id": "north-h", "source": "north-mayor", "claim": "north-3", "stance": "denies"}]}
    """

  /// Words that two documents have in common, and that the other dispute does not have.
  private static let copied = (1...13).map { "north\($0)" }.joined(separator: " ")

  private static func report() throws -> ContradictionReport {
    let south = dispute.replacingOccurrences(of: "north", with: "south")
      .replacingOccurrences(of: "North", with: "South")
    let inputs = [dispute, south].enumerated().map { index, text in
      CaseInput(
        name: "\(index).json",
        bytes: Array(("{\"format\": \"whosaid/1\", " + text.dropFirst()).utf8))
    }
    let reading = CaseReading.read(inputs)
    #expect(!reading.hasErrors, "\(reading.messages)")
    let (texts, findings) = CaseTexts.load(reading.records) { _, _ in
      .failure(CaptureFault("is not there", help: "", isMissing: true))
    }
    #expect(findings.isEmpty)
    return ContradictionReport(
      Analysis(ClaimGraph(reading.records, options: ReadingOptions(reading: .ever))),
      study: TextStudy(reading.records, texts))
  }

  private func lines(_ text: String, with word: String) -> [String] {
    text.components(separatedBy: "\n").filter { $0.lowercased().contains(word) }
  }

  @Test(arguments: [8, Int.max])
  func `a report of the north has no south, and all of the north that one of both has`(
    limit: Int
  ) throws {
    let report = try Self.report()
    let claim = try #require(report.graph.claimNumber("north-open"))
    let wholes = [
      PrintedReport.text(report, columns: 1000, limit: limit),
      PrintedReport.markdown(report, limit: limit),
    ]
    let parts = [
      PrintedReport.text(report, columns: 1000, limit: limit, claims: [claim]),
      PrintedReport.markdown(report, limit: limit, claims: [claim]),
    ]
    for (whole, part) in zip(wholes, parts) {
      #expect(!lines(whole, with: "south").isEmpty)
      #expect(lines(part, with: "south") == [])
      guard limit == .max else { continue }
      // Lists in one line, which name both, are shorter.
      let shown = lines(part, with: "north")
      for line in lines(whole, with: "north") where !line.lowercased().contains("south") {
        #expect(shown.contains(line))
      }
    }
  }

  @Test func `counts and the numbers of quotes are those of the whole case`() throws {
    let report = try Self.report()
    let claim = try #require(report.graph.claimNumber("south-open"))
    let whole = try PrintedReport.json(report)
    let part = try PrintedReport.json(report, claims: [claim])
    #expect(whole["counts"] as? [String: Int] == part["counts"] as? [String: Int])
    for (name, list) in whole {
      guard let all = list as? [Any], name != "inconsistentAnnotations", name != "reviews" else {
        continue
      }
      let some = try #require(part[name] as? [Any])
      #expect(!some.isEmpty, "\(name)")
      #expect(2 * some.count == all.count, "\(name)")
    }
    for quote in try #require(part["quotes"] as? [[String: Any]]) {
      let number = try #require(report.graph.assertionNumber(quote["assertion"] as? String ?? ""))
      #expect(quote["number"] as? Int == report.quotes.number(of: number))
    }
  }
}
