/// Where the quotes of a case stand in the captured texts of its documents.
public struct QuoteAnchors: Sendable {
  /// The anchors of the parts of one piece of evidence.
  public struct Evidence: Sendable, Hashable {
    /// One for each part of the quote, in their order; none where nothing is quoted.
    public let parts: [QuoteAnchor]

    /// The worst of the parts.
    public var outcome: QuoteAnchor.Outcome? {
      let order = QuoteAnchor.Outcome.allCases
      return parts.map(\.outcome).max {
        (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0)
      }
    }

    /// The scalars of the text from the first part to the last, where all are found.
    public var place: Range<Int>? {
      let places = parts.compactMap(\.place)
      guard places.count == parts.count, let first = places.first, let last = places.last,
        first.lowerBound <= last.upperBound
      else { return nil }
      return first.lowerBound..<last.upperBound
    }
  }

  /// By assertion and piece of evidence, in the order of the records.
  public let evidence: [[Evidence]]

  /// Steps that all texts of a case are worth: those of several texts.
  private static let searchBudget = 8 * TextAnchoring.searchBudget

  /// The anchors of a case.
  /// - Complexity: near linear in the texts and quotes, beside the search for altered quotes,
  ///   which is bounded for each text.
  public init(_ records: Records, _ texts: CaseTexts) {
    var found = records.assertions.map { assertion in
      assertion.evidence.map { evidence in
        Evidence(parts: evidence.quote.map { _ in QuoteAnchor(.noText) })
      }
    }
    var budget = QuoteAnchors.searchBudget
    // One text after the other, so that only one is folded at a time.
    for (document, quotes) in records.quotesByDocument().enumerated() where !quotes.isEmpty {
      guard let text = texts.captures[document].text else { continue }
      let share = min(budget, TextAnchoring.searchBudget)
      var anchoring = TextAnchoring(text, searchBudget: share)
      for (assertion, index) in quotes {
        let evidence = records.assertions[assertion].evidence[index]
        found[assertion][index] = Evidence(
          parts: anchoring.anchors(of: evidence.quote, at: evidence.position))
      }
      budget -= share - anchoring.budget
    }
    self.evidence = found
  }
}

extension Records {
  /// For each document the pieces of evidence with a quote from it, by their places: those of an
  /// assertion, and the assertions, in the order of the records.
  func quotesByDocument() -> [[(assertion: Int, evidence: Int)]] {
    let table = IDTable(documents.map(\.id))
    var quotes = [[(assertion: Int, evidence: Int)]](repeating: [], count: documents.count)
    for (assertion, record) in assertions.enumerated() {
      for (index, evidence) in record.evidence.enumerated() where !evidence.quote.isEmpty {
        guard let document = table.index(of: evidence.document) else { continue }
        quotes[document].append((assertion, index))
      }
    }
    return quotes
  }
}
