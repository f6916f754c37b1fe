// Attributions in news articles, annotated by others with the places of their words.
import Foundation
import TestSupport
import Testing

@testable import Provenance

/// The words of each attribution stand where its annotators say, and nowhere else unless told so.
@Suite struct AttributedNewsTests {
  /// A corpus by the folder and the file of its attributions.
  struct Corpus: CustomTestStringConvertible, Sendable {
    let folder: String
    let file: String
    let texts: Int
    let spans: Int

    var testDescription: String { folder }
    var isThere: Bool { RealData.isThere("\(folder)/\(file)") }
  }

  static let corpora = [
    Corpus(folder: "gum_news", file: "gum_attributions.jsonl", texts: 12, spans: 412),
    Corpus(folder: "gcdt_news_zh", file: "gcdt_attributions.jsonl", texts: 5, spans: 170),
  ]

  /// Words with their place in Unicode scalars.
  struct Span: Decodable {
    let start: Int
    let end: Int
    let text: String
  }

  private struct Attribution: Decodable {
    let doc: String
    let clause: [Span]
    let source: Source?
    let content: [Span]
  }

  /// Whom words are ascribed to: a few are named by the annotators, without a place in the text.
  private struct Source: Decodable {
    let start: Int?
    let end: Int?
    let text: String

    var span: Span? {
      guard let start, let end else { return nil }
      return Span(start: start, end: end, text: text)
    }
  }

  /// The words of a corpus, by text.
  private static func spans(of corpus: Corpus) throws -> [(text: String, spans: [Span])] {
    let folder = RealData.folder.appending(path: corpus.folder)
    let lines = try Data(contentsOf: folder.appending(path: corpus.file)).split(separator: 0x0A)
    let attributions = try lines.map { try JSONDecoder().decode(Attribution.self, from: $0) }
    let byText = Dictionary(grouping: attributions, by: \.doc)
    return try byText.keys.sorted().map { name in
      let bytes = try Data(contentsOf: folder.appending(path: "text/\(name).txt"))
      let spans = (byText[name] ?? []).flatMap { attribution in
        attribution.clause + attribution.content + [attribution.source?.span].compactMap { $0 }
      }
      return (String(decoding: bytes, as: UTF8.self), spans)
    }
  }

  private static func slice(_ text: String, _ span: Span) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: text.unicodeScalars.dropFirst(span.start).prefix(span.end - span.start))
    return String(scalars)
  }

  private static let absent: Comment = "needs ../shared/data, which is not part of the project"

  @Test(.enabled(if: corpora.allSatisfy(\.isThere), absent), arguments: corpora)
  func `words stand exactly at the places that others gave them`(corpus: Corpus) throws {
    let texts = try Self.spans(of: corpus)
    #expect(texts.count == corpus.texts)
    var count = 0
    for (text, spans) in texts {
      var anchoring = TextAnchoring(text)
      for span in spans {
        count += 1
        let quote = Quote(exact: Self.slice(text, span))
        let range = span.start..<span.end
        let given = anchoring.anchors(
          of: [quote], at: Position(start: span.start, end: span.end))[0]
        #expect(given.outcome == .exact && given.place == range, "\(quote.exact)")
        // The annotators' own words, which are tokens put together again.
        let words = anchoring.anchors(
          of: [Quote(exact: span.text)], at: Position(start: span.start, end: span.end))[0]
        #expect(words.outcome == .exact && words.place == range, "\(span.text)")
        let alone = anchoring.anchors(of: [quote], at: nil)[0]
        switch alone.outcome {
        case .exact: #expect(alone.place == range, "\(quote.exact)")
        case .ambiguous:
          #expect(alone.placeCount > 1)
          #expect(
            alone.placeCount > alone.places.count || alone.places.contains(range), "\(quote.exact)")
        default: Issue.record("\(alone.outcome): \(quote.exact)")
        }
      }
    }
    #expect(count == corpus.spans)
  }

  @Test(.enabled(if: corpora.allSatisfy(\.isThere), absent), arguments: corpora)
  func `words are moved where something was put in before them`(corpus: Corpus) throws {
    var moved = 0
    for (text, spans) in try Self.spans(of: corpus) {
      let news = "更正 Correction: see the note at the end.\n"
      let shift = news.unicodeScalars.count
      var anchoring = TextAnchoring(news + text)
      for span in spans {
        let quote = Quote(exact: Self.slice(text, span))
        let anchor = anchoring.anchors(
          of: [quote], at: Position(start: span.start, end: span.end))[0]
        guard anchor.outcome == .moved else {
          #expect(anchor.outcome == .ambiguous && anchor.placeCount > 1, "\(quote.exact)")
          continue
        }
        moved += 1
        #expect(anchor.place == span.start + shift..<span.end + shift, "\(quote.exact)")
      }
    }
    #expect(moved * 10 > corpus.spans * 7)
  }
}
