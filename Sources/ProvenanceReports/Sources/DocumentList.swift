import Provenance

/// What there is of each document: its evidence, its text, and what nobody has annotated of it.
public struct DocumentList: Sendable {
  /// A document of the list.
  public struct Row: Sendable {
    /// The document, by its place in the records.
    public let document: Int
    /// Pieces of evidence that are from it, of all assertions ever made.
    public let evidenceCount: Int
    /// How many of them quote something, by what became of the quote.
    public let outcomes: [QuoteAnchor.Outcome: Int]
    /// The sentences of its text; nil where there is none.
    public let coverage: TextCoverage.Text?

    /// Pieces of evidence without a quote.
    var withoutQuote: Int { evidenceCount - outcomes.values.reduce(0, +) }
  }

  /// The documents in the order of their ids.
  public let rows: [Row]
  let graph: ClaimGraph
  let texts: CaseTexts
  private let names: SourceNames
  /// What the text of each document is called, by its place in the records.
  private let files: [String]

  /// The documents of a case.
  /// - Parameters:
  ///   - graph: the case.
  ///   - texts: the captured texts of its documents.
  ///   - anchors: where the quotes of the case stand in its texts.
  ///   - files: what the text of each document is called, in the order of the records.
  /// - Complexity: O(n log n) in the records and texts.
  public init(_ graph: ClaimGraph, _ texts: CaseTexts, _ anchors: QuoteAnchors, files: [String]) {
    let records = graph.records
    self.graph = graph
    self.texts = texts
    names = SourceNames(graph)
    self.files = files
    let coverage = TextCoverage(records, texts, anchors)
    var counts = [Int](repeating: 0, count: records.documents.count)
    var outcomes = [[QuoteAnchor.Outcome: Int]](repeating: [:], count: counts.count)
    let table = IDTable(records.documents.map(\.id))
    for (assertion, record) in records.assertions.enumerated() {
      for (index, evidence) in record.evidence.enumerated() {
        guard let document = table.index(of: evidence.document) else { continue }
        counts[document] += 1
        if let outcome = anchors.evidence[assertion][index].outcome {
          outcomes[document][outcome, default: 0] += 1
        }
      }
    }
    rows = (0..<graph.documents.count).map { number in
      let place = graph.documents.place(of: number)
      return Row(
        document: place, evidenceCount: counts[place], outcomes: outcomes[place],
        coverage: coverage.texts[place])
    }
  }

  /// The documents in the order in which they were published; those without a date last.
  var byDate: [Row] {
    func key(_ row: Row) -> (Int64, Int64) {
      let seconds = document(row).published?.seconds
      return (seconds?.lowerBound ?? .max, seconds?.upperBound ?? .max)
    }
    return rows.enumerated().sorted { a, b in
      let (first, second) = (key(a.element), key(b.element))
      return first == second ? a.offset < b.offset : first < second
    }.map(\.element)
  }

  /// The documents with a text.
  var textCount: Int { rows.count { $0.coverage != nil } }
  /// The sentences of all texts.
  var sentenceCount: Int { rows.reduce(0) { $0 + ($1.coverage?.sentences.count ?? 0) } }
  /// The sentences of all texts that somebody has annotated.
  var annotatedCount: Int { rows.reduce(0) { $0 + ($1.coverage?.annotatedCount ?? 0) } }

  /// The name of the publisher of a document, where it is known.
  func publisher(of document: Document) -> String? {
    document.publisher.flatMap(graph.sourceNumber).map { names[$0] }
  }

  /// The record of a document.
  func document(_ row: Row) -> Document { graph.records.documents[row.document] }

  /// What the text of a document is called.
  func file(of row: Row) -> String { files[row.document] }
}
