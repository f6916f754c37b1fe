import Provenance

/// What stands beside the events of a timeline.
struct TimelineWords {
  private let graph: ClaimGraph
  private let language: ReportLanguage
  private let quotes: QuoteNumbers
  private let sentences: EvidenceSentences
  private let words: AssertionWords
  /// For each assertion that replaced an earlier position what it did.
  private let changes: [Int: PositionChange]

  init(_ report: ContradictionReport, _ parts: ReportParts, _ language: ReportLanguage) {
    self.language = language
    graph = report.graph
    quotes = report.quotes
    let names = SourceNames(report.graph)
    words = AssertionWords(report, names: names, language: language)
    sentences = EvidenceSentences(
      report, names: names, limit: 5, language: language, escape: { Visible.line($0) },
      quote: { "[\($0)]" })
    changes = Dictionary(parts.positionChanges.map { ($0.to, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// What an event is.
  func kind(_ event: TimelineEvent) -> TimelineSVG.Kind {
    switch event.what {
    case .claimed: .claimed
    case .published: .published
    case .said(let assertion):
      switch graph.assertion(assertion).stance {
      case .affirms: .affirms
      case .denies: .denies
      case .reports: .reports
      }
    }
  }

  /// Where a report tells more of an event.
  func address(_ event: TimelineEvent, _ link: ReportLink) -> String {
    switch event.what {
    case .claimed(let claim): link.address(of: .claim, graph.claim(claim).id)
    case .said(let assertion): link.address(ofQuote: quotes.number(of: assertion))
    case .published(let document): link.address(of: .document, graph.document(document).id)
    }
  }

  /// The date, what happened, and whether a position changed with it.
  func lines(_ event: TimelineEvent, width: Int) -> [String] {
    var lines = [event.date.text]
    lines += LineBreaking.broken(
      sentences.sentence(event, words: words), .small, width: width, count: 4)
    if case .said(let assertion) = event.what, let change = changes[assertion] {
      let words = language.say(
        change.kind == .change ? .changedPosition : .broughtUpToDate,
        ["quote": .words(sentences.number(change.from))])
      lines += LineBreaking.broken(words, .small, width: width, count: 2)
    }
    return lines
  }
}
