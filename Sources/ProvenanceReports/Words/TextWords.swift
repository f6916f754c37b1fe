import Provenance

/// How reports speak of captured texts: where a quote stands, and what is wrong with it.
struct TextWords {
  private let report: ContradictionReport
  private let names: SourceNames

  init(_ report: ContradictionReport, names: SourceNames) {
    self.report = report
    self.names = names
  }

  /// A place in the text of a document: `texts/wire.txt:7:12`.
  func place(_ place: TextPlace, in document: Document) -> String {
    "\(file(of: document)):\(place.line):\(place.column)"
  }

  private func file(of document: Document) -> String {
    document.text?.file.map { Visible.line($0) } ?? "text of \(Visible.line(document.id))"
  }

  /// Where a quote stands in the captured text, or why it has no place there; nil where nothing
  /// was looked up.
  func found(_ passage: QuotedPassage, in document: Document) -> String? {
    guard let outcome = passage.outcome else { return nil }
    let at = passage.place.map { place($0, in: document) }
    switch outcome {
    case .exact, .moved: return at
    case .altered:
      let words = passage.words.map { " has \(Phrase.quoted(Visible.line($0)))" } ?? " differs"
      return "\(at ?? file(of: document))\(words), \(passage.score) % alike"
    case .ambiguous:
      let count = passage.anchors.parts.map(\.placeCount).max() ?? 0
      return "\(Phrase.count(count, "place")) in \(file(of: document)) would fit"
    case .orphan: return "not found in \(file(of: document))"
    case .noText: return "no text was captured"
    }
  }

  /// What is wrong with the quotes of an assertion, each in a clause.
  func notes(on assertion: Int) -> [String] {
    guard let study = report.study else { return [] }
    let evidence = report.graph.assertion(assertion).evidence
    var notes: [String] = []
    for (index, passage) in study.passages(of: assertion, in: report.graph).enumerated() {
      guard let number = report.graph.documentNumber(evidence[index].document) else { continue }
      let document = report.graph.document(number)
      switch passage.outcome {
      case .altered:
        let words = passage.words.map { ", which has \(Phrase.quoted(Visible.line($0)))" } ?? ""
        notes.append("the words quoted are not those of \(title(document))\(words)")
      case .orphan: notes.append("the words quoted are not in \(title(document))")
      case .exact, .moved, .ambiguous, .noText, nil: break
      }
    }
    return notes + report.misquotes(of: assertion).map(note)
  }

  private func note(_ misquote: Misquote) -> String {
    let origin = report.graph.records.documents[misquote.origin]
    switch misquote.outcome {
    case .altered(_, _, let words):
      return "the quotation differs from its origin: \(title(origin)) has "
        + Phrase.quoted(Visible.line(words))
    case .missing(let documents):
      let more = documents.count > 1 ? " and \(Phrase.count(documents.count - 1, "more"))" : ""
      return "the quotation is not in its origin, \(title(origin))\(more)"
    }
  }

  /// A document by its publisher and title.
  func title(_ document: Document) -> String {
    let title = Phrase.quoted(Visible.line(document.title))
    guard let source = document.publisher.flatMap(report.graph.sourceNumber) else { return title }
    return "\(title) (\(names[source]))"
  }

  /// Words beside other ones, those that the other does not have between marks.
  static func marked(
    _ difference: WordDifference, _ kind: WordDifference.Piece.Kind,
    mark: (String) -> String, plain: (String) -> String
  ) -> String {
    difference.pieces.filter { $0.kind == .both || $0.kind == kind }.map { piece in
      piece.kind == .both ? plain(piece.text) : mark(piece.text)
    }.joined(separator: " ")
  }

  /// How many pieces of evidence came out how when they were looked up, of those that are shown;
  /// nil where nothing is quoted or nothing was read.
  func outcomes(_ parts: ReportParts) -> String? {
    guard let study = report.study else { return nil }
    var counts: [QuoteAnchor.Outcome: Int] = [:]
    for quote in parts.quotes {
      for passage in study.passages(of: quote.assertion, in: report.graph) {
        if let outcome = passage.outcome { counts[outcome, default: 0] += 1 }
      }
    }
    let count = counts.values.reduce(0, +)
    guard count > 0 else { return nil }
    return "\(count): \(QuoteAnchor.Outcome.words(for: counts))"
  }
}

extension QuoteAnchor.Outcome {
  /// Counts of outcomes in words: `30 exact, 1 altered`, or `all exact`, or `no text`.
  static func words(for counts: [QuoteAnchor.Outcome: Int]) -> String {
    let parts = allCases.compactMap { outcome in
      counts[outcome].map { (words: outcome.words, count: $0) }
    }
    if parts.count == 1, let only = parts.first {
      return only.words == noText.words ? only.words : "all \(only.words)"
    }
    return parts.map { "\($0.count) \($0.words)" }.joined(separator: ", ")
  }

  /// The name of an outcome in a sentence.
  var words: String { self == .noText ? "no text" : rawValue }
}
