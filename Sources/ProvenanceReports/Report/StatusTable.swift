import Provenance

/// One line a claim: its status and who is counted for and against it.
public enum StatusTable {
  /// JSON Lines, one object a claim, in order of id; a claim that was reviewed has `reviews`.
  public static func jsonLines(_ analysis: Analysis) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    let reviews = ReviewStudy(analysis)
    for (claim, standing) in analysis.standings.enumerated() {
      writer.beginObject()
      writer.member("claim", analysis.graph.claim(claim).id)
      writer.member("status", standing.status.rawValue)
      for (name, count) in columns(of: standing) {
        writer.member(name, count)
      }
      write(reviews.findings(of: claim), analysis.graph, &writer)
      writer.endObject()
      writer.lineFeed()
    }
    return writer.bytes
  }

  private static func write(
    _ findings: [ReviewFinding], _ graph: ClaimGraph, _ writer: inout JSONWriter
  ) {
    guard !findings.isEmpty else { return }
    writer.key("reviews")
    writer.beginArray()
    for finding in findings {
      writer.beginObject()
      writer.members(of: finding, graph)
      writer.endObject()
    }
    writer.endArray()
  }

  /// CSV by RFC 4180, with a heading; what was reviewed, and how much of it is stale, stands last.
  public static func csv(_ analysis: Analysis) -> [UInt8] {
    var text = "claim,status,affirming,denying,reporting,affirmingDerived,denyingDerived,"
    text += "reviews,staleReviews\r\n"
    let reviews = ReviewStudy(analysis)
    for (claim, standing) in analysis.standings.enumerated() {
      let counts = columns(of: standing).map { String($0.1) }
      let found = reviews.findings(of: claim)
      let words = found.map { word(of: $0, analysis.graph) }.joined(separator: "; ")
      let cells =
        [analysis.graph.claim(claim).id, standing.status.rawValue] + counts
        + [words, String(found.count(where: \.isStale))]
      text += cells.map(CSVCell.text).joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
  }

  /// Aligned columns for a terminal: status, sources for and against, id and text of the claim.
  ///
  /// Where records are left out, a status that hangs on them stands behind the one of the whole
  /// case.
  public static func text(
    _ analysis: Analysis, columns width: Int, hangs: WhatHangs? = nil
  ) -> [UInt8] {
    let lead = hangs.map { head($0, width: width) } ?? ""
    guard !analysis.standings.isEmpty else { return Array((lead + "no claims\n").utf8) }
    let idWidth = min(
      28, analysis.graph.records.claims.map { DisplayWidth.of(Visible.line($0.id)) }.max() ?? 0)
    let before = Dictionary(
      (hangs?.statuses ?? []).map { ($0.claim, $0.before) }, uniquingKeysWith: { first, _ in first }
    )
    let words = analysis.standings.enumerated().map { claim, standing in
      (before[claim].map { "\($0.rawValue) -> " } ?? "") + standing.status.rawValue
        + (standing.isOnlyPossible ? " ?" : "")
    }
    let statusWidth = max(11, words.map(\.count).max() ?? 0)
    let reviews = ReviewStudy(analysis)
    let markWidth = reviews.findings.isEmpty ? 0 : 2
    var text = lead + DisplayWidth.padded("status", to: statusWidth + markWidth) + "   +   -  "
    text += DisplayWidth.padded("claim", to: idWidth) + "\n"
    for (claim, standing) in analysis.standings.enumerated() {
      let record = analysis.graph.claim(claim)
      var line = DisplayWidth.padded(words[claim], to: statusWidth)
      if markWidth > 0 { line += " " + mark(of: reviews.findings(of: claim)) }
      line += aligned(standing.affirmingDerived) + aligned(standing.denyingDerived) + "  "
      line += DisplayWidth.padded(
        DisplayWidth.cut(Visible.line(record.id), to: idWidth), to: idWidth)
      let room = width - DisplayWidth.of(line) - 2
      if room >= 12 { line += "  " + DisplayWidth.cut(Visible.line(record.text), to: room) }
      text += line + "\n"
    }
    for words in [summary(analysis), summary(reviews)] where !words.isEmpty {
      text += "\n" + DisplayWidth.wrapped(words, to: max(width, 40)).joined(separator: "\n") + "\n"
    }
    return Array(text.utf8)
  }

  /// What is left out, and how many statuses hang on it.
  private static func head(_ hangs: WhatHangs, width: Int) -> String {
    let count = hangs.statuses.count
    let words =
      WithoutLine.text(hangs.cut) + "; "
      + (count == 0
        ? "no claim changes its status"
        : "\(Phrase.count(count, "claim")) \(count == 1 ? "changes its" : "change their") status")
    return DisplayWidth.wrapped(words, to: max(width, 40)).joined(separator: "\n") + "\n\n"
  }

  private static func summary(_ analysis: Analysis) -> String {
    let parts = ClaimStatus.allCases.compactMap { status -> String? in
      let count = analysis.count(of: status)
      return count == 0 ? nil : "\(count) \(status.rawValue)"
    }
    let claims = analysis.standings.count
    return "\(claims) \(claims == 1 ? "claim" : "claims"): "
      + parts.joined(separator: ", ") + ". + and - count the sources that say so, "
      + "directly or through relations; what they claim need not be so."
  }

  /// `=` where a claim was reviewed, `!` where a review of it is stale.
  private static func mark(of findings: [ReviewFinding]) -> String {
    findings.isEmpty ? " " : findings.contains(where: \.isStale) ? "!" : "="
  }

  private static func summary(_ reviews: ReviewStudy) -> String {
    let count = reviews.findings.count
    guard count > 0 else { return "" }
    let stale = reviews.findings.count(where: \.isStale)
    return "= marks what the fact-checker has reviewed, ! a review that later records have made "
      + "stale: \(Phrase.count(count, "review")), \(stale) stale."
  }

  /// The word of a review for its claim; its id where it has none.
  private static func word(of finding: ReviewFinding, _ graph: ClaimGraph) -> String {
    let review = graph.records.reviews[finding.review]
    return review.rating.label ?? review.rating.value?.text ?? review.id
  }

  private static func aligned(_ count: Int) -> String {
    let digits = count == 0 ? "." : String(count)
    return String(repeating: " ", count: max(1, 4 - digits.count)) + digits
  }

  private static func columns(of standing: ClaimStanding) -> [(String, Int)] {
    [
      ("affirming", standing.affirming), ("denying", standing.denying),
      ("reporting", standing.reporting), ("affirmingDerived", standing.affirmingDerived),
      ("denyingDerived", standing.denyingDerived),
    ]
  }
}
