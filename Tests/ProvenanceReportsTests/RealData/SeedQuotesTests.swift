// The quotes of the article that the project began with, looked up in its text.
// Reads ../shared/seed, which stands beside the project on its authors' machines only.
import Foundation
import ProvenanceFormats
import TestSupport
import Testing

@testable import Provenance

/// Each quote of a real annotation stands in its text; a changed one is found, and said to be
/// changed.
@Suite(.enabled(if: SeedTests.isThere, "needs ../shared/seed, which is not part of the project"))
struct SeedQuotesTests {
  /// A quote with the place that the annotation gives it.
  private struct Quoted {
    let quote: Quote
    let position: Position?
    let range: Range<Int>
  }

  private static func reading() throws -> CaseReading {
    let bytes = try [UInt8](Data(contentsOf: SeedTests.folder.appending(path: "case.json")))
    return CaseReading.read([CaseInput(name: "case.json", bytes: bytes)])
  }

  private static func article() throws -> [UInt8] {
    try [UInt8](Data(contentsOf: SeedTests.folder.appending(path: "article.txt")))
  }

  private static func quotes() throws -> (text: String, quotes: [Quoted]) {
    let evidence = try reading().records.assertions.flatMap(\.evidence)
    let quotes = evidence.flatMap { piece in
      piece.quote.compactMap { quote in
        piece.position.map {
          Quoted(quote: quote, position: $0, range: $0.start..<$0.end)
        }
      }
    }
    try #require(quotes.count == 37)
    return (String(decoding: try article(), as: UTF8.self), quotes)
  }

  @Test func `every quote is exact, and nothing is told`() throws {
    let article = try Self.article()
    let reading = try Self.reading().lookingIntoTexts(["article.txt": article])
    #expect(reading.messages == [])
    let texts = CaseTexts(
      reading.records.documents.map { document in
        document.text?.file == nil ? .none : .text(String(decoding: article, as: UTF8.self))
      })
    let outcomes = QuoteAnchors(reading.records, texts).evidence.flatMap { $0 }.flatMap(\.parts)
      .map(\.outcome)
    #expect(outcomes.count == 37)
    #expect(outcomes.allSatisfy { $0 == .exact })
  }

  @Test func `straight quotation marks, short dashes and single spaces are no change`() throws {
    let (text, quotes) = try Self.quotes()
    var anchoring = TextAnchoring(text)
    for quoted in quotes {
      var plain = String.UnicodeScalarView()
      for scalar in quoted.quote.exact.unicodeScalars {
        switch scalar {
        case "“", "”": plain.append("\"")
        case "‘", "’": plain.append("'")
        case "–", "—": plain.append("-")
        default: plain.append(scalar)
        }
      }
      let words = String(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let quote = Quote(
        exact: words, prefix: quoted.quote.prefix, suffix: quoted.quote.suffix)
      let anchor = anchoring.anchors(of: [quote], at: quoted.position)[0]
      #expect(anchor.outcome == .exact && anchor.place == quoted.range, "\(words)")
    }
  }

  @Test func `another text than the recorded one is an error, and its quotes are not told of`()
    throws
  {
    let article = try Self.article()
    for changed in [article + [0x0A], Array(article.dropLast()), [0xEF, 0xBB, 0xBF] + article, []] {
      let reading = try Self.reading().lookingIntoTexts(["article.txt": changed])
      #expect(reading.checkNames == ["text-digest"])
      #expect(reading.hasErrors)
    }
  }

  @Test func `a text without a digest that changed is told of by its quotes alone`() throws {
    var records = try Self.reading().records
    for index in records.documents.indices { records.documents[index].text?.sha256 = nil }
    let written = CaseReading.read(
      [CaseInput(name: "case.json", bytes: records.documentText())])
    let text = String(decoding: try Self.article(), as: UTF8.self)
    func checks(_ text: String) -> Set<String> {
      Set(written.lookingIntoTexts(["article.txt": Array(text.utf8)]).checkNames)
    }
    #expect(checks(text) == [])
    #expect(checks("Correction: " + text) == ["quote-moved"])
    #expect(checks("") == ["quote-orphan"])
  }

  @Test func `a quote with a word changed is never exact`() throws {
    let (text, quotes) = try Self.quotes()
    var anchoring = TextAnchoring(text)
    var random = SeededGenerator(seed: 37)
    var altered = 0
    for quoted in quotes where quoted.quote.exact.count >= AlikePlaces.shortest {
      for _ in 0..<5 {
        var words = quoted.quote.exact.split(separator: " ", omittingEmptySubsequences: false)
        let index = random.number(0...words.count - 1)
        let count = words[index].count
        words[index] = Substring((0..<count).map { _ in random.pick(["q", "x", "z"]) }.joined())
        let quote = Quote(exact: words.joined(separator: " "))
        let anchor = anchoring.anchors(
          of: [quote], at: random.oneIn(2) ? quoted.position : nil)[0]
        let limit = min(32, quote.exact.count / 5)
        guard count <= limit else {
          #expect(anchor.outcome == .orphan || anchor.outcome == .altered, "\(quote.exact)")
          continue
        }
        altered += 1
        #expect(anchor.outcome == .altered, "\(quote.exact)")
        #expect(anchor.distance <= count)
        let shared = anchor.place?.clamped(to: quoted.range).count ?? 0
        #expect(2 * shared > quoted.range.count, "\(quote.exact)")
      }
    }
    #expect(altered > 100)
  }

  @Test func `every quote is moved where a line was put in before it`() throws {
    let (text, quotes) = try Self.quotes()
    let news = "更正 Correction: see below.\n"
    let shift = news.unicodeScalars.count
    var anchoring = TextAnchoring(news + text)
    for quoted in quotes {
      let anchor = anchoring.anchors(of: [quoted.quote], at: quoted.position)[0]
      #expect(anchor.outcome == .moved, "\(quoted.quote.exact)")
      #expect(anchor.place == quoted.range.lowerBound + shift..<quoted.range.upperBound + shift)
    }
  }
}
