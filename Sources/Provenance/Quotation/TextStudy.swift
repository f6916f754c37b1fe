/// What the captured texts of a case say of its quotes.
public struct TextStudy: Sendable {
  /// The texts.
  public let texts: CaseTexts
  /// Where the quotes stand in them.
  public let anchors: QuoteAnchors
  /// The same for a reader: by assertion and piece of evidence, in the order of the records.
  public let evidence: [[QuotedPassage]]
  /// Quotations that are others at their origin, in the order of the records.
  public let misquotes: [Misquote]
  /// Quotes whose original words are in another language, in the order of the records.
  public let translations: [TranslationPair]
  /// Passages that documents of different publishers have in common.
  public let copies: SharedPassages

  /// What the texts of some records say.
  /// - Complexity: near linear in the texts and quotes, beside the search for altered words, which
  ///   is bounded.
  public init(_ records: Records, _ texts: CaseTexts) {
    self.texts = texts
    anchors = QuoteAnchors(records, texts)
    misquotes = QuoteFidelity.misquotes(records, texts, anchors)
    translations = TranslationPair.pairs(records, texts)
    copies = SharedPassages(records, texts)
    evidence = TextStudy.evidence(records, texts, anchors)
  }

  /// The quotes of each piece of evidence as a reader finds them.
  private static func evidence(
    _ records: Records, _ texts: CaseTexts, _ anchors: QuoteAnchors
  ) -> [[QuotedPassage]] {
    var found = anchors.evidence.map { $0.map { QuotedPassage($0) } }
    for (document, quotes) in records.quotesByDocument().enumerated() where !quotes.isEmpty {
      guard let text = texts.captures[document].text else { continue }
      let lines = TextLines(text)
      let title = Headline.place(of: records.documents[document].title, in: text)
      for (assertion, index) in quotes {
        found[assertion][index].find(in: lines, title: title)
      }
    }
    return found
  }

  /// How many pieces of evidence with a quote came out how.
  public var outcomeCounts: [QuoteAnchor.Outcome: Int] {
    var counts: [QuoteAnchor.Outcome: Int] = [:]
    for evidence in anchors.evidence.joined() {
      if let outcome = evidence.outcome { counts[outcome, default: 0] += 1 }
    }
    return counts
  }
}

extension TextStudy {
  /// The quotes of an assertion, by number, one for each piece of evidence.
  public func passages(of assertion: Int, in graph: ClaimGraph) -> [QuotedPassage] {
    evidence[graph.assertions.place(of: assertion)]
  }

  /// The assertions, by number, ascending, that have a quotation that differs from its origin.
  public func misquotedAssertions(in graph: ClaimGraph) -> [Int] {
    var numbers: [Int] = []
    for misquote in misquotes {
      let id = graph.records.assertions[misquote.assertion].id
      guard let number = graph.assertionNumber(id) else { continue }
      numbers.append(number)
    }
    numbers.sort()
    return numbers.enumerated().compactMap { index, number in
      index > 0 && numbers[index - 1] == number ? nil : number
    }
  }
}
