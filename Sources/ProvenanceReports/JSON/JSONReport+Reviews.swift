import Provenance

extension JSONReport {
  /// The fact-checkers' own findings, by claim and id.
  mutating func writeReviews(_ findings: [ReviewFinding]) {
    list("reviews", findings.prefix(selection.limit)) { $0.write($1) }
  }

  private mutating func write(_ finding: ReviewFinding) {
    let limit = selection.limit
    writer.beginObject()
    writer.members(of: finding, graph)
    writer.member("claim", graph.claim(finding.claim).id)
    writer.member("text", graph.records.reviews[finding.review].text)
    writer.member("dated", finding.isDated)
    writer.member("complete", finding.isComplete)
    writer.member("statusThen", finding.statusThen.rawValue)
    writer.member("statusNow", finding.statusNow.rawValue)
    list("reasons", finding.reasons.prefix(limit)) { $0.write($1) }
    writer.member("reasonCount", finding.reasons.count)
    strings("restsOn", finding.restsOn.prefix(limit).map { graph.assertion($0).id })
    writer.member("restsOnCount", finding.restsOn.count)
    strings("unordered", finding.unordered.prefix(limit).map { graph.assertion($0).id })
    writer.member("unorderedCount", finding.unordered.count)
    writer.endObject()
  }

  private mutating func write(_ reason: ReviewFinding.Reason) {
    writer.beginObject()
    switch reason {
    case .conflict(let later, let earlier, let severity):
      writer.member("kind", "conflict")
      writer.member("later", graph.assertion(later).id)
      writer.member("earlier", graph.assertion(earlier).id)
      writer.member("severity", severity.rawValue)
    case .change(let later, let earlier):
      writer.member("kind", "change")
      writer.member("later", graph.assertion(later).id)
      writer.member("earlier", graph.assertion(earlier).id)
    case .withdrawal(let earlier):
      writer.member("kind", "withdrawal")
      writer.member("earlier", graph.assertion(earlier).id)
    case .status(let before, let after, let records):
      writer.member("kind", "status")
      writer.member("before", before.rawValue)
      writer.member("after", after.rawValue)
      list("records", records.prefix(selection.limit)) { json, record in
        json.writer.beginObject()
        json.writer.member("type", record.kind.rawValue)
        json.writer.member("id", json.graph.records.id(of: record))
        json.writer.endObject()
      }
    }
    writer.endObject()
  }
}

extension JSONWriter {
  /// What a review is, and whether it is stale; without its claim, and into an open object.
  mutating func members(of finding: ReviewFinding, _ graph: ClaimGraph) {
    let review = graph.records.reviews[finding.review]
    member("review", review.id)
    member("label", review.rating.label)
    member("value", review.rating.value?.text)
    member("best", review.rating.best?.text)
    member("worst", review.rating.worst?.text)
    member("reviewer", review.reviewer)
    member("date", review.date?.text)
    member("url", review.url?.text)
    member("stale", finding.isStale)
  }
}
