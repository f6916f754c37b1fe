import Foundation
import TestSupport
import Testing

@testable import Provenance

/// Which sentences somebody has annotated, in several languages.
@Suite struct TextCoverageTests {
  /// A document with a text and pieces of evidence from it.
  private func covered(_ text: String?, _ evidence: [Evidence]) -> TextCoverage.Text? {
    var records = Records()
    records.sources = [Source(id: "s", name: "S")]
    records.claims = [Claim(id: "c", text: "C.")]
    records.documents = [Document(id: "e", title: "E"), Document(id: "d", title: "D")]
    records.assertions = [Assertion(id: "a", source: "s", claim: "c", evidence: evidence)]
    let texts = CaseTexts([.none, text.map { .text($0) } ?? .notShipped])
    let coverage = TextCoverage(records, texts, QuoteAnchors(records, texts))
    #expect(coverage.texts.count == 2)
    #expect(coverage.texts[0] == nil)
    return coverage.texts[1]
  }

  private func quotes(_ words: String...) -> [Evidence] {
    words.map { Evidence(document: "d", quote: [Quote(exact: $0)]) }
  }

  private func words(_ text: String, _ ranges: [Range<Int>]) -> [String] {
    let lines = TextLines(text)
    return ranges.map { lines.text($0) }
  }

  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let quote: String
    let missing: [String]
  }

  static let samples = [
    Sample(
      testDescription: "English", text: "One is here. Two is there! “Three,” he said.\n\n* * *",
      quote: "is there", missing: ["One is here.", "“Three,” he said."]),
    Sample(
      testDescription: "Chinese", text: "會談針對中國。「不是！」他說。對嗎？", quote: "針對中國。「不是",
      missing: ["他說。", "對嗎？"]),
    Sample(
      testDescription: "Thai", text: "ตำรวจกล่าวว่า ไม่มีผู้บาดเจ็บ เรือออก 3 ลำ", quote: "ผู้บาดเจ็บ",
      missing: ["ตำรวจกล่าวว่า", "เรือออก 3 ลำ"]),
    Sample(
      testDescription: "Japanese", text: "東京で会談した。\n次はいつか？ 未定だ。", quote: "次はいつか",
      missing: ["東京で会談した。", "未定だ。"]),
    Sample(
      testDescription: "Arabic", text: "هل هذا صحيح؟ نعم هو كذلك.", quote: "نعم",
      missing: ["هل هذا صحيح؟"]),
  ]

  @Test(arguments: samples)
  func `by hand`(_ sample: Sample) throws {
    let coverage = try #require(covered(sample.text, quotes(sample.quote)))
    #expect(words(sample.text, coverage.unannotated) == sample.missing)
    #expect(coverage.annotatedCount == coverage.sentences.count - sample.missing.count)
  }

  @Test func `a quote over several sentences, one in two parts, and one that is altered`() throws {
    let text = "Alpha one. Beta two. Gamma three. Delta four. The old house burned to the ground."
    func missing(_ evidence: [Evidence]) throws -> [String] {
      words(text, try #require(covered(text, evidence)).unannotated)
    }
    #expect(try missing(quotes("one. Beta two. Gamma")).count == 2)
    let parts = [Quote(exact: "Alpha"), Quote(exact: "Gamma")]
    #expect(
      try missing([Evidence(document: "d", quote: parts)]) == [
        "Beta two.", "Delta four.", "The old house burned to the ground.",
      ])
    #expect(try missing(quotes("The old house burnt to the ground")).count == 4)
    #expect(try missing(quotes("nothing of the kind is here")).count == 5)
    let moved = Evidence(
      document: "d", quote: [Quote(exact: "Delta")], position: Position(start: 0, end: 5))
    #expect(try missing([moved]).count == 4)
  }

  @Test func `words in two places annotate neither, and words from elsewhere nothing`() throws {
    let text = "It burned. Nobody knows why. It burned."
    #expect(try #require(covered(text, quotes("It burned."))).annotatedCount == 0)
    let other = [Evidence(document: "e", quote: [Quote(exact: "Nobody knows why.")])]
    #expect(try #require(covered(text, other)).annotatedCount == 0)
    let bare = [Evidence(document: "d"), Evidence(document: "nowhere")]
    #expect(try #require(covered(text, bare)).annotatedCount == 0)
  }

  @Test func `counts in percent, rounded down, and nothing of nothing`() throws {
    #expect(covered(nil, quotes("a")) == nil)
    let empty = try #require(covered(" * * *\n\n…", []))
    #expect(empty.sentences.isEmpty)
    #expect(empty.percentage == nil)
    let third = try #require(covered("One a. Two b. Three c.", quotes("Two", "One")))
    #expect(third.percentage == 66)
  }

  @Test func `random quotes, against looking at every place of the text`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      // Every word is another one, so that each quote stands in one place.
      let words = (0..<random.number(1...40)).map { index in
        "w\(index)" + (random.oneIn(4) ? ". W" : random.oneIn(9) ? "。\n\n" : "")
      }
      let text = words.joined(separator: " ")
      let scalars = Array(text.unicodeScalars)
      var places = Set<Int>()
      let evidence = (0..<random.number(0...4)).map { _ in
        let start = random.number(0...scalars.count - 1)
        let range = start..<random.number(start + 1...scalars.count)
        let exact = TextLines(text).text(range)
        return Evidence(
          document: "d", quote: [Quote(exact: exact)],
          position: Position(start: range.lowerBound, end: range.upperBound))
      }
      for piece in evidence {
        let position = try #require(piece.position)
        places.formUnion(
          (position.start..<position.end).filter { !scalars[$0].properties.isWhitespace })
      }
      let coverage = try #require(covered(text, evidence))
      for (sentence, isAnnotated) in zip(coverage.sentences, coverage.isAnnotated) {
        #expect(isAnnotated == sentence.contains { places.contains($0) })
      }
    }
  }

  private static let chinese = BuiltTool.packageFolder.deletingLastPathComponent()
    .appending(path: "shared/data/gcdt_news_zh")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: chinese.path(percentEncoded: false))))
  func `Chinese articles and their attributions`() throws {
    let name = "gcdt_news_five"
    let text = try String(
      contentsOf: Self.chinese.appending(path: "text/\(name).txt"), encoding: .utf8)
    let lines = try String(
      contentsOf: Self.chinese.appending(path: "gcdt_attributions.jsonl"), encoding: .utf8)
    var evidence: [Evidence] = []
    var spans: [Range<Int>] = []
    for line in lines.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard object?["doc"] as? String == name else { continue }
      for content in object?["content"] as? [[String: Any]] ?? [] {
        guard let start = content["start"] as? Int, let end = content["end"] as? Int,
          let words = content["text"] as? String
        else { continue }
        spans.append(start..<end)
        evidence.append(
          Evidence(
            document: "d", quote: [Quote(exact: words)], position: Position(start: start, end: end))
        )
      }
    }
    #expect(evidence.count >= 40)
    let coverage = try #require(covered(text, evidence))
    for (sentence, isAnnotated) in zip(coverage.sentences, coverage.isAnnotated) {
      #expect(isAnnotated == spans.contains { $0.overlaps(sentence) })
    }
    #expect(coverage.sentences.count > 40)
    #expect((1..<coverage.sentences.count).contains(coverage.annotatedCount))
  }
}
