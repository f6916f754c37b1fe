import TestSupport
import Testing

@testable import Provenance

/// Quotations that are looked up where they come from.
@Suite struct MisquotesTests {
  @Test func `a word that is another at the origin is a misquote, with both wordings`() throws {
    let study = BentQuotes().study()
    #expect(study.anchors.evidence[0][0].outcome == .exact)
    let misquote = try #require(study.misquotes.first)
    #expect(study.misquotes.count == 1)
    #expect(misquote.origin == 0)
    guard case .altered(_, let place, let words) = misquote.outcome else {
      Issue.record("it is not altered")
      return
    }
    #expect(words == "We cannot rule out arson, but nothing we have found points to it")
    #expect(place.line == 3 && place.column == 2)
    let pieces = try #require(misquote.difference).pieces
    #expect(pieces.filter { $0.kind == .onlyFirst }.map(\.text) == ["but nothing"])
    #expect(pieces.filter { $0.kind == .onlySecond }.map(\.text) == ["and everything"])
  }

  @Test(
    arguments: [
      "We cannot rule out arson, but nothing we have found points to it",
      "we cannot rule out arson",
      "We cannot rule out arson.",
      "We cannot rule out arson … nothing we have found points to it",
      "We cannot rule out arson [...] nothing we have found points to it",
      "Nothing [the brigade] found", "Nothing we have found",
      "We cannot rule out arson but nothing we have found points to it",
    ])
  func `what an editor may do to a quotation is no misquote`(quote: String) {
    var bent = BentQuotes()
    bent.quote = quote
    #expect(bent.study().misquotes.isEmpty)
  }

  @Test(
    arguments: [Evidence.Fidelity.paraphrase, .compression, .interpretation, .imputation])
  func `only a quotation can be a misquote`(fidelity: Evidence.Fidelity) {
    var bent = BentQuotes()
    bent.fidelity = fidelity
    #expect(bent.study().misquotes.isEmpty)
    bent.fidelity = .quotation
    #expect(bent.study().misquotes.count == 1)
  }

  @Test func `a paper that speaks for itself quotes nobody`() {
    #expect(BentQuotes().study { $0.source = "paper" }.misquotes.isEmpty)
    #expect(BentQuotes().study { $0.source = "agency" }.misquotes.count == 1)
  }

  @Test func `words that are not in a text it derives from may come from elsewhere`() {
    var bent = BentQuotes()
    bent.quote = "The doors were locked from the outside that night"
    #expect(bent.study().misquotes.isEmpty)
    // ... unless the wire is said to have carried them, or is the speaker's own.
    let carried = bent.study { $0.via = ["agency"] }
    #expect(carried.misquotes.map(\.outcome) == [.missing(documents: [0])])
    bent.records.documents[0].publisher = "chief"
    #expect(bent.study().misquotes.map(\.outcome) == [.missing(documents: [0])])
  }

  @Test func `the source's own documents are its words, as far as they are not later`() {
    var bent = BentQuotes()
    bent.records.documents[1].derivedFrom = []
    #expect(bent.study().misquotes.isEmpty)
    bent.records.documents[1].published = CalendarDate("2024-03-12")
    bent.add("statement", publisher: "chief", published: "2024-03-12", BentQuotes.wire)
    #expect(bent.study().misquotes.map(\.origin) == [2])
    bent.records.documents[2].published = CalendarDate("2024-03-13")
    #expect(bent.study().misquotes.isEmpty)
  }

  @Test func `what a relay published is looked into`() {
    var bent = BentQuotes()
    bent.records.documents[1].derivedFrom = []
    #expect(bent.study().misquotes.isEmpty)
    #expect(bent.study { $0.via = ["agency"] }.misquotes.map(\.origin) == [0])
  }

  @Test func `words that any origin has are no misquote, else the most alike counts`() {
    var bent = BentQuotes()
    bent.records.documents[1].derivedFrom = ["wire", "second"]
    bent.add("second", publisher: "agency", "He said: \(bent.quote).")
    #expect(bent.study().misquotes.isEmpty)
    bent.records.documents[2].text = CapturedText(
      content: "“We cannot rule out arson, and anything we have found points to it”")
    #expect(bent.study().misquotes.map(\.origin) == [2])
  }

  @Test func `words in one of very many documents of a source are no misquote`() {
    var bent = BentQuotes()
    bent.records.documents[1].derivedFrom = []
    for number in 0..<QuoteOrigins.limit * 2 {
      bent.add("statement-\(number)", publisher: "chief", "Statement number \(number).")
    }
    #expect(bent.study().misquotes.map(\.outcome.isMissing) == [true])
    bent.add("last", publisher: "chief", "He said: \(bent.quote).")
    #expect(bent.study().misquotes.isEmpty)
  }

  @Test func `an origin is looked for behind documents that were not captured`() {
    var bent = BentQuotes()
    bent.records.documents[1].derivedFrom = ["reprint"]
    var reprint = Document(id: "reprint", title: "Reprint")
    reprint.derivedFrom = ["wire", "reprint"]
    bent.records.documents.append(reprint)
    #expect(bent.study().misquotes.map(\.origin) == [0])
  }

  @Test func `words of two languages are never a misquote but a translation`() {
    var bent = BentQuotes()
    bent.records.documents[1].language = "pt"
    let study = bent.study { $0.via = ["agency"] }
    #expect(study.misquotes.isEmpty)
    #expect(study.translations.map(\.original) == [0])
    #expect(study.translations.map(\.originalEvidence) == [nil])
    bent.records.documents[1].language = "en-GB"
    #expect(bent.study().misquotes.count == 1)
    bent.records.documents[1].language = nil
    #expect(bent.study().misquotes.count == 1)
  }

  @Test func `a translated document stands beside its original`() {
    var bent = BentQuotes()
    bent.fidelity = .paraphrase
    bent.records.documents[1].derivedFrom = []
    bent.records.documents[1].translationOf = "wire"
    #expect(bent.study().translations.map(\.originalEvidence) == [nil])
    let both = bent.study {
      $0.evidence.append(Evidence(document: "wire", quote: [Quote(exact: "nothing")]))
    }
    #expect(both.translations.map(\.originalEvidence) == [1])
    #expect(both.misquotes.isEmpty)
  }

  @Test func `a slip of the annotator is not laid at the outlet's door`() {
    var bent = BentQuotes()
    bent.records.documents[1].text = CapturedText(
      content: "“We cannot rule out arson, but nothing we have found points to it,” he said.")
    let study = bent.study()
    #expect(study.anchors.evidence[0][0].outcome == .altered)
    #expect(study.misquotes.isEmpty)
  }

  @Test func `a quotation from a document that was not captured is compared as it is typed`() {
    var bent = BentQuotes()
    bent.records.documents[1].text = CapturedText(sha256: String(repeating: "0", count: 64))
    #expect(bent.study().misquotes.map(\.origin) == [0])
  }

  /// Faithful by the way it is made: words of a quotation that are all at the origin, in order,
  /// with ellipses between; bent by a word that the origin does not have.
  @Test func `random cuts of the origin are faithful, and with a foreign word they are not`() {
    var generator = SeededGenerator(seed: 20_261)
    let words = BentQuotes.wire.split { $0 == " " || $0 == "\n" }.map(String.init)
    for _ in 0..<400 {
      let first = Int.random(in: 0..<words.count - 6, using: &generator)
      let end = Int.random(in: first + 6...words.count, using: &generator)
      var cut = Array(words[first..<end])
      var bent = BentQuotes()
      if cut.count > 8, Bool.random(using: &generator) { cut[cut.count / 2] = "[…]" }
      bent.quote = cut.joined(separator: " ")
      #expect(bent.study { $0.via = ["agency"] }.misquotes.isEmpty, "\(bent.quote)")
      let place = Int.random(in: 1..<cut.count - 1, using: &generator)
      guard cut[place] != "[…]" else { continue }
      cut[place] = "zyxwv"
      bent.quote = cut.joined(separator: " ")
      #expect(!bent.study { $0.via = ["agency"] }.misquotes.isEmpty, "\(bent.quote)")
    }
  }
}

extension Misquote.Outcome {
  /// Whether the words are nowhere at the origin.
  fileprivate var isMissing: Bool { if case .missing = self { true } else { false } }
}
