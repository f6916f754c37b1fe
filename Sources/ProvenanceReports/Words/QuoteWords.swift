import Provenance

extension Evidence {
  /// The words quoted, on one line, torn parts joined by an ellipsis; nil where none are.
  var quoted: String? { quoted(in: .english) }

  /// The same with the ellipsis of a language.
  func quoted(in language: ReportLanguage) -> String? {
    guard !quote.isEmpty else { return nil }
    return quote.map { Visible.line($0.exact) }.joined(separator: language.say(.ellipsis))
  }

  /// How the words are known: `headline, quotation`.
  var manner: String { manner(in: .english) }

  /// The same in a language.
  func manner(in language: ReportLanguage) -> String {
    [part?.message, writtenFidelity?.message].compactMap { $0 }.map { language.say($0) }
      .joined(separator: language.say(.comma))
  }
}

extension Stance {
  /// `affirms`, `denies`, `reports`.
  var verb: String { rawValue }
}

/// An assertion in the list of quotes: how it came to us, and the words that say it.
struct QuoteEntry {
  /// The words in one document.
  struct Found {
    let evidence: Evidence
    /// The document, by number.
    let document: Int?
    /// How they came to us, where that is another way than the first.
    let chain: Chain?
    /// The words in the captured text; nil where texts were not read.
    let passage: QuotedPassage?
  }

  /// The way on which it came to us first; nil where its source is no record of the case.
  let chain: Chain?
  /// Everything that was found, in the order of the record.
  let found: [Found]

  /// The entry of an assertion.
  /// - Complexity: that of the chains of the assertion.
  init(_ assertion: Int, of report: ContradictionReport) {
    let graph = report.graph
    let passages = report.study?.passages(of: assertion, in: graph)
    let chains = graph.chains(of: assertion)
    let first = chains.first
    chain = first
    found = graph.assertion(assertion).evidence.enumerated().map { index, evidence in
      let document = graph.documentNumber(evidence.document)
      let own = chains.first { $0.document == document }
      return Found(
        evidence: evidence, document: document,
        chain: own.flatMap { $0.links == first?.links ? nil : $0 },
        passage: passages?[index])
    }
  }
}
