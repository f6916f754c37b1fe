import Provenance

/// Sentences about reviews: what was found, by whom and when, and whether it still rests on what it
/// rested on.
struct ReviewSentences {
  private let report: ContradictionReport
  private let names: SourceNames
  private let language: ReportLanguage
  private let limit: Int
  private let escape: (String) -> String
  /// Shows an assertion: by the number of its quote, as the format links it.
  private let quote: (Int) -> String
  private var graph: ClaimGraph { report.graph }

  init(
    _ report: ContradictionReport, names: SourceNames, limit: Int, language: ReportLanguage,
    escape: @escaping (String) -> String, quote: @escaping (Int) -> String
  ) {
    self.report = report
    self.names = names
    self.limit = min(limit, 40)
    self.language = language
    self.escape = escape
    self.quote = quote
  }

  /// The record of a finding.
  func record(_ finding: ReviewFinding) -> Review { graph.records.reviews[finding.review] }

  /// The reviewer's word for the claim, and where it stands on the scale.
  func rating(_ finding: ReviewFinding) -> String {
    let rating = record(finding).rating
    let label = rating.label.map { language.quoted(escape(Visible.line($0))) }
    guard let value = rating.value else { return label ?? say(.noRating) }
    let number =
      if let worst = rating.worst, let best = rating.best {
        say(
          .ratingOnScale,
          [
            "value": .words(value.text), "worst": .words(worst.text), "best": .words(best.text),
          ])
      } else {
        value.text
      }
    return label.map { $0 + say(.bracketed, ["words": .words(number)]) } ?? number
  }

  /// The claim in quotation marks.
  func claim(_ finding: ReviewFinding) -> String {
    language.quoted(escape(Phrase.withoutStop(Visible.line(graph.claim(finding.claim).text))))
  }

  /// Who reviewed it, and when; empty where neither is recorded.
  func reviewer(_ finding: ReviewFinding) -> String {
    let review = record(finding)
    let date = (review.date ?? review.recordedAt).map { escape(Visible.line($0.text)) }
    let name = review.reviewer.map { escape(Visible.line($0)) }
    return [name, date].compactMap { $0 }.joined(separator: say(.comma))
  }

  /// What the review says of the claim, and what the sources make of it.
  func headline(_ finding: ReviewFinding) -> String {
    let who = reviewer(finding)
    return say(
      who.isEmpty ? .reviewedBySomebody : .reviewed,
      [
        "claim": .words(claim(finding)), "rating": .words(rating(finding)), "who": .words(who),
        "status": .words(say(finding.statusNow.message)),
      ])
  }

  /// Why the review is stale, a sentence each.
  func reasons(_ finding: ReviewFinding) -> [String] {
    finding.reasons.map(sentence)
  }

  /// Why the review is stale in one sentence.
  func sentence(_ reason: ReviewFinding.Reason) -> String {
    switch reason {
    case .conflict(let later, let earlier, let severity):
      return say(
        severity == .contradiction ? .staleContradiction : .staleTension,
        ["later": .words(assertion(later)), "earlier": .words(assertion(earlier))])
    case .change(let later, let earlier):
      return say(
        .staleChange,
        ["later": .words(assertion(later)), "earlier": .words(assertion(earlier))])
    case .withdrawal(let earlier):
      let date = graph.assertion(earlier).withdrawn?.date?.text ?? ""
      return say(
        .staleWithdrawal, ["earlier": .words(assertion(earlier)), "date": .words(escape(date))])
    case .status(let before, let after, _):
      return say(
        .staleStatus,
        ["before": .words(say(before.message)), "after": .words(say(after.message))])
    }
  }

  /// What the review rests on; nil where on nothing that can be told.
  func restsOn(_ finding: ReviewFinding) -> String? {
    finding.restsOn.isEmpty
      ? nil : say(.reviewRestsOn, ["what": .words(quotes(finding.restsOn))])
  }

  /// What cannot be told of it, for want of dates; nil where all can be.
  func doubts(_ finding: ReviewFinding) -> String? {
    if !finding.isComplete { return say(.reviewNotLookedAt) }
    if !finding.isDated { return say(.reviewUndated) }
    guard !finding.unordered.isEmpty else { return nil }
    return say(
      .reviewUnordered,
      ["count": .number(finding.unordered.count), "what": .words(quotes(finding.unordered))])
  }

  private func assertion(_ number: Int) -> String {
    let name = graph.holder(of: number).map { escape(names[$0]) } ?? "?"
    return say(.holderWithQuote, ["name": .words(name), "quote": .words(quote(number))])
  }

  private func quotes(_ assertions: [Int]) -> String {
    let ordered = assertions.sorted {
      report.quotes.number(of: $0) < report.quotes.number(of: $1)
    }
    return language.list(ordered.prefix(limit).map(assertion), of: ordered.count)
  }

  private func say(
    _ message: Message, _ values: KeyValuePairs<String, MessageValue> = [:]
  ) -> String {
    language.say(message, values)
  }
}

extension ReportParts {
  /// The reviews of the claims that are shown, the stale ones first.
  func reviews(of report: ContradictionReport) -> [ReviewFinding] {
    let all = report.reviews.findings.filter { includes(claim: $0.claim) }
    return all.filter(\.isStale) + all.filter { !$0.isStale }
  }
}
