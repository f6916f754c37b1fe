import Provenance

extension Explanation {
  /// The reviews of a claim, each with why it is stale.
  func reviews(of claim: Int) -> [ExplanationItem] {
    let findings = report.reviews.findings(of: claim)
    guard !findings.isEmpty else { return [] }
    let items = listed(findings, "review") { finding in
      ExplanationItem(
        .review, words(of: graph.records.reviews[finding.review]),
        record: record(.review, finding.review), staleness(of: finding))
    }
    return [ExplanationItem(.section, "the fact-checker's own finding, no source's", items)]
  }

  /// The page of a fact-checker's own finding: what it rests on, and what later records make of it.
  public func review(_ place: Int) -> ExplanationItem {
    let review = graph.records.reviews[place]
    var items = [
      ExplanationItem(.result, "a fact-checker's own finding, no source's: no report counts it")
    ]
    if let claim = graph.claimNumber(review.claim) {
      items.append(
        ExplanationItem(
          .claim, "of \(Visible.line(review.claim)): \(Visible.line(graph.claim(claim).text))",
          record: record(.claim, claim)))
      items.append(
        ExplanationItem(
          .note, "the sources of the case by themselves: \(status(analysis.standings[claim]))"))
    }
    if let text = review.text { items.append(ExplanationItem(.note, Visible.line(text))) }
    if let url = review.url { items.append(ExplanationItem(.note, Visible.line(url.text))) }
    items += remark(review.note)
    if let finding = report.reviews.findings.first(where: { $0.review == place }) {
      items += grounds(of: finding)
      items.append(
        ExplanationItem(
          .section, "whether later records contradict what it rests on", staleness(of: finding)))
    }
    return ExplanationItem(
      .review, "\(Visible.line(review.id)): \(words(of: review))", record: record(.review, place),
      items)
  }

  private func words(of review: Review) -> String {
    let label = review.rating.label.map { Visible.line($0) } ?? "no word"
    let by = review.reviewer.map { " by \(Visible.line($0))" } ?? ""
    let date = review.date.map { ", \($0.text)" } ?? ""
    return "reviewed\(by)\(date): \(label)"
  }

  private func grounds(of finding: ReviewFinding) -> [ExplanationItem] {
    var items: [ExplanationItem] = []
    if !finding.restsOn.isEmpty {
      items.append(
        ExplanationItem(
          .section, "what it rests on: what was there by then",
          listed(finding.restsOn) { briefly($0) }))
    }
    if !finding.unordered.isEmpty, finding.isDated {
      items.append(
        ExplanationItem(
          .section, "what cannot be put before or after it, and so does not make it stale",
          listed(finding.unordered) { briefly($0) }))
    }
    return items
  }

  /// Why a review is stale, or that it is not.
  private func staleness(of finding: ReviewFinding) -> [ExplanationItem] {
    if !finding.isComplete {
      return [
        ExplanationItem(
          .note, "not looked at: there are too many reviews on too large a case")
      ]
    }
    if !finding.isDated {
      return [ExplanationItem(.note, "it has no date: what came later cannot be told")]
    }
    guard finding.isStale else {
      return [ExplanationItem(.result, "no later record contradicts what it rests on")]
    }
    return listed(finding.reasons, "reason") { reason in
      switch reason {
      case .conflict(let later, let earlier, let severity):
        let verb = severity == .contradiction ? "contradicts" : "is in tension with"
        return ExplanationItem(
          .result, "review is stale: what came later \(verb) what it rests on",
          [briefly(later, leading: "later: "), briefly(earlier, leading: "it rests on ")])
      case .change(let later, let earlier):
        return ExplanationItem(
          .result, "review is stale: a source that it rests on took another position",
          [briefly(later, leading: "later: "), briefly(earlier, leading: "it rests on ")])
      case .withdrawal(let earlier):
        let date = graph.assertion(earlier).withdrawn?.date.map { " on \($0.text)" } ?? ""
        return ExplanationItem(
          .result, "review is stale: a source that it rests on took its words back\(date)",
          [briefly(earlier, leading: "it rests on ")])
      case .status(let before, let after, let records):
        return ExplanationItem(
          .result,
          "review is stale: without what came later the claim was \(before.rawValue); now it is "
            + after.rawValue,
          listed(records, "record") { laterRecord($0) })
      }
    }
  }

  private func laterRecord(_ record: RecordReference) -> ExplanationItem {
    if record.kind == .assertion {
      return briefly(graph.assertions.number(at: record.index))
    }
    let relation = graph.records.relations[record.index]
    return ExplanationItem(
      .relation, "\(Visible.line(relation.id)): \(sentences.sentence(of: relation))", record: record
    )
  }
}
