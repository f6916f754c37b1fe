import Foundation
import Provenance
import ProvenanceFormats
import ProvenanceReports
import TestSupport
import Testing

/// What reports say of quotations that differ from their origin, and of where quotes stand.
@Suite struct MisquoteReportTests {
  /// A paper bends what a wire has of a chief, who contradicts a mayor; another paper translates.
  private static func records(word: String = "everything", origin: String = "nothing") throws
    -> Records
  {
    let input = """
      {"format": "whosaid/1", "sources": [{"id": "chief", "name": "The chief"},
        {"id": "mayor", "name": "The mayor"}, {"id": "agency", "name": "Agency"},
        {"id": "paper", "name": "Paper"}, {"id": "jornal", "name": "Jornal"}],
       "documents": [
        {"id": "wire", "title": "Fire", "publisher": "agency", "language": "en",
         "text": {"content": "The chief: We cannot rule it out, and \(origin) we have points to it"}},
        {"id": "story", "title": "Arson", "publisher": "paper", "language": "en",
         "derivedFrom": ["wire"],
         "text": {"content": "Arson\\n\\nWe cannot rule it out, and \(word) we have points to it"}},
        {"id": "noticia", "title": "Fogo", "publisher": "jornal", "language": "pt",
         "translationOf": "wire", "text": {"content": "nada aponta para isso"}}],
       "claims": [{"id": "c", "text": "It was arson."}],
       "assertions": [
        {"id": "a", "source": "chief", "claim": "c", "evidence": [{"document": "story",
          "quote": {"exact": "We cannot rule it out, and \(word) we have points to it"}}]},
        {"id": "b", "source": "mayor", "claim": "c", "stance": "denies", "evidence": [
          {"document": "wire", "quote": {"exact": "not in the wire at all"}},
          {"document": "noticia", "quote": {"exact": "nada aponta para isso"}}]}]}
      """
    let reading = CaseText.read([UInt8](input.utf8))
    try #require(reading.messages == [])
    return reading.records
  }

  private static func report() throws -> ContradictionReport {
    PrintedReport.withTexts(try records())
  }

  @Test(arguments: [80, 50, 120])
  func `the text report holds the two wordings against each other`(columns: Int) throws {
    let text = PrintedReport.text(try Self.report(), columns: columns, limit: 8)
    let section = PrintedReport.section("Misquoted", of: text).joined(separator: " ")
    let words = section.split(separator: " ").joined(separator: " ")
    #expect(words.contains("*everything*") && words.contains("*nothing*"))
    #expect(words.contains("[1] The chief"))
    for line in text.components(separatedBy: "\n") { #expect(line.count <= columns) }
  }

  @Test func `on a narrow terminal one wording stands whole above the other`() throws {
    let text = PrintedReport.text(try Self.report(), columns: 50, limit: 8)
    let section = PrintedReport.section("Misquoted", of: text)
    let quoted = try #require(section.firstIndex { $0.contains("*everything*") })
    let place = try #require(section.firstIndex { $0.contains("text of story:") })
    let origin = try #require(section.firstIndex { $0.contains("at its origin") })
    #expect(quoted < place && place < origin)
  }

  @Test func `a contradiction that rests on a bent quote or one that is not there says so`() throws
  {
    let text = PrintedReport.text(try Self.report(), limit: 8)
    let flat = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(
      flat.contains(
        "mind: [1] the quotation differs from its origin: \"Fire\" (Agency) has \"We cannot rule "
          + "it out, and nothing we have points to it\""))
    #expect(flat.contains("mind: [2] the words quoted are not in \"Fire\" (Agency)"))
    #expect(flat.contains("quotes 3: 2 exact, 1 orphan"))
    #expect(flat.contains("flags quote not found 1") || flat.contains("quote not found 1"))
  }

  @Test func `every quote carries its place, in the whole report`() throws {
    let quotes = PrintedReport.section("Quotes", of: PrintedReport.text(try Self.report()))
    #expect(quotes.contains { $0.contains("text of story:3:1") })
    #expect(quotes.contains { $0.contains("not found in text of wire") })
    let markdown = PrintedReport.markdown(try Self.report())
    #expect(markdown.contains("*Arson*, text of story:3:1: \""))
  }

  @Test func `a translated quote stands beside the original and is no misquote`() throws {
    let report = try Self.report()
    let section = PrintedReport.section("Translated", of: PrintedReport.text(report))
    #expect(section.joined().contains("nada aponta para isso"))
    #expect(section.joined().contains("not in the wire at all"))
    let markdown = PrintedReport.markdown(report)
    #expect(markdown.contains("| Who | In translation | In the original |"))
    #expect(markdown.components(separatedBy: "\n| The mayor [[").count == 2)
  }

  @Test func `the JSON report has outcomes, places, misquotes and translations`() throws {
    let json = try PrintedReport.json(try Self.report())
    let misquotes = try #require(json["misquotes"] as? [[String: Any]])
    #expect(misquotes.count == 1)
    #expect(misquotes.first?["kind"] as? String == "altered")
    #expect(misquotes.first?["origins"] as? [String] == ["wire"])
    let place = try #require(misquotes.first?["originPlace"] as? [String: Int])
    #expect(place == ["start": 11, "end": 66, "line": 1, "column": 12])
    let outcomes = try #require(json["quoteOutcomes"] as? [String: Int])
    #expect(outcomes["exact"] == 2 && outcomes["orphan"] == 1 && outcomes.count == 6)
    #expect((json["translations"] as? [Any])?.count == 1)
    let quotes = try #require(json["quotes"] as? [[String: Any]])
    #expect((quotes.first?["evidence"] as? [Any])?.count == 1)
  }

  @Test func `passages that two outlets share stand beside independence, with their places`()
    throws
  {
    let words = "the warehouse burned to the ground before anybody had thought of the lower doors"
    let input = """
      {"format": "whosaid/1", "sources": [{"id": "p", "name": "Post"}, {"id": "q", "name": "Quay"}],
       "documents": [
        {"id": "d", "title": "D", "publisher": "p", "published": "2024-03-12",
         "text": {"content": "Seen: \(words). <b>"}},
        {"id": "e", "title": "E", "publisher": "q", "published": "2024-03-13",
         "text": {"content": "At night\\n\(words), they say."}}]}
      """
    for isRecorded in [false, true] {
      var records = CaseText.read([UInt8](input.utf8)).records
      if isRecorded { records.documents[1].derivedFrom = ["d"] }
      let report = PrintedReport.withTexts(records)
      let screen = PrintedReport.text(report, limit: 8)
      #expect(screen.contains("Likely the same origin") != isRecorded)
      #expect(screen.contains("--limit 0 adds shared passages") == isRecorded)
      for text in [PrintedReport.text(report), PrintedReport.markdown(report)] {
        #expect(text.contains("Likely the same origin"))
        #expect(text.contains("14 words in") && text.contains("text of d:1:7"))
        #expect(text.contains("text of e:2:1"))
        #expect(text.contains(isRecorded ? "recorded as derived" : "no common origin recorded"))
      }
      let json = try PrintedReport.json(report)
      let passages = try #require(json["sharedPassages"] as? [[String: Any]])
      #expect(passages.map { $0["recorded"] as? Bool } == [isRecorded])
      #expect(passages.first?["copyCount"] as? Int == 1)
    }
  }

  @Test func `a report without texts looks nothing up and says nothing of it`() throws {
    let report = PrintedReport.of(try Self.records())
    let text = PrintedReport.text(report)
    #expect(!text.contains("Misquoted") && !text.contains("not found"))
    let json = try PrintedReport.json(report)
    #expect((json["misquotes"] as? [Any])?.isEmpty == true)
  }

  @Test func `words of a text are no mark-up`() throws {
    let hostile = "<b>|*a*`"
    let report = PrintedReport.withTexts(
      try Self.records(word: hostile, origin: "[x](y)\u{202E}"))
    let markdown = PrintedReport.markdown(report)
    #expect(!markdown.contains("<b>") && !markdown.contains("[x](y)"))
    let rows = markdown.components(separatedBy: "\n").filter { $0.hasPrefix("| The chief [[1]]") }
    #expect(rows.count == 1)
    #expect(!PrintedReport.text(report).contains("\u{202E}"))
  }
}
