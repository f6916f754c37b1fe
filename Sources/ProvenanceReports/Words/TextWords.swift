import Provenance

/// How reports speak of captured texts: where a quote stands, and what is wrong with it.
struct TextWords {
  private let report: ContradictionReport
  private let names: SourceNames
  private let language: ReportLanguage

  init(
    _ report: ContradictionReport, names: SourceNames, language: ReportLanguage = .english
  ) {
    self.language = language
    self.report = report
    self.names = names
  }

  /// A place in the text of a document: `texts/wire.txt:7:12`.
  func place(_ place: TextPlace, in document: Document) -> String {
    "\(file(of: document)):\(place.line):\(place.column)"
  }

  private func file(of document: Document) -> String {
    document.text?.file.map { Visible.line($0) }
      ?? language.say(.textOf, ["document": .words(Visible.line(document.id))])
  }

  /// Where a quote stands in the captured text, or why it has no place there; nil where nothing
  /// was looked up.
  func found(_ passage: QuotedPassage, in document: Document) -> String? {
    guard let outcome = passage.outcome else { return nil }
    let at = passage.place.map { place($0, in: document) }
    switch outcome {
    case .exact, .moved: return at
    case .altered:
      let words = passage.words.map { language.quoted(Visible.line($0)) }
      return language.say(
        words == nil ? .textDiffers : .textHas,
        [
          "place": .words(at ?? file(of: document)), "words": .words(words ?? ""),
          "score": .number(passage.score),
        ])
    case .ambiguous:
      let count = passage.anchors.parts.map(\.placeCount).max() ?? 0
      return language.say(
        .placesWouldFit, ["count": .number(count), "text": .words(file(of: document))])
    case .orphan: return language.say(.notFoundIn, ["text": .words(file(of: document))])
    case .noText: return language.say(.noTextCaptured)
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
        let words = passage.words.map { language.quoted(Visible.line($0)) }
        notes.append(
          language.say(
            words == nil ? .wordsAreNotThose : .wordsAreNotThoseBut,
            ["document": .words(title(document)), "words": .words(words ?? "")]))
      case .orphan:
        notes.append(language.say(.wordsAreNotIn, ["document": .words(title(document))]))
      case .exact, .moved, .ambiguous, .noText, nil: break
      }
    }
    return notes + report.misquotes(of: assertion).map(note)
  }

  private func note(_ misquote: Misquote) -> String {
    let origin = report.graph.records.documents[misquote.origin]
    switch misquote.outcome {
    case .altered(_, _, let words):
      return language.say(
        .differsFromOrigin,
        [
          "document": .words(title(origin)), "words": .words(language.quoted(Visible.line(words))),
        ])
    case .missing(let documents):
      return language.say(
        documents.count > 1 ? .isNotInOrigins : .isNotInOrigin,
        ["document": .words(title(origin)), "count": .number(documents.count - 1)])
    }
  }

  /// A document by its publisher and title.
  func title(_ document: Document) -> String {
    let title = language.quoted(Visible.line(document.title))
    guard let source = document.publisher.flatMap(report.graph.sourceNumber) else { return title }
    return language.say(
      .publishedTitle, ["title": .words(title), "name": .words(names[source])])
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
    let outcomes = QuoteAnchor.Outcome.words(for: counts, in: language)
    return language.say(
      .quotesCame, ["count": .number(count), "outcomes": .words(outcomes)])
  }
}

extension QuoteAnchor.Outcome {
  /// Counts of outcomes in words: `30 exact, 1 altered`, or `all exact`, or `no text`.
  static func words(
    for counts: [QuoteAnchor.Outcome: Int], in language: ReportLanguage = .english
  ) -> String {
    let parts = allCases.filter { counts[$0] != nil }
    if parts.count == 1, let only = parts.first {
      let words = language.say(only.message)
      return only == .noText ? words : language.say(.allOf, ["outcome": .words(words)])
    }
    return parts.map { outcome in
      language.say(
        .countOf,
        [
          "count": .number(counts[outcome] ?? 0),
          "outcome": .words(language.say(outcome.message)),
        ])
    }.joined(separator: language.say(.comma))
  }

  private var message: Message {
    switch self {
    case .exact: .exact
    case .moved: .moved
    case .ambiguous: .ambiguous
    case .altered: .altered
    case .orphan: .orphan
    case .noText: .noText
    }
  }
}
