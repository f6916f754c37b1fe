// The list of documents for programs: its form, and lists that are cut with their lengths.
import Foundation
import Provenance
import ProvenanceReports
import Testing

@Suite struct DocumentsJSONTests {
  private func json(_ list: DocumentList, limit: Int = .max) throws -> [String: Any] {
    let data = Data(DocumentsJSON.text(list, limit: limit))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func givesEveryDocumentById() throws {
    let json = try json(DocumentsCase.list)
    #expect(json["format"] as? String == "whosaid-documents/1")
    #expect(json["documentCount"] as? Int == 5)
    #expect(json["textCount"] as? Int == 2)
    #expect(json["sentenceCount"] as? Int == 6)
    #expect(json["annotatedCount"] as? Int == 2)
    let documents = try #require(json["documents"] as? [[String: Any]])
    #expect(documents.map { $0["document"] as? String } == ["b", "c", "k", "n", "p"])
    #expect(
      documents.map { $0["capture"] as? String } == [
        "unusable", "text", "not-shipped", "none", "text",
      ])
    #expect(documents[0]["reason"] as? String == "the text is not UTF-8")
    #expect(documents[0]["publisher"] is NSNull)
    #expect(documents[1]["file"] is NSNull)
    #expect((documents[2]["outcomes"] as? [String: Int])?["no-text"] == 1)
    let article = documents[4]
    #expect(article["publisher"] as? String == "post")
    #expect(article["published"] as? String == "2024-03-02")
    #expect(article["file"] as? String == "texts/p.txt")
    #expect(article["evidenceCount"] as? Int == 3)
    #expect(article["withoutQuoteCount"] as? Int == 1)
    let outcomes = try #require(article["outcomes"] as? [String: Int])
    #expect(outcomes["exact"] == 1)
    #expect(outcomes["altered"] == 1)
    #expect(outcomes.count == QuoteAnchor.Outcome.allCases.count)
    #expect(article["sentenceCount"] as? Int == 4)
    #expect(article["annotatedCount"] as? Int == 1)
    let sentences = try #require(article["unannotated"] as? [[String: Any]])
    #expect(sentences.count == 3)
    #expect(sentences[1]["line"] as? Int == 3)
    #expect(sentences[1]["column"] as? Int == 35)
    #expect(sentences[1]["text"] as? String == "Nobody was hurt.")
    #expect((sentences[1]["end"] as? Int) == (sentences[1]["start"] as? Int).map { $0 + 16 })
  }

  @Test func cutsListsAndKeepsTheirLengths() throws {
    let json = try json(DocumentsCase.list, limit: 2)
    #expect((json["documents"] as? [Any])?.count == 2)
    #expect(json["documentCount"] as? Int == 5)
    let all = try #require(try self.json(DocumentsCase.list)["documents"] as? [[String: Any]])
    #expect(all[4]["unannotatedCount"] as? Int == 3)
    let none = try self.json(DocumentsCase.list, limit: 0)
    #expect((none["documents"] as? [Any])?.isEmpty == true)
    #expect(none["sentenceCount"] as? Int == 6)
  }

  @Test(arguments: HostileTexts.all)
  func keepsTextAsItIs(_ hostile: String) throws {
    let documents = try #require(
      try json(DocumentsCase.hostile(hostile))["documents"] as? [[String: Any]])
    for document in documents {
      #expect((document["title"] as? String).map { Array($0.utf8) } == Array(hostile.utf8))
    }
    #expect(
      (documents[1]["reason"] as? String).map { Array($0.utf8) } == Array(hostile.utf8))
  }
}
