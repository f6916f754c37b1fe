import Foundation
import TestSupport
import Testing

@testable import Provenance

/// Articles that have nothing to do with each other, each taken for one of another publisher; and
/// one that was made from another.
///
/// Most stand in `../shared/data`, beside the project on its authors' machines only.
@Suite struct UnrelatedArticlesTests {
  private static let folder = BuiltTool.packageFolder.deletingLastPathComponent()
    .appending(path: "shared/data")

  private static func isThere(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path(percentEncoded: false))
  }

  private static func articles(_ names: String...) throws -> [String] {
    try names.flatMap { name in
      let texts = folder.appending(path: "\(name)/text")
      return try FileManager.default.contentsOfDirectory(
        atPath: texts.path(percentEncoded: false)
      ).sorted().map { try String(contentsOf: texts.appending(path: $0), encoding: .utf8) }
    }
  }

  /// The most that two of some articles have in common.
  private func most(_ articles: [String]) -> Int {
    var compared = ComparedWords()
    for article in articles { compared.append(article) }
    let chains = SharedPassages.chains(
      compared, articles.indices.map(Int32.init), leastWeight: 1)
    return chains.map(\.shared.weight).max() ?? 0
  }

  @Test(.enabled(if: isThere("wikinews2004") && isThere("gum_news")))
  func `English articles have no passage in common, nor half of one`() throws {
    let articles = try Self.articles("wikinews2004", "gum_news")
    #expect(articles.count == 37)
    #expect(CopiesCase(articles).shared.passages.isEmpty)
    #expect(most(articles) <= SharedPassages.leastWeight / 2)
  }

  @Test(.enabled(if: isThere("gcdt_news_zh")))
  func `Chinese articles have no passage in common, nor half of one`() throws {
    let articles = try Self.articles("gcdt_news_zh")
    #expect(articles.count == 5)
    #expect(CopiesCase(articles).shared.passages.isEmpty)
    #expect(most(articles) <= SharedPassages.leastWeight / 2)
  }

  @Test func `the Courier has the first sentence of the wire, and the Lantern bends it`() throws {
    let names = ["agency-wire", "courier-tuesday", "lantern-tuesday", "farol-quarta"]
    var copies = CopiesCase(
      try names.map {
        try String(
          contentsOf: BuiltTool.packageFolder.appending(
            path: "Examples/harbour-fire/texts/\($0).txt"), encoding: .utf8)
      })
    copies.records.documents[1].derivedFrom = ["d0"]
    let shared = copies.shared
    #expect(shared.groups == [[0, 1]])
    let copy = try #require(shared.passages.first?.copies.first)
    #expect(copy.shared == SharedPassage.Extent(words: 14))
    #expect(copy.lineage == .derived)
    #expect(copies.words(1, copy.place.scalars).hasPrefix("The old herring warehouse on Cooper’s"))
  }
}
