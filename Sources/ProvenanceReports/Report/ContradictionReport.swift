import Provenance

/// A contradiction report as data: what every format prints, under the same numbers.
public struct ContradictionReport: Sendable {
  /// What the case amounts to.
  public let analysis: Analysis
  /// The two sides of each root, in the order of the roots.
  public let sides: [RootSides]
  /// The numbers under which assertions are quoted.
  public let quotes: QuoteNumbers
  /// That everything reaches us through one outlet, where it is so.
  public let singleCarrier: SingleCarrier?

  /// What the captured texts say of the quotes; nil where they were not read.
  public let study: TextStudy?
  /// What hangs on the records that the case is told without; nil where it is told whole.
  public let hangs: WhatHangs?
  /// The reviews of the case, and which of them are stale.
  public let reviews: ReviewStudy
  /// For each assertion, by number, the places of its misquotes in the study.
  let misquotesByAssertion: [Int: [Int]]

  /// The report of an analysis.
  /// - Parameters:
  ///   - analysis: what the case amounts to.
  ///   - study: what the captured texts say of the quotes; nil where they were not read.
  ///   - hangs: what hangs on records that are left out, of which the analysis is that of what
  ///     remains; nil where none are.
  /// - Complexity: O(n log n) in the records and in the members of the roots.
  public init(_ analysis: Analysis, study: TextStudy? = nil, hangs: WhatHangs? = nil) {
    self.analysis = analysis
    self.hangs = hangs
    reviews = ReviewStudy(analysis)
    self.study = study
    let misquotes = study?.misquotes ?? []
    misquotesByAssertion = Dictionary(grouping: misquotes.indices) { index in
      let id = analysis.graph.records.assertions[misquotes[index].assertion].id
      return analysis.graph.assertionNumber(id) ?? -1
    }
    sides = analysis.contradictions.map(analysis.sides(of:))
    quotes = QuoteNumbers(analysis.graph, sides)
    singleCarrier = SingleCarrier(analysis.graph)
  }

  /// The graph under the report.
  public var graph: ClaimGraph { analysis.graph }

  /// The roots, x1 first.
  public var contradictions: [Contradiction] { analysis.contradictions }

  /// What the case is called.
  public var title: String { title(in: .english) }

  /// The title of the case, or that it has none.
  func title(in language: ReportLanguage) -> String {
    graph.records.title ?? language.say(.untitledCase)
  }
}

/// That all assertions of a case reach us through one outlet.
public struct SingleCarrier: Sendable {
  /// The outlet, by number.
  public let source: Int
  /// The documents of the outlet that we read.
  public let documents: [Int]
  /// The assertions that it carries: all of the reading.
  public let assertionCount: Int

  /// Nil where two outlets carry something, or an assertion is without evidence, or there is one.
  init?(_ graph: ClaimGraph) {
    var carrier: Int?
    var documents = Set<Int>()
    var count = 0
    for assertion in 0..<graph.assertions.count where graph.isInReading(assertion) {
      count += 1
      for chain in graph.chains(of: assertion) {
        guard let document = chain.document,
          graph.document(document).publisher == graph.source(chain.links[0]).id,
          carrier ?? chain.links[0] == chain.links[0]
        else { return nil }
        carrier = chain.links[0]
        documents.insert(document)
      }
    }
    guard let carrier, count > 1 else { return nil }
    source = carrier
    self.documents = documents.sorted()
    assertionCount = count
  }
}
